import { expect, it } from 'vitest';
import { outcomeOf } from './red-flags';
import { asksSide } from './sided';
import { SIGN_GROUPS } from './sign-groups';

it('asks the side of what is of a leg, and nothing in an emergency', () => {
  const context = { profile: 'none', kneecapAssessed: false } as const;
  const asked = (group: string) =>
    SIGN_GROUPS.filter((of) => of.group === group)
      .flatMap(({ codes }) => codes)
      .filter((code) => asksSide(outcomeOf(code, {}, context)));
  expect(asked('emergency')).toEqual([]);
  expect(asked('first')).toEqual(['sharp_pain', 'steadily_worse', 'swelling', 'pop']);
  expect(asked('today')).toHaveLength(6);
  expect(asked('talk')).not.toContain('weight_loss');
  expect(asked('note')).toEqual(['painless_click']);
});
