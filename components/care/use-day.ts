import { useFormatter } from 'next-intl';
import type { LocalDate } from '@/lib/time/types';

/** A plain date as "12 Oct", or with its year. It has no zone: UTC on both sides keeps it the same day. */
export function useDay(style: 'day' | 'date' = 'day'): (date: LocalDate) => string {
  const format = useFormatter();
  return (date) => format.dateTime(new Date(`${date}T00:00:00Z`), style, { timeZone: 'UTC' });
}
