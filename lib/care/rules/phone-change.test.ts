import { describe, expect, it } from 'vitest';
import type { EarlierVersion, TodayPlan } from '../types/phone';
import { planChanged } from './phone-change';

const version = (number: number, holdSeconds: number) => ({
  ...{ number, endsOn: '2026-12-31' },
  schedule: { timesPerDay: 1, weekdays: [1, 2, 3, 4, 5, 6, 7], afterWorkouts: false } as const,
  items: [
    {
      ...({
        itemId: `i${number}`,
        exerciseId: 'HF1',
        kind: 'hold',
        position: 1,
        name: 'Lunge',
        steps: [],
      } as const),
      ...{ figure: null, setup: 'standing', note: null },
      sides: (['left', 'right'] as const).map((side) => ({
        ...{ itemSideId: `${side}${number}`, side, sets: 1, reps: 2, holdSeconds, restSeconds: 10 },
        ...{
          setRestSeconds: 30,
          tempo: null,
          loadKg: null,
          band: null,
          effort: null,
          stepDownApproved: false,
        },
      })),
    },
  ],
});

const plan = (number: number, holdSeconds: number, earlier?: readonly EarlierVersion[]): TodayPlan => ({
  ...{ ...version(number, holdSeconds), planId: 'p', planVersionId: `v${number}`, title: 'Hips' },
  ...{ startsOn: '2026-03-04', sessionsDue: 1, sessionsDone: 0, thresholds: { greenMax: 2, redMin: 6 } },
  ...(earlier && { earlier }),
});

const from = (read: number | undefined, of: TodayPlan) =>
  planChanged(of, read)?.changes.flatMap((change) => (change.code === 'dose' ? change.steps : []));

describe('planChanged', () => {
  const now = plan(4, 60, [version(2, 20), version(3, 30)]);

  it('tells what changed since the version that was read, and since the oldest where none of them was', () => {
    expect(from(3, now)).toEqual([{ field: 'holdSeconds', from: 30, to: 60 }]);
    for (const read of [undefined, 1])
      expect(from(read, now)).toEqual([{ field: 'holdSeconds', from: 20, to: 60 }]);
  });

  it('names each move, gone ones too, and the day', () => {
    const { items, ...rest } = version(3, 30);
    const gone = { ...rest, items: items.map((item) => ({ ...item, exerciseId: 'CA1', name: 'Calf' })) };
    const changed = planChanged(plan(4, 60, [gone]), 3);
    expect(changed?.on).toBe('2026-03-04');
    expect(changed?.changes.map(({ code }) => code)).toEqual(['added', 'removed']);
    expect([...(changed?.names ?? [])]).toEqual([
      ['CA1', 'Calf'],
      ['HF1', 'Lunge'],
    ]);
  });

  it('tells nothing of what was read, of a first version, of the same, and of a copy kept by an older app', () => {
    expect(planChanged(now, 4)).toBeNull();
    expect(planChanged(plan(1, 30, []), undefined)).toBeNull();
    expect(planChanged(plan(1, 30), undefined)).toBeNull();
    expect(planChanged(plan(2, 30, [version(1, 30)]), undefined)).toBeNull();
    expect(planChanged(plan(2, 30, [{ ...version(1, 30), items: null }]), undefined)?.changes).toHaveLength(
      1,
    );
  });
});
