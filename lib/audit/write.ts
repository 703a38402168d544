import 'server-only';
import type { Tx } from '@/lib/db/in-scope';
import { newId } from '@/lib/db/id';

export interface AuditEntry {
  /** What was done, as `room.verb`: `plan.publish`. */
  readonly action: string;
  readonly outcome?: 'done' | 'refused';
  readonly subject?: { readonly type: string; readonly id: string } | undefined;
  readonly patientId?: string | null;
  /** Who did it, where the scope is nobody's session: the person who has just signed in or joined. */
  readonly actorUserId?: string | null;
}

/** A refused attempt at another's row is not part of the own record of the patient who made it. */
const patientOf = ({ outcome, patientId }: AuditEntry, own: string | null) =>
  patientId ?? (outcome === 'refused' ? null : own);

/** Leaves one row of the trail in the same transaction as what it tells of. Ids only, no health data. */
export async function writeAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  const { scope } = tx;
  await tx.pg.query({
    name: 'audit',
    text: `insert into audit_event (clinic_id, id, actor_user_id, actor_kind, action, outcome, subject_type, subject_id, patient_id)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [
      scope.clinicId,
      newId(),
      entry.actorUserId ?? scope.userId,
      scope.purpose ? `system:${scope.purpose}`.slice(0, 16) : scope.kind,
      entry.action,
      entry.outcome ?? 'done',
      entry.subject?.type ?? null,
      entry.subject?.id ?? null,
      patientOf(entry, scope.patientId),
    ],
  });
}

/** A list that is read again and again, as an open screen does, is told of once in so long. */
const READ_AGAIN = '15 minutes';

/** Leaves one row for who read a list of other people's patients, unless they did so just before. */
export async function auditListRead(tx: Tx, action: string): Promise<void> {
  const { clinicId, userId, kind } = tx.scope;
  await tx.pg.query({
    name: 'audit-list',
    text: `insert into audit_event (clinic_id, id, actor_user_id, actor_kind, action, outcome)
           select $1, $2, $3, $4, $5::varchar, 'done' where not exists (select from audit_event where clinic_id = $1
             and at > now() - $6::interval and actor_user_id = $3 and action = $5 and outcome = 'done')`,
    values: [clinicId, newId(), userId, kind, action, READ_AGAIN],
  });
}
