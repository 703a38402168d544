import 'server-only';
import { createHash } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { pool } from '@/lib/db/pool';

/** How often, in how many seconds, and for how long one waits after. */
interface Allowance {
  readonly points: number;
  readonly duration: number;
  readonly block: number;
}

const ALLOWANCES = {
  /** One client address, whatever it tries: slows a spray without shutting a clinic's shared address out for long. */
  address: { points: 60, duration: 300, block: 60 },
  /** One address on one account: a guesser is slowed, the owner at another address still gets in. */
  pair: { points: 8, duration: 300, block: 300 },
  /** One account, from wherever nobody of it has signed in before: a guesser with many addresses has few guesses. */
  account: { points: 20, duration: 900, block: 0 },
  /** One account on a browser that signed in to it before: its owner, whatever happens elsewhere. */
  device: { points: 8, duration: 300, block: 300 },
  /** Using invitation links. Opening one is not counted: its 256 random bits are not found by trying. */
  invitation: { points: 30, duration: 300, block: 60 },
} as const satisfies Record<string, Allowance>;

type LimitName = keyof typeof ALLOWANCES;

const limiters = new Map<LimitName, RateLimiterPostgres>();

function limiterOf(name: LimitName): RateLimiterPostgres {
  const known = limiters.get(name);
  if (known) return known;
  const { points, duration, block } = ALLOWANCES[name];
  const made = new RateLimiterPostgres({
    storeClient: pool(),
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: name,
    points,
    duration,
    blockDuration: block,
  });
  limiters.set(name, made);
  return made;
}

/** Keys are hashed: the table holds no address and no e-mail. */
const keyOf = (parts: readonly string[]) => createHash('sha256').update(parts.join('\n')).digest('base64url');

const CLEAR_EVERY_MS = 3_600_000;
let clearedAt = 0;

/** Counters whose time is over are taken away now and then by whoever counts: once an hour and instance. */
async function clearExpired(now: number): Promise<void> {
  if (now - clearedAt < CLEAR_EVERY_MS) return;
  clearedAt = now;
  await pool().query({ text: 'delete from rate_limit where expire < $1', values: [now] });
}

type Parts = readonly (string | null)[];

const isKnown = (parts: Parts): parts is readonly string[] => !parts.includes(null);

/**
 * Counts one attempt in PostgreSQL, so that every instance counts together.
 * @param parts whose attempt; a null is somebody unknown, who is not counted here: one allowance for all of them would
 * let any one of them lock out the rest.
 * @returns false when it must wait.
 */
export async function allowAttempt(name: LimitName, ...parts: Parts): Promise<boolean> {
  if (!isKnown(parts)) return true;
  await clearExpired(Date.now());
  try {
    await limiterOf(name).consume(keyOf(parts));
    return true;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false;
    throw refusal;
  }
}

/** Forgets the attempts of a key after a success. */
export async function forgetAttempts(name: LimitName, ...parts: Parts): Promise<void> {
  if (isKnown(parts)) await limiterOf(name).delete(keyOf(parts));
}

/** Takes back one attempt that was a success, so that a whole clinic behind one address can begin its day. */
export async function giveAttemptBack(name: LimitName, ...parts: Parts): Promise<void> {
  if (isKnown(parts)) await limiterOf(name).reward(keyOf(parts));
}
