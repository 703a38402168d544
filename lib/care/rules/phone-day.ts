import { stepDown } from '@/lib/plans/rules/step-down';
import { sessionSeconds } from '@/lib/plans/rules/timeline';
import { phoneTimeline, planItem, plansOn, weekOf, type WeekDay } from '@/lib/sessions/rules/phone-plan';
import { sessionTally } from '@/lib/sessions/rules/session';
import { askedThen } from '@/lib/sessions/rules/under-stops';
import type { SessionItem } from '@/lib/sessions/schema';
import { compareDates } from '@/lib/time/dates';
import type { LocalDate } from '@/lib/time/types';
import { localDateOf } from '@/lib/time/zones';
import type { CountedDay, Today, TodayPlan } from '../types/phone';
import type { Said } from './phone-said';
import { stopsThen } from './phone-stops';

/** `extra` = nothing is due: a session stays possible. `held` = every side of it is held. */
export type PlanState = 'due' | 'done' | 'extra' | 'paused' | 'held';

export interface PlanToday {
  readonly plan: TodayPlan;
  readonly state: PlanState;
  readonly due: number;
  readonly done: number;
  readonly partly: number;
  /** Minutes that a session takes, rounded up, without the sides held. */
  readonly minutes: number;
  /** Last day of the pause, or null. */
  readonly pausedTo: LocalDate | null;
  /** The next date on which it is due, as far as the phone knows. */
  readonly next: LocalDate | null;
}

export interface PhoneDay {
  readonly date: LocalDate;
  readonly isHeld: boolean;
  readonly heldSides: ReadonlySet<string>;
  readonly week: readonly WeekDay[];
  readonly plans: readonly PlanToday[];
  /** Plans whose first day is still to come. */
  readonly later: readonly TodayPlan[];
  /** There was a plan, and none is left. */
  readonly hasEnded: boolean;
}

export interface CountedHere extends CountedDay {
  /** Everything was held before it was finished. */
  readonly isStopped: boolean;
}

function countOf(session: SessionItem, plan: TodayPlan, stops: Today['stops']): CountedHere {
  const holds = session.holds.map((hold) => ({
    ...hold,
    tenths: Math.round(hold.seconds * 10),
    reps: hold.reps ?? null,
    skipReason: hold.skipReason ?? null,
    adjusted: hold.adjusted ?? false,
  }));
  const date = localDateOf(session.startedAt, session.timeZone);
  const { held, stoppedIn, isStopped } = stopsThen(stops, { ...session, date });
  const prescribed = askedThen({ items: plan.items.map(planItem) }, held, stoppedIn, holds);
  const { isDone } = sessionTally(prescribed, { holds, endedBy: session.endedBy ?? 'finished' });
  return { planId: plan.planId, date, done: isDone ? 1 : 0, partly: isDone ? 0 : 1, isStopped };
}

/** Whether the server has the session, as far as the phone knows. */
export const isLogged = ({ logged = [] }: Today, sessionId: string): boolean => logged.includes(sessionId);

/**
 * Sessions that wait on the phone, counted as the server will: those after a workout and those a flag ended aside. One
 * whose answer was lost waits too, but the server has counted it.
 */
export function countedHere(today: Today, said: Said): CountedHere[] {
  return said.sessions
    .filter(
      ({ id, occasion, endedBy }) => occasion !== 'workout' && endedBy !== 'flag' && !isLogged(today, id),
    )
    .flatMap((session) => {
      const plan = today.plans.find(({ planVersionId }) => planVersionId === session.planVersionId);
      return plan ? [countOf(session, plan, today.stops)] : [];
    });
}

const total = (days: readonly CountedDay[], pick: 'done' | 'partly') =>
  days.reduce((sum, day) => sum + day[pick], 0);

interface DayFacts {
  readonly today: Today;
  readonly date: LocalDate;
  readonly counted: readonly CountedDay[];
  readonly held: ReadonlySet<string>;
  readonly isHeld: boolean;
}

function planToday(plan: TodayPlan, { today, date, counted, held, isHeld }: DayFacts): PlanToday {
  const own = today.ahead.filter(({ planId }) => planId === plan.planId);
  const planned = own.find((day) => day.date === date);
  const logged = counted.filter((day) => day.planId === plan.planId && day.date === date);
  const [done, partly] = [total(logged, 'done'), total(logged, 'partly')];
  const due = planned?.due ?? 0;
  const steps = phoneTimeline(plan, held);
  const pause = today.pauses.find(
    ({ planId, from, to }) => planId === plan.planId && from <= date && (to === null || date <= to),
  );
  const state = (): PlanState => {
    if (isHeld || steps.length === 0) return 'held';
    if (planned?.state === 'paused' || pause) return 'paused';
    if (due === 0) return 'extra';
    return done >= due ? 'done' : 'due';
  };
  const next = own.find((day) => compareDates(day.date, date) > 0 && day.due > 0)?.date ?? null;
  const minutes = Math.ceil(sessionSeconds(steps) / 60);
  return { plan, state: state(), due, done, partly, minutes, pausedTo: pause?.to ?? null, next };
}

/** What the copy on the phone and what waits there make of one date: the same with and without a network. */
export function phoneDay(today: Today, said: Said, date: LocalDate): PhoneDay {
  const held = new Set(today.stops.flatMap(({ itemSideId }) => itemSideId ?? []));
  const isHeld = today.stops.some(({ itemSideId }) => itemSideId === null);
  const counted = [...today.days, ...countedHere(today, said)];
  const inForce = plansOn(today.plans, date);
  const begun = new Set(inForce.map(({ planId }) => planId));
  const later = today.plans.filter(
    ({ planId, startsOn }) => !begun.has(planId) && compareDates(startsOn, date) > 0,
  );
  const hadPlan = today.plans.length + today.days.length + (today.history ?? []).length > 0;
  return {
    ...{ date, isHeld, heldSides: held, later },
    hasEnded: hadPlan && inForce.length + later.length === 0,
    week: weekOf(date, today.ahead, counted),
    plans: inForce.map((plan) => planToday(plan, { today, date, counted, held, isHeld })),
  };
}

/** The plan one step down, or null unless the therapist approved it for every side that is left. */
export function gentlePlan(plan: TodayPlan, held: ReadonlySet<string>): TodayPlan | null {
  const open = plan.items.flatMap(({ sides }) => sides.filter(({ itemSideId }) => !held.has(itemSideId)));
  if (open.length === 0 || open.some(({ stepDownApproved }) => !stepDownApproved)) return null;
  const items = plan.items.map((item) => ({
    ...item,
    sides: item.sides.map((side) => ({ ...side, ...stepDown(item.kind, side) })),
  }));
  return { ...plan, items };
}
