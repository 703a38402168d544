import { Phone } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useOpenFor } from '@/components/alerts/open-for';
import { Sparkline } from '@/components/chart/sparkline';
import { Fraction } from '@/components/ui/fraction';
import { Icon } from '@/components/ui/icon';
import { LinkButton } from '@/components/ui/link-button';
import { PainBadge } from '@/components/ui/pain-badge';
import { Tally } from '@/components/ui/tally';
import { zoneOf } from '@/lib/alerts/rules/pain-rules';
import type { WorklistRow as Row } from '@/lib/care/types/worklist';
import { AlertActions } from './alert-actions';
import { useMarksLabel } from './marks-label';
import { telOf } from './phone/here';
import { useProblem } from './problem';
import { useHoldWords } from './use-hold-words';
import { useReadWords } from './use-read-words';
import { useRecent } from './use-recent';
import { WhyCell } from './why-cell';

const ROW_CLASS = { red: 'red', rising: 'rise', silent: 'sil', low: 'rest', rest: 'rest' } as const;

interface RowProps {
  readonly row: Row;
  readonly now: string;
  readonly zone: string;
}

/** One patient: who, why, pain, sessions, and what can be done. */
export function WorklistRow({ row, now, zone }: RowProps) {
  const t = useTranslations('care.worklist');
  const recent = useRecent(zone, now);
  const problem = useProblem()(row.problemSite, row.problemSide);
  const marksLabel = useMarksLabel();
  const last = row.worst.findLast((score) => score !== null) ?? null;
  const age = row.age === null ? null : String(row.age);
  return (
    <tr className={ROW_CLASS[row.group]}>
      <td className="who">
        <Link href={`/patients/${row.patientId}`}>
          <bdi>{row.name}</bdi>
        </Link>
        <span>{age !== null && problem !== null ? t('ageProblem', { age, problem }) : (problem ?? age)}</span>
        {row.therapistName === null && <span className="nobodys">{t('noTherapist')}</span>}
      </td>
      <td className="why">
        <WhyCell row={row} now={now} />
      </td>
      <td className="pn">
        <span className="nar" aria-hidden="true">
          {t('lastWorst')}
        </span>
        <span className="pw">
          <Sparkline values={row.worst} thresholds={row.thresholds} />
          <PainBadge
            score={last}
            zone={last === null ? undefined : zoneOf(last, row.thresholds)}
            label={t('lastWorst')}
            emptyLabel={t('noScore')}
          />
        </span>
      </td>
      <td className="ad">
        <Tally marks={row.marks} label={marksLabel(row.marks)} />
        <Fraction {...row.sessions} noneLabel={t('noSessions')} />
      </td>
      <td className="last n">
        <span className="nar">{t('columns.last')}</span>
        {row.lastSessionAt === null ? t('never') : recent(row.lastSessionAt)}
      </td>
      <td className="act">
        <span>
          <RowActions row={row} now={now} zone={zone} />
        </span>
      </td>
    </tr>
  );
}

function RowActions({ row, now, zone }: RowProps) {
  const t = useTranslations('alerts');
  const openFor = useOpenFor();
  const holdWords = useHoldWords();
  const read = useReadWords(zone, now);
  const alert = row.why.kind === 'alert' ? row.why.alert : null;
  return (
    <>
      {row.phone !== null && (
        <LinkButton
          href={telOf(row.phone)}
          size="small"
          variant={row.group === 'red' ? 'primary' : 'plain'}
          icon={<Icon of={Phone} small />}
          label={t('callName', { name: row.name })}
        >
          {t('call')}
        </LinkButton>
      )}
      {alert !== null && (
        <AlertActions
          alert={alert}
          others={row.why.kind === 'alert' ? row.why.others : []}
          patientId={row.patientId}
          patientName={row.name}
          holds={holdWords(alert).join(' ')}
          who={`${row.name}. ${openFor(alert.arrivedAt, now)}`}
          seen={read(alert)}
        />
      )}
    </>
  );
}
