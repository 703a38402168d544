import type { ItemKind, Muscle, Schedule, Side } from '@/lib/exercises/types';
import type { PlanItemSide } from '../types';
import { sideUnits } from './prescription';
import type { TimelineStep } from './timeline';

/** Links of the chain from hip to toe, as a week's seconds are told of them. */
const CHAIN = ['hip', 'adductor', 'outer', 'glute', 'hamstring', 'quad', 'calf'] as const;
export type ChainLink = (typeof CHAIN)[number];

/** Null: strengthened only, never held in a stretch. */
const LINK_OF: Readonly<Record<Muscle, ChainLink | null>> = {
  iliopsoas: 'hip',
  rectus_femoris: 'quad',
  quadriceps: 'quad',
  hamstrings: 'hamstring',
  adductors: 'adductor',
  tensor_fasciae_latae: 'outer',
  hip_rotators: 'glute',
  gluteus_maximus: 'glute',
  gluteus_medius: 'glute',
  piriformis: 'glute',
  gastrocnemius: 'calf',
  soleus: 'calf',
  abdominals: null,
  foot_muscles: null,
};

/** What a move stretches: its own muscles and those that it also counts for. Null for a clinic's own move. */
export interface Worked {
  readonly muscles: readonly Muscle[];
  readonly alsoCounts: readonly Muscle[];
}

export interface BudgetItem {
  readonly kind: ItemKind;
  readonly worked: Worked | null;
  readonly sides: readonly Pick<PlanItemSide, 'side' | 'sets' | 'reps' | 'holdSeconds'>[];
}

export interface WeekOfLink {
  readonly link: ChainLink;
  /** Seconds under stretch in a week of the schedule, by leg. */
  readonly left: number;
  readonly right: number;
  /** Which of the items count for it, by place. */
  readonly from: readonly number[];
}

const reaches = (side: Side, leg: 'left' | 'right') => side === 'both' || side === leg;

function secondsOn(item: BudgetItem, leg: 'left' | 'right'): number {
  return item.sides
    .filter(({ side }) => reaches(side, leg))
    .reduce((sum, side) => sum + sideUnits(item.kind, side).seconds, 0);
}

const reachesLink = ({ worked }: BudgetItem, link: ChainLink) =>
  [...(worked?.muscles ?? []), ...(worked?.alsoCounts ?? [])].some((muscle) => LINK_OF[muscle] === link);

/**
 * Seconds a week by link and leg, from holds alone; a link that an item stretches by two muscles counts once. "Both"
 * counts for each leg; sessions after workouts are extra and not counted. Links that nothing reaches are left out.
 */
export function weekOfPlan(
  items: readonly BudgetItem[],
  { timesPerDay, weekdays }: Pick<Schedule, 'timesPerDay' | 'weekdays'>,
): WeekOfLink[] {
  const sessions = timesPerDay * weekdays.length;
  return CHAIN.map((link) => {
    const counted = items.filter((item) => reachesLink(item, link));
    const of = (leg: 'left' | 'right') =>
      counted.reduce((sum, item) => sum + secondsOn(item, leg) * sessions, 0);
    const held = counted.filter((item) => secondsOn(item, 'left') + secondsOn(item, 'right') > 0);
    return { link, left: of('left'), right: of('right'), from: held.map((item) => items.indexOf(item)) };
  }).filter(({ left, right }) => left + right > 0);
}

/** Where a session's seconds go. `change`: getting into place and changing sides. */
export interface SessionSplit {
  readonly hold: number;
  readonly sets: number;
  readonly rest: number;
  readonly change: number;
}

const PART: Readonly<Record<TimelineStep['type'], keyof SessionSplit>> = {
  hold: 'hold',
  set: 'sets',
  rest: 'rest',
  ready: 'change',
  change: 'change',
  switch: 'change',
};

/** Seconds of one session by what they are spent on; sets are guessed. */
export function splitOf(steps: readonly TimelineStep[]): SessionSplit {
  const split = { hold: 0, sets: 0, rest: 0, change: 0 };
  for (const step of steps) split[PART[step.type]] += step.estimatedSeconds;
  return split;
}
