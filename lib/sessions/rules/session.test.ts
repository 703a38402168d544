import { describe, expect, it } from 'vitest';
import { prescriptionOf } from '@/lib/plans/rules/prescription';
import { sampleHolds, sampleItem, sampleSide, sampleVersion } from '@/scripts/test/plan-samples';
import type { LoggedHold } from '../types';
import { effectiveRows } from './effective';
import { sessionTally } from './session';

const version = sampleVersion({ items: [sampleItem('A', [sampleSide('a', 'left', { reps: 5 })])] });
const prescribed = prescriptionOf(version);
const [whole] = sampleHolds(version);
if (whole === undefined) throw new Error('the sample has holds');
const hold = (rest: Partial<LoggedHold>): LoggedHold => ({ ...whole, ...rest });
const tally = (
  holds: readonly LoggedHold[],
  endedBy: 'finished' | 'stopped' | 'abandoned' | 'flag' = 'finished',
) => sessionTally(prescribed, { holds, endedBy });

describe('done at 80 % of the units', () => {
  it.each([
    [5, true],
    [4, true],
    [3, false],
    [0, false],
  ])('%i of 5 is %s', (count, isDone) => {
    const counted = tally(sampleHolds(version, (unit) => unit < count));
    expect([counted.unitsDone, counted.unitsPrescribed, counted.isDone]).toEqual([count, 5, isDone]);
  });
  it('has no rounding at the edge', () => {
    const many = sampleVersion({ items: [sampleItem('A', [sampleSide('a', 'left', { reps: 99 })])] });
    const at = (count: number) =>
      sessionTally(prescriptionOf(many), {
        holds: sampleHolds(many, (unit) => unit < count),
        endedBy: 'finished',
      }).isDone;
    expect([at(79), at(80)]).toEqual([false, true]);
  });
  it('is never done with nothing prescribed, or when a red flag stopped it', () => {
    expect(sessionTally([], { holds: sampleHolds(version), endedBy: 'finished' }).isDone).toBe(false);
    expect(tally(sampleHolds(version), 'flag').isDone).toBe(false);
    expect(tally(sampleHolds(version), 'stopped').isDone).toBe(true);
  });
});

describe('what a hold counts', () => {
  it.each([
    ['timed', { tenths: 123 }, 123, 0, 1],
    ['backfilled', { source: 'backfilled', tenths: 200 }, 200, 0, 1],
    ['tapped: the prescribed seconds', { source: 'tapped', tenths: 20 }, 300, 300, 1],
    ['no seconds: no unit', { tenths: 0 }, 0, 0, 0],
    ['skipped: seconds, no unit', { tenths: 90, skipReason: 'pain' }, 90, 0, 0],
    [
      'skipped and tapped: no more than it held',
      { source: 'tapped', tenths: 0, skipReason: 'pain' },
      0,
      0,
      0,
    ],
    ['of another side: nothing', { itemSideId: 'other' }, 0, 0, 0],
  ] as const)('%s', (_, rest, tenths, tappedTenths, units) => {
    const { perSide, unitsDone } = tally([hold(rest)]);
    expect([perSide[0]?.tenths, perSide[0]?.tappedTenths, unitsDone]).toEqual([tenths, tappedTenths, units]);
  });
  it('counts at most what was prescribed of a side', () => {
    const long = sampleHolds(version).map((each) => ({ ...each, tenths: 900 }));
    expect(tally(long).perSide[0]).toMatchObject({ tenths: 1500, prescribedTenths: 1500, unitsDone: 5 });
    const more = [...sampleHolds(version), hold({ rep: 6 }), hold({ set: 2 })];
    expect(tally(more)).toMatchObject({ unitsDone: 5, unitsPrescribed: 5 });
  });
  it('takes the fullest of one repetition logged twice, in either order', () => {
    const twice = [hold({ tenths: 100 }), hold({ tenths: 250 }), hold({ tenths: 300, skipReason: 'pain' })];
    for (const holds of [twice, twice.toReversed()]) {
      expect(tally(holds)).toMatchObject({ unitsDone: 1, perSide: [{ tenths: 250 }] });
    }
    const timedAndTapped = [hold({ source: 'tapped' }), hold({})];
    for (const holds of [timedAndTapped, timedAndTapped.toReversed()]) {
      expect(tally(holds).perSide[0]).toMatchObject({ tenths: 300, tappedTenths: 0 });
    }
  });
});

describe('sets of repetitions', () => {
  const strength = sampleVersion({
    items: [
      sampleItem('S', [sampleSide('s', 'both', { sets: 3, reps: 10, holdSeconds: 5 })], { kind: 'reps' }),
    ],
  });
  const count = (holds: readonly LoggedHold[]) =>
    sessionTally(prescriptionOf(strength), { holds, endedBy: 'finished' });
  const set = (number: number, rest: Partial<LoggedHold>) =>
    hold({ itemSideId: 's', set: number, rep: 1, tenths: 0, ...rest });
  it('are a unit each, with their repetitions', () => {
    expect(count([set(1, { reps: 10 }), set(2, { reps: 7 }), set(3, { reps: 14 })])).toMatchObject({
      unitsDone: 3,
      isDone: true,
      perSide: [{ reps: 30, prescribedReps: 30, tenths: 0, prescribedTenths: 0 }],
    });
  });
  it('are not done without a number, unless tapped as done', () => {
    expect(count([set(1, { reps: null })]).unitsDone).toBe(0);
    expect(count([set(1, { reps: 0 })]).unitsDone).toBe(0);
    expect(count([set(1, { reps: null, source: 'tapped' })]).perSide[0]).toMatchObject({
      unitsDone: 1,
      reps: 10,
    });
    expect(count([set(1, { reps: 6, source: 'tapped' })]).perSide[0]).toMatchObject({
      unitsDone: 1,
      reps: 6,
    });
  });
  it('count once for a set, whatever repetition it names', () => {
    expect(count([set(1, { reps: 10 }), set(1, { reps: 8, rep: 2 })])).toMatchObject({ unitsDone: 1 });
  });
});

describe('effectiveRows', () => {
  const row = (id: string, supersedes: string | null = null, withdrawn = false) => ({
    id,
    supersedes,
    withdrawn,
  });
  it.each([
    ['nothing corrected', [row('a'), row('b')], ['a', 'b']],
    ['a correction stands for its original', [row('a'), row('b', 'a')], ['b']],
    ['a chain ends in its last', [row('a'), row('b', 'a'), row('c', 'b')], ['c']],
    ['the order of arrival does not matter for a chain', [row('c', 'b'), row('b', 'a'), row('a')], ['c']],
    ['of two corrections the later', [row('a'), row('b', 'a'), row('c', 'a')], ['c']],
    ['a withdrawn row is gone', [row('a', null, true)], []],
    ['a withdrawn correction brings nothing back', [row('a'), row('b', 'a', true)], []],
    ['a replay is one row', [row('a'), row('a')], ['a']],
  ])('%s', (_, rows, expected) => expect(effectiveRows(rows).map(({ id }) => id)).toEqual(expected));
});
