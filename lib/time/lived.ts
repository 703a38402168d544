import { Temporal } from 'temporal-polyfill';
import { addDays } from './dates';
import { localDateOf, startOfLocalDay } from './zones';
import type { Instant, LocalDate, ZoneChange, ZoneName } from './types';

function laterOf(a: Instant, b: Instant): Instant {
  return Temporal.Instant.compare(a, b) >= 0 ? a : b;
}

function earlierOf(a: Instant, b: Instant): Instant {
  return Temporal.Instant.compare(a, b) <= 0 ? a : b;
}

function datesWithin(zone: ZoneName, from: Instant, to: Instant): LocalDate[] {
  const dates: LocalDate[] = [];
  let at = from;
  while (Temporal.Instant.compare(at, to) < 0) {
    const date = localDateOf(at, zone);
    dates.push(date);
    at = startOfLocalDay(addDays(date, 1), zone);
  }
  return dates;
}

/**
 * The zone in force at an instant. Rows may come in any order; before the first row, the first row's zone.
 * Null when there is no row at all.
 */
export function zoneAt(changes: readonly ZoneChange[], instant: Instant): ZoneName | null {
  const sorted = changes.toSorted((a, b) => Temporal.Instant.compare(a.from, b.from));
  const past = sorted.filter((change) => Temporal.Instant.compare(change.from, instant) <= 0);
  return (past.at(-1) ?? sorted[0])?.zone ?? null;
}

/**
 * The local dates that a person lived between two instants (`to` exclusive), given the zones that they moved
 * through: a date that travel or the zone skipped is absent, one lived twice stands once. Sorted.
 */
export function livedDates(changes: readonly ZoneChange[], from: Instant, to: Instant): LocalDate[] {
  const sorted = changes.toSorted((a, b) => Temporal.Instant.compare(a.from, b.from));
  const lived = new Set<LocalDate>();
  sorted.forEach((change, index) => {
    const next = sorted[index + 1];
    const start = index === 0 ? from : laterOf(change.from, from);
    const end = next === undefined ? to : earlierOf(next.from, to);
    for (const date of datesWithin(change.zone, start, end)) lived.add(date);
  });
  return [...lived].sort();
}
