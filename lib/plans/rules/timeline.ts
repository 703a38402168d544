import type { PlanItem, PlanItemSide, PlanVersion, Setup, Side } from '../types';
import { itemsInOrder } from './prescription';

/** Seconds to get into place before a move or after changing sides. Own choice. */
const READY_SECONDS: Readonly<Record<Setup, number>> = { standing: 10, floor: 20 };

/** Seconds that one repetition takes when no tempo is prescribed, without its hold. Own choice, for estimates only. */
const REP_SECONDS = 4;

export type StepType = 'ready' | 'change' | 'hold' | 'set' | 'rest' | 'switch';

/**
 * One stretch of a session's time. A step of work (`hold`, `set`) is what is logged; every other step names, in the same
 * fields, the work that comes next. `ready` opens the session, `change` a further move, `switch` the other side.
 */
export interface TimelineStep {
  readonly type: StepType;
  readonly itemId: string;
  readonly itemSideId: string;
  readonly side: Side;
  /** Set and repetition count from 1; a set of repetitions has rep 1. */
  readonly set: number;
  readonly rep: number;
  readonly ofSets: number;
  readonly ofReps: number;
  /** Length in seconds; null where the patient says when it is done. */
  readonly seconds: number | null;
  /** Length to plan with: `seconds`, or the guess for a set. */
  readonly estimatedSeconds: number;
  /** Repetitions asked for in a set, else null. */
  readonly repetitions: number | null;
}

export type TimedPlan = Pick<PlanVersion, 'items' | 'schedule'>;

function isWork(step: TimelineStep): boolean {
  return step.type === 'hold' || step.type === 'set';
}

/** Seconds of one set: tempo (`down-pause-up`), or the usual pace and the hold at the top, times repetitions. */
function setSeconds(dose: PlanItemSide): number {
  const tempo = dose.tempo?.split('-').map(Number) ?? [];
  const told = tempo.length > 0 && tempo.every((part) => Number.isFinite(part));
  const each = told ? tempo.reduce((sum, part) => sum + part, 0) : REP_SECONDS + (dose.holdSeconds ?? 0);
  return dose.reps * each;
}

function workOf(item: PlanItem, dose: PlanItemSide): TimelineStep[] {
  const base = { itemId: item.id, itemSideId: dose.id, side: dose.side, ofSets: dose.sets };
  const repsOfSet = item.kind === 'hold' ? dose.reps : 1;
  return Array.from({ length: dose.sets * repsOfSet }, (_, index) => {
    const place = { set: Math.floor(index / repsOfSet) + 1, rep: (index % repsOfSet) + 1, ofReps: repsOfSet };
    if (item.kind === 'reps') {
      const estimatedSeconds = setSeconds(dose);
      return { ...base, ...place, type: 'set', seconds: null, estimatedSeconds, repetitions: dose.reps };
    }
    const seconds = dose.holdSeconds ?? 0;
    return { ...base, ...place, type: 'hold', seconds, estimatedSeconds: seconds, repetitions: null };
  });
}

function leadIn(type: StepType, seconds: number, next: TimelineStep): TimelineStep {
  return { ...next, type, seconds, estimatedSeconds: seconds };
}

/** The steps of one side: its work with the rests between. */
function sideSteps(item: PlanItem, dose: PlanItemSide): TimelineStep[] {
  return workOf(item, dose).flatMap((step, index) => {
    if (index === 0) return [step];
    const rest = step.rep === 1 ? dose.setRestSeconds : dose.restSeconds;
    return rest > 0 ? [leadIn('rest', rest, step), step] : [step];
  });
}

/**
 * The timeline of one session: items in order, each side in the order given, with getting ready, rests and the change of
 * sides. `setups` says per item id how long getting into place takes (unknown = floor, the longer); sides in `held` are
 * left out.
 */
export function timelineOf(
  plan: Pick<TimedPlan, 'items'>,
  setups: Readonly<Record<string, Setup>>,
  held: ReadonlySet<string> = new Set(),
): TimelineStep[] {
  const steps: TimelineStep[] = [];
  for (const item of itemsInOrder(plan)) {
    const ready = READY_SECONDS[setups[item.id] ?? 'floor'];
    let opened = false;
    for (const dose of item.sides) {
      const own = held.has(dose.id) ? [] : sideSteps(item, dose);
      const [first] = own;
      if (first === undefined) continue;
      steps.push(leadIn(opened ? 'switch' : steps.length === 0 ? 'ready' : 'change', ready, first), ...own);
      opened = true;
    }
  }
  return steps;
}

/** Seconds that a session takes by its timeline, sets guessed. */
export function sessionSeconds(steps: readonly TimelineStep[]): number {
  return steps.reduce((sum, step) => sum + step.estimatedSeconds, 0);
}

/** Minutes of a day on which the plan is due, rounded up, from the same timeline that the player runs. */
export function minutesADay(plan: TimedPlan, setups: Readonly<Record<string, Setup>>): number {
  return Math.ceil((sessionSeconds(timelineOf(plan, setups)) * plan.schedule.timesPerDay) / 60);
}

/** The steps that are logged: holds and sets. */
export function workSteps(steps: readonly TimelineStep[]): TimelineStep[] {
  return steps.filter(isWork);
}
