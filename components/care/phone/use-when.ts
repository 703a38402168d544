import { useFormatter } from 'next-intl';
import type { Instant, LocalDate } from '@/lib/time/types';
import { zoneHere } from './here';

const STYLES = {
  weekday: { weekday: 'short' },
  day: { day: 'numeric', month: 'short' },
  full: { weekday: 'long', day: 'numeric', month: 'long' },
  dated: { weekday: 'short', day: 'numeric', month: 'short' },
} as const;

/** Plain dates, which have no zone, and instants as this phone's clock shows them. */
export function useWhen() {
  const format = useFormatter();
  return {
    date: (date: LocalDate, style: keyof typeof STYLES) =>
      format.dateTime(new Date(`${date}T00:00:00Z`), { timeZone: 'UTC', ...STYLES[style] }),
    moment: (instant: Instant) =>
      format.dateTime(new Date(instant), {
        timeZone: zoneHere(),
        ...STYLES.dated,
        ...({ hour: '2-digit', minute: '2-digit' } as const),
      }),
  };
}
