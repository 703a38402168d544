import { correctedInstant, SKEW_LIMIT_MS, type CorrectedInstant } from '@/lib/sessions/rules/clock';
import type { SessionItem } from '@/lib/sessions/schema';
import { addDays } from '@/lib/time/dates';
import { isZone, localDateOf } from '@/lib/time/zones';

export interface Clocks {
  /** By the phone's clock. */
  readonly sentAt: string;
  /** By ours. */
  readonly receivedAt: string;
}

interface SessionSpan {
  readonly started: CorrectedInstant;
  readonly ended: CorrectedInstant;
}

const DAY_MS = 86_400_000;

/** A plan lasts no longer, so what is dated earlier was dated by a clock that had lost its date. */
const OLDEST_MS = 366 * DAY_MS;

/** A session is never gone on with on another day. */
const LONGEST_MS = DAY_MS;

/** As far back as a pause reaches: what was counted before then is not taken back by a log. */
const STOP_REACH_DAYS = 14;

/**
 * When a report was made: corrected, and never after we received it, so that a stop can't begin in the future. One from
 * before any plan was made when we received it.
 */
export function reportedAt(raw: string, { sentAt, receivedAt }: Clocks): string {
  const received = Date.parse(receivedAt);
  const at = Date.parse(correctedInstant(raw, sentAt, receivedAt).instant);
  return at > received || at < received - OLDEST_MS ? receivedAt : new Date(at).toISOString();
}

/** From when a stop holds: the local date of what raised it, and no further back than a pause may reach. */
export function heldFrom(date: string, { receivedAt }: Clocks): string {
  const earliest = addDays(localDateOf(receivedAt, 'UTC'), -STOP_REACH_DAYS);
  return date < earliest ? earliest : date;
}

/** True for a date that somebody may say something of now: no later than tomorrow, no earlier than a plan reaches. */
export function isSpokenOf(date: string, { receivedAt }: Clocks): boolean {
  const today = localDateOf(receivedAt, 'UTC');
  return date >= addDays(today, -OLDEST_MS / DAY_MS) && date <= addDays(today, 1);
}

/**
 * When a session ran. Nobody logs what has not happened: a session that would still end after we received it, because
 * the clock was set right before sending, is moved back to end then, and flagged; so is one from before any plan. One
 * that would have lasted for days began a day before its end at the most. Its raw times stay beside.
 */
export function spanOf(item: SessionItem, { sentAt, receivedAt }: Clocks): SessionSpan {
  const offset = item.clock?.offsetMs ?? null;
  const started = correctedInstant(item.startedAt, sentAt, receivedAt, offset);
  const ended = correctedInstant(item.endedAt, sentAt, receivedAt, offset);
  const ahead = Date.parse(ended.instant) - Date.parse(receivedAt);
  const isReal = ahead <= SKEW_LIMIT_MS && ahead >= -OLDEST_MS;
  const end = isReal ? ended : moved(ended, -ahead);
  const begin = isReal ? started : moved(started, -ahead);
  const over = Date.parse(end.instant) - Date.parse(begin.instant) - LONGEST_MS;
  return { started: over > 0 ? moved(begin, over) : begin, ended: end };
}

const moved = ({ instant, offsetMs }: CorrectedInstant, ms: number): CorrectedInstant => ({
  instant: new Date(Date.parse(instant) + ms).toISOString(),
  offsetMs: offsetMs + ms,
  skewed: true,
});

/** The local date of a session's corrected start, in the phone's zone then; null when the zone is none. */
export function dateOfSession(item: SessionItem, clocks: Clocks): string | null {
  return isZone(item.timeZone) ? localDateOf(spanOf(item, clocks).started.instant, item.timeZone) : null;
}
