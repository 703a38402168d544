import type { FlagCode } from '../types';

export type SignGroup = 'first' | 'emergency' | 'today' | 'talk' | 'note';

export interface GroupedSigns {
  readonly group: SignGroup;
  readonly codes: readonly FlagCode[];
}

/**
 * The signs as a patient is asked for them: the four for which advice comes before any stretching, then what needs help
 * at once, today, and a talk. A sign that only an answer tells apart is not on the list, nor is what the first
 * assessment asks about.
 */
export const SIGN_GROUPS: readonly GroupedSigns[] = [
  { group: 'first', codes: ['sharp_pain', 'steadily_worse', 'swelling', 'pop'] },
  {
    group: 'emergency',
    codes: [
      ...(['chest_pain', 'breathless', 'coughing_blood', 'faint'] as const),
      ...(['foot_weakness', 'cold_pale_foot', 'saddle_numbness', 'bladder_bowel'] as const),
    ],
  },
  {
    group: 'today',
    codes: [
      ...(['calf_thigh_swelling', 'hot_joint_fever', 'cannot_bear_weight'] as const),
      ...(['deformity_or_major_injury', 'locked_knee', 'cannot_lift_leg'] as const),
    ],
  },
  {
    group: 'talk',
    codes: [
      ...(['tingling_numbness', 'giving_way', 'fall_or_twist', 'night_rest_pain'] as const),
      ...(['warmth', 'painful_click', 'wound_worse', 'kneecap_ache', 'lump', 'weight_loss'] as const),
    ],
  },
  { group: 'note', codes: ['mild_pull', 'painless_click'] },
];
