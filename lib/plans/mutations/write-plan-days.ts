import 'server-only';
import type { Tx } from '@/lib/db/in-scope';
import { found } from '@/lib/errors/refusal-error';
import { eachDay } from '@/lib/time/dates';
import type { LocalDate } from '@/lib/time/types';
import { getPlan } from '../data';
import { planDays } from '../rules/due';

const WRITE = `
with x as (select * from json_to_recordset($5) as x(date date, version_id uuid, state plan_day_state, due int, prescribed_seconds int, prescribed_reps int)),
  gone as (delete from plan_day d where d.clinic_id = $1 and d.patient_id = $2 and d.plan_id = $3 and d.date >= $4
    and not exists (select from x where x.date = d.date))
insert into plan_day (clinic_id, patient_id, plan_id, date, version_id, state, due, prescribed_seconds, prescribed_reps)
select $1, $2, $3, date, version_id, state, due, prescribed_seconds, prescribed_reps from x
on conflict (clinic_id, plan_id, date) do update set version_id = excluded.version_id, state = excluded.state, due = excluded.due,
  prescribed_seconds = excluded.prescribed_seconds, prescribed_reps = excluded.prescribed_reps`;

/**
 * Writes again what one plan asks of each date from `from` on, by its versions, pauses and the patient's stops; earlier
 * dates stay as they were. Hold `lockPatient` before what the days are made from is read or changed.
 * @param from the patient's local date. @throws RefusalError `not_found` for a plan of another clinic.
 */
export async function writePlanDays(tx: Tx, planId: string, from: LocalDate): Promise<void> {
  const { patientId, versions, pauses, stops } = found(await getPlan(tx, planId));
  const last = versions.map(({ endsOn }) => endsOn).reduce((a, b) => (a > b ? a : b), '');
  const dates = last < from ? [] : eachDay(from, last);
  const rows = planDays(versions, pauses, stops, dates).map((day) => ({
    ...{ date: day.date, version_id: day.versionId, state: day.state, due: day.due },
    ...{ prescribed_seconds: day.prescribedSeconds, prescribed_reps: day.prescribedReps },
  }));
  await tx.pg.query({
    name: 'write-plan-days',
    text: WRITE,
    values: [tx.scope.clinicId, patientId, planId, from, JSON.stringify(rows)],
  });
}
