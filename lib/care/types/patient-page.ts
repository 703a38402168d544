import type { Side } from '@/lib/exercises/types';
import type { PlanPause, PlanStop, PlanVersion } from '@/lib/plans/types';
import type { AlertTier, PlanResolution, Reached, ResolveOutcome } from '@/lib/alerts/types';
import type { LocalDate } from '@/lib/time/types';
import type { OpenAlert, PlanDayCount } from './worklist';

/** The scores of one local date: those of its session with the highest worst score. Null = not answered. */
export interface PainOfDay {
  readonly date: LocalDate;
  readonly before: number | null;
  readonly worst: number | null;
  readonly after: number | null;
}

/** The next-morning question about a session's date; a row with a null value was put and left unanswered. */
export interface MorningOfDay {
  readonly date: LocalDate;
  readonly value: number | null;
}

export interface PageAlertEvent {
  readonly kind:
    'notified' | 'delivery_failed' | 'acknowledged' | 'snoozed' | 'escalated' | 'resolved' | 'reopened';
  readonly at: string;
  readonly byName: string | null;
  /** What was found and done, when a therapist wrote it down. */
  readonly note: string | null;
  /** The answer to the alert, where this was one. */
  readonly reached: Reached | null;
  readonly outcome: ResolveOutcome | null;
  readonly plan: PlanResolution | null;
}

/** An alert with its history, open or resolved. */
export interface PageAlert extends OpenAlert {
  readonly tier: AlertTier;
  readonly resolvedAt: string | null;
  readonly events: readonly PageAlertEvent[];
}

export interface PageVersion extends PlanVersion {
  readonly publishedAt: string;
  readonly authorName: string;
  /** How many changes publishing wrote down. */
  readonly changed: number;
}

export interface PagePlanDay extends PlanDayCount {
  readonly planId: string;
  /** Null on a date with a log but no plan day. */
  readonly versionId: string | null;
  /** A tally stands, so the date's side tallies stand too. */
  readonly tallied: boolean;
  /** At least half of what counts was tapped as done, not timed. */
  readonly tapped: boolean;
}

/** Tenths of a second and repetitions of one side on one date. */
export interface SideOfDay {
  readonly planId: string;
  readonly date: LocalDate;
  readonly itemSideId: string;
  readonly prescribedTenths: number;
  readonly heldTenths: number;
  /** Part of `heldTenths` that was tapped as done, not timed. */
  readonly tappedTenths: number;
  readonly prescribedReps: number;
  readonly doneReps: number;
}

export interface PagePlan {
  readonly id: string;
  readonly title: string;
  readonly status: 'ACTIVE' | 'ENDED';
  /** In the order of their numbers. */
  readonly versions: readonly PageVersion[];
  /** How it was ended, or null while it was not. */
  readonly ended: PlanEnding | null;
}

export interface PlanEnding {
  /** First day on which nothing was due any more. */
  readonly on: LocalDate;
  readonly reason: string;
  readonly byName: string | null;
}

/** Codes as they were recorded; an older record may hold one that is no longer offered. */
export interface PageCondition {
  readonly code: string;
  /** null = the whole person, or not known. */
  readonly side: Side | null;
  /** null = nobody has looked at it yet. */
  readonly assessedOn: LocalDate | null;
}

export interface PageSurgery {
  readonly kind: string;
  readonly side: Side | null;
  readonly performedOn: LocalDate | null;
}

/** Everything that the patient's page shows, over the dates `from` to `today`. */
export interface PatientPage {
  readonly patientId: string;
  readonly name: string;
  readonly birthDate: LocalDate | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly language: string;
  readonly note: string | null;
  readonly conditions: readonly PageCondition[];
  readonly surgeries: readonly PageSurgery[];
  readonly joined: boolean;
  readonly nextVisit: LocalDate | null;
  readonly primaryTherapistId: string | null;
  readonly therapistName: string | null;
  readonly colleagues: 'OPEN' | 'TREATING_TEAM';
  readonly clinicZone: string;
  readonly zone: string;
  readonly problemSite: string | null;
  readonly problemSide: Side | null;
  readonly today: LocalDate;
  readonly from: LocalDate;
  readonly plans: readonly PagePlan[];
  readonly pauses: readonly (PlanPause & { readonly planId: string; readonly reason: string })[];
  readonly stops: readonly PlanStop[];
  readonly days: readonly PagePlanDay[];
  readonly sides: readonly SideOfDay[];
  readonly pains: readonly PainOfDay[];
  readonly mornings: readonly MorningOfDay[];
  readonly alerts: readonly PageAlert[];
  /** Library move id or own exercise id → the name that was prescribed. */
  readonly moveNames: Readonly<Record<string, string>>;
}
