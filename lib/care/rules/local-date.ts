import { localDateOf } from '@/lib/time/zones';

/** The calendar date in a zone at an instant. @param now milliseconds since 1970. */
export const localDateNow = (now: number, zone: string): string =>
  localDateOf(new Date(now).toISOString(), zone);
