import type { ItemKind } from '@/lib/plans/types';
import type { LocalDate } from '@/lib/time/types';

/** Sums of prescribed and counted dose. Seconds are tenths (30.0 s = 300); the two kinds are never added. */
export interface DoseSums {
  readonly prescribedTenths: number;
  readonly heldTenths: number;
  readonly prescribedReps: number;
  readonly doneReps: number;
  /** Part of `heldTenths` that was tapped as done, not timed. */
  readonly tappedTenths: number;
}

/** One item side over the due sessions of one date. */
export interface SideTally extends DoseSums {
  readonly itemSideId: string;
  readonly kind: ItemKind;
  readonly unitsPrescribed: number;
  readonly unitsDone: number;
}

/** One plan on one local date. The dose sums are those of the due sessions, the fullest taken where more were done. */
export interface DayTally extends DoseSums {
  readonly date: LocalDate;
  /** Sessions due, without those that a red flag stopped. */
  readonly due: number;
  /** Sessions done, also beyond what was due. */
  readonly done: number;
  /** Sessions with less than 80 % of their units. */
  readonly partly: number;
  /** After workouts, or done beyond what was due: recorded, in no denominator. */
  readonly extra: number;
  /** The sums of the done sessions alone: what counts until the date is over. */
  readonly soFar: DoseSums;
  readonly sides: readonly SideTally[];
}

export type AdherenceBand = 'good' | 'partial' | 'low';

/** A share with what it is made of. `percent` and `band` are null when nothing was due: shown as "–". */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
  readonly percent: number | null;
  readonly band: AdherenceBand | null;
}

/** Seconds and repetitions apart. */
export interface DoseAdherence {
  readonly seconds: Ratio;
  readonly reps: Ratio;
}

/** Dates inclusive; `today` is the patient's. */
export interface AdherenceWindow {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly today: LocalDate;
}
