import { afterAll, describe, expect, it } from 'vitest';
import { closePool } from '@/lib/db/pool';
import { tryPassword } from './guess';
import { hashPassword } from './password';

const PASSWORD = 'the right password';
let stored = '';
let number = 0;

const newAccount = () => `guessed-${process.pid}-${(number += 1)}@example.org`;

async function guess(email: string, address: string | null, device: string | null, password = 'a wrong one') {
  const { outcome } = await tryPassword({
    ...{ email, address, device, password },
    account: async () => ({ passwordHash: (stored ||= await hashPassword(PASSWORD)) }),
  });
  return outcome;
}

const addresses = (count: number, at: number) =>
  Array.from({ length: count }, (_, index) => `198.51.${at}.${index}`);

afterAll(closePool);

describe('guessing a password', () => {
  it('from many addresses is slowed, and the owner gets in on a browser used before', async () => {
    const email = newAccount();
    const answers: string[] = [];
    for (const address of addresses(30, 1)) answers.push(await guess(email, address, null));
    expect(answers.filter((answer) => answer === 'wrong')).toHaveLength(20);
    expect(await guess(email, '198.51.2.1', null, PASSWORD)).toBe('too_many_attempts');
    expect(await guess(email, '198.51.1.1', 'own browser', PASSWORD)).toBe('right');
  });

  it('where nobody’s address is known slows one account and no other', async () => {
    const email = newAccount();
    const answers: string[] = [];
    for (let attempt = 0; attempt < 70; attempt += 1) answers.push(await guess(email, null, null));
    expect(answers.filter((answer) => answer === 'wrong')).toHaveLength(20);
    expect(await guess(newAccount(), null, null, PASSWORD)).toBe('right');
  });

  it('on a browser used before is slowed as well', async () => {
    const email = newAccount();
    const answers: string[] = [];
    for (const address of addresses(12, 3)) answers.push(await guess(email, address, 'a stolen laptop'));
    expect(answers.filter((answer) => answer === 'wrong')).toHaveLength(8);
  });

  it('is not what a clinic behind one address does when everyone begins the day', async () => {
    for (let colleague = 0; colleague < 70; colleague += 1)
      expect(await guess(newAccount(), '203.0.113.80', null, PASSWORD)).toBe('right');
  });
});
