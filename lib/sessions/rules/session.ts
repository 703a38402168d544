import type { ItemKind, PrescribedSide } from '@/lib/plans/types';
import type { LoggedHold, LoggedSession } from '../types';

/** What was done of one side in one session. Seconds are tenths (30.0 s = 300). */
export interface SideCount {
  readonly itemSideId: string;
  readonly kind: ItemKind;
  readonly unitsPrescribed: number;
  readonly unitsDone: number;
  /** Held and counted, at most what was prescribed. */
  readonly tenths: number;
  readonly prescribedTenths: number;
  /** Repetitions counted, at most what was prescribed. */
  readonly reps: number;
  readonly prescribedReps: number;
  /** Part of `tenths` that was tapped as done, not timed. */
  readonly tappedTenths: number;
}

export interface SessionTally {
  readonly unitsDone: number;
  readonly unitsPrescribed: number;
  /** At least 80 % of the prescribed units were done, and no red flag stopped the session. */
  readonly isDone: boolean;
  readonly perSide: readonly SideCount[];
}

interface Unit {
  readonly done: boolean;
  readonly tenths: number;
  readonly reps: number;
  readonly tapped: boolean;
}

/**
 * A tap says "done as prescribed", so it counts the prescribed length whatever number came with it. A skip keeps the
 * seconds held before it, yet is no unit done.
 */
function unitOf(hold: LoggedHold, side: PrescribedSide): Unit {
  const tapped = hold.source === 'tapped' && hold.skipReason === null;
  if (side.kind === 'hold') {
    const tenths = tapped ? Math.round((side.seconds * 10) / Math.max(1, side.units)) : hold.tenths;
    return { done: hold.skipReason === null && tenths > 0, tenths, reps: 0, tapped };
  }
  const asked = Math.round(side.reps / Math.max(1, side.units));
  const reps = hold.reps ?? (tapped ? asked : 0);
  return { done: hold.skipReason === null && reps > 0, tenths: 0, reps, tapped };
}

function isFuller(a: Unit, b: Unit): boolean {
  if (a.done !== b.done) return a.done;
  if (a.tenths !== b.tenths) return a.tenths > b.tenths;
  if (a.reps !== b.reps) return a.reps > b.reps;
  // Equal otherwise: what the player timed tells more than a tap.
  return !a.tapped && b.tapped;
}

/** One unit for each set and repetition, the fullest where one was logged more than once. */
function distinctUnits(side: PrescribedSide, holds: readonly LoggedHold[]): Unit[] {
  const units = new Map<string, Unit>();
  for (const hold of holds) {
    if (hold.itemSideId !== side.itemSideId) continue;
    const place = side.kind === 'hold' ? `${hold.set}/${hold.rep}` : `${hold.set}`;
    const unit = unitOf(hold, side);
    const known = units.get(place);
    if (known === undefined || isFuller(unit, known)) units.set(place, unit);
  }
  return [...units.values()];
}

/** What the holds make of one prescribed side. */
export function countSide(side: PrescribedSide, holds: readonly LoggedHold[]): SideCount {
  const units = distinctUnits(side, holds);
  const prescribedTenths = side.seconds * 10;
  const sum = (pick: (unit: Unit) => number) => units.reduce((total, unit) => total + pick(unit), 0);
  const tenths = Math.min(
    prescribedTenths,
    sum((unit) => unit.tenths),
  );
  return {
    itemSideId: side.itemSideId,
    kind: side.kind,
    unitsPrescribed: side.units,
    unitsDone: Math.min(side.units, units.filter((unit) => unit.done).length),
    tenths,
    prescribedTenths,
    reps: Math.min(
      side.reps,
      sum((unit) => unit.reps),
    ),
    prescribedReps: side.reps,
    tappedTenths: Math.min(
      tenths,
      sum((unit) => (unit.tapped ? unit.tenths : 0)),
    ),
  };
}

/**
 * What a session did of a prescription: that of its own version on its date, without the sides held then. Holds of other
 * sides count nothing here. Integer arithmetic decides the 80 %; nothing prescribed is never done.
 */
export function sessionTally(
  prescribed: readonly PrescribedSide[],
  session: Pick<LoggedSession, 'holds' | 'endedBy'>,
): SessionTally {
  const perSide = prescribed.map((side) => countSide(side, session.holds));
  const unitsDone = perSide.reduce((sum, side) => sum + side.unitsDone, 0);
  const unitsPrescribed = perSide.reduce((sum, side) => sum + side.unitsPrescribed, 0);
  const enough = unitsPrescribed > 0 && unitsDone * 5 >= unitsPrescribed * 4;
  return { unitsDone, unitsPrescribed, isDone: enough && session.endedBy !== 'flag', perSide };
}
