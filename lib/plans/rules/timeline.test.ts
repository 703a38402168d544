import { describe, expect, it } from 'vitest';
import { sampleItem, sampleSide, sampleVersion } from '@/scripts/test/plan-samples';
import { minutesADay, sessionSeconds, timelineOf, workSteps } from './timeline';

const plan = sampleVersion({
  items: [
    sampleItem('B', [sampleSide('b', 'both', { sets: 2, reps: 10, tempo: '2-3-2', setRestSeconds: 60 })], {
      position: 2,
      kind: 'reps',
    }),
    sampleItem('A', [
      sampleSide('l', 'left', { sets: 2, reps: 2, holdSeconds: 30, restSeconds: 10, setRestSeconds: 20 }),
      sampleSide('r', 'right', { sets: 1, reps: 1, holdSeconds: 45 }),
    ]),
  ],
});

describe('timelineOf', () => {
  it('runs items in order, sides in order, with what lies between', () => {
    const steps = timelineOf(plan, { A: 'standing' });
    expect(steps.map((step) => [step.type, step.itemSideId, step.set, step.rep, step.seconds])).toEqual([
      ['ready', 'l', 1, 1, 10],
      ['hold', 'l', 1, 1, 30],
      ['rest', 'l', 1, 2, 10],
      ['hold', 'l', 1, 2, 30],
      ['rest', 'l', 2, 1, 20],
      ['hold', 'l', 2, 1, 30],
      ['rest', 'l', 2, 2, 10],
      ['hold', 'l', 2, 2, 30],
      ['switch', 'r', 1, 1, 10],
      ['hold', 'r', 1, 1, 45],
      ['change', 'b', 1, 1, 20],
      ['set', 'b', 1, 1, null],
      ['rest', 'b', 2, 1, 60],
      ['set', 'b', 2, 1, null],
    ]);
    expect(workSteps(steps)).toHaveLength(7);
    expect(sessionSeconds(steps)).toBe(10 + 120 + 40 + 10 + 45 + 20 + 2 * 70 + 60);
  });
  it('leaves held sides out and begins with what is left', () => {
    const steps = timelineOf(plan, {}, new Set(['l']));
    expect(steps.slice(0, 2).map((step) => [step.type, step.itemSideId])).toEqual([
      ['ready', 'r'],
      ['hold', 'r'],
    ]);
    expect(timelineOf(plan, {}, new Set(['l', 'r', 'b']))).toEqual([]);
  });
  it('has no rest of zero seconds', () => {
    const dense = sampleVersion({ items: [sampleItem('A', [sampleSide('l', 'left', { restSeconds: 0 })])] });
    expect(timelineOf(dense, {}).map((step) => step.type)).toEqual(['ready', 'hold', 'hold']);
  });
});

it('guesses a set without tempo by pace and hold', () => {
  const squat = sampleVersion({
    items: [sampleItem('A', [sampleSide('b', 'both', { reps: 5, holdSeconds: 2 })], { kind: 'reps' })],
  });
  expect(sessionSeconds(timelineOf(squat, { A: 'standing' }))).toBe(10 + 5 * 6);
});

it('counts minutes a day from the timeline, rounded up', () => {
  const setups = { HF1: 'standing' } as const;
  // 10 + 30 + 10 + 30 + 10 + 30 + 10 + 30 = 160 s a session.
  const once = sampleVersion();
  expect(minutesADay(once, setups)).toBe(3);
  expect(minutesADay({ ...once, schedule: { ...once.schedule, timesPerDay: 3 } }, setups)).toBe(8);
  expect(minutesADay({ ...once, items: [] }, setups)).toBe(0);
});
