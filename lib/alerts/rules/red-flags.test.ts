import { describe, expect, it } from 'vitest';
import type { FlagCode, FlagContext, FlagProfile, FlagTier, FollowUpAnswers } from '../types';
import {
  asksAboutClot,
  FLAG_CODES,
  flagAlert,
  followUpsOf,
  isFlagCode,
  outcomeOf,
  stopOfTier,
  tierOf,
} from './red-flags';

const PROFILES: readonly FlagProfile[] = ['none', 'replacement', 'repair'];
const plain: FlagContext = { profile: 'none', kneecapAssessed: false };
const operated: FlagContext = { profile: 'replacement', kneecapAssessed: false };

const WITHOUT_SURGERY: Readonly<Record<FlagTier, readonly FlagCode[]>> = {
  E1: [
    'breathless',
    'chest_pain',
    'coughing_blood',
    'faint',
    'cold_pale_foot',
    'foot_weakness',
    'saddle_numbness',
    'bladder_bowel',
  ],
  E2: [
    'calf_thigh_swelling',
    'hot_joint_fever',
    'cannot_bear_weight',
    'deformity_or_major_injury',
    'locked_knee',
    'cannot_lift_leg',
    'pop_with_swelling',
    'pop_with_loss',
    'wound_with_fever',
    'usual_no_leg_lift',
  ],
  C: [
    'sharp_pain',
    'steadily_worse',
    'swelling',
    'warmth',
    'pop',
    'giving_way',
    'painful_click',
    'tingling_numbness',
    'night_rest_pain',
    'weight_loss',
    'lump',
    'cancer_history',
    'fall_or_twist',
    'wound_worse',
    'kneecap_ache',
    'child_limp',
    'usual_swelling',
    'usual_warmth',
    'usual_numb_skin',
    'usual_click',
    'usual_night_pain',
    'unnamed_sign',
  ],
  N: ['painless_click', 'mild_pull', 'wrong_tap'],
};

describe('tierOf', () => {
  it.each(
    Object.entries(WITHOUT_SURGERY).flatMap(([tier, codes]) => codes.map((code) => [code, tier] as const)),
  )('%s is %s without surgery', (code, tier) => expect(tierOf(code, plain)).toBe(tier));
  it('knows no code beside the table', () => {
    expect(FLAG_CODES.toSorted()).toEqual(Object.values(WITHOUT_SURGERY).flat().toSorted());
    expect(isFlagCode('swelling')).toBe(true);
    expect(isFlagCode('toString')).toBe(false);
    expect(isFlagCode('')).toBe(false);
  });
  it.each(PROFILES)('leaves E1 and every absolute sign alone (%s)', (profile) => {
    const absolute = [
      ...WITHOUT_SURGERY.E1,
      'calf_thigh_swelling',
      'hot_joint_fever',
      'wound_worse',
      'pop',
    ] as const;
    for (const code of absolute) {
      expect(tierOf(code, { profile, kneecapAssessed: true })).toBe(tierOf(code, plain));
    }
  });
  it('weighs a kneecap ache by whether it was assessed', () => {
    expect(tierOf('kneecap_ache', plain)).toBe('C');
    expect(tierOf('kneecap_ache', { ...plain, kneecapAssessed: true })).toBe('N');
    expect(tierOf('sharp_pain', { ...plain, kneecapAssessed: true })).toBe('C');
  });
});

