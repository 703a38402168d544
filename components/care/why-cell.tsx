import { useTranslations } from 'next-intl';
import { useAlertWords } from '@/components/alerts/alert-words';
import { useOpenFor } from '@/components/alerts/open-for';
import { TierStatus } from '@/components/alerts/tier-status';
import type { WorklistRow } from '@/lib/care/types/worklist';
import { useMarksLabel } from './marks-label';
import { useDay } from './use-day';
import { useHoldWords } from './use-hold-words';

/** Why somebody stands where they stand: in one line, or for an alert how grave, since when, what, and what was said. */
export function WhyCell({ row: { why, marks }, now }: { readonly row: WorklistRow; readonly now: string }) {
  const t = useTranslations('care.worklist.why');
  const alerts = useTranslations('alerts');
  const words = useAlertWords();
  const holdWords = useHoldWords();
  const openFor = useOpenFor();
  const marksLabel = useMarksLabel();
  const day = useDay();
  if (why.kind === 'alert') {
    const { alert, others } = why;
    return (
      <>
        <span className="w">
          <TierStatus tier={alert.tier} />
          <span className="age">{openFor(alert.arrivedAt, now)}</span>
        </span>
        <span className="w">
          {words(alert)}
          {others.length > 0 && `, ${alerts('what.more', { count: others.length })}`}
        </span>
        <span className="w2">{holdWords(alert).join(' ')}</span>
      </>
    );
  }
  if (why.kind === 'silent') {
    if (why.last === null) return <span className="w">{t('neverLogged', { days: why.days })}</span>;
    const last = { days: why.days, what: why.last.kind ?? 'other', date: day(why.last.on) };
    return <span className="w">{t('silent', last)}</span>;
  }
  if (why.kind === 'nothing_due') return <span className="w">{t('nothingDue')}</span>;
  const short = marks.filter((mark) => mark === 'partly' || mark === 'not_logged' || mark === 'skipped');
  if (short.length === 0) return <span className="w">{t('steady')}</span>;
  return <span className="w">{t('counts', { list: marksLabel(short) })}</span>;
}
