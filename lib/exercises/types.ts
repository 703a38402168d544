import type { Weekday } from '@/lib/time/types';

export type Side = 'left' | 'right' | 'both';
export type ItemKind = 'hold' | 'reps';
export type BandColour = 'yellow' | 'red' | 'green' | 'blue' | 'black';

/** What one side of one item asks for in one session. Hold: sets × reps × holdSeconds. Reps: sets × reps. */
export interface Dose {
  readonly sets: number;
  readonly reps: number;
  /** Seconds of each hold. For `reps` items 0-10 s held at the top, or null. */
  readonly holdSeconds: number | null;
  /** Rest in seconds between repetitions of a hold. */
  readonly restSeconds: number;
  /** Rest in seconds between sets. */
  readonly setRestSeconds: number;
  /** `down-pause-up` seconds such as `3-1-2`; reps items only. */
  readonly tempo: string | null;
  readonly loadKg: number | null;
  readonly band: BandColour | null;
  /** Target effort 0-10; reps items only. */
  readonly effort: number | null;
}

export interface Schedule {
  readonly timesPerDay: number;
  readonly weekdays: readonly Weekday[];
  readonly afterWorkouts: boolean;
}

/** Hip to toe, then strength and moves after surgery: the order that the library and a routine follow. */
export const MOVE_GROUPS = ['hip', 'glute', 'hamstring', 'quad', 'calf', 'strength', 'surgery'] as const;
export type MoveGroup = (typeof MOVE_GROUPS)[number];
export const POSITIONS = [
  'standing',
  'seated',
  'supine',
  'prone',
  'side_lying',
  'half_kneeling',
  'quadruped',
] as const;
export type Position = (typeof POSITIONS)[number];
/** Belly to toe: the order of the line that the leg map shows. */
export const MUSCLES = [
  'abdominals',
  'iliopsoas',
  'tensor_fasciae_latae',
  'hip_rotators',
  'adductors',
  'gluteus_medius',
  'gluteus_maximus',
  'piriformis',
  'hamstrings',
  'rectus_femoris',
  'quadriceps',
  'gastrocnemius',
  'soleus',
  'foot_muscles',
] as const;
export type Muscle = (typeof MUSCLES)[number];
export const EQUIPMENT = [
  'mat',
  'pad',
  'chair',
  'couch',
  'bed',
  'cushion',
  'block',
  'towel',
  'strap',
  'wall',
  'doorway',
  'step',
  'rail',
  'roll',
] as const;
export type Equipment = (typeof EQUIPMENT)[number];

/**
 * What a move asks of a body that some conditions do not allow: K kneeling, D deep knee bend, P hip past 90° or across
 * the midline, T hip stretched far back, R knee twisting or dropping in, F hip bent and turned to its end, H hamstring
 * at its end, G thigh pulled across, A ankle bent far up, V stretch of the calf, N pull on the nerve, L end-range
 * load on the low back, B balance.
 */
export const PRECAUTION_TAGS = ['K', 'D', 'P', 'T', 'R', 'F', 'H', 'G', 'A', 'V', 'N', 'L', 'B'] as const;
export type PrecautionTag = (typeof PRECAUTION_TAGS)[number];
/** Which leg a tag is about: the one being treated, the other one, or both (also: the whole person). */
export type TagLeg = 'treated' | 'other' | 'both';
export interface MoveTag {
  readonly tag: PrecautionTag;
  readonly leg: TagLeg;
  /** Whether that joint carries body weight meanwhile. */
  readonly loaded: boolean;
}

/** `sourced`: the move and its dose range stand in a published source; `to_check`: common practice, no clinician has checked it yet. */
export type Sourcing = 'sourced' | 'to_check';

/** A library move: one immutable revision of its text, locale `en`. */
export interface Move {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly kind: ItemKind;
  readonly group: MoveGroup;
  readonly muscles: readonly Muscle[];
  /** Muscles that are also stretched, and whose weekly seconds these holds therefore add to. */
  readonly alsoCounts: readonly Muscle[];
  readonly position: Position;
  readonly equipment: readonly Equipment[];
  readonly sided: 'unilateral' | 'both';
  /** Starting dose of each side (of the one side `both` where it is not unilateral). */
  readonly dose: Dose;
  readonly steps: readonly string[];
  readonly cues: readonly string[];
  readonly mistakes: readonly string[];
  /** Where it should be felt. */
  readonly felt: string;
  readonly tags: readonly MoveTag[];
  /** Move id of an easier or harder swap that keeps the target muscle. */
  readonly easier: string | null;
  readonly harder: string | null;
  readonly sourcing: Sourcing;
  /** Figure id, or null while nobody has drawn it. */
  readonly figure: string | null;
}

export interface TemplateItem {
  readonly moveId: string;
  readonly note: string | null;
  readonly sides: readonly { readonly side: Side; readonly dose: Dose }[];
}
/** A ready plan that a therapist starts from. */
export interface LibraryTemplate {
  readonly id: string;
  readonly revision: number;
  readonly title: string;
  readonly summary: string;
  readonly source: string;
  readonly schedule: Schedule;
  readonly items: readonly TemplateItem[];
}

export type ConditionCode =
  | 'knee_replacement'
  | 'knee_osteoarthritis'
  | 'patellofemoral_pain'
  | 'knee_effusion'
  | 'meniscus_tear'
  | 'meniscus_repair'
  | 'acl_injury'
  | 'acl_repair'
  | 'mcl_injury'
  | 'kneeling_bursitis'
  | 'osgood_schlatter'
  | 'hamstring_strain'
  | 'proximal_hamstring_tendinopathy'
  | 'gluteal_tendinopathy'
  | 'hip_replacement_posterior'
  | 'hip_replacement_anterior'
  | 'fai'
  | 'insertional_achilles'
  | 'nerve_symptoms'
  | 'leg_clot_history'
  | 'lumbar_pain'
  | 'osteoporosis'
  | 'balance_problem'
  | 'hypermobility';

/** Where on the body a clinic's own move works: any region, for not every patient comes with a knee. */
export const REGIONS = [
  'neck',
  'shoulder',
  'elbow',
  'wrist_hand',
  'upper_back',
  'lower_back',
  'hip',
  'thigh',
  'knee',
  'lower_leg',
  'ankle_foot',
] as const;
export type Region = (typeof REGIONS)[number];

/** A clinic's own move: its current revision. It has neither a source nor easier and harder swaps. */
export interface OwnMove extends Pick<
  Move,
  | 'revision'
  | 'name'
  | 'otherNames'
  | 'kind'
  | 'muscles'
  | 'position'
  | 'equipment'
  | 'sided'
  | 'dose'
  | 'steps'
  | 'cues'
  | 'mistakes'
  | 'felt'
  | 'tags'
> {
  /** UUID. */
  readonly id: string;
  readonly region: Region;
  /** Id of a library move whose figure it borrows, or null. */
  readonly figure: string | null;
  readonly isArchived: boolean;
}
