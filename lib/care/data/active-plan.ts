import 'server-only';
import type { Tx } from '@/lib/db/in-scope';

/** Every plan of the patient that goes on. */
export async function listActivePlanIds(tx: Tx, patientId: string): Promise<string[]> {
  const { rows } = await tx.pg.query<{ id: string }>(
    `select id from plan where clinic_id = $1 and patient_id = $2 and status = 'ACTIVE' order by created_at, id`,
    [tx.scope.clinicId, patientId],
  );
  return rows.map(({ id }) => id);
}
