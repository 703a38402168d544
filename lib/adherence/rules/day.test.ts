import { describe, expect, it } from 'vitest';
import { planDay } from '@/lib/plans/rules/due';
import type { PlanStop, PlanVersion } from '@/lib/plans/types';
import type { LoggedSession } from '@/lib/sessions/types';
import {
  sampleHolds,
  sampleItem,
  sampleSession,
  sampleSide,
  sampleVersion,
} from '@/scripts/test/plan-samples';
import { tallyDay } from './day';
import { doseAdherence, sessionAdherence } from './window';

const DATE = '2026-03-10';
const five = (id: string, rest: Partial<PlanVersion> = {}) =>
  sampleVersion({ id, items: [sampleItem('HF1', [sampleSide(`${id}-l`, 'left', { reps: 5 })])], ...rest });
const twice = { timesPerDay: 2, weekdays: [1, 2, 3, 4, 5, 6, 7], afterWorkouts: true } as const;
const v1 = five('v1', { schedule: twice });

function day(
  sessions: readonly LoggedSession[],
  versions: readonly PlanVersion[] = [v1],
  stops: readonly PlanStop[] = [],
  date = DATE,
) {
  return tallyDay({ date, planDay: planDay(versions, [], stops, date), versions, sessions, stops });
}

const full = (id: string, version = v1) => sampleSession(id, version, DATE);
const part = (id: string, units: number, version = v1) =>
  sampleSession(id, version, DATE, { holds: sampleHolds(version, (unit) => unit < units) });

const stop = (time: string, itemSideId: string | null = null): PlanStop => ({
  ...{ from: DATE, fromAt: `${DATE}T${time}:00Z`, to: null, itemSideId },
});
/** A session from one time to another, all of it unless said otherwise. */
const ran = (id: string, from: string, to: string, rest: Partial<LoggedSession> = {}) =>
  sampleSession(id, v1, DATE, { startedAt: `${DATE}T${from}:00Z`, endedAt: `${DATE}T${to}:00Z`, ...rest });

