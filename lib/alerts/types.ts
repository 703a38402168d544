import type { PainKind, PainMoment, PainScore, PainSite } from '@/lib/sessions/types';
import type { Side } from '@/lib/plans/types';

/** E1 call the emergency number now, E2 be seen today, C stop and contact the clinic, N note for the next visit. */
export type FlagTier = 'E1' | 'E2' | 'C' | 'N';

/** `RED`: a red pain score, which escalates like C when nobody answers. `RISING`: rising pain, for review. */
export type AlertTier = FlagTier | 'RED' | 'RISING';

export type AlertKind = 'red_flag' | 'severe_pain' | 'red_pain' | 'rising_pain';

/** After surgery many signs are usual for weeks: the words then ask for change. */
export type FlagProfile = 'none' | 'replacement' | 'repair';

export type FlagCode =
  // E1
  | 'breathless'
  | 'chest_pain'
  | 'coughing_blood'
  | 'faint'
  | 'cold_pale_foot'
  | 'foot_weakness'
  | 'saddle_numbness'
  | 'bladder_bowel'
  // E2
  | 'calf_thigh_swelling'
  | 'hot_joint_fever'
  | 'cannot_bear_weight'
  | 'deformity_or_major_injury'
  | 'locked_knee'
  | 'cannot_lift_leg'
  | 'pop_with_swelling'
  | 'pop_with_loss'
  | 'wound_with_fever'
  // C
  | 'sharp_pain'
  | 'steadily_worse'
  | 'swelling'
  | 'warmth'
  | 'pop'
  | 'giving_way'
  | 'painful_click'
  | 'tingling_numbness'
  | 'night_rest_pain'
  | 'weight_loss'
  | 'lump'
  | 'cancer_history'
  | 'fall_or_twist'
  | 'wound_worse'
  | 'kneecap_ache'
  | 'child_limp'
  // N
  | 'painless_click'
  | 'mild_pull'
  // Said of the sign before it, which stands until a therapist has looked.
  | 'wrong_tap'
  // Said after surgery to be as it has been: N then, and as grave as the sign itself otherwise.
  | 'usual_swelling'
  | 'usual_warmth'
  | 'usual_numb_skin'
  | 'usual_click'
  | 'usual_night_pain'
  | 'usual_no_leg_lift'
  | 'unnamed_sign';

/** A question that follows a sign; the answer leads to one outcome. */
export type FollowUp =
  | 'swelling_within_12h'
  | 'loss_of_push_or_lift'
  | 'foot_weak'
  | 'fever_or_unwell'
  | 'more_than_yesterday'
  | 'could_before';

/** Answers given; a question that was not answered is absent, and never makes a sign milder. */
export type FollowUpAnswers = Readonly<Partial<Record<FollowUp, boolean>>>;

/** What was operated on; a side that nobody recorded is null. */
export interface Operation {
  readonly kind: string;
  readonly side: Side | null;
}

/** What is known of the patient before any sign. */
export interface Screening {
  /** Of any operation, wherever it was: for what surgery makes likelier all over. */
  readonly profile: FlagProfile;
  readonly kneecapAssessed: boolean;
  readonly operations?: readonly Operation[];
  /** What the patient is treated for. */
  readonly problemSite?: string | null;
}

/** What is known when a sign of one place is weighed: see `contextAt`. */
export interface FlagContext {
  /** Of an operation on that joint and side. */
  readonly profile: FlagProfile;
  /** Kneecap pain is a known, assessed condition of this patient. */
  readonly kneecapAssessed: boolean;
}

export interface FlagOutcome {
  readonly code: FlagCode;
  readonly tier: FlagTier;
}

/** What is stopped: every plan of the patient, one side of one move, or nothing. */
export type StopTarget = null | 'plan' | { readonly itemSideId: string };

/** Where a sign was told of, as far as it was said. */
export interface FlagPlace {
  readonly side: Side | null;
  readonly site: PainSite | null;
}

export interface FlagEvidence extends FlagPlace {
  readonly code: FlagCode;
  readonly profile: FlagProfile;
}

/** The scores that tripped a pain rule, and the limits that they were held against. */
export interface PainEvidence {
  readonly score: number;
  readonly moment: PainMoment;
  readonly before: number | null;
  readonly greenMax: number;
  readonly redMin: number;
  readonly itemSideId: string | null;
  readonly side: Side | null;
  readonly site: PainSite | null;
  readonly kind: PainKind | null;
}

interface AlertBase {
  readonly tier: AlertTier;
  readonly stop: StopTarget;
  readonly ruleVersion: string;
}

export interface FlagAlert extends AlertBase {
  readonly kind: 'red_flag';
  readonly tier: FlagTier;
  readonly evidence: FlagEvidence;
}

export interface PainAlert extends AlertBase {
  readonly kind: 'severe_pain' | 'red_pain' | 'rising_pain';
  readonly tier: 'RED' | 'RISING';
  readonly evidence: PainEvidence;
}

export type AlertOutcome = FlagAlert | PainAlert;

/** One session's scores: its own three and any that name a move. */
export type SessionPains = readonly PainScore[];

export type Reached = 'phone' | 'in_clinic' | 'by_other' | 'not_reached';
export type ResolveOutcome = 'safe_to_go_on' | 'visit_booked' | 'sent_urgent_care' | 'sent_doctor';
export type PlanResolution = 'resume' | 'resume_changed' | 'keep_hold' | 'end';

/** An alert that still holds something, in what its words are made of. */
export interface HoldingAlert {
  readonly id: string;
  readonly tier: AlertTier;
  readonly code: string | null;
  readonly score: number | null;
  readonly before: number | null;
}
