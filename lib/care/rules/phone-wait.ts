import type { LocalDate } from '@/lib/time/types';
import type { Today } from '../types/phone';
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
