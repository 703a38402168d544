import { expect, it } from 'vitest';
import { sampleSide } from '@/scripts/test/plan-samples';
import { stepDown } from './step-down';

it.each([
  ['hold', 1, 3, 90, [1, 3, 60]],
  ['hold', 1, 3, 60, [1, 3, 45]],
  ['hold', 1, 3, 50, [1, 3, 45]],
  ['hold', 1, 3, 45, [1, 3, 30]],
  ['hold', 1, 3, 30, [1, 3, 20]],
  ['hold', 1, 3, 21, [1, 3, 20]],
  ['hold', 1, 3, 20, [1, 2, 20]],
  ['hold', 1, 2, 10, [1, 1, 10]],
  ['hold', 2, 1, 20, [1, 1, 20]],
  ['hold', 1, 1, 20, null],
  ['reps', 3, 15, 5, [3, 12, 5]],
  ['reps', 3, 10, null, [3, 8, null]],
  ['reps', 3, 2, null, [3, 1, null]],
  ['reps', 3, 1, null, [2, 1, null]],
  ['reps', 1, 1, null, null],
] as const)('%s %i × %i × %s s goes to %j', (kind, sets, reps, holdSeconds, expected) => {
  const lower = stepDown(kind, sampleSide('a', 'left', { sets, reps, holdSeconds }));
  expect(lower && [lower.sets, lower.reps, lower.holdSeconds]).toEqual(expected);
});

it('ends for every dose, and never below one', () => {
  let dose = stepDown('hold', sampleSide('a', 'left', { sets: 4, reps: 10, holdSeconds: 120 }));
  for (let steps = 0; dose !== null && steps < 100; steps += 1) {
    expect(Math.min(dose.sets, dose.reps)).toBeGreaterThanOrEqual(1);
    dose = stepDown('hold', dose);
  }
  expect(dose).toBeNull();
});
