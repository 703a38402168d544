import type { LocalDate } from '@/lib/time/types';
import type { Today, TodayCopy } from '../types/phone';
import { morningOf } from './phone-morning';
import type { Said } from './phone-said';

/**
 * Whether an open page should ask the server again by itself: something is held that only the therapist releases, or the
 * copy is of another day.
 */
export function awaitsServer(today: Today, said: Said, date: LocalDate): boolean {
  if (today.date !== date || today.stops.length > 0) return true;
  return morningOf(today, said, date)?.isRaised ?? false;
}

/** A therapist may publish at any time: an open page looks for it this often. */
const LOOK_EVERY_MS = 2 * 60_000;

/** Whether the copy is so old that the plan may have changed since. @param now wall time of this phone in milliseconds. */
export function isStale({ savedAt }: Pick<TodayCopy, 'savedAt'>, now: number): boolean {
  return Math.abs(now - Date.parse(savedAt)) >= LOOK_EVERY_MS;
}
