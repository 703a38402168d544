import type { LocalDate } from '@/lib/time/types';
import type { DayMark, PlanDayCount } from '../types/worklist';

const total = (days: readonly PlanDayCount[], pick: (day: PlanDayCount) => number) =>
  days.reduce((sum, day) => sum + pick(day), 0);

/** The mark of one date over all plans of a patient. Held by a flag counts as paused: neither is due. */
export function markOf(onDate: readonly PlanDayCount[]): DayMark {
  const due = total(onDate, (day) => day.due);
  if (due === 0) return onDate.some((day) => day.state !== 'due') ? 'paused' : 'not_due';
  const done = total(onDate, (day) => Math.min(day.done, day.due));
  if (done >= due) return 'done';
  if (done > 0 || total(onDate, (day) => day.partly) > 0) return 'partly';
  return total(onDate, (day) => day.skipped) > 0 ? 'skipped' : 'not_logged';
}

/** The worst score of a date, or null where nobody gave one: unanswered is not 0. */
export function worstOf(onDate: readonly PlanDayCount[]): number | null {
  const scores = onDate.flatMap(({ worst }) => (worst === null ? [] : worst));
  return scores.length === 0 ? null : Math.max(...scores);
}

/** Rows by their date. */
export function byDate<Day extends { readonly date: LocalDate }>(
  days: readonly Day[],
): ReadonlyMap<LocalDate, readonly Day[]> {
  const found = new Map<LocalDate, Day[]>();
  for (const day of days) {
    const known = found.get(day.date);
    if (known) known.push(day);
    else found.set(day.date, [day]);
  }
  return found;
}
