import type { TallyState } from '@/components/ui/tally';
import type { PainDay } from './pain-chart-types';
import { datesBetween, dayNumber } from './scale';

/** A day between two scores that breaks the line: something was due or paused there, and no score is known. */
const BREAKS: ReadonlySet<TallyState> = new Set(['done', 'partly', 'not_logged', 'skipped', 'paused']);

export interface ScoredDay {
  readonly date: string;
  readonly worst: number;
  readonly joined: boolean;
  readonly day: PainDay;
}

/**
 * The days with a worst score in order. `joined` says that on every day between this score and the one before, nothing
 * was due: there the line may go through; elsewhere a score is unknown.
 */
export function scoredDays(
  days: readonly PainDay[],
  pauses: readonly { from: string; to: string | null }[],
): readonly ScoredDay[] {
  const byDate = new Map(days.map((day) => [day.date, day]));
  const scored = days
    .filter((day) => day.worst !== null)
    .toSorted((one, other) => dayNumber(one.date) - dayNumber(other.date));
  const breaks = (date: string) =>
    BREAKS.has(byDate.get(date)?.session ?? 'not_due') ||
    pauses.some((pause) => pause.from <= date && (pause.to === null || date <= pause.to));
  return scored.flatMap((day, index) => {
    if (day.worst === null) return [];
    const before = scored[index - 1];
    const between = before === undefined ? [] : datesBetween(before.date, day.date).slice(1, -1);
    return [{ date: day.date, worst: day.worst, joined: !between.some(breaks), day }];
  });
}
