'use server';
import { isTherapist } from '@/lib/accounts/access';
import { defineAction } from '@/lib/action/define-action';
import { found, permit, RefusalError } from '@/lib/errors/refusal-error';
import type { Result } from '@/lib/errors/result';
import { localDateOf } from '@/lib/time/zones';
import { canPrescribe } from './access';
import { getPlan, getPrescribedPatient } from './data';
import { publishPlan } from './mutations/publish-plan';
import { publishPlanSchema, type PublishPlanInput } from './schema';

export interface PublishedPlan {
  readonly planId: string;
  readonly number: number;
}

const publish = defineAction({
  name: 'plan.publish',
  input: publishPlanSchema,
  may: isTherapist,
  run: async ({ tx, actor, input: { patientId, planId, baseNumber, draft } }): Promise<PublishedPlan> => {
    const patient = found(await getPrescribedPatient(tx, patientId));
    permit(canPrescribe(actor, patient, patient.colleagues));
    const episodeId = planId === null ? patient.episodeId : found(await getPlan(tx, planId)).episodeId;
    // After discharge a person comes back into a new care first.
    if (episodeId === null) throw new RefusalError('not_ready');
    const { number, ...published } = await publishPlan(tx, {
      ...{ patientId, episodeId, planId, baseNumber, draft },
      authorId: actor.membershipId,
      today: localDateOf(new Date().toISOString(), patient.zone),
    });
    return { planId: published.planId, number };
  },
});

/** Publishes a draft as the next version. `stale`: somebody published meanwhile, and nothing was changed. */
export async function publishPlanAction(input: PublishPlanInput): Promise<Result<PublishedPlan>> {
  return publish(input);
}
