import 'server-only';
import type { Tx } from '@/lib/db/in-scope';

/** The patient's plan that goes on, the newest where there are several; null when none does. */
export async function getActivePlanId(
  tx: Tx,
  alertId: string,
): Promise<{ patientId: string; planId: string | null } | null> {
  const { rows } = await tx.pg.query<{ patientId: string; planId: string | null }>(
    `select a.patient_id as "patientId", (select pl.id from plan pl where pl.clinic_id = a.clinic_id
       and pl.patient_id = a.patient_id and pl.status = 'ACTIVE' order by pl.created_at desc limit 1) as "planId"
     from alert a where a.clinic_id = $1 and a.id = $2`,
    [tx.scope.clinicId, alertId],
  );
  return rows[0] ?? null;
}

/** Every plan of the patient that goes on. */
export async function listActivePlanIds(tx: Tx, patientId: string): Promise<string[]> {
  const { rows } = await tx.pg.query<{ id: string }>(
    `select id from plan where clinic_id = $1 and patient_id = $2 and status = 'ACTIVE' order by created_at, id`,
    [tx.scope.clinicId, patientId],
  );
  return rows.map(({ id }) => id);
}
