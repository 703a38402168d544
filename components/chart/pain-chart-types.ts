import type { TallyState } from '@/components/ui/tally';

/** What is known of one day. A day that is not listed is one on which nothing was due and nothing was logged. */
export interface PainDay {
  /** `YYYY-MM-DD`, the patient's own date. */
  readonly date: string;
  /** 0-10; null = not answered, never 0. */
  readonly before: number | null;
  readonly worst: number | null;
  readonly after: number | null;
  readonly morning: number | null;
  /** The next-morning question was put; with `morning` null it stands unanswered. */
  readonly morningAsked: boolean;
  readonly session: TallyState;
  /** Marks a score that raised an alert. */
  readonly alert?: boolean | undefined;
  /** At least half of it was tapped as done, not timed. */
  readonly tapped?: boolean | undefined;
}

export interface PainChartVersion {
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** "Version 2". */
  readonly label: string;
  /** The same where there is no room: "v2". */
  readonly short: string;
  /** What changed: "right hip hold 30 to 20 s". */
  readonly note?: string | undefined;
}

/** Sessions done and due in the seven days from a Monday, or in the part of them that the chart shows. */
export interface PainChartWeek {
  readonly from: string;
  readonly done: number;
  readonly due: number;
}

export interface PainChartLabels {
  /** The picture in a sentence: from when to when, from what to what. */
  readonly summary: string;
  readonly before: string;
  readonly worst: string;
  readonly after: string;
  readonly nextMorning: string;
  readonly sessions: string;
  readonly doneDue: string;
  readonly paused: string;
  readonly baseline: string;
  /** "green", "amber", "red"; their numbers are added. */
  readonly zones: { readonly green: string; readonly amber: string; readonly red: string };
  readonly states: Readonly<Record<TallyState, string>>;
  /** Where a session was mostly tapped as done, not timed. */
  readonly tapped: string;
  /** Stands in the table where nothing was answered. */
  readonly unanswered: string;
  /** Heads the table's first column. */
  readonly day: string;
  /** Opens the table: "The same as a table". */
  readonly asTable: string;
}

export interface PainChartProps {
  /** First and last day of the axis, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly days: readonly PainDay[];
  /** In the order of their days. */
  readonly versions: readonly PainChartVersion[];
  /** Both ends included; `to` null = still paused. */
  readonly pauses: readonly { readonly from: string; readonly to: string | null }[];
  /** Highest score of the green zone, lowest of the red one. */
  readonly thresholds: { readonly greenMax: number; readonly redMin: number };
  /** A dotted line at this score, or null. */
  readonly baseline: number | null;
  readonly weeks: readonly PainChartWeek[];
  readonly labels: PainChartLabels;
  /** A date as it is written here, such as "12 Oct". */
  readonly formatDay: (date: string) => string;
}
