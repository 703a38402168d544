import type { Formats } from 'next-intl';
import type { Locale } from './locale';

const DAY = { day: 'numeric', month: 'short' } as const;
const DATE = { ...DAY, year: 'numeric' } as const;

/** Every way in which the staff's screens write dates and clocks, by name. */
export function formatsOf(locale: Locale) {
  const clock =
    locale === 'en-US'
      ? ({ hour: 'numeric', minute: '2-digit' } as const)
      : ({ hour: '2-digit', minute: '2-digit' } as const);
  return {
    dateTime: {
      /** 24 Nov */
      day: DAY,
      /** 24 Nov 2026 */
      date: DATE,
      /** Tuesday 24 November */
      longDay: { weekday: 'long', day: 'numeric', month: 'long' },
      /** 24 Nov, 09:05 */
      moment: { ...DAY, ...clock },
      /** 24 Nov 2026, 09:05 */
      dated: { ...DATE, ...clock },
      /** 09:05 */
      clock,
    },
  } as const satisfies Formats;
}
