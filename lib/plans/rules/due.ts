import { isWithin, weekdayOf } from '@/lib/time/dates';
import type { LocalDate } from '@/lib/time/types';
import type { PlanDay, PlanDayState, PlanPause, PlanStop, PlanVersion } from '../types';
import { heldSides, isPlanStopped } from './held';
import { prescriptionOf } from './prescription';

/** The version in force on a date: the highest-numbered whose range holds it, or null. */
export function versionInForce(versions: readonly PlanVersion[], date: LocalDate): PlanVersion | null {
  return versions
    .filter((version) => isWithin(date, version.startsOn, version.endsOn))
    .reduce<PlanVersion | null>(
      (best, version) => (best === null || version.number > best.number ? version : best),
      null,
    );
}

/** A red flag outweighs a pause: it is what the patient must be told. */
function stateOf(pauses: readonly PlanPause[], stops: readonly PlanStop[], date: LocalDate): PlanDayState {
  if (isPlanStopped(stops, date)) return 'stopped';
  return pauses.some((pause) => isWithin(date, pause.from, pause.to)) ? 'paused' : 'due';
}

/** The state of a date, and the sides that it asks for. */
function askedOf(
  version: PlanVersion,
  versions: readonly PlanVersion[],
  pauses: readonly PlanPause[],
  stops: readonly PlanStop[],
  date: LocalDate,
): Pick<PlanDay, 'state' | 'due' | 'itemSides'> {
  const held = heldSides(versions, stops, date);
  const itemSides = prescriptionOf(version, held);
  const usual = stateOf(pauses, stops, date);
  const state = usual === 'due' && itemSides.length === 0 && held.size > 0 ? 'stopped' : usual;
  const isDue = state === 'due' && itemSides.length > 0;
  return { state, due: isDue ? version.schedule.timesPerDay : 0, itemSides };
}

/**
 * What one plan asks of one local date of its patient, or null when no version is in force or its schedule leaves the
 * weekday out. `pauses` and `stops` are those of the plan; a stop of everything is given to each plan.
 * Held item sides are not prescribed; when none is left, the date is stopped.
 */
export function planDay(
  versions: readonly PlanVersion[],
  pauses: readonly PlanPause[],
  stops: readonly PlanStop[],
  date: LocalDate,
): PlanDay | null {
  const version = versionInForce(versions, date);
  if (version === null || !version.schedule.weekdays.includes(weekdayOf(date))) return null;
  const { state, due, itemSides } = askedOf(version, versions, pauses, stops, date);
  const older = stops.filter((stop) => stop.from < date);
  return {
    date,
    versionId: version.id,
    state,
    scheduled: version.schedule.timesPerDay,
    due,
    dueBeforeStops: askedOf(version, versions, pauses, older, date).due,
    prescribedSeconds: due * itemSides.reduce((sum, side) => sum + side.seconds, 0),
    prescribedReps: due * itemSides.reduce((sum, side) => sum + side.reps, 0),
    itemSides,
  };
}

/**
 * The plan's days among `dates`. Give the dates that the patient lived (`livedDates`), so that one skipped by travel is
 * not due and one lived twice is due once.
 */
export function planDays(
  versions: readonly PlanVersion[],
  pauses: readonly PlanPause[],
  stops: readonly PlanStop[],
  dates: readonly LocalDate[],
): PlanDay[] {
  return [...new Set(dates)].sort().flatMap((date) => planDay(versions, pauses, stops, date) ?? []);
}
