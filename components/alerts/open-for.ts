import { useTranslations } from 'next-intl';

const MINUTE = 60_000;

/** How long an alert has been open, in the largest whole unit: "Open 43 min." */
export function useOpenFor(): (since: string, now: string) => string {
  const t = useTranslations('alerts.openFor');
  return (since, now) => {
    const minutes = Math.max(0, Math.floor((Date.parse(now) - Date.parse(since)) / MINUTE));
    if (minutes < 60) return t('minutes', { count: minutes });
    if (minutes < 24 * 60) return t('hours', { count: Math.floor(minutes / 60) });
    return t('days', { count: Math.floor(minutes / (24 * 60)) });
  };
}
