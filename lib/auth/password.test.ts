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

  it('are not waited for without end, and a browser used before goes first', async () => {
    const stored = await hashPassword('a long enough secret');
    const ended: string[] = [];
    const crowd = Array.from({ length: 60 }, () =>
      verifyPassword(stored, 'a guess').then(
        () => ended.push('guessed'),
        () => ended.push('sent away'),
      ),
    );
    const owner = verifyPassword(stored, 'a long enough secret', true).then(() => ended.push('owner'));
    await Promise.all([...crowd, owner]);
    expect(ended.filter((who) => who === 'sent away')).toHaveLength(38);
    expect(ended.filter((who) => who !== 'sent away').indexOf('owner')).toBeLessThan(4);
  });
});
