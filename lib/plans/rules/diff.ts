import type { Dose, PlanItem, PlanVersion, Side } from '../types';
import { moveKey } from './held';
import { itemsInOrder } from './prescription';

/** Library move or own exercise, exactly one of them set. */
export interface MoveRef {
  readonly moveId: string | null;
  readonly exerciseId: string | null;
}

type DoseField = keyof Dose;
type Value = string | number | boolean | null;

export type PlanChange =
  | { readonly code: 'added' | 'removed' | 'reordered'; readonly move: MoveRef }
  | { readonly code: 'side_added' | 'side_removed'; readonly move: MoveRef; readonly side: Side }
  | DoseChange
  | {
      readonly code: 'note';
      readonly move: MoveRef;
      readonly from: string | null;
      readonly to: string | null;
    }
  | { readonly code: 'step_down'; readonly move: MoveRef; readonly side: Side; readonly to: boolean }
  | {
      readonly code: 'times_per_day' | 'after_workouts' | 'starts_on' | 'ends_on' | 'green_max' | 'red_min';
      readonly from: Value;
      readonly to: Value;
    }
  | { readonly code: 'weekdays'; readonly from: readonly number[]; readonly to: readonly number[] };

export interface DoseChange {
  readonly code: 'dose';
  readonly move: MoveRef;
  readonly side: Side;
  readonly field: DoseField;
  readonly from: string | number | null;
  readonly to: string | number | null;
}

/** What a diff compares: a published version, or a draft in the same shape. */
export type ComparedPlan = Pick<PlanVersion, 'startsOn' | 'endsOn' | 'schedule' | 'thresholds' | 'items'>;

const DOSE_FIELDS: readonly DoseField[] = [
  'sets',
  'reps',
  'holdSeconds',
  'restSeconds',
  'setRestSeconds',
  'tempo',
  'loadKg',
  'band',
  'effort',
];

function refOf(item: PlanItem): MoveRef {
  return { moveId: item.moveId, exerciseId: item.exerciseId };
}

/** Items under their move, kind and, where one move stands twice, which time it is. */
function keyed(plan: ComparedPlan): Map<string, PlanItem> {
  const items = new Map<string, PlanItem>();
  for (const item of itemsInOrder(plan)) {
    const base = `${moveKey(item)}:${item.kind}`;
    let nth = 1;
    while (items.has(`${base}:${nth}`)) nth += 1;
    items.set(`${base}:${nth}`, item);
  }
  return items;
}

function itemChanges(before: PlanItem, after: PlanItem): PlanChange[] {
  const move = refOf(after);
  const gone = before.sides.filter((was) => !after.sides.some((is) => is.side === was.side));
  const changes: PlanChange[] = gone.map(({ side }) => ({ code: 'side_removed', move, side }));
  for (const is of after.sides) {
    const was = before.sides.find((candidate) => candidate.side === is.side);
    if (was === undefined) {
      changes.push({ code: 'side_added', move, side: is.side });
      continue;
    }
    for (const field of DOSE_FIELDS) {
      if (was[field] === is[field]) continue;
      changes.push({ code: 'dose', move, side: is.side, field, from: was[field], to: is[field] });
    }
    if (was.stepDownApproved !== is.stepDownApproved) {
      changes.push({ code: 'step_down', move, side: is.side, to: is.stepDownApproved });
    }
  }
  if (before.note !== after.note) changes.push({ code: 'note', move, from: before.note, to: after.note });
  return changes;
}

/** Items that both plans have, whose order among themselves differs. */
function reordered(before: Map<string, PlanItem>, after: Map<string, PlanItem>): PlanChange[] {
  const was = [...before.keys()].filter((key) => after.has(key));
  const is = [...after].filter(([key]) => before.has(key));
  return is
    .filter(([key], index) => was[index] !== key)
    .map(([, item]) => ({ code: 'reordered', move: refOf(item) }));
}

function planChanges(before: ComparedPlan, after: ComparedPlan): PlanChange[] {
  const pairs = [
    ['times_per_day', before.schedule.timesPerDay, after.schedule.timesPerDay],
    ['after_workouts', before.schedule.afterWorkouts, after.schedule.afterWorkouts],
    ['starts_on', before.startsOn, after.startsOn],
    ['ends_on', before.endsOn, after.endsOn],
    ['green_max', before.thresholds.greenMax, after.thresholds.greenMax],
    ['red_min', before.thresholds.redMin, after.thresholds.redMin],
  ] as const;
  const changes: PlanChange[] = pairs.flatMap(([code, from, to]) =>
    from === to ? [] : [{ code, from, to }],
  );
  const from = [...before.schedule.weekdays].sort();
  const to = [...after.schedule.weekdays].sort();
  return from.join() === to.join() ? changes : [...changes, { code: 'weekdays', from, to }];
}

/**
 * What changed from one version (or draft) to the next, as codes: moves added, removed and reordered, sides, each dose
 * field with from and to, notes, schedule, range and pain zones. Items are matched by move, not by id. Empty = the same.
 */
export function diffPlans(before: ComparedPlan, after: ComparedPlan): PlanChange[] {
  const was = keyed(before);
  const is = keyed(after);
  const added = [...is].filter(([key]) => !was.has(key)).map(([, item]) => item);
  const removed = [...was].filter(([key]) => !is.has(key)).map(([, item]) => item);
  const kept = [...is].flatMap(([key, item]) => {
    const earlier = was.get(key);
    return earlier === undefined ? [] : itemChanges(earlier, item);
  });
  return [
    ...added.map((item): PlanChange => ({ code: 'added', move: refOf(item) })),
    ...removed.map((item): PlanChange => ({ code: 'removed', move: refOf(item) })),
    ...kept,
    ...reordered(was, is),
    ...planChanges(before, after),
  ];
}
