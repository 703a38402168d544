import 'server-only';
import type { Actor } from '@/lib/accounts/types';
import { canResolveAlert } from '@/lib/alerts/access';
import { getAlertForUpdate, type AlertSubject } from '@/lib/alerts/data';
import { acknowledgeAlert, resolveAlert } from '@/lib/alerts/mutations';
import type { Resolving } from '@/lib/alerts/rules/resolve';
import type { Tx } from '@/lib/db/in-scope';
import { found, permit, RefusalError } from '@/lib/errors/refusal-error';
import { localDateNow } from '../rules/local-date';
import { lockPatient } from './lock-patient';
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

/**
 * Resolves, releases what may be released, and counts the days since again. @param now milliseconds since 1970.
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
  const from = await resolveAlert(tx, alert, resolving, localDateNow(now, alert.zone));
  if (from !== null) await recountFrom(tx, alert.patientId, from);
}
