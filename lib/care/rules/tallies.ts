import { tallyDay } from '@/lib/adherence/rules/day';
import type { DayTally } from '@/lib/adherence/types';
import { planDay } from '@/lib/plans/rules/due';
import type { PlanPause, PlanStop, PlanVersion } from '@/lib/plans/types';
import type { LoggedSession } from '@/lib/sessions/types';

/** A session of a plan as it stands now, with what a tally needs of it. */
export interface TalliedSession extends LoggedSession {
  readonly planId: string;
  readonly painWorst: number | null;
}

export interface TallyFacts {
  readonly versions: readonly PlanVersion[];
  readonly pauses: readonly (PlanPause & { readonly planId: string })[];
  readonly stops: readonly PlanStop[];
  /** Only those that stand. */
  readonly sessions: readonly TalliedSession[];
  readonly skips: readonly { readonly planId: string; readonly date: string }[];
}

export interface PlanDate {
  readonly planId: string;
  readonly date: string;
}

export interface PlanTally extends PlanDate {
  readonly tally: DayTally;
  /** Sessions due that were told not to come: no more than were neither done nor begun. */
  readonly skipped: number;
  readonly worstPain: number | null;
}

/** The counts of each date named, from its raw rows alone: the same whatever order they came in. */
export function talliesOf(facts: TallyFacts, dates: readonly PlanDate[]): PlanTally[] {
  const distinct = new Map(dates.map((entry) => [`${entry.planId} ${entry.date}`, entry]));
  return [...distinct.values()].map(({ planId, date }) => {
    const versions = facts.versions.filter((version) => version.planId === planId);
    const pauses = facts.pauses.filter((pause) => pause.planId === planId);
    const sessions = facts.sessions.filter((session) => session.planId === planId && session.date === date);
    const scores = sessions.flatMap(({ painWorst }) => painWorst ?? []);
    const asked = planDay(versions, pauses, facts.stops, date);
    const tally = tallyDay({ date, planDay: asked, versions, sessions, stops: facts.stops });
    const skips = facts.skips.filter((skip) => skip.planId === planId && skip.date === date).length;
    return {
      ...{ planId, date, tally },
      skipped: Math.min(skips, Math.max(0, tally.due - tally.done - tally.partly)),
      worstPain: scores.length > 0 ? Math.max(...scores) : null,
    };
  });
}
