import type { FlagContext } from '@/lib/alerts/types';
import type { PhoneItem, PhonePlan } from '@/lib/sessions/rules/phone-plan';

/** The part of `GET /api/v1/today` that the phone's first screens read. */
export interface Today {
  readonly date: string;
  readonly timeZone: string;
  readonly patient: { readonly id: string; readonly givenName: string; readonly birthYear: number };
  readonly clinic: {
    readonly name: string;
    readonly phone: string | null;
    readonly urgentCare: { readonly number: string | null; readonly place: string | null };
    readonly emergency: string | null;
  };
  readonly plans: readonly PhonePlan[];
  /** The last week's days on which something was logged, by plan. */
  readonly days: readonly { readonly done: number; readonly partly: number }[];
  readonly stops: readonly { readonly itemSideId: string | null; readonly tier: string }[];
  readonly screening: FlagContext;
  readonly morningQuestion: { readonly sessionId: string } | null;
}

export type TodayItem = PhoneItem;
