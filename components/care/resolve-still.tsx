'use client';
import { useTranslations } from 'next-intl';
import { useAlertWords } from '@/components/alerts/alert-words';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import type { HoldingAlert } from '@/lib/alerts/types';

/** Said after an alert was resolved, where others hold on. */
export function ResolveStill({
  still,
  onClose,
}: {
  readonly still: readonly HoldingAlert[];
  readonly onClose: () => void;
}) {
  const t = useTranslations('alerts.resolve');
  const words = useAlertWords();
  return (
    <>
      <Callout tone="flag" title={t('still', { count: still.length })} urgent>
        <ul>
          {still.map((alert) => (
            <li key={alert.id}>{words(alert)}</li>
          ))}
        </ul>
        <p>{t('stillWhy')}</p>
      </Callout>
      <div className="end">
        <Button onClick={onClose}>{t('stillClose')}</Button>
      </div>
    </>
  );
}
