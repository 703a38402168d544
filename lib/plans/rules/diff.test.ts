import { describe, expect, it } from 'vitest';
import { sampleItem, sampleSide, sampleVersion } from '@/scripts/test/plan-samples';
import { diffPlans } from './diff';
import { sameSides } from './same-side';

const hip = { moveId: 'HF1', exerciseId: null };
const before = sampleVersion({ id: 'v1' });

describe('diffPlans', () => {
  it('is empty for the same plan under other ids', () => {
    expect(diffPlans(before, sampleVersion({ id: 'v2', number: 2 }))).toEqual([]);
  });
  it('tells added and removed moves', () => {
    const after = sampleVersion({ items: [sampleItem('CA1', [sampleSide('c', 'left')])] });
    expect(diffPlans(before, after)).toEqual([
      { code: 'added', move: { moveId: 'CA1', exerciseId: null } },
      { code: 'removed', move: hip },
    ]);
  });
  it('tells each dose field with from and to, sides, notes and steps', () => {
    const after = sampleVersion({
      items: [
        sampleItem(
          'HF1',
          [{ ...sampleSide('l', 'left', { holdSeconds: 45, reps: 3 }), stepDownApproved: true }],
          {
            note: 'Slowly',
          },
        ),
      ],
    });
    expect(diffPlans(before, after)).toEqual([
      { code: 'side_removed', move: hip, side: 'right' },
      { code: 'dose', move: hip, side: 'left', field: 'reps', from: 2, to: 3 },
      { code: 'dose', move: hip, side: 'left', field: 'holdSeconds', from: 30, to: 45 },
      { code: 'step_down', move: hip, side: 'left', to: true },
      { code: 'note', move: hip, from: null, to: 'Slowly' },
    ]);
    expect(diffPlans(after, before)).toContainEqual({ code: 'side_added', move: hip, side: 'right' });
  });
  it('tells the schedule, the range and the zones', () => {
    const after = sampleVersion({
      endsOn: '2026-06-30',
      schedule: { timesPerDay: 2, weekdays: [5, 1, 3], afterWorkouts: false },
      thresholds: { greenMax: 3, redMin: 7 },
    });
    expect(diffPlans(before, after)).toEqual([
      { code: 'times_per_day', from: 1, to: 2 },
      { code: 'after_workouts', from: true, to: false },
      { code: 'ends_on', from: '2026-12-31', to: '2026-06-30' },
      { code: 'green_max', from: 2, to: 3 },
      { code: 'red_min', from: 6, to: 7 },
      { code: 'weekdays', from: [1, 2, 3, 4, 5, 6, 7], to: [1, 3, 5] },
    ]);
  });
  it('tells a new order, and keeps two of one move apart', () => {
    const item = (id: string, position: number, move: string) =>
      sampleItem(id, [sampleSide(`${id}-s`, 'left')], { position, moveId: move });
    const was = sampleVersion({ items: [item('a', 1, 'HF1'), item('b', 2, 'HS2')] });
    const swapped = sampleVersion({ items: [item('a', 2, 'HF1'), item('b', 1, 'HS2')] });
    expect(diffPlans(was, swapped).map((change) => change.code)).toEqual(['reordered', 'reordered']);
    const doubled = sampleVersion({ items: [item('a', 1, 'HF1'), item('b', 2, 'HS2'), item('c', 3, 'HF1')] });
    expect(diffPlans(was, doubled)).toEqual([{ code: 'added', move: hip }]);
  });
});

it('finds the same side of the same move again', () => {
  const after = sampleVersion({ id: 'v2', items: [sampleItem('HF1', [sampleSide('v2-r', 'right')])] });
  expect([...sameSides(before, after)]).toEqual([['v1-r', 'v2-r']]);
});