describe('outcomeOf', () => {
  it.each<[FlagCode, FollowUpAnswers, FlagContext, FlagCode, FlagTier]>([
    ['pop', {}, plain, 'pop', 'C'],
    ['pop', { swelling_within_12h: false, loss_of_push_or_lift: false }, plain, 'pop', 'C'],
    ['pop', { swelling_within_12h: true }, plain, 'pop_with_swelling', 'E2'],
    ['pop', { loss_of_push_or_lift: true }, plain, 'pop_with_loss', 'E2'],
    ['pop', { swelling_within_12h: true }, operated, 'pop_with_swelling', 'E2'],
    ['sharp_pain', {}, plain, 'sharp_pain', 'C'],
    ['steadily_worse', {}, plain, 'steadily_worse', 'C'],
    ['swelling', {}, plain, 'swelling', 'C'],
    // Without surgery there is no "as usual".
    ['swelling', { more_than_yesterday: false }, plain, 'swelling', 'C'],
    ['swelling', {}, operated, 'swelling', 'C'],
    ['swelling', { more_than_yesterday: true }, operated, 'swelling', 'C'],
    ['swelling', { more_than_yesterday: false }, operated, 'usual_swelling', 'N'],
    ['warmth', { more_than_yesterday: false }, operated, 'usual_warmth', 'N'],
    ['warmth', { more_than_yesterday: false, fever_or_unwell: true }, operated, 'hot_joint_fever', 'E2'],
    ['tingling_numbness', { foot_weak: true }, plain, 'foot_weakness', 'E1'],
    ['tingling_numbness', { foot_weak: true, more_than_yesterday: false }, operated, 'foot_weakness', 'E1'],
    ['tingling_numbness', { more_than_yesterday: false }, operated, 'usual_numb_skin', 'N'],
    ['painful_click', { more_than_yesterday: false }, operated, 'usual_click', 'N'],
    ['night_rest_pain', { more_than_yesterday: false }, operated, 'usual_night_pain', 'N'],
    ['cannot_lift_leg', {}, plain, 'cannot_lift_leg', 'E2'],
    ['cannot_lift_leg', {}, operated, 'cannot_lift_leg', 'E2'],
    ['cannot_lift_leg', { could_before: true }, operated, 'cannot_lift_leg', 'E2'],
    ['cannot_lift_leg', { could_before: false }, operated, 'usual_no_leg_lift', 'N'],
    ['wound_worse', {}, operated, 'wound_worse', 'C'],
    ['wound_worse', { fever_or_unwell: true }, operated, 'wound_with_fever', 'E2'],
    ['giving_way', {}, operated, 'giving_way', 'C'],
  ])('%s with %j', (code, answers, context, final, tier) => {
    expect(outcomeOf(code, answers, context)).toEqual({ code: final, tier });
  });
  it('makes nothing milder that was not answered, for any code and profile', () => {
    for (const code of FLAG_CODES) {
      for (const profile of PROFILES) {
        const context = { profile, kneecapAssessed: false };
        expect(outcomeOf(code, {}, context)).toEqual({ code, tier: tierOf(code, context) });
      }
    }
  });
  it('has one outcome for every answer that it asks for', () => {
    for (const code of FLAG_CODES) {
      for (const profile of PROFILES) {
        for (const ask of followUpsOf(code, profile)) {
          for (const said of [true, false]) {
            const outcome = outcomeOf(code, { [ask]: said }, { profile, kneecapAssessed: false });
            expect(FLAG_CODES).toContain(outcome.code);
          }
        }
      }
    }
  });
});

it('asks about change only after surgery', () => {
  expect(followUpsOf('pop', 'none')).toEqual(['swelling_within_12h', 'loss_of_push_or_lift']);
  expect(followUpsOf('swelling', 'none')).toEqual([]);
  expect(followUpsOf('swelling', 'repair')).toEqual(['more_than_yesterday']);
  expect(followUpsOf('warmth', 'replacement')).toEqual(['fever_or_unwell', 'more_than_yesterday']);
  expect(followUpsOf('breathless', 'replacement')).toEqual([]);
});

it('holds every plan for E and C, nothing for N', () => {
  expect((['E1', 'E2', 'C', 'N'] as const).map(stopOfTier)).toEqual(['plan', 'plan', 'plan', null]);
  expect(flagAlert('swelling', plain)).toMatchObject({ kind: 'red_flag', tier: 'C', stop: 'plan' });
  expect(flagAlert('usual_swelling', operated)).toMatchObject({ tier: 'N', stop: null });
});

it('asks about a clot for new calf or back-of-knee pain after surgery', () => {
  expect(asksAboutClot('replacement', 'calf', true)).toBe(true);
  expect(asksAboutClot('repair', 'back_knee', true)).toBe(true);
  expect(asksAboutClot('repair', 'calf', false)).toBe(false);
  expect(asksAboutClot('none', 'calf', true)).toBe(false);
  expect(asksAboutClot('repair', 'shin', true)).toBe(false);
});
