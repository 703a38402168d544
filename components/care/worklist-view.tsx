import { CircleDashed, Flag, ListChecks, TrendingUp, Users, type LucideIcon } from 'lucide-react';
import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { Icon } from '@/components/ui/icon';
import { LinkButton } from '@/components/ui/link-button';
import { worklistHref, type WorklistQuery } from '@/lib/care/schema/worklist';
import { WORKLIST_GROUPS, type WorklistGroup, type WorklistRow as Row } from '@/lib/care/types/worklist';
import { LiveRefresh } from './live-refresh';
import { WorklistRow } from './worklist-row';
import { WorklistSearch, WorklistTools } from './worklist-tools';

/** Of those who ask for nobody, so many stand on the first screen; the rest is one link away. */
const QUIET_ROWS = 40;

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
  const sought = query.q.toLocaleLowerCase('en');
  const shown = rows.filter(
    (row) =>
      (query.show === 'all' || row.group === query.show) && row.name.toLocaleLowerCase('en').includes(sought),
  );
  return (
    <main className="worklist">
      <div className="head">
        <div>
          <p className="when">
            {format.dateTime(new Date(now), 'longDay', { timeZone: zone })} <LiveRefresh zone={zone} />
          </p>
          <h1>{t('title', { needed, all: rows.length, flags: counts.red })}</h1>
        </div>
        <WorklistSearch query={query} />
      </div>
      <WorklistTools query={query} counts={counts} all={rows.length} />
      {shown.length === 0 ? (
        <NobodyShown isEmpty={rows.length === 0} query={query} />
      ) : (
        <WorklistTable rows={shown} query={query} zone={zone} now={now} />
      )}
    </main>
  );
}

function NobodyShown({ isEmpty, query }: { readonly isEmpty: boolean; readonly query: WorklistQuery }) {
  const t = useTranslations('care.worklist');
  if (isEmpty) {
    const next = <LinkButton href="/patients/new">{t('emptyNext')}</LinkButton>;
    return <EmptyState what={t('empty')} why={t('emptyWhy')} next={next} />;
  }
  const href = worklistHref({ ...query, show: 'all', q: '' });
  return (
    <EmptyState
      what={t('nothing')}
      why={t('nothingWhy')}
      next={<LinkButton href={href}>{t('nothingNext')}</LinkButton>}
    />
  );
}

function WorklistTable({ rows, query, zone, now }: WorklistViewProps) {
  const t = useTranslations('care.worklist');
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
                {t(`columns.${column}`)}
              </th>
            ))}
            <th scope="col">
              <span className="sr">{t('columns.actions')}</span>
            </th>
          </tr>
        </thead>
        {WORKLIST_GROUPS.map((group) => (
          <Group
            key={group}
            group={group}
            rows={rows.filter((row) => row.group === group)}
            query={query}
            zone={zone}
            now={now}
          />
        ))}
      </table>
      <p className="legend">{t('legend')}</p>
    </>
  );
}

function Group({ group, rows, query, zone, now }: WorklistViewProps & { readonly group: WorklistGroup }) {
  const t = useTranslations('care.worklist');
  if (rows.length === 0) return null;
  const isQuiet = query.show === 'all' && query.q === '' && (group === 'low' || group === 'rest');
  const shown = isQuiet ? rows.slice(0, QUIET_ROWS) : rows;
  const hidden = rows.length - shown.length;
  return (
    <tbody className={LOOK[group].row}>
      <tr className="gh">
        <th colSpan={6} scope="rowgroup">
          <span className="gt">
            <Icon of={LOOK[group].icon} />
            {t(`groups.${group}`)}
            <span className="gn n">{rows.length}</span>
            <span className="note">{t(`notes.${group}`)}</span>
          </span>
        </th>
      </tr>
      {shown.map((row) => (
        <WorklistRow key={row.patientId} row={row} zone={zone} now={now} />
      ))}
      {hidden > 0 && (
        <tr>
          <td colSpan={6}>
            <Link href={worklistHref({ ...query, show: group })}>{t('more', { count: hidden })}</Link>
          </td>
        </tr>
      )}
    </tbody>
  );
}
