import { CircleDashed, Flag, ListChecks, TrendingUp, Users, type LucideIcon } from 'lucide-react';
import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { Icon } from '@/components/ui/icon';
import { LinkButton } from '@/components/ui/link-button';
import { lookbackFrom } from '@/lib/care/rules/worklist';
import { worklistPage, type ShownGroup, type WorklistPage } from '@/lib/care/rules/worklist-page';
import { worklistHref, type WorklistQuery } from '@/lib/care/schema/worklist';
import type { WorklistGroup, WorklistRow as Row } from '@/lib/care/types/worklist';
import { localDateOf } from '@/lib/time/zones';
import { LiveRefresh } from './live-refresh';
import { useDay } from './use-day';
import { WorklistPager } from './worklist-pager';
import { WorklistRow } from './worklist-row';
import { WorklistSearch, WorklistTools } from './worklist-tools';

const LOOK: Readonly<Record<WorklistGroup, { readonly row: string; readonly icon: LucideIcon }>> = {
  red: { row: 'red', icon: Flag },
  rising: { row: 'rise', icon: TrendingUp },
  silent: { row: 'sil', icon: CircleDashed },
  low: { row: 'rest', icon: ListChecks },
  rest: { row: 'rest', icon: Users },
};

interface WorklistViewProps {
  readonly rows: readonly Row[];
  readonly query: WorklistQuery;
  readonly zone: string;
  readonly now: string;
}

const countOf = (rows: readonly Row[], group: WorklistGroup) =>
  rows.filter((row) => row.group === group).length;

/** Who needs me, and why: the therapist's first screen. */
export function WorklistView({ rows, query, zone, now }: WorklistViewProps) {
  const t = useTranslations('care.worklist');
  const format = useFormatter();
  const counts = {
    ...{ red: countOf(rows, 'red'), rising: countOf(rows, 'rising'), silent: countOf(rows, 'silent') },
    ...{ low: countOf(rows, 'low'), rest: countOf(rows, 'rest') },
  };
  const needed = counts.red + counts.rising + counts.silent;
  const page = worklistPage(rows, query);
  return (
    <main className="worklist">
      <div className="head">
        <div>
          <p className="when">
            {format.dateTime(new Date(now), 'longDay', { timeZone: zone })} <LiveRefresh zone={zone} />
          </p>
          <h1>{t('title', { needed, all: rows.length, flags: counts.red, scope: query.scope })}</h1>
        </div>
        <WorklistSearch query={query} />
      </div>
      <WorklistTools query={query} counts={counts} all={rows.length} />
      {page.all === 0 ? (
        <NobodyShown isEmpty={rows.length === 0} query={query} />
      ) : (
        <WorklistTable page={page} query={query} zone={zone} now={now} />
      )}
    </main>
  );
}

function NobodyShown({ isEmpty, query }: { readonly isEmpty: boolean; readonly query: WorklistQuery }) {
  const t = useTranslations('care.worklist');
  if (isEmpty) {
    const add = <LinkButton href="/patients/new">{t('emptyNext')}</LinkButton>;
    if (query.scope === 'clinic') return <EmptyState what={t('empty')} why={t('emptyWhy')} next={add} />;
    const next = (
      <>
        {add} <LinkButton href={worklistHref({ ...query, scope: 'clinic' })}>{t('emptyMineNext')}</LinkButton>
      </>
    );
    return <EmptyState what={t('emptyMine')} why={t('emptyMineWhy')} next={next} />;
  }
  const href = worklistHref({ ...query, show: 'all', q: '', page: 1 });
  return (
    <EmptyState
      what={t('nothing')}
      why={t('nothingWhy')}
      next={<LinkButton href={href}>{t('nothingNext')}</LinkButton>}
    />
  );
}

interface TableProps extends Omit<WorklistViewProps, 'rows'> {
  readonly page: WorklistPage;
}

function WorklistTable({ page, query, zone, now }: TableProps) {
  const t = useTranslations('care.worklist');
  const day = useDay();
  // By the clinic's date; a patient in another zone has the same number of days.
  const { today, from, to } = lookbackFrom(localDateOf(now, zone));
  const window = { from: day(from), today: day(today), yesterday: day(to) };
  return (
    <>
      <table>
        <caption className="sr">{t('caption')}</caption>
        <colgroup>
          {[1, 2, 3, 4, 5, 6].map((column) => (
            <col key={column} className={`c${column}`} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {(['patient', 'why', 'pain', 'sessions', 'last'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`columns.${column}`, window)}
              </th>
            ))}
            <th scope="col">
              <span className="sr">{t('columns.actions')}</span>
            </th>
          </tr>
        </thead>
        {page.groups.map((one) => (
          <Group
            key={one.group}
            {...{ one, zone, now }}
            moreHref={
              page.pages === null && one.rows.length < one.all
                ? worklistHref({ ...query, show: one.group, page: 1 })
                : null
            }
          />
        ))}
      </table>
      <WorklistPager page={page} query={query} />
      <p className="legend">{t('legend')}</p>
    </>
  );
}

interface GroupProps extends Pick<WorklistViewProps, 'zone' | 'now'> {
  readonly one: ShownGroup;
  /** Where the others of the group stand; null when all are here or pages lead to them. */
  readonly moreHref: string | null;
}

function Group({ one: { group, rows, all }, moreHref, zone, now }: GroupProps) {
  const t = useTranslations('care.worklist');
  return (
    <tbody className={LOOK[group].row}>
      <tr className="gh">
        <th colSpan={6} scope="rowgroup">
          <span className="gt">
            <Icon of={LOOK[group].icon} />
            {t(`groups.${group}`)}
            <span className="gn n">{all}</span>
            <span className="note">{t(`notes.${group}`)}</span>
          </span>
        </th>
      </tr>
      {rows.map((row) => (
        <WorklistRow key={row.patientId} row={row} zone={zone} now={now} />
      ))}
      {moreHref !== null && (
        <tr>
          <td colSpan={6}>
            <Link href={moreHref}>{t('more', { count: all - rows.length })}</Link>
          </td>
        </tr>
      )}
    </tbody>
  );
}
