import { describe, expect, it } from 'vitest';
import { sampleItem, sampleSide, sampleVersion } from '@/scripts/test/plan-samples';
import type { PlanStop } from '../types';
import { planDay, planDays, versionInForce } from './due';
import { heldSides } from './held';

const v1 = sampleVersion({ id: 'v1', number: 1, startsOn: '2026-03-02', endsOn: '2026-03-31' });
const v2 = sampleVersion({ id: 'v2', number: 2, startsOn: '2026-03-10', endsOn: '2026-03-20' });
const stop = (from: string, to: string | null, itemSideId: string | null = null): PlanStop => ({
  from,
  fromAt: `${from}T09:00:00Z`,
  to,
  itemSideId,
});

describe('versionInForce', () => {
  it.each([
    ['2026-03-01', null],
    ['2026-03-02', 'v1'],
    ['2026-03-09', 'v1'],
    ['2026-03-10', 'v2'],
    ['2026-03-20', 'v2'],
    // The later version's range is over and the earlier one's is not: ranges are never rewritten.
    ['2026-03-21', 'v1'],
    ['2026-03-31', 'v1'],
    ['2026-04-01', null],
  ])('on %s is %s', (date, id) => {
    expect(versionInForce([v1, v2], date)?.id ?? null).toBe(id);
    expect(versionInForce([v2, v1], date)?.id ?? null).toBe(id);
  });
});

describe('planDay', () => {
  it('asks for the doses of one session, times a day', () => {
    const twice = { ...v1, schedule: { ...v1.schedule, timesPerDay: 2 } };
    expect(planDay([twice], [], [], '2026-03-02')).toEqual({
      date: '2026-03-02',
      versionId: 'v1',
      state: 'due',
      scheduled: 2,
      due: 2,
      dueBeforeStops: 2,
      prescribedSeconds: 240,
      prescribedReps: 0,
      itemSides: [
        { itemSideId: 'v1-l', kind: 'hold', units: 2, seconds: 60, reps: 0 },
        { itemSideId: 'v1-r', kind: 'hold', units: 2, seconds: 60, reps: 0 },
      ],
    });
  });
  it('is null on a weekday left out and outside every range', () => {
    const weekdays = { ...v1, schedule: { ...v1.schedule, weekdays: [1, 3] as const } };
    expect(planDay([weekdays], [], [], '2026-03-02')?.due).toBe(1);
    expect(planDay([weekdays], [], [], '2026-03-03')).toBeNull();
    expect(planDay([v1], [], [], '2026-03-01')).toBeNull();
  });
  it.each([
    ['2026-03-04', 'due', 1],
    ['2026-03-05', 'paused', 0],
    ['2026-03-07', 'paused', 0],
    ['2026-03-08', 'due', 1],
    ['2026-03-09', 'stopped', 0],
    ['2026-03-10', 'stopped', 0],
    ['2026-03-11', 'due', 1],
    ['2026-03-30', 'stopped', 0],
  ])('on %s is %s', (date, state, due) => {
    const pauses = [{ from: '2026-03-05', to: '2026-03-07' }];
    const stops = [stop('2026-03-09', '2026-03-10'), stop('2026-03-30', null)];
    const day = planDay([v1], pauses, stops, date);
    expect([day?.state, day?.due, day?.scheduled]).toEqual([state, due, 1]);
    expect(day?.prescribedSeconds).toBe(due * 120);
  });
  it('lets a stop outweigh a pause, and a pause last until resumed', () => {
    const pauses = [{ from: '2026-03-05', to: null }];
    expect(planDay([v1], pauses, [], '2026-03-31')?.state).toBe('paused');
    expect(planDay([v1], pauses, [stop('2026-03-05', null)], '2026-03-06')?.state).toBe('stopped');
  });
  it('leaves a held side out, in the later version too, and is stopped when none is left', () => {
    const left = stop('2026-03-05', '2026-03-12', 'v1-l');
    expect(planDay([v1, v2], [], [left], '2026-03-05')?.itemSides.map((side) => side.itemSideId)).toEqual([
      'v1-r',
    ]);
    expect(planDay([v1, v2], [], [left], '2026-03-12')?.itemSides.map((side) => side.itemSideId)).toEqual([
      'v2-r',
    ]);
    expect(planDay([v1, v2], [], [left], '2026-03-13')?.itemSides).toHaveLength(2);
    const both = [left, stop('2026-03-05', null, 'v1-r')];
    expect(planDay([v1], [], both, '2026-03-05')).toMatchObject({ state: 'stopped', due: 0, scheduled: 1 });
  });
  it('never adds seconds to repetitions', () => {
    const mixed = sampleVersion({
      items: [
        sampleItem('HS2', [sampleSide('a', 'both', { sets: 2, reps: 3, holdSeconds: 20 })]),
        sampleItem('SLR', [sampleSide('b', 'left', { sets: 3, reps: 10, holdSeconds: 5 })], { kind: 'reps' }),
      ],
    });
    expect(planDay([mixed], [], [], '2026-03-02')).toMatchObject({
      prescribedSeconds: 120,
      prescribedReps: 30,
    });
  });
});

it('holds both legs at once when either leg is stopped, and never another move', () => {
  const before = sampleVersion({ id: 'v1' });
  const after = sampleVersion({
    id: 'v2',
    items: [
      sampleItem('HF1', [sampleSide('v2-b', 'both')]),
      sampleItem('HF2', [sampleSide('v2-other', 'left')]),
      sampleItem('own', [sampleSide('v2-own', 'left')], { moveId: null, exerciseId: 'HF1' }),
    ],
  });
  const held = heldSides([before, after], [stop('2026-01-01', null, 'v1-l')], '2026-01-02');
  expect([...held].sort()).toEqual(['v1-l', 'v2-b']);
});

it('lists the plan days of the dates lived, each once', () => {
  const days = planDays([v1], [], [], ['2026-03-04', '2026-03-02', '2026-03-04', '2026-04-09']);
  expect(days.map((day) => day.date)).toEqual(['2026-03-02', '2026-03-04']);
});
