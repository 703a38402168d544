import 'server-only';
import type { Tx } from '@/lib/db/in-scope';
import type { PlanTally } from '../rules/tallies';
import { sideRows, tallyRows } from '../rules/tally-rows';

/** Two upserts. `days` and `sides` are the parameters' places. */
export const TALLY_CTES = (days: string, sides: string) => `
  dt as (insert into day_tally (clinic_id, patient_id, plan_id, date, due, done, partly, extra, skipped, prescribed_tenths, held_tenths,
      tapped_tenths, prescribed_reps, done_reps, worst_pain)
    select $1, $2, plan_id, date, due, done, partly, extra, skipped, prescribed_tenths, held_tenths, tapped_tenths, prescribed_reps, done_reps, worst_pain
    from json_to_recordset(${days}) as x(plan_id uuid, date date, due int, done int, partly int, extra int, skipped int, prescribed_tenths int,
      held_tenths int, tapped_tenths int, prescribed_reps int, done_reps int, worst_pain int)
    on conflict (clinic_id, plan_id, date) do update set due = excluded.due, done = excluded.done, partly = excluded.partly,
      extra = excluded.extra, skipped = excluded.skipped, prescribed_tenths = excluded.prescribed_tenths, held_tenths = excluded.held_tenths,
      tapped_tenths = excluded.tapped_tenths, prescribed_reps = excluded.prescribed_reps, done_reps = excluded.done_reps, worst_pain = excluded.worst_pain),
  st as (insert into side_tally (clinic_id, patient_id, plan_id, date, item_side_id, prescribed_tenths, held_tenths, tapped_tenths, prescribed_reps, done_reps)
    select $1, $2, plan_id, date, item_side_id, prescribed_tenths, held_tenths, tapped_tenths, prescribed_reps, done_reps
    from json_to_recordset(${sides}) as x(plan_id uuid, date date, item_side_id uuid, prescribed_tenths int, held_tenths int, tapped_tenths int,
      prescribed_reps int, done_reps int)
    on conflict (clinic_id, plan_id, date, item_side_id) do update set prescribed_tenths = excluded.prescribed_tenths, held_tenths = excluded.held_tenths,
      tapped_tenths = excluded.tapped_tenths, prescribed_reps = excluded.prescribed_reps, done_reps = excluded.done_reps)`;

/**
 * The sides that a date no longer has, looked up date by date (`offset 0`), for a join would read every side of the plan's
 * life. They are rare, and removed by `removeSides`.
 */
export const GONE_CTE = (days: string, sides: string) => `
  gone as (select json_agg(t) as sides from json_to_recordset(${days}) as x(plan_id uuid, date date) cross join lateral (
      select plan_id, date, item_side_id from side_tally where clinic_id = $1 and plan_id = x.plan_id and date = x.date offset 0) t
    where t.item_side_id not in (select item_side_id from json_to_recordset(${sides}) as y(plan_id uuid, date date, item_side_id uuid)
      where y.plan_id = t.plan_id and y.date = t.date))`;

/** Takes away what `gone` named: counts of sides that a date had under another version or before a stop. */
export async function removeSides(tx: Tx, patientId: string, gone: object[] | null): Promise<void> {
  if (!gone) return;
  await tx.pg.query({
    name: 'gone-sides',
    text: `delete from side_tally t using json_to_recordset($3) as x(plan_id uuid, date date, item_side_id uuid)
      where t.clinic_id = $1 and t.patient_id = $2 and t.plan_id = x.plan_id and t.date = x.date and t.item_side_id = x.item_side_id`,
    values: [tx.scope.clinicId, patientId, JSON.stringify(gone)],
  });
}

/** Writes counts outside a log: after a stop was raised or released. */
export async function writeTallies(tx: Tx, patientId: string, tallies: readonly PlanTally[]): Promise<void> {
  if (tallies.length === 0) return;
  const { rows } = await tx.pg.query<{ sides: object[] | null }>({
    name: 'tallies',
    text: `with ${TALLY_CTES('$3', '$4')},${GONE_CTE('$3', '$4')} select sides from gone`,
    values: [
      tx.scope.clinicId,
      patientId,
      JSON.stringify(tallyRows(tallies)),
      JSON.stringify(sideRows(tallies)),
    ],
  });
  await removeSides(tx, patientId, rows[0]?.sides ?? null);
}
