import { isWithin } from '@/lib/time/dates';
import type { LocalDate } from '@/lib/time/types';
import type { PlanItem, PlanStop, PlanVersion, Side } from '../types';

interface MoveSide {
  readonly itemSideId: string;
  readonly move: string;
  readonly side: Side;
}

/** What tells one move from another: a library move and a clinic's own exercise never share a key. */
export function moveKey(item: Pick<PlanItem, 'moveId' | 'exerciseId'>): string {
  return item.moveId === null ? `exercise:${item.exerciseId ?? ''}` : `move:${item.moveId}`;
}

function moveSides(versions: readonly PlanVersion[]): MoveSide[] {
  return versions.flatMap((version) =>
    version.items.flatMap((item) =>
      item.sides.map(({ id, side }) => ({ itemSideId: id, move: moveKey(item), side })),
    ),
  );
}

/** A stop loads a leg or not: "both" touches left and right. */
function sidesTouch(a: Side, b: Side): boolean {
  return a === b || a === 'both' || b === 'both';
}

/** Stops that hold some part of a date, both ends inclusive: on the day of release the rest can't be made up. */
function stopsOn(stops: readonly PlanStop[], date: LocalDate): readonly PlanStop[] {
  return stops.filter((stop) => isWithin(date, stop.from, stop.to));
}

/** True when a stop of everything holds some part of the date. */
export function isPlanStopped(stops: readonly PlanStop[], date: LocalDate): boolean {
  return stopsOn(stops, date).some((stop) => stop.itemSideId === null);
}

/**
 * Ids of the item sides held on a date, in every version given: publishing never releases a stop, so the same move
 * and side of a later version is held too.
 */
export function heldSides(
  versions: readonly PlanVersion[],
  stops: readonly PlanStop[],
  date: LocalDate,
): ReadonlySet<string> {
  const named = new Set(stopsOn(stops, date).flatMap((stop) => stop.itemSideId ?? []));
  if (named.size === 0) return named;
  const all = moveSides(versions);
  const causes = all.filter((side) => named.has(side.itemSideId));
  const touched = all.filter((side) =>
    causes.some((cause) => cause.move === side.move && sidesTouch(cause.side, side.side)),
  );
  return new Set([...named, ...touched.map((side) => side.itemSideId)]);
}
