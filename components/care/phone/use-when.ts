import { useLocale } from 'next-intl';
import { localeHere } from '@/lib/care/rules/locale-here';
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
  const locale = useLocale();
  const write = (at: string, style: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(localeHere(locale, navigator.languages), style).format(new Date(at));
  return {
    date: (date: LocalDate, style: keyof typeof STYLES) =>
      write(`${date}T00:00:00Z`, { timeZone: 'UTC', ...STYLES[style] }),
    moment: (instant: Instant) =>
      write(instant, {
        timeZone: zoneHere(),
        ...STYLES.dated,
        ...({ hour: '2-digit', minute: '2-digit' } as const),
      }),
  };
}
