import 'server-only';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { env } from '@/lib/env';

let counted: RateLimiterMemory | undefined;

const counter = () => (counted ??= new RateLimiterMemory({ points: env().LOGS_A_MINUTE, duration: 60 }));

/**
 * Counts one request of somebody in the memory of this process: it costs no statement, each instance counts for itself,
 * and a restart forgets. It keeps one account from taking the place of all, and keeps no secret.
 * @returns null when it may go on, else the seconds to wait.
 */
export async function secondsToWait(who: string): Promise<number | null> {
  try {
    await counter().consume(who);
    return null;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw refusal;
  }
}
