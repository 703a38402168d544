import 'server-only';
import { hash, verify } from '@node-rs/argon2';
import { RefusalError } from '@/lib/errors/refusal-error';

/** The library's default is argon2id; these are OWASP's 46 MiB figures. At most two at once, so that a burst of guesses can't take the memory. */
const OPTIONS = { memoryCost: 47_104, timeCost: 2, parallelism: 1 } as const;
const AT_ONCE = 2;
/** More who wait would only all wait longer. */
const MOST_WAITING = 20;

let running = 0;
const waiting: (() => void)[] = [];

/** @param first goes before whoever waits, and is never sent away. @throws RefusalError when too many wait already. */
async function limited<T>(work: () => Promise<T>, first = false): Promise<T> {
  if (!first && waiting.length >= MOST_WAITING) throw new RefusalError('too_many_attempts');
  if (running >= AT_ONCE)
    await new Promise<void>((resolve) => (first ? waiting.unshift(resolve) : waiting.push(resolve)));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

export const hashPassword = (password: string): Promise<string> =>
  limited(() => hash(password.normalize('NFKC'), OPTIONS));

let dummy: Promise<string> | undefined;

/**
 * Verifies in the same time whether or not there is a hash, so that an unknown address can't be told by the clock.
 * @param first goes before the others: a browser that signed in before. @throws RefusalError when too many wait already.
 */
export async function verifyPassword(
  stored: string | null,
  password: string,
  first = false,
): Promise<boolean> {
  dummy ??= hash('nobody has this password', OPTIONS);
  const against = stored ?? (await dummy);
  const matches = await limited(() => verify(against, password.normalize('NFKC')), first);
  return stored !== null && matches;
}
