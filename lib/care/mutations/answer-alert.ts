import 'server-only';
import type { Actor } from '@/lib/accounts/types';
import { canResolveAlert } from '@/lib/alerts/access';
import { getAlertForUpdate, type AlertSubject } from '@/lib/alerts/data';
import { acknowledgeAlert, resolveAlert } from '@/lib/alerts/mutations';
import { endsPlans, type Resolving } from '@/lib/alerts/rules/resolve';
import type { Tx } from '@/lib/db/in-scope';
import { found, permit, RefusalError } from '@/lib/errors/refusal-error';
import { endPlan } from '@/lib/plans/mutations/pause-plan';
import type { LocalDate } from '@/lib/time/types';
import { listActivePlanIds } from '../data/active-plan';
import { lockPatient } from '@/lib/patients/mutations';
import { localDateNow } from '../rules/local-date';
import { recountFrom } from './recount';

async function openAlert(tx: Tx, actor: Actor, alertId: string): Promise<AlertSubject> {
  const alert = found(await getAlertForUpdate(tx, alertId));
  permit(canResolveAlert(actor, alert, alert.colleagues));
  if (alert.resolved) throw new RefusalError('stale');
  return alert;
}

/** @throws RefusalError `not_found` for a stranger's alert, `stale` when a colleague has resolved it already. */
export async function answerSeen(tx: Tx, actor: Actor, alertId: string): Promise<void> {
  await acknowledgeAlert(tx, await openAlert(tx, actor, alertId));
}

/** Ends every plan that goes on. The reason names the alert: what was found stays there and never reaches the phone. */
async function endPlans(tx: Tx, alert: AlertSubject, today: LocalDate): Promise<LocalDate[]> {
  const dates: LocalDate[] = [];
  for (const planId of await listActivePlanIds(tx, alert.patientId)) {
    const ending = { patientId: alert.patientId, planId, today, reason: `alert ${alert.id}` };
    dates.push(await endPlan(tx, ending));
  }
  return dates;
}

/**
 * Resolves, ends or releases what is to end or go on, and counts the days since again. @param now milliseconds since 1970.
 * @throws RefusalError as `answerSeen`.
 */
export async function answerResolved(
  tx: Tx,
  actor: Actor,
  alertId: string,
  resolving: Resolving,
  now: number,
): Promise<void> {
  const alert = await openAlert(tx, actor, alertId);
  // A log that comes in meanwhile is counted before the stop or after it, never by half.
  await lockPatient(tx, alert.patientId);
  const today = localDateNow(now, alert.zone);
  const ended = endsPlans(resolving) ? await endPlans(tx, alert, today) : [];
  const released = await resolveAlert(tx, alert, resolving, today);
  const [from] = [...ended, ...(released === null ? [] : [released])].sort();
  if (from !== undefined) await recountFrom(tx, alert.patientId, from);
}
