import 'server-only';
import type { Tx } from '@/lib/db/in-scope';
import { planDays } from '@/lib/plans/rules/due';
import { eachDay } from '@/lib/time/dates';
import { getLogContext } from '../data/log-context';
import { talliesOf } from '../rules/tallies';
import { writeTallies } from './write-tallies';

const DAYS = `
with x as (select * from json_to_recordset($4) as x(plan_id uuid, date date, version_id uuid, state plan_day_state, due int, prescribed_seconds int, prescribed_reps int)),
  gone as (delete from plan_day d where d.clinic_id = $1 and d.patient_id = $2 and d.date >= $3
    and not exists (select from x where x.plan_id = d.plan_id and x.date = d.date))
insert into plan_day (clinic_id, patient_id, plan_id, date, version_id, state, due, prescribed_seconds, prescribed_reps)
select $1, $2, plan_id, date, version_id, state, due, prescribed_seconds, prescribed_reps from x
on conflict (clinic_id, plan_id, date) do update set version_id = excluded.version_id, state = excluded.state, due = excluded.due,
  prescribed_seconds = excluded.prescribed_seconds, prescribed_reps = excluded.prescribed_reps`;

/**
 * Writes again what is due from a date on, and the counts of the days since: after publishing, pausing, a stop or its
 * release. Days before stay as they were.
 * @param from the patient's local date, `YYYY-MM-DD`.
 */
export async function recountFrom(tx: Tx, patientId: string, from: string): Promise<void> {
  const { clinicId } = tx.scope;
  const { rows: plans } = await tx.pg.query<{ versionIds: string[]; dates: string[] }>(
    `select coalesce(array_agg(distinct v.id) filter (where v.id is not null), '{}') as "versionIds",
       coalesce((select array_agg(distinct t.date::text) from day_tally t where t.clinic_id = $1 and t.patient_id = $2 and t.date >= $3), '{}') as dates
     from plan_version v where v.clinic_id = $1 and v.patient_id = $2`,
    [clinicId, patientId, from],
  );
  const { versionIds = [], dates = [] } = plans[0] ?? {};
  const context = await getLogContext(tx, {
    patientId,
    ids: [],
    itemSideIds: [],
    targetIds: [],
    versionIds,
    dates: [...dates, from],
  });
  const planIds = [...new Set(context.versions.map(({ planId }) => planId))];
  const days = planIds.flatMap((planId) => {
    const versions = context.versions.filter((version) => version.planId === planId);
    const last =
      versions
        .map(({ endsOn }) => endsOn)
        .sort()
        .at(-1) ?? from;
    const pauses = context.pauses.filter((pause) => pause.planId === planId);
    const range = last < from ? [] : eachDay(from, last);
    return planDays(versions, pauses, context.stops, [...range]).map((day) => ({ planId, ...day }));
  });
  const rows = days.map(({ planId, date, versionId, state, due, prescribedSeconds, prescribedReps }) => ({
    ...{ plan_id: planId, date, version_id: versionId, state, due },
    ...{ prescribed_seconds: prescribedSeconds, prescribed_reps: prescribedReps },
  }));
  await tx.pg.query({
    name: 'plan-days',
    text: DAYS,
    values: [clinicId, patientId, from, JSON.stringify(rows)],
  });
  const standing = context.sessions.filter(({ withdrawn, superseded }) => !withdrawn && !superseded);
  const named = dates.flatMap((date) => planIds.map((planId) => ({ planId, date })));
  const touched = named.filter(
    ({ planId, date }) =>
      context.sessions.some((session) => session.planId === planId && session.date === date) ||
      context.skips.some((skip) => skip.planId === planId && skip.date === date),
  );
  await writeTallies(tx, patientId, talliesOf({ ...context, sessions: standing }, touched));
}
