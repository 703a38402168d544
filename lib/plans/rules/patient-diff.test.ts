import { describe, expect, it } from 'vitest';
import { sampleItem, sampleSide, sampleVersion } from '@/scripts/test/plan-samples';
import { patientChanges } from './patient-diff';

const move = { moveId: 'HF1', exerciseId: null };
const withSides = (left: object, right: object) =>
  sampleVersion({
    items: [sampleItem('HF1', [sampleSide('l', 'left', left), sampleSide('r', 'right', right)])],
  });
const before = withSides({}, {});

describe('patientChanges', () => {
  it('tells one line of what changes alike on both sides, with from and to', () => {
    const after = withSides({ holdSeconds: 60, reps: 3 }, { holdSeconds: 60, reps: 3 });
    const steps = [
      { field: 'reps', from: 2, to: 3 },
      { field: 'holdSeconds', from: 30, to: 60 },
    ];
    expect(patientChanges(before, after)).toEqual([{ code: 'dose', move, side: 'each', steps }]);
  });

  it('keeps sides apart that change in another way, or alone', () => {
    const steps = (to: number) => [{ field: 'holdSeconds', from: 30, to }];
    expect(patientChanges(before, withSides({ holdSeconds: 60 }, { holdSeconds: 45 }))).toEqual([
      { code: 'dose', move, side: 'left', steps: steps(60) },
      { code: 'dose', move, side: 'right', steps: steps(45) },
    ]);
    expect(patientChanges(before, withSides({}, { holdSeconds: 45 }))).toEqual([
      { code: 'dose', move, side: 'right', steps: steps(45) },
    ]);
  });

  it('tells what is new and gone, a note that was written, and a new order once', () => {
    const item = (id: string, position: number, note: string | null = null) =>
      sampleItem(id, [sampleSide(`${id}-s`, 'left')], { position, note });
    const was = sampleVersion({ items: [item('HF1', 1), item('HS2', 2), item('CA1', 3)] });
    const is = sampleVersion({ items: [item('HS2', 1), item('HF1', 2, 'Slowly'), item('QD1', 3)] });
    expect(patientChanges(was, is)).toEqual([
      { code: 'added', move: { moveId: 'QD1', exerciseId: null } },
      { code: 'removed', move: { moveId: 'CA1', exerciseId: null } },
      { code: 'note', move },
      { code: 'order' },
    ]);
  });

  it('tells the schedule, and nothing of what only the therapist works with', () => {
    const after = sampleVersion({
      startsOn: '2026-02-02',
      endsOn: '2026-06-30',
      schedule: { timesPerDay: 2, weekdays: [1, 3, 5], afterWorkouts: true },
      thresholds: { greenMax: 3, redMin: 7 },
    });
    expect(patientChanges(sampleVersion({}), after).map(({ code }) => code)).toEqual([
      'times_per_day',
      'ends_on',
      'weekdays',
    ]);
    expect(
      patientChanges(sampleVersion({}), sampleVersion({ thresholds: { greenMax: 1, redMin: 5 } })),
    ).toEqual([]);
  });
});
