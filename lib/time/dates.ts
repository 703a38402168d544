import type { LocalDate, Weekday } from './types';

const DAY_MS = 86_400_000;
const SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const ISO_WEEKDAYS: readonly Weekday[] = [7, 1, 2, 3, 4, 5, 6];

/** Milliseconds of the date's midnight in UTC. A plain date has no zone; UTC only serves the arithmetic. */
function utc(date: LocalDate): number {
  const ms = SHAPE.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(ms)) throw new RangeError(`not a calendar date: ${date}`);
  return ms;
}

function fromUtc(ms: number): LocalDate {
  return new Date(ms).toISOString().slice(0, 10);
}

/** True for a real date of the calendar written `YYYY-MM-DD`: `2026-02-30` is none. */
export function isDate(text: string): text is LocalDate {
  if (!SHAPE.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  // The parser rolls 30 February over into March, so the way back tells.
  return !Number.isNaN(ms) && fromUtc(ms) === text;
}

/** The date `days` later (earlier when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return fromUtc(utc(date) + days * DAY_MS);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((utc(to) - utc(from)) / DAY_MS);
}

/** ISO day of the week: 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: LocalDate): Weekday {
  return ISO_WEEKDAYS[new Date(utc(date)).getUTCDay()] ?? 7;
}

/** Negative, zero or positive as `a` is before, on or after `b`: fit for `sort`. */
export function compareDates(a: LocalDate, b: LocalDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** True when `date` lies between `from` and `to`, both inclusive; `to` null = without end. */
export function isWithin(date: LocalDate, from: LocalDate, to: LocalDate | null): boolean {
  return from <= date && (to === null || date <= to);
}

/** Every date from `from` to `to`, both inclusive; empty when `to` is earlier. */
export function eachDay(from: LocalDate, to: LocalDate): LocalDate[] {
  const count = daysBetween(from, to) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => addDays(from, index));
}
