import { useTranslations } from 'next-intl';
import { isFlagCode } from '@/lib/alerts/rules/red-flags';
import type { AlertTier } from '@/lib/alerts/types';

/** What an alert's words are made of. */
export interface AlertFacts {
  readonly tier: AlertTier;
  readonly code: string | null;
  readonly score: number | null;
  readonly before: number | null;
}

/** An alert in a few words: the sign, or the score that tripped a rule. */
export function useAlertWords(): (alert: AlertFacts) => string {
  const t = useTranslations('alerts');
  return ({ code, score, before }) => {
    if (code !== null && isFlagCode(code)) return t(`code.${code}`);
    if (score === null) return t('what.other');
    return before === null ? t('what.pain', { score }) : t('what.painRise', { score, before });
  };
}
