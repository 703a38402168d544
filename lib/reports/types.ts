import type { Ratio } from '@/lib/adherence/types';
import type { OpenAlert, WorklistRow } from '@/lib/care/types/worklist';

/** An open red flag and whose patient raised it. */
export interface OpenFlag {
  readonly row: WorklistRow;
  readonly alert: OpenAlert;
}

export interface TherapistSummary {
  /** Null = patients without a therapist. */
  readonly therapistId: string | null;
  readonly name: string | null;
  readonly people: number;
  readonly withDue: number;
  readonly flags: number;
  readonly sessions: Ratio;
}

export interface SilentPerson {
  readonly row: WorklistRow;
  readonly days: number;
}

/** The clinic's last 14 days, each patient's own to their yesterday. */
export interface Overview {
  /** Oldest first. */
  readonly flags: readonly OpenFlag[];
  readonly sessions: Ratio;
  readonly therapists: readonly TherapistSummary[];
  /** Longest first. */
  readonly silent: readonly SilentPerson[];
  /** Everyone, lowest share first; who had nothing due comes last. */
  readonly people: readonly WorklistRow[];
}
