import { correctedInstant, SKEW_LIMIT_MS, type CorrectedInstant } from '@/lib/sessions/rules/clock';
import type { SessionItem } from '@/lib/sessions/schema';
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

/** When a report was made: corrected, and never after we received it, so that a stop can't begin in the future. */
export function reportedAt(raw: string, { sentAt, receivedAt }: Clocks): string {
  const { instant } = correctedInstant(raw, sentAt, receivedAt);
  return Date.parse(instant) > Date.parse(receivedAt) ? receivedAt : instant;
}

/**
 * When a session ran. Nobody logs what has not happened: a session that would still end after we received it, because
 * the clock was set right before sending, is moved back to end then, and flagged. Its raw times stay beside.
 */
export function spanOf(item: SessionItem, { sentAt, receivedAt }: Clocks): SessionSpan {
  const offset = item.clock?.offsetMs ?? null;
  const started = correctedInstant(item.startedAt, sentAt, receivedAt, offset);
  const ended = correctedInstant(item.endedAt, sentAt, receivedAt, offset);
  const ahead = Date.parse(ended.instant) - Date.parse(receivedAt);
  if (ahead <= SKEW_LIMIT_MS) return { started, ended };
  const back = (at: CorrectedInstant): CorrectedInstant => ({
    instant: new Date(Date.parse(at.instant) - ahead).toISOString(),
    offsetMs: at.offsetMs - ahead,
    skewed: true,
  });
  return { started: back(started), ended: back(ended) };
}

/** The local date of a session's corrected start, in the phone's zone then; null when the zone is none. */
export function dateOfSession(item: SessionItem, clocks: Clocks): string | null {
  return isZone(item.timeZone) ? localDateOf(spanOf(item, clocks).started.instant, item.timeZone) : null;
}
