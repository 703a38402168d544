import { describe, expect, it } from 'vitest';
import type { Side } from '@/lib/exercises/types';
import { splitOf, weekOfPlan, type BudgetItem } from './budget';
import type { TimelineStep } from './timeline';

const side = (name: Side, holdSeconds = 30, reps = 2) => ({ side: name, sets: 1, reps, holdSeconds });
const hip: BudgetItem = {
  kind: 'hold',
  worked: { muscles: ['iliopsoas'], alsoCounts: ['rectus_femoris'] },
  sides: [side('left'), side('right', 45)],
};
const daily = { timesPerDay: 1, weekdays: [1, 2, 3, 4, 5, 6, 7] as const };

describe('a week of a plan', () => {
  it('adds holds by link and leg, counting what is also stretched', () => {
    expect(weekOfPlan([hip], daily)).toEqual([
      { link: 'hip', left: 420, right: 630, from: [0] },
      { link: 'quad', left: 420, right: 630, from: [0] },
    ]);
  });

  it('counts a link once that two muscles of a move belong to', () => {
    const squat: BudgetItem = {
      ...hip,
      worked: { muscles: ['quadriceps', 'rectus_femoris'], alsoCounts: [] },
      sides: [side('both')],
    };
    expect(weekOfPlan([squat], { timesPerDay: 2, weekdays: [1, 3] })).toEqual([
      { link: 'quad', left: 240, right: 240, from: [0] },
    ]);
  });

  it('says which of the moves are counted', () => {
    const bridge: BudgetItem = { ...hip, kind: 'reps' };
    const quad: BudgetItem = { ...hip, worked: { muscles: ['quadriceps'], alsoCounts: [] } };
    const froms = weekOfPlan([bridge, quad, hip], daily).map(({ link, from }) => [link, from]);
    expect(froms).toEqual([
      ['hip', [2]],
      ['quad', [1, 2]],
    ]);
  });

  it('never counts repetitions, nor a move whose muscles nobody told', () => {
    expect(weekOfPlan([{ ...hip, kind: 'reps' }], daily)).toEqual([]);
    expect(weekOfPlan([{ ...hip, worked: null }], daily)).toEqual([]);
  });
});

it('splits a session by what it is spent on, and loses no second', () => {
  const step = (type: TimelineStep['type'], estimatedSeconds: number): TimelineStep => ({
    ...{ type, estimatedSeconds, itemId: 'i', itemSideId: 's', side: 'left', set: 1, rep: 1, ofSets: 1 },
    ...{ ofReps: 1, seconds: null, repetitions: null },
  });
  const steps = [step('ready', 20), step('hold', 30), step('rest', 10), step('switch', 20), step('set', 48)];
  expect(splitOf(steps)).toEqual({ hold: 30, sets: 48, rest: 10, change: 40 });
});
