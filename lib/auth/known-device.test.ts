import { describe, expect, it } from 'vitest';
import { knownDevice, withDevice } from './known-device';

const SECRET = 'a secret of the server, long enough';
const cookie = withDevice(undefined, 'anna@example.org', SECRET);

describe('a known device', () => {
  it('is known for the accounts that signed in there and for no other', () => {
    const both = withDevice(cookie, 'bela@example.org', SECRET);
    const name = knownDevice(both, 'anna@example.org', SECRET);
    expect(name).toBe(both.split('.')[0]);
    expect(knownDevice(both, 'bela@example.org', SECRET)).toBe(name);
    expect(knownDevice(both, 'cora@example.org', SECRET)).toBeNull();
  });

  it('forgets the account that was used longest ago, and never grows without end', () => {
    const many = Array.from({ length: 8 }, (_, index) => `desk-${index}@example.org`);
    const full = many.reduce((kept, email) => withDevice(kept, email, SECRET), cookie);
    expect(knownDevice(full, 'anna@example.org', SECRET)).toBeNull();
    expect(knownDevice(full, 'desk-0@example.org', SECRET)).not.toBeNull();
    expect(full.split('.')).toHaveLength(9);
  });

  it.each([
    ['no cookie', undefined],
    ['another server’s', withDevice(undefined, 'anna@example.org', 'another secret of another server')],
    ['a changed name', cookie.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))],
    ['a bare name', cookie.split('.')[0]],
    ['nonsense', 'x.y.z'],
  ])('is not made up: %s', (_, text) => {
    expect(knownDevice(text, 'anna@example.org', SECRET)).toBeNull();
  });
});
