import type { Screening } from '@/lib/alerts/types';
import type { PainThresholds, PlanDayState, Schedule } from '@/lib/plans/types';
import type { PhoneItem, PhonePlan, PhoneSide } from '@/lib/sessions/rules/phone-plan';
import type { Instant, LocalDate } from '@/lib/time/types';

/** What the phone reads of `GET /api/v1/today`. Optional keys came later: a copy kept before has none. */
export interface Today {
  /** The patient's date when the answer was given. */
  readonly date: LocalDate;
  readonly timeZone: string;
  readonly locale: string;
  readonly patient: {
    readonly id: string;
    readonly givenName: string;
    readonly name?: string;
    readonly birthYear?: number;
  };
  readonly clinic: TodayClinic;
  readonly plans: readonly TodayPlan[];
  readonly ahead: readonly AheadDay[];
  readonly days: readonly CountedDay[];
  readonly pauses: readonly {
    readonly planId: string;
    readonly from: LocalDate;
    readonly to: LocalDate | null;
  }[];
  /**
   * `itemSideId` null holds everything. `code`: the sign, where this phone was told it itself. `from` and `at`: the date and
   * instant from which it holds; where they are not known it counts as having stood before any session.
   */
  readonly stops: readonly {
    readonly itemSideId: string | null;
    readonly tier: string;
    readonly from?: LocalDate;
    readonly at?: Instant;
    readonly code?: string;
  }[];
  readonly screening: Screening;
  /** What the patient is treated for. */
  readonly problem?: { readonly site: string | null; readonly side: string | null } | null;
  readonly morningQuestion: MorningQuestion | null;
  readonly morning?: MorningTold | null;
  /** The newest session that this phone has sent on the date of the copy; the server asks about it only later. */
  readonly lastSent?: (MorningQuestion & { readonly date: LocalDate }) | null;
  readonly history?: readonly HistoryEntry[];
  /** Ids of the sessions that the server has, of the days of the history. */
  readonly logged?: readonly string[];
  readonly mornings?: readonly { readonly date: LocalDate; readonly value: number | null }[];
}

export interface TodayClinic {
  readonly name: string;
  readonly phone: string | null;
  readonly urgentCare: { readonly number: string | null; readonly place: string | null };
  readonly emergency: string | null;
  readonly demo?: boolean;
}

export interface TodayPlan extends PhonePlan {
  readonly schedule: Schedule;
  readonly items: readonly TodayItem[];
  /** The versions of the last fourteen days that this one took the place of, the oldest first. */
  readonly earlier?: readonly EarlierVersion[];
}

/** What a version asked for, to tell what the next one changed. */
export interface EarlierVersion extends Pick<TodayPlan, 'number' | 'endsOn' | 'schedule'> {
  /** A version without a move has null. */
  readonly items: readonly EarlierItem[] | null;
}

export type EarlierItem = Pick<PhoneItem, 'exerciseId' | 'kind' | 'position' | 'name' | 'note' | 'sides'>;

export interface TodayItem extends PhoneItem {
  readonly steps: readonly string[];
}

export type TodaySide = PhoneSide;

/** The morning after a session: asked once, about the newest. */
export interface MorningQuestion {
  readonly sessionId: string;
  readonly painBefore: number | null;
  readonly thresholds?: PainThresholds | null;
}

export interface MorningTold extends MorningQuestion {
  readonly value: number | null;
  /** Of the answer, where it is another than that of the copy. */
  readonly date?: LocalDate;
  /** The therapist has resolved what this score raised. */
  readonly resolved?: boolean;
}

export interface AheadDay {
  readonly planId: string;
  readonly planVersionId: string;
  readonly date: LocalDate;
  readonly state: PlanDayState;
  readonly due: number;
}

export interface CountedDay {
  readonly planId: string;
  readonly date: LocalDate;
  readonly done: number;
  readonly partly: number;
}

export interface HistoryEntry extends CountedDay {
  /** Null where the plan asked nothing of that date. */
  readonly state: PlanDayState | null;
  readonly due: number;
  readonly extra: number;
  readonly skipped: number;
  readonly worst: number | null;
}

/** What this phone keeps of the last answer, so that the plan opens at once and without a network. */
export interface TodayCopy {
  /** Of which sign-in: nobody else's is ever shown. */
  readonly mark: string;
  readonly today: Today;
  readonly savedAt: Instant;
  /** What to add to the phone's clock to get the server's, in milliseconds; 0 while it is right. */
  readonly offsetMs: number;
}
