import 'server-only';
import { writeAudit } from '@/lib/audit/write';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/in-scope';
import { notifyLive } from '@/lib/live/notify';
import type { AlertSubject } from './data';
import { staysOpen, type Resolving } from './rules/resolve';

type EventKind = 'acknowledged' | 'resolved';

async function addEvent(tx: Tx, alert: AlertSubject, kind: EventKind, detail: object): Promise<void> {
  const { clinicId, membershipId } = tx.scope;
  await tx.pg.query(
    `insert into alert_event (clinic_id, patient_id, id, alert_id, kind, by_id, detail) values ($1, $2, $3, $4, $5, $6, $7)`,
    [clinicId, alert.patientId, newId(), alert.id, kind, membershipId, JSON.stringify(detail)],
  );
  await writeAudit(tx, {
    action: `alert.${kind}`,
    subject: { type: 'alert', id: alert.id },
    patientId: alert.patientId,
  });
  await notifyLive(tx, alert.patientId);
}

/** "I have seen it", or what was done while the hold stays: told to everyone who looks, and releases nothing. */
export async function acknowledgeAlert(tx: Tx, alert: AlertSubject, detail: object = {}): Promise<void> {
  await tx.pg.query('update alert set seen_at = coalesce(seen_at, now()) where clinic_id = $1 and id = $2', [
    tx.scope.clinicId,
    alert.id,
  ]);
  await addEvent(tx, alert, 'acknowledged', detail);
}

const RECOUNT_OPEN = `update patient_now n set
    open_flags = (select least(32767, count(*)) from alert a where a.clinic_id = $1 and a.patient_id = $2 and a.resolved_at is null and a.tier in ('E1', 'E2', 'C')),
    open_alerts = (select least(32767, count(*)) from alert a where a.clinic_id = $1 and a.patient_id = $2 and a.resolved_at is null)
  where n.clinic_id = $1 and n.patient_id = $2`;

/**
 * Resolves an alert with what was done and releases its stops, which keep that answer; "not reached" and "keep on hold" are
 * kept as acknowledgements and leave it open. Where plans end, they must have ended before.
 * @param today the patient's local date. @returns the date from which days must be counted again, or null.
 */
export async function resolveAlert(
  tx: Tx,
  alert: AlertSubject,
  resolving: Resolving,
  today: string,
): Promise<string | null> {
  if (staysOpen(resolving)) {
    if (resolving.reached === 'not_reached') await addEvent(tx, alert, 'acknowledged', { ...resolving });
    else await acknowledgeAlert(tx, alert, { ...resolving });
    return null;
  }
  const { clinicId, membershipId } = tx.scope;
  await tx.pg.query(
    'update alert set resolved_at = now(), seen_at = coalesce(seen_at, now()) where clinic_id = $1 and id = $2',
    [clinicId, alert.id],
  );
  await addEvent(tx, alert, 'resolved', { ...resolving });
  await tx.pg.query(RECOUNT_OPEN, [clinicId, alert.patientId]);
  const { rows } = await tx.pg.query<{ from: string }>(
    `update stop set to_at = greatest(from_at, now()), to_on = greatest(from_on, $3::date), released_by = $4, outcome = $5
     where clinic_id = $1 and alert_id = $2 and to_at is null returning from_on as from`,
    [clinicId, alert.id, today, membershipId, resolving.plan],
  );
  return rows.map(({ from }) => from).sort()[0] ?? null;
}
