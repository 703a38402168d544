/** Where it hurts, as a body map would name it. */
export const PROBLEM_SITES = [
  'front_knee',
  'inner_knee',
  'outer_knee',
  'back_knee',
  'groin',
  'hip_buttock',
  'front_thigh',
  'back_thigh',
  'calf',
  'shin',
  'ankle_foot',
  'lower_back',
  'unsure',
] as const;

export const SIDES = ['left', 'right', 'both'] as const;
export type Side = (typeof SIDES)[number];

/** Conditions that the library's moves know a precaution for. */
export const CONDITION_CODES = [
  'patellofemoral_pain',
  'knee_osteoarthritis',
  'knee_effusion',
  'knee_replacement',
  'meniscus_tear',
  'meniscus_repair',
  'acl_injury',
  'acl_repair',
  'mcl_injury',
  'kneeling_bursitis',
  'osgood_schlatter',
  'hamstring_strain',
  'proximal_hamstring_tendinopathy',
  'gluteal_tendinopathy',
  'hip_replacement_posterior',
  'hip_replacement_anterior',
  'fai',
  'insertional_achilles',
  'nerve_symptoms',
  'leg_clot_history',
  'lumbar_pain',
  'osteoporosis',
  'balance_problem',
  'hypermobility',
] as const;

export type ConditionCode = (typeof CONDITION_CODES)[number];

/** Operations. `replacement` in the name gives the red-flag words for a new joint, any other those after a repair. */
export const SURGERY_KINDS = [
  'knee_replacement',
  'hip_replacement_posterior',
  'hip_replacement_anterior',
  'meniscus_repair',
  'acl_repair',
  'other_repair',
] as const;

/** Languages that a record may name; the interface itself may speak fewer. */
export const LANGUAGES = [
  'en',
  'ar',
  'cs',
  'da',
  'de',
  'es',
  'fa',
  'fr',
  'hi',
  'it',
  'nl',
  'pl',
  'pt',
  'ro',
  'ru',
  'sv',
  'ta',
  'tr',
  'uk',
  'ur',
  'vi',
  'zh',
] as const;

/** A record as it stands now. Codes are as they were recorded; one may be offered no more. */
export interface PatientRecord {
  readonly id: string;
  readonly name: string;
  readonly givenName: string;
  readonly birthDate: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly language: string;
  readonly zone: string;
  readonly note: string | null;
  readonly revision: number;
  readonly primaryTherapistId: string | null;
  readonly colleagues: 'OPEN' | 'TREATING_TEAM';
  readonly problemSite: string | null;
  readonly problemSide: Side | null;
  readonly conditions: readonly {
    readonly id: string;
    readonly code: string;
    readonly side: Side | null;
    readonly assessedOn: string | null;
  }[];
  readonly surgeries: readonly {
    readonly id: string;
    readonly kind: string;
    readonly side: Side | null;
    readonly performedOn: string | null;
  }[];
}

/** Whom a patient can be given to. */
export interface Therapist {
  readonly membershipId: string;
  readonly name: string;
}
