import 'server-only';
import { hash, verify } from '@node-rs/argon2';

/** The library's default is argon2id; these are OWASP's 46 MiB figures. At most two at once, so that a burst of guesses can't take the memory. */
const OPTIONS = { memoryCost: 47_104, timeCost: 2, parallelism: 1 } as const;
const AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

async function limited<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
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

/** Verifies in the same time whether or not there is a hash, so that an unknown address can't be told by the clock. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  dummy ??= hashPassword('nobody has this password');
  const against = stored ?? (await dummy);
  const matches = await limited(() => verify(against, password.normalize('NFKC')));
  return stored !== null && matches;
}
