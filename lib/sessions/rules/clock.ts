import type { Instant } from '@/lib/time/types';

/** A phone's clock may differ from ours by so much, sending included, before it counts as wrong. Own choice. */
export const SKEW_LIMIT_MS = 5 * 60_000;

export interface CorrectedInstant {
  /** What to reckon with, in UTC: the raw instant, moved by the offset when the clock was wrong. */
  readonly instant: Instant;
  /** What to add to the phone's time to get ours, in milliseconds: negative when the phone runs ahead. */
  readonly offsetMs: number;
  readonly skewed: boolean;
}

/**
 * Corrects an instant by the difference between when the phone says that it sent and when we received. A small
 * difference is the way the message took and moves nothing, so that no session slips over midnight. `phoneOffsetMs` is
 * the offset that the phone itself knew when the session ran: it wins, since the clock may have been set right since.
 * Throws RangeError on an instant that is none.
 */
export function correctedInstant(
  raw: Instant,
  sentAt: Instant,
  receivedAt: Instant,
  phoneOffsetMs: number | null = null,
): CorrectedInstant {
  const offsetMs = phoneOffsetMs ?? Date.parse(receivedAt) - Date.parse(sentAt);
  if (Number.isNaN(offsetMs)) throw new RangeError('not an instant');
  const skewed = Math.abs(offsetMs) > SKEW_LIMIT_MS;
  const instant = new Date(Date.parse(raw) + (skewed ? offsetMs : 0)).toISOString();
  return { instant, offsetMs, skewed };
}
