import { describe, expect, it } from 'vitest';
import { planDraftSchema, publishPlanSchema } from './schema';

const dose = {
  ...{ sets: 1, reps: 2, holdSeconds: 30, restSeconds: 10, setRestSeconds: 0, tempo: null, loadKg: null },
  ...{ band: null, effort: null, stepDownApproved: false },
};
const left = { ...dose, side: 'left' };
const item = { kind: 'hold', moveId: 'HF1', exerciseId: null, block: null, note: null, sides: [left] };
const draft = {
  ...{ title: ' Knee  routine ', startsOn: '2026-03-02', endsOn: '2026-04-12', minutesAgreed: null },
  schedule: { timesPerDay: 1, weekdays: [1, 2, 3], afterWorkouts: false },
  thresholds: { greenMax: 2, redMin: 6 },
  items: [item],
};
const withSide = (change: object) => ({ ...draft, items: [{ ...item, sides: [{ ...left, ...change }] }] });
const withSides = (...sides: string[]) => ({
  ...draft,
  items: [{ ...item, sides: sides.map((side) => ({ ...dose, side })) }],
});
const withItem = (change: object) => ({ ...draft, items: [{ ...item, ...change }] });
const schedule = (change: object) => ({ ...draft, schedule: { ...draft.schedule, ...change } });

describe('a draft', () => {
  it('is tidied', () => {
    expect(planDraftSchema.parse(draft).title).toBe('Knee routine');
    expect(planDraftSchema.parse(withItem({ note: ' ' })).items[0]?.note).toBeNull();
  });

  it.each([
    ['title', { ...draft, title: ' ' }, 'required'],
    ['startsOn', { ...draft, startsOn: '2026-02-30' }, 'date'],
    ['endsOn', { ...draft, endsOn: '2026-03-01' }, 'ends_before_start'],
    ['endsOn', { ...draft, endsOn: '2027-03-04' }, 'too_many_days'],
    ['schedule.timesPerDay', schedule({ timesPerDay: 7 }), 'times_per_day'],
    ['schedule.weekdays', schedule({ weekdays: [] }), 'weekdays'],
    ['schedule.weekdays', schedule({ weekdays: [1, 1] }), 'weekday_twice'],
    ['thresholds.redMin', { ...draft, thresholds: { greenMax: 5, redMin: 5 } }, 'zones_cross'],
    ['minutesAgreed', { ...draft, minutesAgreed: 0 }, 'minutes'],
    ['items', { ...draft, items: [] }, 'items_none'],
    ['items', { ...draft, items: Array.from({ length: 21 }, () => item) }, 'items_many'],
    ['items.0.moveId', withItem({ moveId: null }), 'one_move'],
    ['items.0.moveId', withItem({ exerciseId: '0196c0de-0000-7000-8000-000000000001' }), 'one_move'],
    ['items.0.sides', withSides(), 'sides'],
    ['items.0.sides', withSides('left', 'left'), 'sides'],
    ['items.0.sides', withSides('left', 'both'), 'sides'],
    ['items.0.sides.0.holdSeconds', withSide({ holdSeconds: 4 }), 'hold'],
    ['items.0.sides.0.holdSeconds', withSide({ holdSeconds: 301 }), 'hold'],
    ['items.0.sides.0.holdSeconds', withSide({ holdSeconds: 30.5 }), 'hold'],
    ['items.0.sides.0.sets', withSide({ sets: 21 }), 'sets'],
    ['items.0.sides.0.reps', withSide({ reps: null }), 'reps'],
    ['items.0.sides.0.loadKg', withSide({ loadKg: 1 }), 'hold_has_no_load'],
    ['items.0.note', withItem({ note: 'a\u0000b' }), 'text'],
  ])('%s is refused', (path, wrong, code) => {
    const { error } = planDraftSchema.safeParse(wrong);
    expect(error?.issues.map((issue) => [issue.path.join('.'), issue.message])).toContainEqual([path, code]);
  });

  it('takes the ends of each range', () => {
    expect(planDraftSchema.safeParse({ ...draft, endsOn: '2027-03-03' }).success).toBe(true);
    expect(planDraftSchema.safeParse(withSide({ holdSeconds: 5, sets: 20, reps: 100 })).success).toBe(true);
    expect(planDraftSchema.safeParse(withSide({ holdSeconds: 300, restSeconds: 600 })).success).toBe(true);
  });

  it('refuses what it does not know', () => {
    expect(planDraftSchema.safeParse({ ...draft, author: 'me' }).success).toBe(false);
    expect(planDraftSchema.safeParse(withSide({ id: 'x' })).success).toBe(false);
    const publishing = { patientId: 'x', planId: null, baseNumber: null, draft };
    expect(publishPlanSchema.safeParse(publishing).success).toBe(false);
  });
});
