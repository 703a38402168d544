import { useFormatter, useTranslations } from 'next-intl';
import { useAlertWords } from '@/components/alerts/alert-words';
import { useOpenFor } from '@/components/alerts/open-for';
import { TierStatus } from '@/components/alerts/tier-status';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Fraction } from '@/components/ui/fraction';
import { GroundHeading } from '@/components/ui/ground-heading';
import { PageHeader } from '@/components/ui/page-header';
import type { Overview } from '@/lib/reports/types';
import { AdherenceTables } from './adherence-tables';

interface OverviewProps {
  readonly overview: Overview;
  readonly now: string;
}

/** The clinic lead's screen: risk first, then sessions done of due. */
export function OverviewView({ overview, now }: OverviewProps) {
  const t = useTranslations('reports.overview');
  const format = useFormatter();
  const { numerator, denominator } = overview.sessions;
  const numbers = { flags: overview.flags.length, numerator: format.number(numerator) };
  return (
    <main className="clinic">
      <PageHeader
        eyebrow={t('window')}
        title={
          denominator === 0
            ? t('titleNone', numbers)
            : t('title', { ...numbers, denominator: format.number(denominator) })
        }
      />
      {overview.people.length === 0 ? (
        <EmptyState what={t('nobody')} why={t('nobodyWhy')} />
      ) : (
        <>
          <Flags overview={overview} now={now} />
          <Silent overview={overview} />
          <AdherenceTables overview={overview} />
        </>
      )}
    </main>
  );
}

function Flags({ overview: { flags }, now }: OverviewProps) {
  const t = useTranslations('reports.overview');
  const words = useAlertWords();
  const openFor = useOpenFor();
  return (
    <section className="c7">
      <GroundHeading note={t('flagsNote')}>{t('flags')}</GroundHeading>
      {flags.length === 0 ? (
        <p className="sub">{t('noFlags')}</p>
      ) : (
        <DataTable
          caption={t('flags')}
          captionHidden
          stacks
          className="fl2"
          rows={flags}
          rowKey={({ alert }) => alert.id}
          rowClass={() => 'op'}
          columns={[
            { key: 'person', header: t('columns.person'), cell: ({ row }) => row.name, rowHeader: true },
            {
              key: 'what',
              header: t('columns.what'),
              plain: true,
              cell: ({ alert }) => (
                <>
                  <TierStatus tier={alert.tier} /> {words(alert)}
                </>
              ),
            },
            {
              key: 'open',
              header: t('columns.open'),
              plain: true,
              cell: ({ alert }) => openFor(alert.arrivedAt, now),
            },
            {
              key: 'therapist',
              header: t('columns.therapist'),
              cell: ({ row }) => row.therapistName ?? t('noTherapist'),
            },
          ]}
        />
      )}
    </section>
  );
}

function Silent({ overview: { silent } }: Pick<OverviewProps, 'overview'>) {
  const t = useTranslations('reports.overview');
  return (
    <section className="c5 sl">
      <GroundHeading note={t('silentNote', { count: silent.length })}>{t('silent')}</GroundHeading>
      {silent.length === 0 ? (
        <p className="sub">{t('noSilent')}</p>
      ) : (
        <DataTable
          caption={t('silent')}
          captionHidden
          stacks
          rows={silent}
          rowKey={({ row }) => row.patientId}
          columns={[
            { key: 'person', header: t('columns.person'), cell: ({ row }) => row.name, rowHeader: true },
            { key: 'days', header: t('columns.days'), cell: ({ days }) => days, align: 'end' },
            {
              key: 'sessions',
              header: t('columns.sessions'),
              cell: ({ row }) => <Fraction {...row.sessions} noneLabel={t('noSessions')} />,
              align: 'end',
            },
            {
              key: 'therapist',
              header: t('columns.therapist'),
              cell: ({ row }) => row.therapistName ?? t('noTherapist'),
            },
          ]}
        />
      )}
    </section>
  );
}
