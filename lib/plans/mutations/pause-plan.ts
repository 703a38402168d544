import 'server-only';
import { writeAudit } from '@/lib/audit/write';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/in-scope';
import { found, permit, RefusalError } from '@/lib/errors/refusal-error';
import { notifyLive } from '@/lib/live/notify';
import { lockPatient } from '@/lib/patients/mutations';
import { addDays } from '@/lib/time/dates';
import type { LocalDate } from '@/lib/time/types';
import { getPlan } from '../data';
import { writePlanDays } from './write-plan-days';

/** How far back a pause may begin or end: adherence of long ago is not rewritten. */
const DAYS_BACK = 14;

interface OfPlan {
  readonly patientId: string;
  readonly planId: string;
  /** The patient's local date. */
  readonly today: LocalDate;
}

async function openPlan(tx: Tx, { patientId, planId }: OfPlan): Promise<void> {
  permit(tx.scope.kind === 'staff');
  await lockPatient(tx, patientId);
  const plan = found(await getPlan(tx, planId));
  permit(plan.patientId === patientId);
  if (plan.status !== 'ACTIVE') throw new RefusalError('stale');
}

const earliest = (today: LocalDate) => addDays(today, -DAYS_BACK);

async function addPause(tx: Tx, of: OfPlan, from: LocalDate, to: LocalDate | null, reason: string) {
  await tx.pg.query(
    `insert into plan_pause (clinic_id, patient_id, plan_id, id, from_on, to_on, reason) values ($1, $2, $3, $4, $5, $6, $7)`,
    [tx.scope.clinicId, of.patientId, of.planId, newId(), from, to, reason],
  );
}

async function changed(tx: Tx, { patientId, planId }: OfPlan, action: string, from: LocalDate) {
  await writePlanDays(tx, planId, from);
  await writeAudit(tx, { action, subject: { type: 'plan', id: planId }, patientId });
  await notifyLive(tx, patientId);
  return from;
}

export interface Pausing extends OfPlan {
  /** First day without anything due, at most 14 days back. */
  readonly from: LocalDate;
  /** Last such day; null = until resumed. */
  readonly to: LocalDate | null;
  /** At most 200 characters. */
  readonly reason: string;
}

/**
 * Nothing is due from `from` to `to`. @returns the date from which counts are to be made again.
 * @throws RefusalError `not_found` for a stranger's plan, `stale` for an ended one, `invalid` with `from` or `to`.
 */
export async function pausePlan(tx: Tx, pausing: Pausing): Promise<LocalDate> {
  const { today, from, to, reason } = pausing;
  await openPlan(tx, pausing);
  if (from < earliest(today)) throw new RefusalError('invalid', { from: 'too_far_back' });
  if (to !== null && to < from) throw new RefusalError('invalid', { to: 'ends_before_start' });
  await addPause(tx, pausing, from, to, reason);
  return changed(tx, pausing, 'plan.pause', from);
}

/**
 * Sessions are due again from `on`, at most 14 days back. A pause keeps at least its first day, so that what was decided
 * stays to be seen. @returns the date from which counts are to be made again.
 * @throws RefusalError `not_found` for a stranger's plan, `stale` when nothing is paused then, `invalid` with `on`.
 */
export async function resumePlan(tx: Tx, resuming: OfPlan & { readonly on: LocalDate }): Promise<LocalDate> {
  const { patientId, planId, today, on } = resuming;
  await openPlan(tx, resuming);
  if (on < earliest(today)) throw new RefusalError('invalid', { on: 'too_far_back' });
  const { rowCount } = await tx.pg.query(
    `update plan_pause set to_on = greatest(from_on, $4::date - 1)
     where clinic_id = $1 and patient_id = $2 and plan_id = $3 and from_on <= $4 and (to_on is null or to_on >= $4)`,
    [tx.scope.clinicId, patientId, planId, on],
  );
  if (rowCount === 0) throw new RefusalError('stale');
  return changed(tx, resuming, 'plan.resume', on);
}

/**
 * Ends a plan from today on: the phone shows it no more, and nothing of it is due. Versions keep their ranges, so the
 * end stands as a pause without end, which every count of days knows.
 * @returns the date from which counts are to be made again. @throws RefusalError as `pausePlan`.
 */
export async function endPlan(tx: Tx, ending: OfPlan & { readonly reason: string }): Promise<LocalDate> {
  const { patientId, planId, today, reason } = ending;
  await openPlan(tx, ending);
  await tx.pg.query(
    `update plan set status = 'ENDED', ends_on = least(ends_on, $4::date) where clinic_id = $1 and patient_id = $2 and id = $3`,
    [tx.scope.clinicId, patientId, planId, today],
  );
  await addPause(tx, ending, today, null, reason);
  return changed(tx, ending, 'plan.end', today);
}
