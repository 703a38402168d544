import { heldSides } from '@/lib/plans/rules/held';
import { prescriptionOf } from '@/lib/plans/rules/prescription';
import type { PlanStop, PlanVersion, PrescribedSide } from '@/lib/plans/types';
import { isWithin } from '@/lib/time/dates';
import type { LoggedHold, LoggedSession } from '../types';
import { countSide } from './session';

/** Whether a stop stood before a session began, came while it ran, at its very end, or only after it. */
export type StopBearing = 'before' | 'during' | 'at_end' | 'after';

type Span = Pick<LoggedSession, 'date' | 'startedAt' | 'endedAt'>;

export function bearingOf({ from, fromAt }: Pick<PlanStop, 'from' | 'fromAt'>, session: Span): StopBearing {
  if (from < session.date) return 'before';
  const [at, end] = [Date.parse(fromAt), Date.parse(session.endedAt)];
  if (at > end) return 'after';
  if (at === end) return 'at_end';
  return at <= Date.parse(session.startedAt) ? 'before' : 'during';
}

/** True when everything was held before the session was finished. */
export function isStoppedThen(stops: readonly PlanStop[], session: Span): boolean {
  return stops.some(
    (stop) =>
      stop.itemSideId === null &&
      isWithin(session.date, stop.from, stop.to) &&
      ['before', 'during'].includes(bearingOf(stop, session)),
  );
}

/**
 * What a version asked of a session when it was done: nothing of a side in `held`; of one in `stoppedIn`, which the session
 * itself came to hold, only what it had finished by then.
 */
export function askedThen(
  version: Pick<PlanVersion, 'items'>,
  held: ReadonlySet<string>,
  stoppedIn: ReadonlySet<string>,
  holds: readonly LoggedHold[],
): PrescribedSide[] {
  return prescriptionOf(version, held).filter(
    (side) => !stoppedIn.has(side.itemSideId) || countSide(side, holds).unitsDone === side.units,
  );
}

/** The same from the stops themselves. @param versions all of the plan: a stop holds its move and side in each. */
export function prescribedThen(
  version: PlanVersion,
  versions: readonly PlanVersion[],
  stops: readonly PlanStop[],
  session: LoggedSession,
): PrescribedSide[] {
  const heldBy = (...bearings: readonly StopBearing[]) =>
    heldSides(
      versions,
      stops.filter((stop) => bearings.includes(bearingOf(stop, session))),
      session.date,
    );
  return askedThen(version, heldBy('before'), heldBy('during', 'at_end'), session.holds);
}