describe('tallyDay', () => {
  it.each([
    ['nothing logged', [], [2, 0, 0, 0, 3000, 0]],
    ['one done', [full('a')], [2, 1, 0, 0, 3000, 1500]],
    ['partly: seconds, no session', [part('a', 3)], [2, 0, 1, 0, 3000, 900]],
    ['both done', [full('a'), full('b')], [2, 2, 0, 0, 3000, 3000]],
    ['one more than due', [full('a'), part('b', 4), full('c')], [2, 3, 0, 1, 3000, 3000]],
    ['a part beside two done', [part('a', 1), full('b'), full('c')], [2, 2, 1, 0, 3000, 3000]],
    ['the fuller part', [part('a', 1), part('b', 3), full('c')], [2, 1, 2, 0, 3000, 2400]],
    ['a replay', [full('a'), full('a')], [2, 1, 0, 0, 3000, 1500]],
    ['a workout', [sampleSession('a', v1, DATE, { occasion: 'workout' })], [2, 0, 0, 1, 3000, 0]],
    ['stopped by a flag', [sampleSession('a', v1, DATE, { endedBy: 'flag' })], [1, 0, 0, 0, 1500, 0]],
    ['abandoned at the start', [sampleSession('a', v1, DATE, { holds: [] })], [2, 0, 1, 0, 3000, 0]],
    ['of an unknown version', [full('a', five('v9'))], [2, 0, 0, 0, 3000, 0]],
  ])('%s, in whatever order', (_, sessions, [due, done, partly, extra, prescribedTenths, heldTenths]) => {
    for (const order of [sessions, sessions.toReversed()]) {
      expect(day(order)).toMatchObject({ due, done, partly, extra, prescribedTenths, heldTenths });
    }
  });

  it('is empty on a date that is not due, what was done being extra', () => {
    const stops = [stop('08:00')];
    expect(day([full('a')], [v1], stops)).toMatchObject({ due: 0, done: 1, extra: 1, prescribedTenths: 0 });
    expect(day([full('a')], [five('v1', { startsOn: '2026-03-11' })])).toMatchObject({ due: 0, extra: 1 });
  });

  it('measures a done session by its own version and another by the one in force', () => {
    const v2 = sampleVersion({
      id: 'v2',
      number: 2,
      startsOn: DATE,
      schedule: twice,
      items: [
        sampleItem('HF1', [sampleSide('v2-l', 'left', { reps: 2, holdSeconds: 60 })]),
        sampleItem('CA1', [sampleSide('v2-c', 'left', { reps: 8, holdSeconds: 10 })]),
      ],
    });
    const morning = day([full('a')], [v1, v2]);
    expect(morning).toMatchObject({ done: 1, heldTenths: 1500, prescribedTenths: 1500 + 2000 });
    expect(morning.sides.map((side) => [side.itemSideId, side.heldTenths, side.prescribedTenths])).toEqual([
      ['v1-l', 1500, 1500],
      ['v2-l', 0, 1200],
      ['v2-c', 0, 800],
    ]);
    // Three of five are partly: 90 s of the 120 s that version 2 asks of the same side.
    const partly = day([part('a', 3)], [v1, v2]);
    expect(partly).toMatchObject({ done: 0, partly: 1, heldTenths: 900, prescribedTenths: 4000 });
    expect(day([full('a'), full('b', v2)], [v1, v2])).toMatchObject({ done: 2, heldTenths: 3500 });
  });

  it('does not prescribe a side held that day, in no version', () => {
    const pair = sampleVersion({ id: 'v1' });
    const stops = [{ ...stop('08:00', 'v1-l'), to: DATE }];
    const right = sampleSession('a', pair, DATE, { holds: sampleHolds(pair, (unit) => unit > 1) });
    expect(day([right], [pair], stops)).toMatchObject({
      due: 1,
      done: 1,
      prescribedTenths: 600,
      heldTenths: 600,
    });
    expect(day([right], [pair])).toMatchObject({ due: 1, done: 0, partly: 1, prescribedTenths: 1200 });
  });

  it('tells tapped seconds apart, and repetitions from seconds', () => {
    const mixed = sampleVersion({
      items: [
        sampleItem('A', [sampleSide('a', 'left')]),
        sampleItem('B', [sampleSide('b', 'both', { sets: 3, reps: 10, holdSeconds: null })], {
          position: 2,
          kind: 'reps',
        }),
      ],
    });
    const holds = sampleHolds(mixed).map((hold, unit) =>
      unit === 0 ? { ...hold, source: 'tapped' as const } : hold,
    );
    expect(day([sampleSession('a', mixed, DATE, { holds })], [mixed])).toMatchObject({
      done: 1,
      heldTenths: 600,
      tappedTenths: 300,
      doneReps: 30,
      prescribedReps: 30,
      sides: [
        { itemSideId: 'a', kind: 'hold', unitsDone: 2, unitsPrescribed: 2 },
        { itemSideId: 'b', kind: 'reps', unitsDone: 3, unitsPrescribed: 3, heldTenths: 0 },
      ],
    });
  });
});

