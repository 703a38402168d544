import type { FlagContext } from '@/lib/alerts/types';
import type { ItemKind, Side } from '@/lib/plans/types';

/** The part of `GET /api/v1/today` that the phone's first screens read. */
export interface Today {
  readonly date: string;
  readonly timeZone: string;
  readonly patient: { readonly givenName: string };
  readonly clinic: {
    readonly name: string;
    readonly phone: string | null;
    readonly urgentCare: { readonly number: string | null; readonly place: string | null };
    readonly emergency: string | null;
  };
  readonly plans: readonly TodayPlan[];
  readonly stops: readonly { readonly itemSideId: string | null; readonly tier: string }[];
  readonly screening: FlagContext;
  readonly morningQuestion: { readonly sessionId: string } | null;
}

export interface TodayPlan {
  readonly planVersionId: string;
  readonly title: string;
  readonly sessionsDue: number;
  readonly sessionsDone: number;
  readonly items: readonly TodayItem[];
}

export interface TodayItem {
  readonly itemId: string;
  readonly exerciseId: string;
  readonly kind: ItemKind;
  readonly name: string;
  readonly steps: readonly string[];
  readonly figure: string | null;
  readonly note: string | null;
  readonly sides: readonly TodaySide[];
}

export interface TodaySide {
  readonly itemSideId: string;
  readonly side: Side;
  readonly sets: number;
  readonly reps: number;
  readonly holdSeconds: number | null;
}
