import 'server-only';
import type { Tx } from '@/lib/db/in-scope';

/**
 * One writer of a patient's days and counts at a time, until the transaction ends. Take it before reading what the counts
 * are made from, and before changing `patient_now`: everyone then waits in the same order.
 */
export async function lockPatient(tx: Tx, patientId: string): Promise<void> {
  await tx.pg.query({
    name: 'lock-patient',
    text: 'select pg_advisory_xact_lock(hashtextextended($1, 0))',
    values: [patientId],
  });
}
