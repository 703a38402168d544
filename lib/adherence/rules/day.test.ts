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
    const stops = [{ from: DATE, to: null, itemSideId: null }];
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
    const stops = [{ from: DATE, to: DATE, itemSideId: 'v1-l' }];
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
