import { describe, expect, it } from 'vitest';
import type { Move, Side } from '@/lib/exercises/types';
import { warningsOf } from './warnings';

/** Kneels on the leg that is not treated; needs balance whatever the leg. */
const KNEELING: Pick<Move, 'tags'> = {
  tags: [
    { tag: 'K', leg: 'other', loaded: true },
    { tag: 'B', leg: 'both', loaded: true },
  ],
};
const sides = (...named: Side[]) => ({ sides: named.map((side) => ({ side })) });
const told = (conditions: Parameters<typeof warningsOf>[1], item: ReturnType<typeof sides>) =>
  warningsOf(KNEELING, conditions, item).map(({ match, side, when }) => [match.reasonCode, side, when]);

describe('warnings of an item', () => {
  const right = { code: 'knee_replacement', side: 'right' } as const;

  it('name the one leg that is warned of, and none where only that one is done', () => {
    expect(told([right], sides('left', 'right'))).toEqual([['knee_replacement.K', 'right', 'left']]);
    expect(told([right], sides('left'))).toEqual([['knee_replacement.K', 'right', null]]);
    expect(told([right], sides('right'))).toEqual([]);
  });

  it('count for both legs where no side was recorded, and for the whole person', () => {
    const conditions = [
      { code: 'knee_replacement', side: null },
      { code: 'balance_problem', side: null },
    ];
    expect(told(conditions, sides('left', 'right'))).toEqual([
      ['knee_replacement.K', null, null],
      ['balance_problem.B', null, null],
    ]);
  });

  it('keep the same condition of each leg apart', () => {
    const both = [{ code: 'knee_replacement', side: 'left' } as const, right];
    expect(told(both, sides('left', 'right'))).toEqual([
      ['knee_replacement.K', 'left', 'right'],
      ['knee_replacement.K', 'right', 'left'],
    ]);
  });

  it('say nothing of a condition that is not on the list', () => {
    expect(told([{ code: 'tall', side: null }], sides('both'))).toEqual([]);
  });
});
