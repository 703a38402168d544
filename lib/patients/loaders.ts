import 'server-only';
import { z } from 'zod';
import { loadAsTherapist } from '@/lib/action/load-page';
import { auditListRead, writeAudit } from '@/lib/audit/write';
import { hashSecret, parseClinicToken } from '@/lib/auth/token';
import { getClinic } from '@/lib/clinics/data';
import { hasHelpNumbers } from '@/lib/clinics/rules';
import { inScope } from '@/lib/db/in-scope';
import { systemScope } from '@/lib/db/scope';
import { found, permit, RefusalError } from '@/lib/errors/refusal-error';
import { zonesWith } from '@/lib/time/zones';
import { canEditPatient, canInvitePatient, isOwnTherapist } from './access';
import {
  countDevices,
  getInvitable,
  getOpenInvitation,
  getPatientRecord,
  listPatients,
  listTherapists,
} from './data';
import { patientQuerySchema } from './schema';

export async function loadPatients(asked: Promise<Record<string, string | string[] | undefined>>) {
  const { q } = patientQuerySchema.parse(await asked);
  const patients = await loadAsTherapist('patient.list', async (tx) => {
    await auditListRead(tx, 'patient.list');
    return listPatients(tx, q);
  });
  return { patients, search: q };
}

/** What the form for a new patient starts from: zones with the clinic's own, and whom a patient would be told to call. */
export const loadNewPatient = () =>
  loadAsTherapist('patient.new', async (tx) => {
    const clinic = await getClinic(tx);
    const { zone, emergencyNumber, urgentCareNumber } = clinic;
    return { zone, zones: zonesWith(zone), ready: hasHelpNumbers(clinic), emergencyNumber, urgentCareNumber };
  });

/** The record as it stands, with what each of its fields can become; a malformed or strange id is a 404. */
export const loadPatientRecord = (patientId: string) =>
  loadAsTherapist('patient.edit', async (tx, actor) => {
    if (!z.uuid().safeParse(patientId).success) throw new RefusalError('not_found');
    const record = found(await getPatientRecord(tx, patientId));
    permit(canEditPatient(actor, record, record.colleagues));
    if (!isOwnTherapist(actor, record)) await writeAudit(tx, { action: 'patient.read', patientId });
    return { record, zones: zonesWith(record.zone), therapists: await listTherapists(tx) };
  });

/** @returns the patient to invite, and on how many phones they are signed in; a malformed or strange id is a 404. */
export const loadInvitable = (patientId: string) =>
  loadAsTherapist('patient.invite', async (tx, actor) => {
    if (!z.uuid().safeParse(patientId).success) throw new RefusalError('not_found');
    const patient = found(await getInvitable(tx, patientId));
    permit(canInvitePatient(actor, patient, patient.colleagues));
    if (!isOwnTherapist(actor, patient)) await writeAudit(tx, { action: 'patient.read', patientId });
    return { ...patient, devices: await countDevices(tx, patient) };
  });

/** What a link opens, or null for one that is used, ended, over, cut or made up. Reading never uses it. */
export async function loadInvitation(token: string) {
  const parts = parseClinicToken(token);
  if (!parts) return null;
  return inScope(systemScope(parts.clinicId, 'join'), (tx) =>
    getOpenInvitation(tx, hashSecret(parts.secret)),
  );
}
