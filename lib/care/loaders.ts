import 'server-only';
import { canReadPatient, isOwnTherapist } from '@/lib/patients/access';
import { auditListRead, writeAudit } from '@/lib/audit/write';
import { loadAsTherapist } from '@/lib/action/load-page';
import { found, permit } from '@/lib/errors/refusal-error';
import { getPatientPage } from './data/patient-page';
import { getWorklist } from './data/worklist';
import { worklistQuerySchema } from './schema/worklist';

export type PageQuery = Promise<Record<string, string | string[] | undefined>>;

/** Who needs this therapist, and the filters that the address asks for. */
export async function loadWorklist(asked: PageQuery) {
  const query = worklistQuerySchema.parse(await asked);
  const now = new Date().toISOString();
  const worklist = await loadAsTherapist('worklist.read', async (tx, actor) => {
    if (query.scope !== 'mine') await auditListRead(tx, 'worklist.read');
    return getWorklist(tx, { membershipId: actor.membershipId, scope: query.scope, now });
  });
  return { worklist, query, now };
}

/** One patient with six weeks of days. A malformed id is a stranger's id: 404. */
export async function loadPatientPage(patientId: string) {
  const now = new Date().toISOString();
  const page = await loadAsTherapist('patient.read', async (tx, actor) => {
    const read = found(await getPatientPage(tx, { patientId, now }));
    permit(canReadPatient(actor, read, read.colleagues));
    if (!isOwnTherapist(actor, read)) await writeAudit(tx, { action: 'patient.read', patientId });
    return read;
  });
  return { page, now };
}
