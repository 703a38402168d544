import type { PainSite } from '@/lib/sessions/types';
import type {
  FlagAlert,
  FlagCode,
  FlagContext,
  FlagOutcome,
  FlagPlace,
  FlagProfile,
  FlagTier,
  FollowUp,
  FollowUpAnswers,
  StopTarget,
} from '../types';

/** Stored with each alert, so that a later table never rewrites why an earlier one was raised. */
const RED_FLAG_RULES = 'red-flags/1';

/**
 * Every sign with its tier, before what is known of the patient. Sources: NHS knee pain advice by secondary copies, EULAR
 * swollen knee, NICE-based referral pathways; four signs (sharp, steadily worse, swelling, pop) and the kneecap ache are
 * those for which an advice comes before any stretching. To be checked by a clinician before release.
 */
const TIERS: Readonly<Record<FlagCode, FlagTier>> = {
  breathless: 'E1',
  chest_pain: 'E1',
  coughing_blood: 'E1',
  faint: 'E1',
  cold_pale_foot: 'E1',
  foot_weakness: 'E1',
  saddle_numbness: 'E1',
  bladder_bowel: 'E1',
  calf_thigh_swelling: 'E2',
  hot_joint_fever: 'E2',
  cannot_bear_weight: 'E2',
  deformity_or_major_injury: 'E2',
  locked_knee: 'E2',
  cannot_lift_leg: 'E2',
  pop_with_swelling: 'E2',
  pop_with_loss: 'E2',
  wound_with_fever: 'E2',
  sharp_pain: 'C',
  steadily_worse: 'C',
  swelling: 'C',
  warmth: 'C',
  pop: 'C',
  giving_way: 'C',
  painful_click: 'C',
  tingling_numbness: 'C',
  night_rest_pain: 'C',
  weight_loss: 'C',
  lump: 'C',
  cancer_history: 'C',
  fall_or_twist: 'C',
  wound_worse: 'C',
  kneecap_ache: 'C',
  child_limp: 'C',
  painless_click: 'N',
  mild_pull: 'N',
  wrong_tap: 'N',
  usual_swelling: 'C',
  usual_warmth: 'C',
  usual_numb_skin: 'C',
  usual_click: 'C',
  usual_night_pain: 'C',
  usual_no_leg_lift: 'E2',
  // Not for anyone to choose: a session says that a sign ended it, and the sign itself has not arrived.
  unnamed_sign: 'C',
};

/** Signs that surgery makes usual: the question that tells change from what was there, and the code when unchanged. */
const USUAL_AFTER_SURGERY: Readonly<
  Partial<Record<FlagCode, { readonly ask: FollowUp; readonly unchanged: FlagCode }>>
> = {
  swelling: { ask: 'more_than_yesterday', unchanged: 'usual_swelling' },
  warmth: { ask: 'more_than_yesterday', unchanged: 'usual_warmth' },
  tingling_numbness: { ask: 'more_than_yesterday', unchanged: 'usual_numb_skin' },
  painful_click: { ask: 'more_than_yesterday', unchanged: 'usual_click' },
  night_rest_pain: { ask: 'more_than_yesterday', unchanged: 'usual_night_pain' },
  cannot_lift_leg: { ask: 'could_before', unchanged: 'usual_no_leg_lift' },
};

/** Signs that an answer makes graver, the gravest answer first. */
const GRAVER: Readonly<Partial<Record<FlagCode, readonly (readonly [FollowUp, FlagCode])[]>>> = {
  pop: [
    ['swelling_within_12h', 'pop_with_swelling'],
    ['loss_of_push_or_lift', 'pop_with_loss'],
  ],
  tingling_numbness: [['foot_weak', 'foot_weakness']],
  warmth: [['fever_or_unwell', 'hot_joint_fever']],
  wound_worse: [['fever_or_unwell', 'wound_with_fever']],
};

const USUAL_CODES: ReadonlySet<FlagCode> = new Set(
  Object.values(USUAL_AFTER_SURGERY).map(({ unchanged }) => unchanged),
);

/** True for a sign that an operation on the same joint and side can make usual. */
export const softensAfterSurgery = (code: FlagCode): boolean => Object.hasOwn(USUAL_AFTER_SURGERY, code);

/** The sign itself, of one that was said to be as since surgery. */
export function plainOf(code: FlagCode): FlagCode {
  return FLAG_CODES.find((sign) => USUAL_AFTER_SURGERY[sign]?.unchanged === code) ?? code;
}

/** Every code of the table. */
export const FLAG_CODES: readonly FlagCode[] = Object.keys(TIERS).filter(isFlagCode);

/** True for a code of the table; a report with any other is refused. */
export function isFlagCode(code: string): code is FlagCode {
  return Object.hasOwn(TIERS, code);
}

/** The questions to ask after a sign, in order; those about change only after surgery. */
export function followUpsOf(code: FlagCode, profile: FlagProfile): FollowUp[] {
  const graver = (GRAVER[code] ?? []).map(([ask]) => ask);
  const usual = profile === 'none' ? undefined : USUAL_AFTER_SURGERY[code]?.ask;
  return usual === undefined ? graver : [...graver, usual];
}

/** The tier of a code for this patient. "As usual after surgery" is as grave as its sign for someone without surgery. */
export function tierOf(code: FlagCode, context: FlagContext): FlagTier {
  if (USUAL_CODES.has(code) && context.profile !== 'none') return 'N';
  if (code === 'kneecap_ache' && context.kneecapAssessed) return 'N';
  return TIERS[code];
}

/**
 * What a sign and the answers after it come to: one code, one tier. Only a given answer moves it: yes to a graver
 * question first, then, after surgery, no to the question about change.
 */
export function outcomeOf(code: FlagCode, answers: FollowUpAnswers, context: FlagContext): FlagOutcome {
  const graver = GRAVER[code]?.find(([ask]) => answers[ask] === true)?.[1];
  const usual = context.profile === 'none' ? undefined : USUAL_AFTER_SURGERY[code];
  const unchanged = usual !== undefined && answers[usual.ask] === false ? usual.unchanged : undefined;
  const final = graver ?? unchanged ?? code;
  return { code: final, tier: tierOf(final, context) };
}

/** E and C hold every plan of the patient until a therapist resolves the alert; N holds nothing. */
export function stopOfTier(tier: FlagTier): StopTarget {
  return tier === 'N' ? null : 'plan';
}

/** The alert that a report raises. */
export function flagAlert(
  code: FlagCode,
  context: FlagContext,
  { side, site }: FlagPlace = { side: null, site: null },
): FlagAlert {
  const tier = tierOf(code, context);
  const evidence = { code, profile: context.profile, side, site };
  return { kind: 'red_flag', tier, evidence, stop: stopOfTier(tier), ruleVersion: RED_FLAG_RULES };
}

/** After surgery, pain that is new in the calf or behind the knee always asks for the signs of a clot. */
export function asksAboutClot(profile: FlagProfile, site: PainSite, isNewSite: boolean): boolean {
  return profile !== 'none' && isNewSite && (site === 'calf' || site === 'back_knee');
}
