import { useTranslations } from 'next-intl';
import { BarMeter } from '@/components/chart/bar-meter';
import { useMarksLabel } from '@/components/care/marks-label';
import { DataTable, type Column } from '@/components/ui/data-table';
import { Fraction } from '@/components/ui/fraction';
import { GroundHeading } from '@/components/ui/ground-heading';
import { Tally } from '@/components/ui/tally';
import type { Ratio } from '@/lib/adherence/types';
import type { Overview } from '@/lib/reports/types';

function Bar({ sessions: { numerator, denominator } }: { readonly sessions: Ratio }) {
  if (denominator === 0) return null;
  return (
    <span className="pb">
      <BarMeter share={numerator / denominator} tone="data" />
    </span>
  );
}

/** Sessions done of due: by therapist, then by patient with the marks to count. */
export function AdherenceTables({ overview }: { readonly overview: Overview }) {
  const t = useTranslations('reports.overview');
  const marksLabel = useMarksLabel();
  const sessions = <Row extends { readonly sessions: Ratio }>(): Column<Row>[] => [
    {
      key: 'sessions',
      header: t('columns.sessions'),
      cell: (row) => <Fraction {...row.sessions} noneLabel={t('noSessions')} />,
      align: 'end',
    },
    { key: 'bar', header: null, aside: true, cell: (row) => <Bar sessions={row.sessions} /> },
  ];
  return (
    <>
      <section className="c5">
        <GroundHeading note={t('adherenceNote')}>{t('adherence')}</GroundHeading>
        <DataTable
          caption={t('adherence')}
          captionHidden
          stacks
          rows={overview.therapists}
          rowKey={({ therapistId }) => therapistId ?? ''}
          columns={[
            {
              key: 'name',
              header: t('columns.therapist'),
              cell: ({ name }) => name ?? t('noTherapist'),
              rowHeader: true,
            },
            { key: 'people', header: t('columns.people'), cell: ({ people }) => people, align: 'end' },
            { key: 'due', header: t('columns.withDue'), cell: ({ withDue }) => withDue, align: 'end' },
            ...sessions<Overview['therapists'][number]>(),
          ]}
        />
      </section>
      <section className="c7">
        <GroundHeading note={t('adherenceNote')}>{t('people')}</GroundHeading>
        <DataTable
          caption={t('people')}
          captionHidden
          stacks
          rows={overview.people}
          rowKey={({ patientId }) => patientId}
          columns={[
            { key: 'name', header: t('columns.person'), cell: ({ name }) => name, rowHeader: true },
            {
              key: 'therapist',
              header: t('columns.therapist'),
              cell: ({ therapistName }) => therapistName ?? t('noTherapist'),
            },
            {
              key: 'marks',
              header: t('columns.marks'),
              plain: true,
              cell: ({ marks }) => <Tally marks={marks} label={marksLabel(marks)} />,
            },
            ...sessions<Overview['people'][number]>(),
          ]}
        />
      </section>
    </>
  );
}
