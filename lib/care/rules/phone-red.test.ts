import { describe, expect, it } from 'vitest';
import type { PhonePlan } from '@/lib/sessions/rules/phone-plan';
import { isRed, redSides } from './phone-red';

const side = (itemSideId: string, of: 'left' | 'right') => ({
  ...{ itemSideId, side: of, sets: 1, reps: 2, holdSeconds: 30, restSeconds: 10, setRestSeconds: 30 },
  ...{ tempo: null, loadKg: null, band: null, effort: null, stepDownApproved: false },
});
const plan: PhonePlan = {
  ...{
    planId: 'p',
    planVersionId: 'v',
    number: 1,
    title: 'Hips',
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
  },
  ...{ sessionsDue: 1, sessionsDone: 0, thresholds: { greenMax: 2, redMin: 6 } },
  items: ['A', 'B'].map((id, position) => ({
    ...{ itemId: id, exerciseId: id, kind: 'hold', position, name: id, steps: [], figure: null },
    ...{ setup: 'standing', note: null, sides: [side(`${id}-l`, 'left'), side(`${id}-r`, 'right')] },
  })),
};
const reached = ['A-l', 'A-r'];

describe('redSides', () => {
  it('holds what a red score names, and no other', () => {
    const named = [{ itemSideId: 'A-l', score: 8 }];
    expect(redSides(plan, { worst: 8, named, reached })).toEqual(['A-l']);
  });

  it('holds all that was reached where a red score names nothing, or a graver one follows', () => {
    expect(redSides(plan, { worst: 6, named: [], reached })).toEqual(reached);
    expect(redSides(plan, { after: 7, named: [], reached })).toEqual(reached);
    const named = [{ itemSideId: 'A-l', score: 5 }];
    expect(redSides(plan, { worst: 5, after: 9, named, reached })).toEqual(reached);
  });

  it('holds the whole plan where it was red before the first hold', () => {
    expect(redSides(plan, { before: 9, named: [], reached: [] })).toEqual(['A-l', 'A-r', 'B-l', 'B-r']);
  });

  it('holds nothing below red, and nothing that was not answered', () => {
    expect(redSides(plan, { before: 5, worst: 5, after: null, named: [], reached })).toEqual([]);
    expect(redSides(plan, { named: [], reached })).toEqual([]);
  });
});

describe('isRed', () => {
  it('goes by the plan, and from 8 on by itself', () => {
    const lax = { thresholds: { greenMax: 8, redMin: 10 } };
    expect([5, 6].map((score) => isRed(score, plan))).toEqual([false, true]);
    expect([7, 8].map((score) => isRed(score, lax))).toEqual([false, true]);
  });
});
