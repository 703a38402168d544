import type { Dose, ItemKind, Move, Schedule, Side } from '@/lib/exercises/types';
import type { Instant, LocalDate } from '@/lib/time/types';

export type { BandColour, Dose, ItemKind, Schedule, Side } from '@/lib/exercises/types';

export interface PlanItemSide extends Dose {
  readonly id: string;
  readonly side: Side;
  /** The therapist approved beforehand one step down after a red score. */
  readonly stepDownApproved: boolean;
}

export interface PlanItem {
  readonly id: string;
  readonly position: number;
  readonly kind: ItemKind;
  /** Library move id (HF1) or the clinic's own exercise id: exactly one is set. */
  readonly moveId: string | null;
  readonly exerciseId: string | null;
  readonly note: string | null;
  readonly sides: readonly PlanItemSide[];
}

/** Highest pain of the green zone and lowest of the red one; amber lies between. */
export interface PainThresholds {
  readonly greenMax: number;
  readonly redMin: number;
}

/** A published version. Its range is never rewritten; `endsOn` is inclusive. */
export interface PlanVersion {
  readonly id: string;
  readonly planId: string;
  readonly number: number;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly schedule: Schedule;
  readonly thresholds: PainThresholds;
  readonly items: readonly PlanItem[];
}

/** Days on which nothing is due, both ends inclusive; `to` null = until resumed. */
export interface PlanPause {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/**
 * A red flag's hold of everything (`itemSideId` null) or of one side of one move.
 * `from` and `to` are the patient's local dates; `to` is the date of release, null while it stands. `fromAt` tells on the
 * first date what was finished before it began.
 */
export interface PlanStop {
  readonly from: LocalDate;
  readonly fromAt: Instant;
  readonly to: LocalDate | null;
  readonly itemSideId: string | null;
}

export type PlanDayState = 'due' | 'paused' | 'stopped';

/** What one side of one item asks for in one session. `units` are holds, or sets of repetitions. */
export interface PrescribedSide {
  readonly itemSideId: string;
  readonly kind: ItemKind;
  readonly units: number;
  /** Seconds under stretch; 0 for repetitions. */
  readonly seconds: number;
  /** Repetitions over all sets; 0 for holds. */
  readonly reps: number;
}

/** What a plan asks of one date. */
export interface PlanDay {
  readonly date: LocalDate;
  readonly versionId: string;
  readonly state: PlanDayState;
  /** Sessions of the schedule on this date, whatever holds it. */
  readonly scheduled: number;
  /** Sessions due: `scheduled` when the state is due and a side is left to do, else 0. */
  readonly due: number;
  /** Sessions that were due until a stop began on this date: `due` where none did. */
  readonly dueBeforeStops: number;
  /** Over all due sessions of the date. */
  readonly prescribedSeconds: number;
  readonly prescribedReps: number;
  /** One session of the date, without the sides held on it. */
  readonly itemSides: readonly PrescribedSide[];
}

/** How long it takes to get into place: standing up, or down on the floor with a strap. */
export type Setup = 'standing' | 'floor';

/** A move as the builder needs it: of the library by its id, or the clinic's own by a UUID. */
export type BuilderMove = Pick<
  Move,
  | 'id'
  | 'name'
  | 'otherNames'
  | 'kind'
  | 'muscles'
  | 'alsoCounts'
  | 'position'
  | 'sided'
  | 'dose'
  | 'tags'
  | 'figure'
> & {
  readonly group: Move['group'] | 'own';
  /** Out of the library: a plan that holds it keeps it. */
  readonly isArchived: boolean;
};
