import { describe, expect, it } from 'vitest';
import { clinicToken, hashSecret, newSecret, parseClinicToken } from './token';

const CLINIC = '01890000-0000-7000-8000-000000000001';

describe('bearer tokens', () => {
  it('carry 256 bits and never repeat', () => {
    const secrets = new Set(Array.from({ length: 500 }, newSecret));
    expect(secrets.size).toBe(500);
    for (const secret of secrets) expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
  });

  it('come apart as they were put together', () => {
    const secret = newSecret();
    expect(parseClinicToken(clinicToken(CLINIC, secret))).toEqual({ clinicId: CLINIC, secret });
    expect(hashSecret(secret)).toHaveLength(32);
  });

  it.each([
    '',
    '.',
    CLINIC,
    `${CLINIC}.`,
    `${CLINIC}.short`,
    `x${CLINIC}.${'a'.repeat(43)}`,
    `${CLINIC}.${'a'.repeat(44)}`,
    `${CLINIC}.${'é'.repeat(43)}`,
    'a'.repeat(10_000),
  ])('are refused when they look like %s', (token) => expect(parseClinicToken(token)).toBeNull());
});
