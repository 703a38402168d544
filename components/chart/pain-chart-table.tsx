import { Disclosure } from '@/components/ui/disclosure';
import { DataTable, type Column } from '@/components/ui/data-table';
import type { PainChartProps, PainDay } from './pain-chart-types';

/** The same days as a table, for whoever reads better so. */
export function PainTable({ chart }: { readonly chart: PainChartProps }) {
  const { labels, formatDay } = chart;
  const score = (value: number | null, expected: boolean) => value ?? (expected ? labels.unanswered : '');
  const logged = (day: PainDay) => day.session === 'done' || day.session === 'partly';
  const session = (day: PainDay) =>
    day.tapped ? `${labels.states[day.session]}, ${labels.tapped}` : labels.states[day.session];
  const columns: readonly Column<PainDay>[] = [
    { key: 'day', header: labels.day, rowHeader: true, cell: (day) => formatDay(day.date) },
    { key: 'session', header: labels.sessions, cell: session },
    { key: 'before', header: labels.before, align: 'end', cell: (day) => score(day.before, logged(day)) },
    { key: 'worst', header: labels.worst, align: 'end', cell: (day) => score(day.worst, logged(day)) },
    { key: 'after', header: labels.after, align: 'end', cell: (day) => score(day.after, logged(day)) },
    {
      key: 'morning',
      header: labels.nextMorning,
      align: 'end',
      cell: (day) => score(day.morning, day.morningAsked),
    },
  ];
  return (
    <Disclosure summary={labels.asTable}>
      <DataTable
        caption={labels.summary}
        columns={columns}
        rows={chart.days.filter((day) => day.date >= chart.from && day.date <= chart.to && hasNews(day))}
        rowKey={(day) => day.date}
      />
    </Disclosure>
  );
}

/** A day on which something was due, logged or answered. */
function hasNews(day: PainDay): boolean {
  return (
    day.session !== 'not_due' ||
    [day.before, day.worst, day.after, day.morning].some((score) => score !== null)
  );
}
