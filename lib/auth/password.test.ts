import { describe, expect, it } from 'vitest';
import { hashPassword, verifyPassword } from './password';

describe('passwords', () => {
  it('are argon2id with 46 MiB', async () => {
    expect(await hashPassword('a long enough secret')).toMatch(/^\$argon2id\$v=19\$m=47104,t=2,p=1\$/);
  });

  it('match themselves in any Unicode form, and nothing else', async () => {
    const stored = await hashPassword('café au lait, please');
    expect(await verifyPassword(stored, 'cafe\u0301 au lait, please')).toBe(true);
    expect(await verifyPassword(stored, 'cafe au lait, please')).toBe(false);
  });

  it('never match where there is no account', async () => {
    expect(await verifyPassword(null, 'nobody has this password')).toBe(false);
  });
});
