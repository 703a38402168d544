import 'server-only';
import type { Actor } from '@/lib/accounts/types';
import { canResolveAlert } from '@/lib/alerts/access';
import { getAlertForUpdate, listHoldingAlerts, type AlertSubject } from '@/lib/alerts/data';
import { acknowledgeAlert, resolveAlert } from '@/lib/alerts/mutations';
import type { HoldingAlert } from '@/lib/alerts/types';
import { choiceRefusal, endsPlans, lacking, staysOpen, type Resolving } from '@/lib/alerts/rules/resolve';
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

/** Why this can't be the answer to these alerts: shown at the plan, and nothing is changed. */
function check(resolving: Resolving, alerts: readonly AlertSubject[]): void {
  const [lack] = lacking(resolving);
  if (lack !== undefined) throw new RefusalError('invalid', { plan: lack });
  const refusal = choiceRefusal(resolving, alerts);
  if (refusal === null) return;
  throw new RefusalError(refusal === 'not_ready' ? 'not_ready' : 'invalid', { plan: refusal });
}

/**
 * Resolves these alerts of one patient with one answer, ends or releases what is to end or go on, and counts the days since
 * again. @param now milliseconds since 1970. @returns what still holds, when nothing was left open on purpose.
 * @throws RefusalError as `answerSeen`; `not_ready` for "resume, changed" of what nobody has changed since.
 */
export async function answerResolved(
  tx: Tx,
  actor: Actor,
  alertIds: readonly string[],
  resolving: Resolving,
  now: number,
): Promise<HoldingAlert[]> {
  const alerts: AlertSubject[] = [];
  // In one order, so that two who resolve the same ones never wait for each other in a ring.
  for (const id of [...new Set(alertIds)].sort()) alerts.push(await openAlert(tx, actor, id));
  const { patientId, zone } = found(alerts[0]);
  permit(alerts.every((alert) => alert.patientId === patientId));
  check(resolving, alerts);
  // A log that comes in meanwhile is counted before the stop or after it, never by half.
  await lockPatient(tx, patientId);
  const today = localDateNow(now, zone);
  const dates = endsPlans(resolving) ? await endPlans(tx, found(alerts[0]), today) : [];
  for (const alert of alerts) {
    const released = await resolveAlert(tx, alert, resolving, today);
    if (released !== null) dates.push(released);
  }
  const [from] = dates.sort();
  if (from !== undefined) await recountFrom(tx, patientId, from);
  return staysOpen(resolving) ? [] : listHoldingAlerts(tx, patientId);
}
