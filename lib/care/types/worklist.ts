import type { PlanDayState, Side } from '@/lib/plans/types';
import type { AlertTier } from '@/lib/alerts/types';
import type { Ratio } from '@/lib/adherence/types';
import type { LocalDate } from '@/lib/time/types';

/** An alert that nobody has resolved yet. Times are ISO instants. */
export interface OpenAlert {
  readonly id: string;
  readonly kind: string;
  readonly tier: AlertTier;
  /** Sign of a red flag, or null. */
  readonly code: string | null;
  /** Pain score that tripped a rule, and the session's own start; null where there is none. */
  readonly score: number | null;
  readonly before: number | null;
  readonly occurredAt: string;
  readonly arrivedAt: string;
  readonly seenAt: string | null;
  /** Who said first that they have read it; null while nobody has. */
  readonly seenBy: { readonly name: string; readonly isViewer: boolean } | null;
  /** A red score said which move hurt; without it, every side of its session is held. */
  readonly isNamed: boolean;
  /** Some stop of it stands. */
  readonly holds: boolean;
  /** A version was published after it arrived. */
  readonly changedSince: boolean;
  /** The sides that it holds or held, by the names prescribed; none where it holds everything, or nothing. */
  readonly held: readonly { readonly move: string; readonly side: Side }[];
  readonly felt: readonly { readonly site: string | null; readonly side: Side | null }[];
  /** The patient's plan that goes on, the newest; null where none does. */
  readonly planId: string | null;
}

/** One plan on one of the patient's dates. */
export interface PlanDayCount {
  readonly date: LocalDate;
  readonly state: PlanDayState;
  readonly due: number;
  readonly done: number;
  readonly partly: number;
  readonly skipped: number;
  readonly worst: number | null;
}

export type LogKind = 'session' | 'skip' | 'report' | 'morning';

/** What the database knows of one patient for a row of the worklist. Instants are ISO texts. */
export interface WorklistFacts {
  readonly patientId: string;
  readonly name: string;
  readonly birthDate: LocalDate | null;
  readonly zone: string;
  readonly phone: string | null;
  readonly therapistId: string | null;
  readonly therapistName: string | null;
  readonly problemSite: string | null;
  readonly problemSide: Side | null;
  readonly lastLogAt: string | null;
  /** What that log was, of somebody who has not been heard of for days. */
  readonly lastLogKind: LogKind | null;
  /** First date on which anything was due to somebody who has never logged. */
  readonly firstDueOn: LocalDate | null;
  readonly lastSessionAt: string | null;
  readonly greenMax: number;
  readonly redMin: number;
  readonly days: readonly PlanDayCount[];
  readonly alerts: readonly OpenAlert[];
}

/** In the order in which they stand on the screen. */
export const WORKLIST_GROUPS = ['red', 'rising', 'silent', 'low', 'rest'] as const;
export type WorklistGroup = (typeof WORKLIST_GROUPS)[number];

export type DayMark = 'done' | 'partly' | 'not_logged' | 'skipped' | 'not_due' | 'paused';

/** The last that was heard of somebody silent. */
export interface LastWord {
  readonly on: LocalDate;
  readonly kind: LogKind | null;
}

/** Why a patient stands where they stand. */
export type WorklistWhy =
  | { readonly kind: 'alert'; readonly alert: OpenAlert; readonly others: readonly OpenAlert[] }
  | { readonly kind: 'silent'; readonly days: number; readonly last: LastWord | null }
  | { readonly kind: 'low' | 'steady' | 'nothing_due' };

export interface WorklistRow {
  readonly patientId: string;
  readonly name: string;
  /** Whole years, or null when the birth date is unknown. */
  readonly age: number | null;
  readonly phone: string | null;
  readonly therapistId: string | null;
  readonly therapistName: string | null;
  readonly problemSite: string | null;
  readonly problemSide: Side | null;
  readonly group: WorklistGroup;
  readonly why: WorklistWhy;
  /** Worst score of each of the 14 days to today, oldest first; null = no score. */
  readonly worst: readonly (number | null)[];
  readonly thresholds: { readonly greenMax: number; readonly redMin: number };
  /** The 14 days to yesterday, oldest first. */
  readonly marks: readonly DayMark[];
  /** Sessions done of due over the same 14 days. */
  readonly sessions: Ratio;
  readonly lastSessionAt: string | null;
}
