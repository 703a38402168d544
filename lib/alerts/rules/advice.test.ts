import { describe, expect, it } from 'vitest';
import type { FlagCode } from '../types';
import { adviceOf } from './advice';
import { FLAG_CODES, tierOf } from './red-flags';

const plain = { profile: 'none', kneecapAssessed: false } as const;
const codesOf = (...tiers: readonly string[]) =>
  FLAG_CODES.filter((code) => tiers.includes(tierOf(code, plain)));

describe('adviceOf', () => {
  it('has one or two lines for every sign that needs a doctor or the clinic', () => {
    for (const code of codesOf('E2', 'C')) {
      expect(adviceOf(code).length, code).toBeGreaterThanOrEqual(1);
      expect(adviceOf(code).length, code).toBeLessThanOrEqual(2);
    }
    expect(codesOf('E1', 'N').flatMap(adviceOf)).toEqual([]);
  });

  it('warns of a clot for the calf and thigh alone', () => {
    const clot = FLAG_CODES.filter((code) =>
      adviceOf(code).some((line) => line === 'massage' || line === 'clot'),
    );
    expect(clot).toEqual(['calf_thigh_swelling']);
  });

  it('says what not to do where doing it harms', () => {
    const first = (code: FlagCode) => adviceOf(code)[0];
    expect(first('cannot_bear_weight')).toBe('walk');
    expect(first('locked_knee')).toBe('force');
    expect(first('cannot_lift_leg')).toBe('force');
    expect(first('giving_way')).toBe('support');
    expect(first('wound_worse')).toBe('surgeon');
  });
});
