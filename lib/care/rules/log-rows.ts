import type { AlertOutcome } from '@/lib/alerts/types';
import type { CorrectedInstant } from '@/lib/sessions/rules/clock';
import type {
  AnswerItem,
  PainItem,
  ReportItem,
  SessionItem,
  SkipItem,
  WithdrawalItem,
} from '@/lib/sessions/schema';
import type { FlagTier } from '@/lib/alerts/types';

/** What a judged batch stores. Hashes are SHA-256 over the item's canonical text, hex. */
export interface LogRows {
  readonly sessions: SessionRow[];
  readonly pains: { readonly item: PainItem; readonly hash: string }[];
  readonly reports: {
    readonly item: ReportItem;
    readonly hash: string;
    readonly at: string;
    readonly tier: FlagTier;
  }[];
  readonly answers: { readonly item: AnswerItem; readonly hash: string }[];
  readonly skips: { readonly item: SkipItem; readonly hash: string; readonly planId: string }[];
  readonly withdrawals: { readonly item: WithdrawalItem; readonly hash: string }[];
  readonly alerts: AlertRow[];
}

export interface SessionRow {
  readonly item: SessionItem;
  readonly hash: string;
  readonly planId: string;
  readonly date: string;
  readonly started: CorrectedInstant;
  readonly ended: CorrectedInstant;
  readonly unitsDone: number;
  readonly unitsPrescribed: number;
  readonly done: boolean;
}

export interface AlertRow {
  readonly outcome: AlertOutcome;
  /** The report, pain, session or answer that raised it. */
  readonly sourceId: string;
  readonly occurredAt: string;
  /** The patient's local date of it: a stop holds from here. */
  readonly date: string;
  /** What it stops: an item side each, or null for every plan of the patient. */
  readonly stops: readonly (string | null)[];
}

export const noRows = (): LogRows => ({
  sessions: [],
  pains: [],
  reports: [],
  answers: [],
  skips: [],
  withdrawals: [],
  alerts: [],
});
