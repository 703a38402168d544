import { getLogContext } from '@/lib/care/data/log-context';
import { sideRows, tallyRows } from '@/lib/care/rules/tally-rows';
import { talliesOf } from '@/lib/care/rules/tallies';
import type { Tx } from '@/lib/db/in-scope';

interface Stored {
  readonly versionIds: string[];
  readonly dates: string[];
  readonly days: Record<string, unknown>[];
  readonly sides: Record<string, unknown>[];
}

const STORED = `select
  (select array_agg(id) from plan_version where clinic_id = $1 and patient_id = $2) as "versionIds",
  (select array_agg(distinct local_date::text) from session where clinic_id = $1 and patient_id = $2) as dates,
  (select json_agg(t) from (select plan_id, date, due, done, partly, extra, skipped, prescribed_tenths, held_tenths, tapped_tenths,
    prescribed_reps, done_reps, worst_pain from day_tally where clinic_id = $1 and patient_id = $2) t) as days,
  coalesce((select json_agg(t) from (select plan_id, date, item_side_id, prescribed_tenths, held_tenths, tapped_tenths, prescribed_reps, done_reps
    from side_tally where clinic_id = $1 and patient_id = $2) t), '[]') as sides`;

/** Rows as one text, whatever order they or their columns stand in. */
const canonical = (rows: readonly Readonly<Record<string, unknown>>[]): string =>
  rows
    .map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))))
    .sort()
    .join('\n');

/**
 * Reads the raw rows of these patients again as a log would and counts every day once more.
 * @returns how many days were counted. @throws on the first patient whose stored counts are others.
 */
export async function checkTallies(tx: Tx, patientIds: readonly string[]): Promise<number> {
  let counted = 0;
  for (const patientId of patientIds) {
    const { rows } = await tx.pg.query<Stored>(STORED, [tx.scope.clinicId, patientId]);
    const { versionIds = [], dates = [], days = [], sides = [] } = rows[0] ?? {};
    const context = await getLogContext(tx, {
      ...{ patientId, ids: [], itemSideIds: [], targetIds: [], versionIds, dates },
    });
    const named = context.sessions.map(({ planId, date }) => ({ planId, date }));
    const sessions = context.sessions.filter(({ withdrawn, superseded }) => !withdrawn && !superseded);
    const tallies = talliesOf({ ...context, sessions }, named);
    if (
      canonical(tallyRows(tallies)) !== canonical(days) ||
      canonical(sideRows(tallies)) !== canonical(sides)
    )
      throw new Error(`the stored counts of patient ${patientId} are not what the rules make of the rows`);
    counted += tallies.length;
  }
  if (counted === 0) throw new Error('no day was counted again');
  return counted;
}
