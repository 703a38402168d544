import 'server-only';
import type { Tx } from '@/lib/db/in-scope';
import type { ColleaguePolicy } from '@/lib/patients/access';
import { TREATING } from '@/lib/patients/data';
import { CHANGED_SINCE, HOLDS } from './alert-json';
import type { Resolvable } from './rules/resolve';

export interface AlertSubject extends Resolvable {
  readonly id: string;
  readonly patientId: string;
  readonly primaryTherapistId: string | null;
  readonly colleagues: ColleaguePolicy;
  readonly zone: string;
  readonly resolved: boolean;
}

/** An alert that still holds something, in what its words are made of. */
export type HoldingAlert = Pick<AlertSubject, 'id' | 'tier'> & {
  readonly code: string | null;
  readonly score: number | null;
  readonly before: number | null;
};

/** Open alerts of a patient whose stops stand, the oldest first. */
export async function listHoldingAlerts(tx: Tx, patientId: string): Promise<HoldingAlert[]> {
  const { rows } = await tx.pg.query<HoldingAlert>(
    `select al.id, al.tier, al.evidence->>'code' as code, (al.evidence->>'score')::int as score, (al.evidence->>'before')::int as before
     from alert al where al.clinic_id = $1 and al.patient_id = $2 and al.resolved_at is null and ${HOLDS} order by al.arrived_at, al.id`,
    [tx.scope.clinicId, patientId],
  );
  return rows;
}

/** An alert with what access and its resolution ask about; locks its row. @returns null when this scope has none of that id. */
export async function getAlertForUpdate(tx: Tx, alertId: string): Promise<AlertSubject | null> {
  const { rows } = await tx.pg.query<AlertSubject>(
    `select al.id, al.patient_id as "patientId", ${TREATING} as "primaryTherapistId", c.colleagues, p.zone, al.resolved_at is not null as resolved, al.tier,
       ${HOLDS} as holds, ${CHANGED_SINCE} as "changedSince"
     from alert al join patient p on p.clinic_id = al.clinic_id and p.id = al.patient_id join clinic c on c.id = al.clinic_id
     where al.clinic_id = $1 and al.id = $2 for update of al`,
    [tx.scope.clinicId, alertId],
  );
  return rows[0] ?? null;
}
