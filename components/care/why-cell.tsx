import { useTranslations } from 'next-intl';
import { useAlertWords } from '@/components/alerts/alert-words';
import { useOpenFor } from '@/components/alerts/open-for';
import { TierStatus } from '@/components/alerts/tier-status';
import type { WorklistWhy } from '@/lib/care/types/worklist';

/** Why somebody stands where they stand, in one line, and for an alert how long it has been open. */
export function WhyCell({ why, now }: { readonly why: WorklistWhy; readonly now: string }) {
  const t = useTranslations('care.worklist.why');
  const alerts = useTranslations('alerts');
  const words = useAlertWords();
  const openFor = useOpenFor();
  if (why.kind === 'alert') {
    const { alert, more } = why;
    return (
      <>
        <span className="w">
          <TierStatus tier={alert.tier} />
          {words(alert)}
          {more > 0 && `, ${alerts('what.more', { count: more })}`}
        </span>
        <span className="w2">
          <span className="age">{openFor(alert.arrivedAt, now)}</span> {alerts(`told.${alert.tier}`)}
        </span>
      </>
    );
  }
  if (why.kind === 'silent') {
    return <span className="w">{t(why.ever ? 'silent' : 'neverLogged', { days: why.days })}</span>;
  }
  if (why.kind === 'nothing_due') return <span className="w">{t('nothingDue')}</span>;
  const { notLogged, skipped } = why;
  if (notLogged + skipped === 0) return <span className="w">{t('steady')}</span>;
  const comma = notLogged > 0 && skipped > 0 ? 'yes' : 'no';
  return <span className="w">{t('counts', { notLogged, skipped, comma })}</span>;
}
