import type { WorklistQuery } from '../schema/worklist';
import { WORKLIST_GROUPS, type WorklistGroup, type WorklistRow } from '../types/worklist';

/** So many of a group stand on the first screen; the others are one link away. */
const FIRST_ROWS = 25;
/** Rows of one page of a filter or a search. */
export const PAGE_ROWS = 50;

export interface ShownGroup {
  readonly group: WorklistGroup;
  readonly rows: readonly WorklistRow[];
  /** Everyone of the group who fits the filters, shown or not. */
  readonly all: number;
}

/** What one screen shows of everyone who fits the filters. */
export interface WorklistPage {
  readonly groups: readonly ShownGroup[];
  readonly all: number;
  /** Null where each group shows its own first rows. */
  readonly pages: { readonly page: number; readonly last: number; readonly from: number } | null;
}

const grouped = (rows: readonly WorklistRow[], shown: readonly WorklistRow[]): ShownGroup[] =>
  WORKLIST_GROUPS.map((group) => ({
    group,
    rows: shown.filter((row) => row.group === group),
    all: rows.filter((row) => row.group === group).length,
  })).filter((one) => one.rows.length > 0);

/**
 * The first screen holds the first rows of each group, and every red flag: nobody with one waits behind a link. A filter or a
 * search goes through everyone who fits, page by page.
 * @param rows in order, group by group.
 */
export function worklistPage(rows: readonly WorklistRow[], { show, q, page }: WorklistQuery): WorklistPage {
  const sought = q.toLocaleLowerCase('en');
  const fitting = rows.filter(
    (row) =>
      (show === 'all' || row.group === show) &&
      (sought === '' || row.name.toLocaleLowerCase('en').includes(sought)),
  );
  if (show === 'all' && sought === '') {
    const groups = grouped(fitting, fitting).map((one) =>
      one.group === 'red' ? one : { ...one, rows: one.rows.slice(0, FIRST_ROWS) },
    );
    return { groups, all: fitting.length, pages: null };
  }
  const last = Math.max(1, Math.ceil(fitting.length / PAGE_ROWS));
  const at = Math.min(page, last);
  const from = (at - 1) * PAGE_ROWS;
  const shown = fitting.slice(from, from + PAGE_ROWS);
  return { groups: grouped(fitting, shown), all: fitting.length, pages: { page: at, last, from: from + 1 } };
}
