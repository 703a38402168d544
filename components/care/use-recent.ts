import { useFormatter, useTranslations } from 'next-intl';
import { addDays } from '@/lib/time/dates';
import { localDateOf } from '@/lib/time/zones';

/** An instant as briefly as it can be told apart: "today 09:52", "yesterday 18:04", "8 Nov", "8 Nov 2025". */
export function useRecent(zone: string, now: string): (at: string) => string {
  const t = useTranslations('care.recent');
  const format = useFormatter();
  const today = localDateOf(now, zone);
  return (at) => {
    const instant = new Date(at);
    const date = localDateOf(instant.toISOString(), zone);
    const time = format.dateTime(instant, 'clock', { timeZone: zone });
    if (date === today) return t('today', { time });
    if (date === addDays(today, -1)) return t('yesterday', { time });
    const style = date.slice(0, 4) === today.slice(0, 4) ? 'day' : 'date';
    return format.dateTime(instant, style, { timeZone: zone });
  };
}
