'use server';
import { isTherapist } from '@/lib/accounts/access';
import { defineAction } from '@/lib/action/define-action';
import { acknowledgeSchema, resolveSchema, type ResolveInput } from '@/lib/alerts/schema/resolve';
import type { Result } from '@/lib/errors/result';
import { getActivePlanId } from './data/active-plan';
import { answerResolved, answerSeen } from './mutations/answer-alert';

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
    return { next: `/patients/${plan.patientId}` };
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
