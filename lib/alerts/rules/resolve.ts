import type { AlertTier, PlanResolution, Reached, ResolveOutcome } from '../types';

export interface Resolving {
  readonly reached: Reached;
  readonly outcome: ResolveOutcome | null;
  /** What was found and done, for the record. */
  readonly note: string;
  readonly plan: PlanResolution | null;
}

export type ResolveRefusal =
  'not_reached' | 'outcome_needed' | 'note_needed' | 'plan_needed' | 'sent_cannot_resume';

/** E and C and a red score hold until they are resolved, so "later" is no answer to them. */
export function canSnooze(tier: AlertTier): boolean {
  return tier === 'RISING' || tier === 'N';
}

/** What may follow for the plan: someone sent on to be seen elsewhere does not resume from here. */
export function planChoices(outcome: ResolveOutcome): readonly PlanResolution[] {
  const sent = outcome === 'sent_urgent_care' || outcome === 'sent_doctor';
  return sent ? ['end'] : ['resume', 'resume_changed', 'end'];
}

/** Why an alert can't be resolved like this, or null when it can. */
export function refusalOf(resolving: Resolving): ResolveRefusal | null {
  if (resolving.reached === 'not_reached') return 'not_reached';
  if (resolving.outcome === null) return 'outcome_needed';
  if (resolving.note.trim() === '') return 'note_needed';
  if (resolving.plan === null) return 'plan_needed';
  return planChoices(resolving.outcome).includes(resolving.plan) ? null : 'sent_cannot_resume';
}

/** True when this answer ends the patient's plans: nothing of them is due any more, and a later plan begins free. */
export function endsPlans(resolving: Resolving): boolean {
  return refusalOf(resolving) === null && resolving.plan === 'end';
}
