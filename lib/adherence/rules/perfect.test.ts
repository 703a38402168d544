import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planDay, versionInForce } from '@/lib/plans/rules/due';
import { heldSides } from '@/lib/plans/rules/held';
import { prescriptionOf } from '@/lib/plans/rules/prescription';
import type { PlanPause, PlanStop, PlanVersion } from '@/lib/plans/types';
import { effectiveRows } from '@/lib/sessions/rules/effective';
import type { LoggedHold, LoggedSession } from '@/lib/sessions/types';
import { addDays, isWithin } from '@/lib/time/dates';
import { livedDates, zoneAt } from '@/lib/time/lived';
import type { LocalDate, Weekday, ZoneChange } from '@/lib/time/types';
import { endOfLocalDay, localDateOf, startOfLocalDay } from '@/lib/time/zones';
import { sampleHolds, sampleItem, sampleSide, sampleVersion } from '@/scripts/test/plan-samples';
import type { DayTally } from '../types';
import { tallyDay } from './day';
import { doseAdherence, sessionAdherence } from './window';

const DAYS = 90;
const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Auckland',
  'Pacific/Honolulu',
  'Pacific/Kiritimati',
  'Australia/Lord_Howe',
  'Asia/Beirut',
];
/** Ninety days from each of these hold a change of the clocks somewhere, one the date that Samoa skipped. */
const STARTS = ['2026-01-15', '2026-02-20', '2026-08-20', '2026-09-25', '2011-11-20'];

interface Row extends LoggedSession {
  readonly supersedes: string | null;
  readonly withdrawn: boolean;
}

interface World {
  readonly start: LocalDate;
  readonly versions: readonly PlanVersion[];
  readonly pauses: readonly PlanPause[];
  readonly stops: readonly PlanStop[];
  readonly zones: readonly ZoneChange[];
}

const offset = fc.nat({ max: DAYS - 1 });
const weekdays = fc.subarray<Weekday>([1, 2, 3, 4, 5, 6, 7], { minLength: 1 });

