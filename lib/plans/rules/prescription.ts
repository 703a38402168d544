import type { Dose, ItemKind, PlanItem, PlanVersion, PrescribedSide } from '../types';

const NONE_HELD: ReadonlySet<string> = new Set();

/**
 * Units, seconds and repetitions of one side in one session. A hold is a unit; so is a set of repetitions.
 * The two kinds are never added: a hold has no repetitions, a set no seconds.
 */
export function sideUnits(
  kind: ItemKind,
  dose: Pick<Dose, 'sets' | 'reps' | 'holdSeconds'>,
): Pick<PrescribedSide, 'units' | 'seconds' | 'reps'> {
  const repetitions = dose.sets * dose.reps;
  return kind === 'hold'
    ? { units: repetitions, seconds: repetitions * (dose.holdSeconds ?? 0), reps: 0 }
    : { units: dose.sets, seconds: 0, reps: repetitions };
}

/** Items in the order in which they are done. */
export function itemsInOrder(version: Pick<PlanVersion, 'items'>): PlanItem[] {
  return version.items.toSorted((a, b) => a.position - b.position);
}

/** What one session of a version asks for, side by side in order, leaving out the sides in `held`. */
export function prescriptionOf(
  version: Pick<PlanVersion, 'items'>,
  held: ReadonlySet<string> = NONE_HELD,
): PrescribedSide[] {
  return itemsInOrder(version).flatMap((item) =>
    item.sides
      .filter((side) => !held.has(side.id))
      .map((side) => ({ itemSideId: side.id, kind: item.kind, ...sideUnits(item.kind, side) })),
  );
}
