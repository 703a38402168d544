import type { AlertTier, PlanResolution, Reached, ResolveOutcome } from '../types';

export interface Resolving {
  readonly reached: Reached;
  readonly outcome: ResolveOutcome | null;
  /** What was found and done, for the record. */
  readonly note: string;
  readonly plan: PlanResolution | null;
}

/** What an alert allows for the plan. */
export interface Resolvable {
  readonly tier: AlertTier;
  /** A stop of it still stands. */
  readonly holds: boolean;
  /** A version was published after the alert arrived. */
  readonly changedSince: boolean;
}

export type Lacking = 'outcome_needed' | 'note_needed' | 'plan_needed';
export type ChoiceRefusal = 'sent_cannot_resume' | 'seen_first' | 'not_ready' | 'invalid';

/** E and C and a red score hold until they are resolved, so "later" is no answer to them. */
export function canSnooze(tier: AlertTier): boolean {
  return tier === 'RISING' || tier === 'N';
}

const isSent = (outcome: ResolveOutcome | null) =>
  outcome === 'sent_urgent_care' || outcome === 'sent_doctor';

/** Someone sent on to be seen does not resume from here, nor, after a grave sign, someone whom nobody has seen yet. */
function mayResume(outcome: ResolveOutcome | null, alerts: readonly Resolvable[]): boolean {
  const isGrave = alerts.some(({ tier }) => tier === 'E1' || tier === 'E2');
  return !isSent(outcome) && !(isGrave && outcome === 'visit_booked');
}

/** To go on with a changed plan it must have been changed: publishing releases nothing, and comes first. */
const isChanged = (alerts: readonly Resolvable[]) => alerts.every(({ changedSince }) => changedSince);

/** What may follow for the plan, of the alerts that are resolved together; the answer is one for all. */
export function planChoices(
  outcome: ResolveOutcome | null,
  alerts: readonly Resolvable[],
): readonly PlanResolution[] {
  const resumes: readonly PlanResolution[] = isChanged(alerts) ? ['resume', 'resume_changed'] : ['resume'];
  return [
    ...(mayResume(outcome, alerts) ? resumes : []),
    ...(alerts.some(({ holds }) => holds) ? ['keep_hold' as const] : []),
    'end',
  ];
}

/** All that an answer lacks; one that nobody could be reached for lacks nothing. */
export function lacking({ reached, outcome, note, plan }: Resolving): Lacking[] {
  if (reached === 'not_reached') return [];
  return [
    ...(outcome === null ? ['outcome_needed' as const] : []),
    ...(note.trim() === '' ? ['note_needed' as const] : []),
    ...(plan === null ? ['plan_needed' as const] : []),
  ];
}

/** Why the choice for the plan can't be taken, or null. */
export function choiceRefusal(
  { reached, outcome, plan }: Resolving,
  alerts: readonly Resolvable[],
): ChoiceRefusal | null {
  if (reached === 'not_reached' || plan === null || planChoices(outcome, alerts).includes(plan)) return null;
  if (plan === 'keep_hold') return 'invalid';
  if (isSent(outcome)) return 'sent_cannot_resume';
  return mayResume(outcome, alerts) ? 'not_ready' : 'seen_first';
}

/** True when nothing is released: nobody was reached, or what was done is written down and the hold stays. */
export function staysOpen({ reached, plan }: Resolving): boolean {
  return reached === 'not_reached' || plan === 'keep_hold';
}

/** True when this answer ends the patient's plans: nothing of them is due any more, and a later plan begins free. */
export function endsPlans(resolving: Resolving): boolean {
  return !staysOpen(resolving) && lacking(resolving).length === 0 && resolving.plan === 'end';
}