const edit = fc.record({
  at: offset,
  lasts: fc.integer({ min: 5, max: 120 }),
  timesPerDay: fc.integer({ min: 1, max: 4 }),
  weekdays,
  moves: fc.subarray(['HF1', 'GL1', 'HS2', 'CA1'], { minLength: 1 }),
  reps: fc.integer({ min: 1, max: 4 }),
  holdSeconds: fc.constantFrom(20, 30, 45, 60),
  strength: fc.boolean(),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function versionOf(made: Edit, number: number, start: LocalDate): PlanVersion {
  const id = `v${number}`;
  const startsOn = addDays(start, number === 1 ? 0 : made.at);
  const items = made.moves.map((move, position) =>
    sampleItem(
      `${id}-${move}`,
      [
        sampleSide(`${id}-${move}-l`, 'left', { reps: made.reps, holdSeconds: made.holdSeconds }),
        sampleSide(`${id}-${move}-r`, 'right', { reps: made.reps + 1, holdSeconds: made.holdSeconds }),
      ],
      { moveId: move, position },
    ),
  );
  const strength = sampleItem(`${id}-SLR`, [sampleSide(`${id}-SLR-b`, 'both', { sets: 3, reps: 10 })], {
    moveId: 'SLR',
    kind: 'reps',
    position: 9,
  });
  return sampleVersion({
    id,
    number,
    startsOn,
    endsOn: addDays(startsOn, made.lasts),
    schedule: { timesPerDay: made.timesPerDay, weekdays: made.weekdays, afterWorkouts: true },
    items: made.strength ? [...items, strength] : items,
  });
}

const span = fc.tuple(offset, fc.option(fc.nat({ max: 12 }), { nil: null }));
/** A stop begins so many seconds into its first date, on which session follows session every two. */
const stopSpan = fc.tuple(span, fc.nat({ max: 9 }));

const world: fc.Arbitrary<World> = fc
  .record({
    start: fc.constantFrom(...STARTS),
    edits: fc.array(edit, { minLength: 1, maxLength: 4 }),
    pauses: fc.array(span, { maxLength: 2 }),
    planStops: fc.array(stopSpan, { maxLength: 1 }),
    sideStops: fc.array(fc.tuple(stopSpan, fc.nat()), { maxLength: 3 }),
    home: fc.constantFrom(...ZONES, 'Pacific/Apia'),
    travel: fc.array(fc.tuple(fc.nat({ max: DAYS * 1440 }), fc.constantFrom(...ZONES)), { maxLength: 4 }),
  })
  .map(({ start, edits, pauses, planStops, sideStops, home, travel }) => {
    const versions = edits.map((made, index) => versionOf(made, index + 1, start));
    const sides = versions.flatMap((version) => prescriptionOf(version).map((side) => side.itemSideId));
    const range = ([from, days]: [number, number | null]) => ({
      from: addDays(start, from),
      to: days === null ? null : addDays(start, from + days),
    });
    const dawn = Date.parse(startOfLocalDay(start, home));
    const zones = [
      { from: new Date(dawn).toISOString(), zone: home },
      ...travel.map(([minute, zone]) => ({ from: new Date(dawn + minute * 60_000).toISOString(), zone })),
    ];
    const stopOf = ([from, seconds]: [[number, number | null], number], itemSideId: string | null) => ({
      ...range(from),
      fromAt: later(findInstantOn(addDays(start, from[0]), zones) ?? zones[0]?.from ?? '', seconds),
      itemSideId,
    });
    return {
      start,
      versions,
      pauses: pauses.map(range),
      stops: [
        ...planStops.map((stop) => stopOf(stop, null)),
        ...sideStops.map(([stop, pick]) => stopOf(stop, sides[pick % sides.length] ?? null)),
      ],
      zones,
    };
  });

const later = (instant: string, seconds: number) =>
  new Date(Date.parse(instant) + seconds * 1_000).toISOString();

/** Some instant of a date, by the clocks of where the patient was then; null for one that was not lived. */
function findInstantOn(date: LocalDate, zones: readonly ZoneChange[]): string | null {
  const edges = zones.flatMap(({ from, zone }) => [from, startOfLocalDay(date, zone)]);
  const found = edges.find((edge) => {
    const zone = zoneAt(zones, edge);
    return (
      zone !== null &&
      Date.parse(edge) >= Date.parse(zones[0]?.from ?? edge) &&
      localDateOf(edge, zone) === date
    );
  });
  return found === undefined ? null : new Date(found).toISOString();
}

function instantOn(date: LocalDate, zones: readonly ZoneChange[]): string {
  const found = findInstantOn(date, zones);
  if (found === null) throw new Error(`${date} was not lived`);
  return found;
}

/** Ids and choices from one number, so that a failure can be run again. */
function dice(seed: number) {
  let state = seed >>> 0;
  return (sides: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** All that a patient who does everything writes down, with replays, corrections, extras and old versions offline. */
function perfectLog(made: World, dates: readonly LocalDate[], seed: number): Row[] {
  const roll = dice(seed);
  const rows: Row[] = [];
  for (const date of dates) {
    const day = planDay(made.versions, made.pauses, made.stops, date);
    const inForce = versionInForce(made.versions, date);
    if (inForce === null) continue;
    // The phone may not have heard of the newest version yet.
    const known = roll(4) === 0 ? (made.versions[inForce.number - 2] ?? inForce) : inForce;
    const opened = instantOn(date, made.zones);
    const zone = zoneAt(made.zones, opened) ?? '';
    const isBegun = (stop: PlanStop, at: string) => stop.from < date || stop.fromAt <= at;
    const stoppedBy = (at: string) =>
      made.stops.some(
        (stop) => stop.itemSideId === null && isWithin(date, stop.from, stop.to) && isBegun(stop, at),
      );
    /** The nth session of the date: all that nothing held when it began. */
    const nth = (n: number) => {
      const [startedAt, endedAt] = [later(opened, 2 * n), later(opened, 2 * n + 1)];
      const standing = made.stops.filter((stop) => isBegun(stop, startedAt));
      const held = heldSides(made.versions, standing, date);
      const version = prescriptionOf(known, held).length > 0 ? known : inForce;
      const holds = sampleHolds(version).filter((hold) => !held.has(hold.itemSideId));
      return { startedAt, endedAt, versionId: version.id, holds };
    };
    const add = (id: string, n: number, rest: Partial<Row> = {}) => {
      const session = nth(n);
      const tapped = session.holds.map((hold): LoggedHold => ({ ...hold, source: 'tapped' }));
      rows.push({
        ...session,
        id: `${date}/${id}`,
        occasion: 'due',
        endedBy: 'finished',
        date: localDateOf(opened, zone),
        holds: roll(3) === 0 ? tapped : session.holds,
        supersedes: null,
        withdrawn: false,
        ...rest,
      });
    };
    const due = day?.dueBeforeStops ?? 0;
    const flagged = due > 0 && roll(12) === 0 ? 1 : 0;
    if (flagged === 1) add('flag', 0, { endedBy: 'flag', holds: nth(0).holds.slice(0, 1) });
    for (let session = 0; session < due - flagged; session += 1) {
      const id = `${session}`;
      const { startedAt, holds, endedAt } = nth(session);
      if (stoppedBy(startedAt) || holds.length === 0) break;
      if (roll(6) > 0) {
        add(id, session, stoppedBy(later(endedAt, -0.001)) ? { endedBy: 'flag' } : {});
      } else {
        add(id, session, { holds: [] });
        add(`${id}+`, session, { supersedes: `${date}/${id}` });
      }
    }
    const { holds } = nth(9);
    if (roll(4) === 0) add('workout', 9, { occasion: 'workout', holds: holds.slice(0, roll(3)) });
    if (roll(5) === 0) add('more', 9, roll(2) === 0 ? {} : { holds: holds.slice(0, 1) });
    if (roll(8) === 0) add('withdrawn', 9, { withdrawn: true });
    if (roll(6) === 0) rows.push(...rows.slice(-1));
  }
  return rows;
}

function tallies(made: World, dates: readonly LocalDate[], rows: readonly Row[]): DayTally[] {
  const standing = effectiveRows(rows);
  const { versions, pauses, stops } = made;
  return dates.map((date) =>
    tallyDay({
      date,
      planDay: planDay(versions, pauses, stops, date),
      versions,
      stops,
      sessions: standing.filter((session) => session.date === date),
    }),
  );
}

function datesOf(made: World): LocalDate[] {
  const home = made.zones[0];
  if (home === undefined) throw new Error('a world has a home');
  return livedDates(made.zones, home.from, endOfLocalDay(addDays(made.start, DAYS - 1), home.zone));
}

describe('a patient who does everything', () => {
  it('reads exactly 100 % on every day, for that day and from the beginning', () => {
    fc.assert(
      fc.property(world, fc.nat(), (made, seed) => {
        const dates = datesOf(made);
        const days = tallies(made, dates, perfectLog(made, dates, seed));
        for (const today of [...dates, addDays(made.start, DAYS + 5)]) {
          const known = days.filter((day) => day.date <= today);
          for (const from of [made.start, today]) {
            const window = { from, to: today, today };
            const sessions = sessionAdherence(known, window);
            expect(sessions.numerator).toBe(sessions.denominator);
            expect(sessions.percent).toBe(sessions.denominator === 0 ? null : 100);
            const { seconds, reps } = doseAdherence(known, window);
            expect([seconds.numerator, reps.numerator]).toEqual([seconds.denominator, reps.denominator]);
          }
        }
        const due = days.reduce((sum, day) => sum + day.due, 0);
        const whole = sessionAdherence(days, { from: made.start, to: '9999-12-31', today: '9999-12-31' });
        expect(whole.denominator).toBe(due);
      }),
      { numRuns: 120 },
    );
  }, 60_000);

  it('reads 100 % at any hour of a day, and whatever order the log arrives in', () => {
    fc.assert(
      fc.property(world, fc.nat(), fc.nat({ max: 3 }), (made, seed, doneSoFar) => {
        const dates = datesOf(made).slice(0, 40);
        const rows = perfectLog(made, dates, seed);
        const today = dates.at(-1) ?? made.start;
        const soFar = rows.filter(
          (row) => row.date < today || Number(row.id.split('/')[1]?.[0] ?? 9) < doneSoFar,
        );
        const days = tallies(made, dates, soFar);
        const window = { from: made.start, to: today, today };
        const { numerator, denominator } = sessionAdherence(days, window);
        expect(numerator).toBe(denominator);
        const { seconds, reps } = doseAdherence(days, window);
        expect([seconds.numerator, reps.numerator]).toEqual([seconds.denominator, reps.denominator]);
        expect(tallies(made, dates, soFar.toReversed())).toEqual(days);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe('anyone else', () => {
  /** The definition once more, the long way: one version, one side, no shortcut shared with the rule. */
  function byHand(version: PlanVersion, sessions: readonly LoggedSession[], due: number) {
    const side = version.items[0]?.sides[0];
    if (side === undefined) throw new Error('the version has a side');
    const asked = side.sets * side.reps * (side.holdSeconds ?? 0) * 10;
    const counted = sessions
      .filter((session) => session.occasion === 'due' && session.endedBy !== 'flag')
      .map((session) => {
        let units = 0;
        let tenths = 0;
        for (const hold of session.holds) {
          if (hold.skipReason === null && hold.tenths > 0) units += 1;
          tenths += hold.tenths;
        }
        return { done: units / (side.sets * side.reps) >= 0.8, tenths: Math.min(asked, tenths) };
      });
    const doneBest = counted.filter(({ done }) => done).map(({ tenths }) => tenths);
    const otherBest = counted.filter(({ done }) => !done).map(({ tenths }) => tenths);
    const fullest = [...doneBest.sort((a, b) => b - a), ...otherBest.sort((a, b) => b - a)].slice(0, due);
    return {
      done: doneBest.length,
      heldTenths: fullest.reduce((sum, tenths) => sum + tenths, 0),
      prescribedTenths: due * asked,
    };
  }

  it('reads what the raw rows say, added up by hand', () => {
    const unit = fc.record({
      tenths: fc.integer({ min: 0, max: 500 }),
      skipped: fc.integer({ min: 0, max: 3 }),
    });
    const logged = fc.record({
      units: fc.array(unit, { maxLength: 5 }),
      occasion: fc.constantFrom('due' as const, 'due' as const, 'workout' as const),
      endedBy: fc.constantFrom('finished' as const, 'finished' as const, 'stopped' as const, 'flag' as const),
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.array(logged, { maxLength: 6 }), (timesPerDay, raw) => {
        const date = '2026-03-10';
        const version = sampleVersion({
          schedule: { timesPerDay, weekdays: [1, 2, 3, 4, 5, 6, 7], afterWorkouts: true },
          items: [sampleItem('HF1', [sampleSide('v1-l', 'left', { reps: 5 })])],
        });
        const all = sampleHolds(version);
        const sessions = raw.map((session, index): LoggedSession => ({
          id: `s${index}`,
          versionId: 'v1',
          occasion: session.occasion,
          endedBy: session.endedBy,
          date,
          startedAt: `2026-03-10T0${index}:00:00Z`,
          endedAt: `2026-03-10T0${index}:20:00Z`,
          holds: session.units.flatMap(({ tenths, skipped }, place) => {
            const hold = all[place];
            return hold === undefined
              ? []
              : [{ ...hold, tenths, skipReason: skipped === 0 ? ('pain' as const) : null }];
          }),
        }));
        const flags = sessions.filter(
          (session) => session.endedBy === 'flag' && session.occasion === 'due',
        ).length;
        const finished = byHand(version, sessions, 0).done;
        const due = Math.max(Math.min(timesPerDay, finished), timesPerDay - flags);
        const tally = tallyDay({
          date,
          planDay: planDay([version], [], [], date),
          versions: [version],
          stops: [],
          sessions,
        });
        expect(tally).toMatchObject({ due, ...byHand(version, sessions, due) });
        const sum = (pick: 'heldTenths' | 'prescribedTenths' | 'tappedTenths') =>
          tally.sides.reduce((total, side) => total + side[pick], 0);
        expect(sum('heldTenths')).toBe(tally.heldTenths);
        expect(sum('prescribedTenths')).toBe(tally.prescribedTenths);
        expect(tally.heldTenths).toBeLessThanOrEqual(tally.prescribedTenths);
      }),
      { numRuns: 500 },
    );
  });
});
