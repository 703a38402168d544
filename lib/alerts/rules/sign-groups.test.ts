import { describe, expect, it } from 'vitest';
import type { FlagCode } from '../types';
import { FLAG_CODES, tierOf } from './red-flags';
import { SIGN_GROUPS } from './sign-groups';

const plain = { profile: 'none', kneecapAssessed: false } as const;
const asked = SIGN_GROUPS.flatMap(({ codes }) => codes);

/** Said afterwards, told apart by an answer, known from the first assessment, for children alone, or never told of. */
const NOT_ASKED: readonly FlagCode[] = [
  ...(['pop_with_swelling', 'pop_with_loss', 'wound_with_fever'] as const),
  ...(['usual_swelling', 'usual_warmth', 'usual_numb_skin', 'usual_click', 'usual_night_pain'] as const),
  ...(['usual_no_leg_lift', 'cancer_history', 'child_limp', 'unnamed_sign', 'wrong_tap'] as const),
];

describe('the list of signs', () => {
  it('begins with the four for which advice comes before any stretching', () => {
    expect(SIGN_GROUPS[0]?.codes).toEqual(['sharp_pain', 'steadily_worse', 'swelling', 'pop']);
  });
  it('asks for each sign once, and leaves out none but those told apart later', () => {
    expect([...asked, ...NOT_ASKED].toSorted()).toEqual(FLAG_CODES.toSorted());
  });
  it('stands every emergency under the heading that says so, and nothing else there', () => {
    const emergency = SIGN_GROUPS.find(({ group }) => group === 'emergency')?.codes ?? [];
    expect(emergency.toSorted()).toEqual(asked.filter((code) => tierOf(code, plain) === 'E1').toSorted());
    const today = SIGN_GROUPS.find(({ group }) => group === 'today')?.codes ?? [];
    expect(today.map((code) => tierOf(code, plain))).toEqual(today.map(() => 'E2'));
    const notes = SIGN_GROUPS.find(({ group }) => group === 'note')?.codes ?? [];
    expect(notes.toSorted()).toEqual(asked.filter((code) => tierOf(code, plain) === 'N').toSorted());
  });
});
