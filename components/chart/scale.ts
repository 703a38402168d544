const MS_PER_DAY = 86_400_000;

/** A linear map from `[d0, d1]` to `[r0, r1]`, not clamped. A domain without width maps to the middle of the range. */
export function linearScale(domain: readonly [number, number], range: readonly [number, number]) {
  const [d0, d1] = domain;
  const [r0, r1] = range;
  return (value: number): number => (d1 === d0 ? (r0 + r1) / 2 : r0 + ((value - d0) / (d1 - d0)) * (r1 - r0));
}

/** Days since 1 January 1970 of a `YYYY-MM-DD`; a calendar count, no zone in it. */
export function dayNumber(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY);
}

/** The `YYYY-MM-DD` of a day number. */
export function dateOfDay(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Every date from `from` to `to`, both included. */
export function datesBetween(from: string, to: string): readonly string[] {
  const first = dayNumber(from);
  const count = dayNumber(to) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => dateOfDay(first + index));
}

/** Whether the date is a Monday; 1 January 1970 was a Thursday. */
export function isMonday(date: string): boolean {
  return (((dayNumber(date) + 3) % 7) + 7) % 7 === 0;
}

/** At most one decimal: enough for a pixel, and the same text on every machine. */
export function px(value: number): number {
  return Math.round(value * 10) / 10;
}
