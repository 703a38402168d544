import 'server-only';
import type { Tx } from '@/lib/db/in-scope';
import { addDays } from '@/lib/time/dates';
import type { Instant } from '@/lib/time/types';
import { localDateOf } from '@/lib/time/zones';
import type { PatientPage } from '../types/patient-page';
import { PATIENT_PAGE } from './patient-page-sql';

/** Six weeks, today included. */
const DAYS = 42;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * One patient of this clinic with six weeks up to the patient's own today; null for anyone else and for a malformed id.
 * Two statements: the second needs the patient's date.
 */
export async function getPatientPage(
  tx: Tx,
  { patientId, now }: { patientId: string; now: Instant },
): Promise<PatientPage | null> {
  if (!UUID.test(patientId)) return null;
  const { clinicId } = tx.scope;
  const zones = await tx.pg.query<{ zone: string }>({
    name: 'patient-page-zone',
    text: 'select zone from patient where clinic_id = $1 and id = $2',
    values: [clinicId, patientId],
  });
  const zone = zones.rows[0]?.zone;
  if (zone === undefined) return null;
  const today = localDateOf(now, zone);
  const from = addDays(today, 1 - DAYS);
  const { rows } = await tx.pg.query<Omit<PatientPage, 'today' | 'from'>>({
    name: 'patient-page',
    text: PATIENT_PAGE,
    values: [clinicId, patientId, from, today],
  });
  return rows[0] ? { ...rows[0], today, from } : null;
}
