import 'server-only';
import { allowAttempt, forgetAttempts, giveAttemptBack } from '@/lib/limit/limiter';
import { verifyPassword } from './password';

interface Guesser {
  readonly email: string;
  readonly address: string | null;
  /** The browser's name where this account has signed in on it before. */
  readonly device: string | null;
}

interface Guess<Account> extends Guesser {
  readonly password: string;
  /** Looked up only once the attempt may be made; null where there is no such account. */
  readonly account: () => Promise<Account | null>;
}

export interface Tried<Account> {
  readonly outcome: 'right' | 'wrong' | 'too_many_attempts';
  /** Whose password was tried, right or wrong; null where nobody's was. */
  readonly account: Account | null;
}

/** What happens to one account elsewhere never counts against a browser that its owner has used. */
async function mayTry({ email, address, device }: Guesser): Promise<boolean> {
  if (device !== null) return allowAttempt('device', device, email);
  return (
    (await allowAttempt('address', address)) &&
    (await allowAttempt('pair', address, email)) &&
    (await allowAttempt('account', email))
  );
}

async function forgive({ email, address, device }: Guesser): Promise<void> {
  if (device !== null) return forgetAttempts('device', device, email);
  await giveAttemptBack('address', address);
  await forgetAttempts('pair', address, email);
  await forgetAttempts('account', email);
}

/**
 * One try of a password, counted. Unknown accounts are counted and take as long as known ones.
 * @throws RefusalError when too many are being tried at once.
 */
export async function tryPassword<Account extends { readonly passwordHash: string | null }>(
  guess: Guess<Account>,
): Promise<Tried<Account>> {
  if (!(await mayTry(guess))) return { outcome: 'too_many_attempts', account: null };
  const account = await guess.account();
  const hash = account?.passwordHash ?? null;
  if (!(await verifyPassword(hash, guess.password, guess.device !== null)))
    return { outcome: 'wrong', account };
  await forgive(guess);
  return { outcome: 'right', account };
}
