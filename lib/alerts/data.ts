import 'server-only';
import type { Tx } from '@/lib/db/in-scope';
import type { ColleaguePolicy } from '@/lib/patients/access';
import { TREATING } from '@/lib/patients/data';

export interface AlertSubject {
  readonly id: string;
  readonly patientId: string;
  readonly primaryTherapistId: string | null;
  readonly colleagues: ColleaguePolicy;
  readonly zone: string;
  readonly resolved: boolean;
}

/** An alert with what access and its resolution ask about; locks its row. @returns null when this scope has none of that id. */
export async function getAlertForUpdate(tx: Tx, alertId: string): Promise<AlertSubject | null> {
  const { rows } = await tx.pg.query<AlertSubject>(
    `select a.id, a.patient_id as "patientId", ${TREATING} as "primaryTherapistId", c.colleagues, p.zone, a.resolved_at is not null as resolved
     from alert a join patient p on p.clinic_id = a.clinic_id and p.id = a.patient_id join clinic c on c.id = a.clinic_id
     where a.clinic_id = $1 and a.id = $2 for update of a`,
    [tx.scope.clinicId, alertId],
  );
  return rows[0] ?? null;
}
