import type { Side } from '../types';
import { diffPlans, type ComparedPlan, type DoseChange, type MoveRef, type PlanChange } from './diff';
import { moveKey } from './held';

export type DoseStep = Pick<DoseChange, 'field' | 'from' | 'to'>;

/** What a patient is told of a new version. `each`: left and right change alike. */
export type PatientChange =
  | { readonly code: 'added' | 'removed' | 'note'; readonly move: MoveRef }
  | { readonly code: 'side_added' | 'side_removed'; readonly move: MoveRef; readonly side: Side }
  | {
      readonly code: 'dose';
      readonly move: MoveRef;
      readonly side: Side | 'each';
      readonly steps: readonly DoseStep[];
    }
  | {
      readonly code: 'times_per_day' | 'after_workouts' | 'ends_on';
      readonly from: string | number | boolean | null;
      readonly to: string | number | boolean | null;
    }
  | Extract<PlanChange, { code: 'weekdays' }>
  | { readonly code: 'order' };

interface SideDose {
  readonly move: MoveRef;
  readonly side: Side | 'each';
  readonly steps: readonly DoseStep[];
}

/** The changed doses of each side of each move, in their order. */
function bySide(changes: readonly PlanChange[]): SideDose[] {
  const sides = new Map<string, SideDose>();
  for (const change of changes) {
    if (change.code !== 'dose') continue;
    const { move, side, field, from, to } = change;
    const key = `${moveKey(move)} ${side}`;
    const known = sides.get(key)?.steps ?? [];
    sides.set(key, { move, side, steps: [...known, { field, from, to }] });
  }
  return [...sides.values()];
}

/** Left and right of one move that change alike are one line. */
function together(doses: readonly SideDose[]): SideDose[] {
  const isTwin = (a: SideDose, b: SideDose) =>
    a !== b &&
    a.side !== 'both' &&
    b.side !== 'both' &&
    moveKey(a.move) === moveKey(b.move) &&
    JSON.stringify(a.steps) === JSON.stringify(b.steps);
  return doses.flatMap((dose, index) => {
    const twin = doses.findIndex((other) => isTwin(dose, other));
    if (twin === -1) return [dose];
    return twin > index ? [{ ...dose, side: 'each' as const }] : [];
  });
}

function ofMoves(change: PlanChange): PatientChange[] {
  switch (change.code) {
    case 'added':
    case 'removed':
      return [{ code: change.code, move: change.move }];
    case 'side_added':
    case 'side_removed':
      return [change];
    case 'note':
      return change.to === null ? [] : [{ code: 'note', move: change.move }];
    default:
      return [];
  }
}

function ofSchedule(change: PlanChange): PatientChange[] {
  switch (change.code) {
    case 'times_per_day':
    case 'after_workouts':
    case 'ends_on':
      return [{ code: change.code, from: change.from, to: change.to }];
    case 'weekdays':
      return [change];
    default:
      return [];
  }
}

/**
 * What is new for the patient from one version to the next: moves, sides, doses with from and to, notes, order and
 * schedule. What only the therapist works with (pain zones, steps down) is left out. Empty = nothing that they would notice.
 */
export function patientChanges(before: ComparedPlan, after: ComparedPlan): PatientChange[] {
  const changes = diffPlans(before, after);
  const order: PatientChange[] = changes.some(({ code }) => code === 'reordered') ? [{ code: 'order' }] : [];
  return [
    ...changes.flatMap(ofMoves),
    ...together(bySide(changes)).map((dose): PatientChange => ({ code: 'dose', ...dose })),
    ...order,
    ...changes.flatMap(ofSchedule),
  ];
}
