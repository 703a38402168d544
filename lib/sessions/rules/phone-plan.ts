import { timelineOf, type TimelineStep } from '@/lib/plans/rules/timeline';
import type { Dose, ItemKind, PainThresholds, PlanItem, Setup, Side } from '@/lib/plans/types';
import { addDays, compareDates, isWithin, weekdayOf } from '@/lib/time/dates';
import type { LocalDate } from '@/lib/time/types';

/** A published version as the phone keeps it, of `GET /api/v1/today`. */
export interface PhonePlan {
  readonly planId: string;
  readonly planVersionId: string;
  readonly number: number;
  readonly title: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  /** Of the date that the answer was given for, as `sessionsDone`. */
  readonly sessionsDue: number;
  readonly sessionsDone: number;
  readonly thresholds: PainThresholds;
  readonly items: readonly PhoneItem[];
}

export interface PhoneItem {
  readonly itemId: string;
  readonly exerciseId: string;
  readonly kind: ItemKind;
  readonly position: number;
  readonly name: string;
  readonly steps: readonly string[] | null;
  readonly figure: string | null;
  /** Position of the body; null for a clinic's own move. */
  readonly setup: string | null;
  readonly note: string | null;
  readonly sides: readonly PhoneSide[];
}

export interface PhoneSide extends Dose {
  readonly itemSideId: string;
  readonly side: Side;
  readonly stepDownApproved: boolean;
}

/** From this age on, and in a first session, getting ready waits for a tap. */
const OWN_TIME_FROM_AGE = 65;

/**
 * Whether getting into place runs by the clock or waits for the patient: it waits for who is 65 this year or older, and
 * for who has logged nothing in the days that the phone knows of.
 */
export function waitsForTap(
  birthYear: number | null,
  date: LocalDate,
  days: readonly { readonly done: number; readonly partly: number }[],
): boolean {
  const isFirst = days.every(({ done, partly }) => done + partly === 0);
  return isFirst || (birthYear !== null && Number(date.slice(0, 4)) - birthYear >= OWN_TIME_FROM_AGE);
}

/** The plans' versions in force on a date: of each plan the highest-numbered whose range holds it. */
export function plansOn<P extends PhonePlan>(plans: readonly P[], date: LocalDate): P[] {
  const inForce = new Map<string, P>();
  for (const plan of plans) {
    if (!isWithin(date, plan.startsOn, plan.endsOn)) continue;
    const known = inForce.get(plan.planId);
    if (known === undefined || plan.number > known.number) inForce.set(plan.planId, plan);
  }
  return [...inForce.values()];
}

/** As the rules of plans know it. A move's id tells library and own moves apart already. */
export function planItem(item: PhoneItem): PlanItem {
  return {
    id: item.itemId,
    position: item.position,
    kind: item.kind,
    moveId: item.exerciseId,
    exerciseId: null,
    note: item.note,
    sides: item.sides.map((side) => ({ ...side, id: side.itemSideId })),
  };
}

/** The steps that the player runs; sides in `held` are left out. */
export function phoneTimeline(plan: PhonePlan, held: ReadonlySet<string>): TimelineStep[] {
  const setups = plan.items.map(({ itemId, setup }): [string, Setup] => [
    itemId,
    setup === 'standing' ? 'standing' : 'floor',
  ]);
  return timelineOf({ items: plan.items.map(planItem) }, Object.fromEntries(setups), held);
}

export type WeekMark = 'done' | 'partly' | 'to_do' | 'not_planned' | 'not_logged' | 'on_hold' | 'paused';

export interface WeekDay {
  readonly date: LocalDate;
  readonly mark: WeekMark;
  readonly isToday: boolean;
  readonly due: number;
  readonly done: number;
}

interface PlannedDay {
  readonly date: LocalDate;
  readonly state: string;
  readonly due: number;
}

interface LoggedDay {
  readonly date: LocalDate;
  readonly done: number;
  readonly partly: number;
}

function markOf(
  due: number,
  done: number,
  partly: number,
  rest: 'on_hold' | 'paused' | null,
  isPast: boolean,
): WeekMark {
  // Done is done, also where nothing was due, or a flag took what was due away.
  if (done > 0 && done >= due) return 'done';
  if (done + partly > 0) return 'partly';
  if (rest !== null) return rest;
  if (due === 0) return 'not_planned';
  return isPast ? 'not_logged' : 'to_do';
}

/** Monday to Sunday round a date, all plans together. */
export function weekOf(
  today: LocalDate,
  ahead: readonly PlannedDay[],
  logged: readonly LoggedDay[],
): WeekDay[] {
  const monday = addDays(today, 1 - weekdayOf(today));
  return Array.from({ length: 7 }, (_, offset) => {
    const date = addDays(monday, offset);
    const planned = ahead.filter((day) => day.date === date);
    const own = logged.filter((day) => day.date === date);
    const due = planned.reduce((sum, day) => sum + day.due, 0);
    const done = own.reduce((sum, day) => sum + day.done, 0);
    const partly = own.reduce((sum, day) => sum + day.partly, 0);
    const isPaused = planned.some(({ state }) => state === 'paused');
    const isHeld = planned.some(({ state }) => state === 'stopped');
    const rest = isHeld ? 'on_hold' : isPaused ? 'paused' : null;
    const mark = markOf(due, done, partly, rest, compareDates(date, today) < 0);
    return { date, mark, isToday: date === today, due, done };
  });
}

/** What the line under a week says of it: what was done, or why nothing is. */
export interface WeekStanding {
  readonly stands: 'done' | 'none' | 'on_hold' | 'paused' | 'nothing';
  /** Sessions done, those that nothing asked for among them. */
  readonly all: number;
  /** Of those due. */
  readonly done: number;
  readonly due: number;
}

/** "None done yet" is said only where something is asked for: what a flag took away is on hold, not undone. */
export function weekStands(week: readonly WeekDay[]): WeekStanding {
  const sum = (pick: (day: WeekDay) => number) => week.reduce((all, day) => all + pick(day), 0);
  const [all, due] = [sum((day) => day.done), sum((day) => day.due)];
  const has = (mark: WeekMark) => week.some((day) => day.mark === mark);
  const idle = has('on_hold') ? 'on_hold' : has('paused') ? 'paused' : 'nothing';
  const stands = all > 0 ? 'done' : due > 0 ? 'none' : idle;
  return { stands, all, done: sum((day) => Math.min(day.done, day.due)), due };
}
