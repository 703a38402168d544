'use server';
import { isTherapist } from '@/lib/accounts/access';
import type { Actor } from '@/lib/accounts/types';
import { defineAction } from '@/lib/action/define-action';
import type { HoldingAlert } from '@/lib/alerts/types';
import { acknowledgeSchema, resolveSchema, type ResolveInput } from '@/lib/alerts/schema/resolve';
import type { Tx } from '@/lib/db/in-scope';
import { found, permit, RefusalError } from '@/lib/errors/refusal-error';
import type { Result } from '@/lib/errors/result';
import { canPrescribe } from '@/lib/plans/access';
import { getPlan, getPrescribedPatient } from '@/lib/plans/data';
import { endPlan, pausePlan, resumePlan } from '@/lib/plans/mutations/pause-plan';
import { publishPlan } from '@/lib/plans/mutations/publish-plan';
import {
  endPlanSchema,
  pausePlanSchema,
  publishPlanSchema,
  resumePlanSchema,
  type EndPlanInput,
  type PausePlanInput,
  type PublishPlanInput,
  type ResumePlanInput,
} from '@/lib/plans/schema';
import { localDateOf } from '@/lib/time/zones';
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
  run: async ({ tx, actor, input: { alertId, also, ...resolving } }): Promise<{ still: HoldingAlert[] }> => ({
    still: await answerResolved(tx, actor, [alertId, ...also], resolving, Date.now()),
  }),
});

/** "I have seen it": releases nothing. */
export async function acknowledgeAlertAction(input: { alertId: string }): Promise<Result<null>> {
  return seen(input);
}

/** The dialog's answer, to one alert or to several. `still` are those that hold on. */
export async function resolveAlertAction(input: ResolveInput): Promise<Result<{ still: HoldingAlert[] }>> {
  return resolve(input);
}

/** The patient whom this actor may prescribe for, and the date that it is for them. */
async function prescribed(tx: Tx, actor: Actor, patientId: string) {
  const patient = found(await getPrescribedPatient(tx, patientId));
  permit(canPrescribe(actor, patient, patient.colleagues));
  return { patient, today: localDateOf(new Date().toISOString(), patient.zone) };
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
    const { patient, today } = await prescribed(tx, actor, patientId);
    const episodeId = planId === null ? patient.episodeId : found(await getPlan(tx, planId)).episodeId;
    // After discharge a person comes back into a new care first.
    if (episodeId === null) throw new RefusalError('not_ready');
    const published = await publishPlan(tx, {
      ...{ patientId, episodeId, planId, baseNumber, draft },
      authorId: actor.membershipId,
      today,
    });
    await recountFrom(tx, patientId, published.countFrom);
    return { planId: published.planId, number: published.number };
  },
});

/** Publishes a draft as the next version. `stale`: somebody published meanwhile, and nothing was changed. */
export async function publishPlanAction(input: PublishPlanInput): Promise<Result<PublishedPlan>> {
  return publish(input);
}

const pause = defineAction({
  name: 'plan.pause',
  input: pausePlanSchema,
  may: isTherapist,
  run: async ({ tx, actor, input }): Promise<null> => {
    const { today } = await prescribed(tx, actor, input.patientId);
    await recountFrom(tx, input.patientId, await pausePlan(tx, { ...input, today }));
    return null;
  },
});

const resume = defineAction({
  name: 'plan.resume',
  input: resumePlanSchema,
  may: isTherapist,
  run: async ({ tx, actor, input }): Promise<null> => {
    const { today } = await prescribed(tx, actor, input.patientId);
    await recountFrom(tx, input.patientId, await resumePlan(tx, { ...input, today }));
    return null;
  },
});

const end = defineAction({
  name: 'plan.end',
  input: endPlanSchema,
  may: isTherapist,
  run: async ({ tx, actor, input }): Promise<null> => {
    const { today } = await prescribed(tx, actor, input.patientId);
    await recountFrom(tx, input.patientId, await endPlan(tx, { ...input, today }));
    return null;
  },
});

/** Nothing is due from one day to another, or until resumed. A red flag outweighs a pause. */
export async function pausePlanAction(input: PausePlanInput): Promise<Result<null>> {
  return pause(input);
}

/** Sessions are due again. Releases nothing that a red flag holds. */
export async function resumePlanAction(input: ResumePlanInput): Promise<Result<null>> {
  return resume(input);
}

/** Ends a plan from the patient's today on; it is never taken up again. */
export async function endPlanAction(input: EndPlanInput): Promise<Result<null>> {
  return end(input);
}
