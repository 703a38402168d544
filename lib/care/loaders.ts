import 'server-only';
import type { StaffActor } from '@/lib/accounts/types';
import type { Tx } from '@/lib/db/in-scope';
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

async function readPatientPage(tx: Tx, actor: StaffActor, patientId: string, now: string) {
  const read = found(await getPatientPage(tx, { patientId, now }));
  permit(canReadPatient(actor, read, read.colleagues));
  if (!isOwnTherapist(actor, read)) await writeAudit(tx, { action: 'patient.read', patientId });
  return read;
}

/** One patient with six weeks of days. A malformed id is a stranger's id: 404. */
export async function loadPatientPage(patientId: string) {
  const now = new Date().toISOString();
  const page = await loadAsTherapist('patient.read', (tx, actor) =>
    readPatientPage(tx, actor, patientId, now),
  );
  return { page, now };
}

/** One version as it was published. A plan of another patient, or a number that was never given, is a 404. */
export const loadPlanVersion = (patientId: string, planId: string, number: string) =>
  loadAsTherapist('plan.read', async (tx, actor) => {
    const page = await readPatientPage(tx, actor, patientId, new Date().toISOString());
    const plan = found(page.plans.find(({ id }) => id === planId));
    const version = found(plan.versions.find((each) => String(each.number) === number));
    return { page, plan, version };
  });
