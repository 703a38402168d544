import { plansOn } from '@/lib/sessions/rules/phone-plan';
import { addDays, compareDates, weekdayOf } from '@/lib/time/dates';
import type { LocalDate } from '@/lib/time/types';
import { localDateOf } from '@/lib/time/zones';
import type { HistoryEntry, Today } from '../types/phone';
import { countedHere, isLogged, type CountedHere } from './phone-day';
import type { Said } from './phone-said';

export type HistoryMark = 'done' | 'partly' | 'not_logged' | 'skipped' | 'extra' | 'on_hold' | 'paused';

export interface HistoryDay {
  readonly date: LocalDate;
  readonly mark: HistoryMark;
  readonly due: number;
  readonly done: number;
  readonly extra: number;
  /** Something of this date waits on the phone. */
  readonly isWaiting: boolean;
  /** Worst pain of the day's sessions; null = not answered. */
  readonly worst: number | null;
  /** Pain on the morning after; null = not answered. */
  readonly morning: number | null;
  readonly isLogged: boolean;
}

export interface HistoryWeek {
  readonly monday: LocalDate;
  readonly isThisWeek: boolean;
  readonly due: number;
  readonly done: number;
  /** Newest first. */
  readonly days: readonly HistoryDay[];
}

export interface History {
  readonly from: LocalDate | null;
  readonly due: number;
  readonly done: number;
  readonly weeks: readonly HistoryWeek[];
}

const maxOf = (scores: readonly (number | null | undefined)[]): number | null => {
  const told = scores.filter((score) => typeof score === 'number');
  return told.length > 0 ? Math.max(...told) : null;
};

interface Waiting {
  readonly date: LocalDate;
  readonly worst: number | null;
  readonly isExtra: boolean;
}

function waitingOf(today: Today, said: Said): Waiting[] {
  return said.sessions.map(({ id, startedAt, timeZone, painWorst, occasion }) => ({
    date: localDateOf(startedAt, timeZone),
    worst: painWorst ?? null,
    isExtra: occasion === 'workout' && !isLogged(today, id),
  }));
}

function markOf(entries: readonly HistoryEntry[], due: number, done: number, partly: number, extra: number) {
  if (done > 0 && done >= due) return due === 0 ? 'extra' : 'done';
  if (done + partly > 0) return 'partly';
  if (extra > 0) return 'extra';
  if (entries.some(({ skipped }) => skipped > 0)) return 'skipped';
  if (entries.some(({ state }) => state === 'stopped')) return 'on_hold';
  if (entries.some(({ state }) => state === 'paused')) return 'paused';
  return due > 0 ? 'not_logged' : null;
}

/** Sessions due of a date: of a plan that is held then, those that were finished before, here or there. */
function dueOf(entries: readonly HistoryEntry[], here: readonly CountedHere[], today: Today): number {
  const planIds = new Set(entries.map(({ planId }) => planId));
  return [...planIds].reduce((all, planId) => {
    const own = entries.filter((entry) => entry.planId === planId);
    const sum = (pick: 'due' | 'done') => own.reduce((total, entry) => total + entry[pick], 0);
    const [first] = own;
    const isKnown = own.some(({ state }) => state === 'stopped');
    const isHeld = isKnown || (first !== undefined && isHeldOn(first.date, today));
    if (!isHeld || first === undefined) return all + sum('due');
    const finished = here.filter((day) => day.planId === planId && day.done > 0 && !day.isStopped).length;
    const inForce = plansOn(today.plans, first.date).find((plan) => plan.planId === planId);
    const known = isKnown ? sum('due') : Math.min(sum('due'), sum('done'));
    return all + Math.min(inForce?.schedule.timesPerDay ?? known, known + finished);
  }, 0);
}

const isHeldOn = (date: LocalDate, { stops }: Today): boolean =>
  stops.some(({ itemSideId, from }) => itemSideId === null && from !== undefined && from <= date);

/** The days of the last four weeks that asked for something or on which something was logged. */
function historyDays(today: Today, said: Said, date: LocalDate): HistoryDay[] {
  const history = today.history ?? [];
  const waiting = waitingOf(today, said);
  const counted = countedHere(today, said);
  const dates = new Set([...history, ...waiting].map((day) => day.date));
  return [...dates]
    .filter((day) => compareDates(day, date) <= 0)
    .toSorted((a, b) => compareDates(b, a))
    .flatMap((day): HistoryDay[] => {
      const entries = history.filter((entry) => entry.date === day);
      const here = waiting.filter((entry) => entry.date === day);
      const sum = (pick: 'extra' | 'done' | 'partly') => entries.reduce((all, entry) => all + entry[pick], 0);
      const own = counted.filter((entry) => entry.date === day);
      const due = dueOf(entries, own, today);
      const done = sum('done') + own.reduce((all, entry) => all + entry.done, 0);
      const partly = sum('partly') + own.reduce((all, entry) => all + entry.partly, 0);
      const extra = sum('extra') + here.filter(({ isExtra }) => isExtra).length;
      const mark = markOf(entries, due, done, partly, extra);
      // Today is not over: nothing is said of it before something was logged.
      if (mark === null || (day === date && mark === 'not_logged')) return [];
      return [
        {
          ...{ date: day, mark, due, done, extra, isWaiting: here.length > 0 },
          worst: maxOf([...entries.map((entry) => entry.worst), ...here.map((entry) => entry.worst)]),
          morning: today.mornings?.find((morning) => morning.date === day)?.value ?? null,
          isLogged: done + partly + extra > 0,
        },
      ];
    });
}

/**
 * What was done, newest week first, as the patient said it. More done than due counts as what was due; of today, which is
 * not over, nothing is due beyond what was done.
 */
export function phoneHistory(today: Today, said: Said, date: LocalDate): History {
  const days = historyDays(today, said, date);
  const dueIn = (of: readonly HistoryDay[]) =>
    of.reduce((sum, day) => sum + (day.date === date ? Math.min(day.due, day.done) : day.due), 0);
  const doneOf = (of: readonly HistoryDay[]) =>
    of.reduce((sum, { due, done }) => sum + Math.min(due, done), 0);
  const mondayOf = (day: LocalDate) => addDays(day, 1 - weekdayOf(day));
  const mondays = [...new Set(days.map((day) => mondayOf(day.date)))];
  return {
    from: days.at(-1)?.date ?? null,
    ...{ due: dueIn(days), done: doneOf(days) },
    weeks: mondays.map((monday) => {
      const own = days.filter((day) => mondayOf(day.date) === monday);
      return { monday, isThisWeek: monday === mondayOf(date), due: dueIn(own), done: doneOf(own), days: own };
    }),
  };
}
