import type { Instant, LocalDate } from '@/lib/time/types';
import type { Side } from '@/lib/plans/types';

export type HoldSource = 'timed' | 'tapped' | 'backfilled';
export type Occasion = 'due' | 'workout';
/** How a session ended. `flag` = stopped by a red flag: neither done nor due. */
export type EndedBy = 'finished' | 'stopped' | 'abandoned' | 'flag';
export type SkipReason =
  'pain' | 'no_time' | 'forgot' | 'unsure_how' | 'no_equipment' | 'unwell' | 'felt_better' | 'not_helping';
export type PainMoment = 'before' | 'worst' | 'after' | 'morning' | 'other';
export type PainKind = 'sharp' | 'ache' | 'burn' | 'pinch' | 'tingle' | 'stretch';
export type PainSite =
  | 'front_knee'
  | 'inner_knee'
  | 'outer_knee'
  | 'back_knee'
  | 'groin'
  | 'hip_buttock'
  | 'front_thigh'
  | 'back_thigh'
  | 'calf'
  | 'shin'
  | 'ankle_foot'
  | 'lower_back'
  | 'unsure';

/** One repetition on one side (hold), or one set of repetitions (reps). Never inferred. */
export interface LoggedHold {
  readonly id: string;
  readonly itemSideId: string;
  readonly set: number;
  readonly rep: number;
  readonly startedAt: Instant;
  /** Seconds held, in tenths: 30.0 s = 300. */
  readonly tenths: number;
  readonly reps: number | null;
  readonly source: HoldSource;
  readonly skipReason: SkipReason | null;
  readonly adjusted: boolean;
}

export interface LoggedSession {
  readonly id: string;
  readonly versionId: string;
  readonly occasion: Occasion;
  readonly endedBy: EndedBy;
  /** The patient's local date of the (clock-corrected) start in the zone of then. */
  readonly date: LocalDate;
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  readonly holds: readonly LoggedHold[];
}

export interface PainScore {
  readonly moment: PainMoment;
  readonly score: number;
  readonly side: Side | null;
  readonly site: PainSite | null;
  readonly kind: PainKind | null;
  readonly itemSideId: string | null;
}
