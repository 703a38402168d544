import 'server-only';
import type { Tx } from '@/lib/db/in-scope';

export interface ClinicFacts {
  readonly name: string;
  readonly zone: string;
  readonly demo: boolean;
  readonly phone: string | null;
  readonly urgentCareNumber: string | null;
  readonly emergencyNumber: string | null;
}

/** The clinic of this scope. @throws when the scope has none, which only a broken session could cause. */
export async function getClinic(tx: Tx): Promise<ClinicFacts> {
  const { rows } = await tx.pg.query<ClinicFacts>({
    name: 'clinic',
    text: `select name, zone, demo, phone, urgent_care_number as "urgentCareNumber", emergency_number as "emergencyNumber" from clinic where id = $1`,
    values: [tx.scope.clinicId],
  });
  const [clinic] = rows;
  if (!clinic) throw new Error('a scope without its clinic');
  return clinic;
}

/** True once a patient can be told whom to call: no one is invited before. */
export const canReachHelp = ({ phone, urgentCareNumber, emergencyNumber }: ClinicFacts): boolean =>
  phone !== null && urgentCareNumber !== null && emergencyNumber !== null;
