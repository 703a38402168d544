import type { FlagCode } from '../types';

/** A line of what to do, by what it is about; the words are the messages'. */
export type Advice =
  | 'massage'
  | 'clot'
  | 'walk'
  | 'emergency_care'
  | 'straighten'
  | 'force'
  | 'test'
  | 'foot'
  | 'joint'
  | 'ill'
  | 'surgeon'
  | 'fever'
  | 'sharp'
  | 'rest'
  | 'swells'
  | 'support'
  | 'hot'
  | 'week'
  | 'weight'
  | 'assess'
  | 'child';

/**
 * What to do and not to do, sign by sign, the most important first; what a whole tier says is said beside it. The table
 * that the tiers come from says it for weight, a locked knee, the calf, giving way and a wound; the rest is common
 * practice. All of it, and its words, to be checked by a clinician before release.
 */
const ADVICE: Readonly<Partial<Record<FlagCode, readonly Advice[]>>> = {
  calf_thigh_swelling: ['massage', 'clot'],
  hot_joint_fever: ['joint', 'ill'],
  wound_with_fever: ['surgeon', 'ill'],
  cannot_bear_weight: ['walk', 'emergency_care'],
  deformity_or_major_injury: ['straighten', 'emergency_care'],
  locked_knee: ['force', 'foot'],
  cannot_lift_leg: ['force', 'foot'],
  usual_no_leg_lift: ['force', 'foot'],
  pop_with_swelling: ['test', 'foot'],
  pop_with_loss: ['test', 'foot'],
  sharp_pain: ['sharp'],
  steadily_worse: ['rest'],
  swelling: ['rest', 'hot'],
  warmth: ['rest', 'hot'],
  usual_swelling: ['rest', 'hot'],
  usual_warmth: ['rest', 'hot'],
  pop: ['test', 'swells'],
  giving_way: ['support'],
  painful_click: ['support'],
  usual_click: ['support'],
  night_rest_pain: ['week'],
  usual_night_pain: ['week'],
  weight_loss: ['week'],
  lump: ['week'],
  cancer_history: ['week'],
  fall_or_twist: ['rest', 'weight'],
  wound_worse: ['surgeon', 'fever'],
  kneecap_ache: ['assess'],
  child_limp: ['child'],
  tingling_numbness: ['rest', 'foot'],
  usual_numb_skin: ['rest', 'foot'],
  unnamed_sign: ['rest'],
};

export function adviceOf(code: FlagCode): readonly Advice[] {
  return ADVICE[code] ?? [];
}
