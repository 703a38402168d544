import { sameSides } from '@/lib/plans/rules/same-side';
import type { PlanDay, PlanStop, PlanVersion, PrescribedSide } from '@/lib/plans/types';
import { countSide, sessionTally, type SessionTally, type SideCount } from '@/lib/sessions/rules/session';
import { isStoppedThen, prescribedThen } from '@/lib/sessions/rules/under-stops';
import type { LoggedSession } from '@/lib/sessions/types';
import type { LocalDate } from '@/lib/time/types';
import type { DayTally, DoseSums, SideTally } from '../types';

export interface DayFacts {
  readonly date: LocalDate;
  /** What the plan asks of the date; null when no version is in force or the weekday is left out. */
  readonly planDay: PlanDay | null;
  readonly versions: readonly PlanVersion[];
  /** The plan's sessions of that local date which stand: neither superseded nor withdrawn. */
  readonly sessions: readonly LoggedSession[];
  readonly stops: readonly PlanStop[];
}

interface Counted {
  readonly session: LoggedSession;
  readonly version: PlanVersion;
  readonly tally: SessionTally;
}

const ZERO: DoseSums = {
  prescribedTenths: 0,
  heldTenths: 0,
  prescribedReps: 0,
  doneReps: 0,
  tappedTenths: 0,
};

/** Compares a/b with c/d without dividing; an empty fraction is the smallest. */
function compareShares(a: number, b: number, c: number, d: number): number {
  return b === 0 || d === 0 ? Math.sign(b) - Math.sign(d) : a * d - c * b;
}

function sumOf(sides: readonly SideCount[], pick: (side: SideCount) => number): number {
  return sides.reduce((total, side) => total + pick(side), 0);
}

/** Fullest first, by done, seconds, repetitions, units; then by time and id, so that the order of arrival never tells. */
function byFullness(a: Counted, b: Counted): number {
  if (a.tally.isDone !== b.tally.isDone) return a.tally.isDone ? -1 : 1;
  const [x, y] = [a.tally.perSide, b.tally.perSide];
  const share = (part: (side: SideCount) => number, whole: (side: SideCount) => number) =>
    compareShares(sumOf(y, part), sumOf(y, whole), sumOf(x, part), sumOf(x, whole));
  return (
    share(
      (side) => side.tenths,
      (side) => side.prescribedTenths,
    ) ||
    share(
      (side) => side.reps,
      (side) => side.prescribedReps,
    ) ||
    compareShares(b.tally.unitsDone, b.tally.unitsPrescribed, a.tally.unitsDone, a.tally.unitsPrescribed) ||
    Date.parse(a.session.startedAt) - Date.parse(b.session.startedAt) ||
    (a.session.id < b.session.id ? -1 : 1)
  );
}

function uniqueSessions(sessions: readonly LoggedSession[]): LoggedSession[] {
  return [...new Map(sessions.map((session) => [session.id, session])).values()];
}

/** What a session that is not done made of the version in force, its sides found again by move and side. */
function partOf(counted: Counted, planDay: PlanDay, versions: readonly PlanVersion[]): SideCount[] {
  const inForce = versions.find((version) => version.id === planDay.versionId);
  if (inForce === undefined || inForce.id === counted.version.id) {
    return planDay.itemSides.map((side) => countSide(side, counted.session.holds));
  }
  const same = sameSides(counted.version, inForce);
  const holds = counted.session.holds.flatMap((hold) => {
    const itemSideId = same.get(hold.itemSideId);
    return itemSideId === undefined ? [] : [{ ...hold, itemSideId }];
  });
  return planDay.itemSides.map((side) => countSide(side, holds));
}

function nothingOf(itemSides: readonly PrescribedSide[]): SideCount[] {
  return itemSides.map((side) => countSide(side, []));
}

function doseSums(counts: readonly SideCount[]): DoseSums {
  return counts.reduce<DoseSums>(
    (sums, side) => ({
      prescribedTenths: sums.prescribedTenths + side.prescribedTenths,
      heldTenths: sums.heldTenths + side.tenths,
      prescribedReps: sums.prescribedReps + side.prescribedReps,
      doneReps: sums.doneReps + side.reps,
      tappedTenths: sums.tappedTenths + side.tappedTenths,
    }),
    ZERO,
  );
}

function sideTallies(counts: readonly SideCount[]): SideTally[] {
  const ids = [...new Set(counts.map((count) => count.itemSideId))];
  return ids.flatMap((itemSideId) => {
    const own = counts.filter((count) => count.itemSideId === itemSideId);
    const [first] = own;
    if (first === undefined) return [];
    return {
      itemSideId,
      kind: first.kind,
      unitsPrescribed: sumOf(own, (side) => side.unitsPrescribed),
      unitsDone: sumOf(own, (side) => side.unitsDone),
      ...doseSums(own),
    };
  });
}

/**
 * One plan's numbers on one local date. A done session is measured by its own version, one that is not by the version in
 * force; sessions under any version of the plan count. Where more were done than due the fullest count. Sessions after
 * workouts are extra; one stopped by a red flag is neither done nor due, and takes nothing from those that were finished. Sessions of unknown versions are left out.
 */
export function tallyDay(facts: DayFacts): DayTally {
  const { date, planDay, versions, stops } = facts;
  const sessions = uniqueSessions(facts.sessions);
  const scheduled = sessions.filter((session) => session.occasion === 'due');
  const flagged = scheduled.filter((session) => session.endedBy === 'flag').length;
  const counted = scheduled
    .filter((session) => session.endedBy !== 'flag')
    .flatMap((session): Counted[] => {
      const version = versions.find((candidate) => candidate.id === session.versionId);
      if (version === undefined) return [];
      return [
        { session, version, tally: sessionTally(prescribedThen(version, versions, stops, session), session) },
      ];
    })
    .sort(byFullness);
  const done = counted.filter(({ tally }) => tally.isDone);
  // What was finished before a stop began, or a sign ended another session, stays done and due.
  const free = done.filter(({ session }) => !isStoppedThen(stops, session));
  const kept = Math.min(planDay?.dueBeforeStops ?? 0, free.length);
  const due = Math.max(kept, (planDay?.due ?? 0) - flagged);

  const doneCounts = free.slice(0, due).flatMap(({ tally }) => tally.perSide);
  const otherCounts =
    planDay === null
      ? []
      : Array.from({ length: Math.max(0, due - done.length) }, (_, slot) => {
          const partly = counted[done.length + slot];
          return partly === undefined ? nothingOf(planDay.itemSides) : partOf(partly, planDay, versions);
        }).flat();

  const workouts = sessions.length - scheduled.length;
  return {
    date,
    due,
    done: done.length,
    partly: counted.length - done.length,
    extra: workouts + Math.max(0, done.length - due),
    ...doseSums([...doneCounts, ...otherCounts]),
    soFar: doseSums(doneCounts),
    sides: sideTallies([...doneCounts, ...otherCounts]),
  };
}
