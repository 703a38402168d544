import { describe, expect, it } from 'vitest';
import { SURGERY_KINDS } from '@/lib/patients/types';
import type { PainSite } from '@/lib/sessions/types';
import type { FlagCode, FlagPlace, FlagProfile, Operation } from '../types';
import { askedWhere, contextAt, jointOf, plainCode } from './operated';
import { FLAG_CODES, outcomeOf, tierOf } from './red-flags';

const at = (side: FlagPlace['side'], site: PainSite | null = null): FlagPlace => ({ side, site });
const of = (kind: string, side: Operation['side']): Operation => ({ kind, side });
const known = (problemSite: string | null, ...operations: Operation[]) => ({
  ...{ profile: 'replacement' as const, kneecapAssessed: false, operations, problemSite },
});

describe('what an operation makes usual', () => {
  it.each<[string, ReturnType<typeof known>, FlagPlace, FlagProfile]>([
    ['the operated knee', known('front_knee', of('knee_replacement', 'right')), at('right'), 'replacement'],
    ['the repaired knee', known('inner_knee', of('acl_repair', 'left')), at('left'), 'repair'],
    ['the operated hip', known('groin', of('hip_replacement_posterior', 'left')), at('left'), 'replacement'],
    ['both, both operated', known('front_knee', of('knee_replacement', 'both')), at('both'), 'replacement'],
    ['one of both', known('front_knee', of('knee_replacement', 'both')), at('left'), 'replacement'],
    ['the other knee', known('front_knee', of('knee_replacement', 'right')), at('left'), 'none'],
    ['both, one operated', known('front_knee', of('knee_replacement', 'right')), at('both'), 'none'],
    ['no side told', known('front_knee', of('knee_replacement', 'right')), at(null), 'none'],
    ['no side recorded', known('front_knee', of('knee_replacement', null)), at('right'), 'none'],
    // A new hip makes no swelling of a knee usual.
    ['another joint', known('front_knee', of('hip_replacement_posterior', 'left')), at('right'), 'none'],
    [
      'another joint, same side',
      known('front_knee', of('hip_replacement_anterior', 'right')),
      at('right'),
      'none',
    ],
    [
      'a place told elsewhere',
      known('front_knee', of('knee_replacement', 'right')),
      at('right', 'groin'),
      'none',
    ],
    [
      'a place told there',
      known('groin', of('knee_replacement', 'right')),
      at('right', 'back_knee'),
      'replacement',
    ],
    ['a place that is no joint', known('calf', of('knee_replacement', 'right')), at('right'), 'none'],
    ['nobody knows where', known(null, of('knee_replacement', 'right')), at('right'), 'none'],
    ['an operation of no known joint', known('front_knee', of('other_repair', 'right')), at('right'), 'none'],
    ['no operation', known('front_knee'), at('right'), 'none'],
    [
      'two, one of them there',
      known('front_knee', of('hip_replacement_posterior', 'left'), of('meniscus_repair', 'right')),
      at('right'),
      'repair',
    ],
  ])('%s', (_, screening, place, profile) => {
    expect(contextAt(screening, place)).toEqual({ profile, kneecapAssessed: false });
  });

  it('a copy of before, without operations, knows of none', () => {
    const old = { profile: 'replacement', kneecapAssessed: true } as const;
    expect(contextAt(old, at('right'))).toEqual({ profile: 'none', kneecapAssessed: true });
    expect(askedWhere('swelling', old)).toBeNull();
  });

  it('knows each kind of operation that a record may name', () => {
    const joints = SURGERY_KINDS.map(
      (kind) => contextAt(known('groin', of(kind, 'left')), at('left')).profile,
    );
    expect(joints).toEqual(['none', 'replacement', 'replacement', 'none', 'none', 'none']);
    expect([jointOf('back_knee'), jointOf('hip_buttock'), jointOf('calf'), jointOf('knee, both')]).toEqual([
      ...(['knee', 'hip', null, null] as const),
    ]);
  });
});

describe('where it is', () => {
  const knee = known('front_knee', of('knee_replacement', 'right'));
  it('is asked of a sign that an operation on the treated joint could make usual, and of no other', () => {
    const asked = FLAG_CODES.filter((code) => askedWhere(code, knee) !== null);
    expect(asked.toSorted()).toEqual([
      ...['cannot_lift_leg', 'night_rest_pain', 'painful_click', 'swelling', 'tingling_numbness', 'warmth'],
    ]);
    expect(askedWhere('swelling', knee)).toBe('knee');
    expect(askedWhere('swelling', known('front_knee', of('hip_replacement_anterior', 'right')))).toBeNull();
    expect(askedWhere('swelling', known('groin', of('hip_replacement_anterior', 'right')))).toBe('hip');
  });

  it('of the joint that was not operated on is as grave as for anyone', () => {
    const other = contextAt(knee, at('left'));
    expect(outcomeOf('swelling', { more_than_yesterday: false }, other)).toEqual({
      code: 'swelling',
      tier: 'C',
    });
    expect(tierOf('usual_swelling', other)).toBe('C');
  });
});

it('"as since surgery" is never recorded where it cannot have been asked', () => {
  const [usual, plain] = [
    contextAt(known('groin', of('hip_replacement_anterior', 'left')), at('left')),
  ].flatMap((context) => [context, { ...context, profile: 'none' as const }]);
  expect.assert(usual && plain);
  expect(plainCode('usual_swelling', usual)).toBe('usual_swelling');
  expect(plainCode('usual_swelling', plain)).toBe('swelling');
  expect(plainCode('usual_no_leg_lift', plain)).toBe('cannot_lift_leg');
  const kept = FLAG_CODES.filter((code) => !code.startsWith('usual_'));
  expect(kept.map((code: FlagCode) => plainCode(code, plain))).toEqual(kept);
});
