'use server';
import { isTherapist } from '@/lib/accounts/access';
import { defineAction } from '@/lib/action/define-action';
import { acknowledgeSchema, resolveSchema, type ResolveInput } from '@/lib/alerts/schema/resolve';
import { found, permit, RefusalError } from '@/lib/errors/refusal-error';
import type { Result } from '@/lib/errors/result';
import { canPrescribe } from '@/lib/plans/access';
import { getPlan, getPrescribedPatient } from '@/lib/plans/data';
import { publishPlan } from '@/lib/plans/mutations/publish-plan';
import { publishPlanSchema, type PublishPlanInput } from '@/lib/plans/schema';
import { localDateOf } from '@/lib/time/zones';
import { getActivePlanId } from './data/active-plan';
import { answerResolved, answerSeen } from './mutations/answer-alert';
import { recountFrom } from './mutations/recount';

const seen = defineAction({
  name: 'alert.acknowledge',
  input: acknowledgeSchema,
  may: isTherapist,
  run: async ({ tx, actor, input }) => {
    await answerSeen(tx, actor, input.alertId);
    return null;
  },
});

const resolve = defineAction({
  name: 'alert.resolve',
  input: resolveSchema,
  may: isTherapist,
  run: async ({ tx, actor, input: { alertId, ...resolving } }): Promise<{ next: string | null }> => {
    await answerResolved(tx, actor, alertId, resolving, Date.now());
    if (resolving.reached === 'not_reached' || resolving.plan !== 'resume_changed') return { next: null };
    const plan = await getActivePlanId(tx, alertId);
    if (!plan) return { next: null };
    const { patientId, planId } = plan;
    return { next: planId === null ? `/patients/${patientId}` : `/patients/${patientId}/plans/${planId}` };
  },
});

/** "I have seen it": releases nothing. */
export async function acknowledgeAlertAction(input: { alertId: string }): Promise<Result<null>> {
  return seen(input);
}

/** The dialog's answer. `next` is where a changed plan is written. */
export async function resolveAlertAction(input: ResolveInput): Promise<Result<{ next: string | null }>> {
  return resolve(input);
}

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
    const published = await publishPlan(tx, {
      ...{ patientId, episodeId, planId, baseNumber, draft },
      authorId: actor.membershipId,
      today: localDateOf(new Date().toISOString(), patient.zone),
    });
    await recountFrom(tx, patientId, published.countFrom);
    return { planId: published.planId, number: published.number };
  },
});

/** Publishes a draft as the next version. `stale`: somebody published meanwhile, and nothing was changed. */
export async function publishPlanAction(input: PublishPlanInput): Promise<Result<PublishedPlan>> {
  return publish(input);
}
