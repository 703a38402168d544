'use server';
import { isTherapist } from '@/lib/accounts/access';
import { defineAction } from '@/lib/action/define-action';
import { writeAudit } from '@/lib/audit/write';
import { found, permit } from '@/lib/errors/refusal-error';
import type { Result } from '@/lib/errors/result';
import { isOwnTherapist } from '@/lib/patients/access';
import { canPrescribe } from './access';
import { getPlan, getPrescribedPatient, latestVersion } from './data';
import { diffPlans, type PlanChange } from './rules/diff';
import { changesSinceSchema, type ChangesSinceInput } from './schema';

/** What became of a plan after one of its versions. */
export interface ChangesSince {
  /** Of the newest version. */
  readonly number: number;
  readonly isEnded: boolean;
  readonly changes: readonly PlanChange[];
}

const since = defineAction({
  name: 'plan.changes',
  input: changesSinceSchema,
  may: isTherapist,
  run: async ({ tx, actor, input: { patientId, planId, number } }): Promise<ChangesSince> => {
    const patient = found(await getPrescribedPatient(tx, patientId));
    permit(canPrescribe(actor, patient, patient.colleagues));
    if (!isOwnTherapist(actor, patient)) await writeAudit(tx, { action: 'patient.read', patientId });
    const plan = found(await getPlan(tx, planId));
    permit(plan.patientId === patientId);
    const before = found(plan.versions.find((version) => version.number === number));
    const last = found(latestVersion(plan));
    // A version that took over does not change when the patient began.
    const changes = diffPlans(before, { ...last, startsOn: before.startsOn });
    return { number: last.number, isEnded: plan.status === 'ENDED', changes };
  },
});

/** For whoever wanted to publish from a version that is no longer the newest: what the others changed. */
export async function changesSinceAction(input: ChangesSinceInput): Promise<Result<ChangesSince>> {
  return since(input);
}
