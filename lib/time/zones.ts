import { Temporal } from 'temporal-polyfill';
import type { Instant, LocalDate, ZoneName } from './types';

/** True for an IANA zone name that this machine knows; an offset such as `+05:45` is no zone. */
export function isZone(name: string): name is ZoneName {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

/** Every zone to choose from, by name; `own` among them even where it goes by an older one. */
export const zonesWith = (own: ZoneName): ZoneName[] =>
  [...new Set([own, ...Intl.supportedValuesOf('timeZone')])].toSorted();

/** The calendar date that the clocks of `zone` show at `instant`. Throws RangeError on a bad instant or zone. */
export function localDateOf(instant: Instant, zone: ZoneName): LocalDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/**
 * The first instant of a local date, in UTC. Where midnight is skipped by daylight saving the day begins at the
 * first real time; a date that the zone itself skipped gives the first instant after the hole.
 */
export function startOfLocalDay(date: LocalDate, zone: ZoneName): Instant {
  return Temporal.PlainDate.from(date).toZonedDateTime(zone).toInstant().toString();
}

/** The first instant after a local date: the day is over from then on. */
export function endOfLocalDay(date: LocalDate, zone: ZoneName): Instant {
  return startOfLocalDay(Temporal.PlainDate.from(date).add({ days: 1 }).toString(), zone);
}

/** The instants at which the clocks of `zone` show `localTime` (`YYYY-MM-DDTHH:mm`): none, one or two. */
export function instantsOf(localTime: string, zone: ZoneName): Instant[] {
  const wanted = Temporal.PlainDateTime.from(localTime);
  const earlier = wanted.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = wanted.toZonedDateTime(zone, { disambiguation: 'later' });
  if (!earlier.toPlainDateTime().equals(wanted)) return [];
  const both = earlier.toInstant().equals(later.toInstant()) ? [earlier] : [earlier, later];
  return both.map((moment) => moment.toInstant().toString());
}

/** The first instant at which the clocks show `localTime`; for a time that does not exist, the end of the gap. */
export function nextRealTime(localTime: string, zone: ZoneName): Instant {
  const [real] = instantsOf(localTime, zone);
  if (real !== undefined) return real;
  const beforeGap = Temporal.PlainDateTime.from(localTime).toZonedDateTime(zone, {
    disambiguation: 'earlier',
  });
  const gap = beforeGap.getTimeZoneTransition('next');
  return (gap ?? beforeGap).toInstant().toString();
}