describe('a stop in the middle of a day', () => {
  const [early, late] = [ran('a', '08:00', '08:20'), ran('b', '10:00', '10:20')];
  const ended = { endedBy: 'flag' } as const;
  it.each([
    ['takes nothing that was finished before', [early], [stop('09:00')], [1, 1, 0, 0, 1500, 1500]],
    ['nor what was finished at that very moment', [early], [stop('08:20')], [1, 1, 0, 0, 1500, 1500]],
    ['nothing is due of what came after', [early, late], [stop('09:00')], [1, 2, 0, 1, 1500, 1500]],
    ['both were before', [early, late], [stop('11:00')], [2, 2, 0, 0, 3000, 3000]],
    ['a session that went on under it', [early, late], [stop('10:10')], [1, 2, 0, 1, 1500, 1500]],
    [
      'never more than the times a day',
      [early, late, ran('c', '08:30', '08:50')],
      [stop('11:00')],
      [2, 3, 0, 1, 3000, 3000],
    ],
    [
      'a part before it is not due',
      [ran('a', '08:00', '08:20', { holds: sampleHolds(v1, (unit) => unit < 3) })],
      [stop('09:00')],
      [0, 0, 1, 0, 0, 0],
    ],
    ['ended by it', [ran('a', '08:00', '08:20', ended)], [stop('08:20')], [0, 0, 0, 0, 0, 0]],
    [
      'one done, the next ended by it',
      [early, ran('b', '10:00', '10:20', ended)],
      [stop('10:20')],
      [1, 1, 0, 0, 1500, 1500],
    ],
    ['of every side, one by one', [early], [stop('08:20', 'v1-l')], [1, 1, 0, 0, 1500, 1500]],
    ['from a date before', [early], [{ ...stop('09:00'), from: '2026-03-09' }], [0, 1, 0, 1, 0, 0]],
    ['released within the day', [early, late], [{ ...stop('09:00'), to: DATE }], [1, 2, 0, 1, 1500, 1500]],
  ])('%s', (_, sessions, stops, [due, done, partly, extra, prescribedTenths, heldTenths]) => {
    for (const order of [sessions, sessions.toReversed()]) {
      expect(day(order, [v1], stops)).toMatchObject({
        due,
        done,
        partly,
        extra,
        prescribedTenths,
        heldTenths,
      });
    }
  });

  it('of one side leaves what was asked before it to the sessions before it', () => {
    const pair = sampleVersion({ id: 'v1', schedule: twice });
    const right = sampleHolds(pair, (unit) => unit > 1);
    const of = (id: string, time: string, holds = sampleHolds(pair)) =>
      sampleSession(id, pair, DATE, {
        ...{ startedAt: `${DATE}T${time}:00Z`, endedAt: `${DATE}T${time}:30Z`, holds },
      });
    const stops = [stop('09:00', 'v1-l')];
    expect(day([of('a', '08:00'), of('b', '10:00', right)], [pair], stops)).toMatchObject({
      ...{ due: 2, done: 2, partly: 0, prescribedTenths: 1800, heldTenths: 1800 },
    });
    // Before it, half of what was asked then is half.
    expect(day([of('a', '08:00', right)], [pair], stops)).toMatchObject({ due: 2, done: 0, partly: 1 });
    // The session that raised it: what it had finished of the side counts, the rest is no unit.
    const raised = [{ ...stop('08:00', 'v1-l'), fromAt: `${DATE}T08:00:30Z` }];
    const hurt = sampleHolds(pair, (unit) => unit !== 1);
    expect(day([of('a', '08:00', hurt)], [pair], raised)).toMatchObject({ done: 1, heldTenths: 600 });
    expect(day([of('a', '08:00')], [pair], raised)).toMatchObject({ done: 1, heldTenths: 1200 });
  });
});

describe('windows', () => {
  const yesterday = day([full('a'), part('b', 3)], [v1], [], '2026-03-09');
  const today = day([full('c')]);
  const window = { from: '2026-03-01', to: '2026-03-31', today: DATE };
  it('counts past days in full and today by what is done, until the day ends', () => {
    expect(sessionAdherence([yesterday, today], window)).toMatchObject({
      numerator: 2,
      denominator: 3,
      percent: 67,
    });
    expect(sessionAdherence([yesterday, today], { ...window, today: '2026-03-11' })).toMatchObject({
      numerator: 2,
      denominator: 4,
      percent: 50,
    });
    expect(doseAdherence([yesterday, today], window).seconds).toMatchObject({
      numerator: 390,
      denominator: 450,
    });
    expect(doseAdherence([yesterday, today], { ...window, today: '2026-03-11' }).seconds).toMatchObject({
      numerator: 390,
      denominator: 600,
    });
  });
  it('gives no number where nothing was due, and leaves out what lies outside', () => {
    expect(sessionAdherence([day([])], window)).toEqual({
      numerator: 0,
      denominator: 0,
      percent: null,
      band: null,
    });
    expect(doseAdherence([yesterday], window).reps.percent).toBeNull();
    expect(sessionAdherence([yesterday, today], { ...window, from: DATE }).denominator).toBe(1);
    expect(sessionAdherence([yesterday, today], { ...window, to: '2026-03-08' }).percent).toBeNull();
  });
  it('never counts more than was due', () => {
    const eager = day([full('a'), full('b'), full('c')], [v1], [], '2026-03-09');
    expect(sessionAdherence([eager], window)).toMatchObject({ numerator: 2, denominator: 2, percent: 100 });
  });
});
