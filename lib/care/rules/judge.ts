import { contextAt, plainCode } from '@/lib/alerts/rules/operated';
import { isRedScore } from '@/lib/alerts/rules/pain-rules';
import { flagAlert, isFlagCode, tierOf } from '@/lib/alerts/rules/red-flags';
import type { FlagCode, FlagPlace, Operation } from '@/lib/alerts/types';
import type { PlanStop, PlanVersion } from '@/lib/plans/types';
import { sessionTally } from '@/lib/sessions/rules/session';
import type { SessionItem } from '@/lib/sessions/schema';
import { prescribedThen } from '@/lib/sessions/rules/under-stops';
import type { LoggedHold, LoggedSession } from '@/lib/sessions/types';
import { isWithin } from '@/lib/time/dates';
import { isZone, localDateOf } from '@/lib/time/zones';
import type { LogItem, Rejection } from './envelope';
import { noRows, type AlertRow, type LogRows, type SessionRow } from './log-rows';
import { dateOfSession, heldFrom, isSpokenOf, reportedAt, spanOf, type Clocks } from './when';

/** What of the stored state judges a batch: see `getLogContext`. */
export interface JudgedBy {
  readonly known: Readonly<Record<string, string>>;
  readonly versions: readonly PlanVersion[];
  readonly stops: readonly PlanStop[];
  readonly sessions: readonly { readonly id: string }[];
  readonly targets: readonly { readonly id: string; readonly planId: string; readonly withdrawn: boolean }[];
  readonly unseenSigns: readonly { readonly code: string; readonly side: string | null }[];
  readonly itemSides: readonly string[];
  readonly operations: readonly Operation[];
  readonly problemSite: string | null;
  readonly kneecapAssessed: boolean;
}

/** An item with its hash, and where its id stands. */
export interface HashedItem {
  readonly item: LogItem;
  readonly hash: string;
}

export interface Judgement {
  readonly acked: string[];
  readonly rejected: Rejection[];
  readonly rows: LogRows;
}

export const holdsOf = (item: SessionItem): LoggedHold[] =>
  item.holds.map((hold) => ({
    ...{ id: hold.id, itemSideId: hold.itemSideId, set: hold.set, rep: hold.rep, startedAt: hold.startedAt },
    ...{ tenths: Math.round(hold.seconds * 10), reps: hold.reps ?? null, source: hold.source },
    ...{ skipReason: hold.skipReason ?? null, adjusted: hold.adjusted ?? false },
  }));

/** A row of this batch as the rules read sessions. */
export const loggedSession = ({
  item,
  date,
  started,
  ended,
}: Pick<SessionRow, 'item' | 'date' | 'started' | 'ended'>): LoggedSession => ({
  ...{
    id: item.id,
    versionId: item.planVersionId,
    occasion: item.occasion ?? 'due',
    endedBy: item.endedBy ?? 'finished',
  },
  ...{ date, startedAt: started.instant, endedAt: ended.instant, holds: holdsOf(item) },
});

type Verdict = { readonly code: string; readonly path: string } | null;

const unknown = (path: string): Verdict => ({ code: 'unknown', path });

function judgeSession(item: SessionItem, hash: string, by: JudgedBy, clocks: Clocks, rows: LogRows): Verdict {
  const version = by.versions.find(({ id }) => id === item.planVersionId);
  if (!version) return unknown('planVersionId');
  const date = dateOfSession(item, clocks);
  if (date === null) return { code: 'invalid', path: 'timeZone' };
  const sides = new Set(version.items.flatMap(({ sides: ofItem }) => ofItem.map(({ id }) => id)));
  const foreign = item.holds.findIndex(({ itemSideId }) => !sides.has(itemSideId));
  if (foreign >= 0) return unknown(`holds.${foreign}.itemSideId`);
  if (new Set(item.holds.map(({ id }) => id)).size < item.holds.length)
    return { code: 'invalid', path: 'holds' };
  const { supersedes } = item;
  const corrected =
    rows.sessions.find((row) => row.item.id === supersedes) ?? by.targets.find(({ id }) => id === supersedes);
  if (supersedes && corrected?.planId !== version.planId) return unknown('supersedes');
  // What was taken back stays taken back.
  const gone = [
    ...by.targets.filter(({ withdrawn }) => withdrawn).map(({ id }) => id),
    ...rows.withdrawals.map((row) => row.item.target),
  ];
  if (supersedes && gone.includes(supersedes)) return { code: 'conflict', path: 'supersedes' };
  const span = spanOf(item, clocks);
  const session = loggedSession({ item, date, ...span });
  const tally = sessionTally(prescribedThen(version, by.versions, by.stops, session), session);
  rows.sessions.push({
    ...{
      item,
      hash,
      planId: version.planId,
      date,
      ...span,
    },
    ...{ unitsDone: tally.unitsDone, unitsPrescribed: tally.unitsPrescribed, done: tally.isDone },
  });
  return null;
}

/**
 * One alert a sign and side that nobody has seen yet: a phone that repeats itself never buries what else there is. Told
 * again after somebody looked, it is news.
 */
function raiseSign(
  code: FlagCode,
  place: FlagPlace,
  source: Omit<AlertRow, 'outcome' | 'stops'>,
  by: JudgedBy,
  rows: LogRows,
): void {
  const outcome = flagAlert(code, contextAt(by, place), place);
  const inBatch = rows.alerts.flatMap(({ outcome: { evidence } }) => ('code' in evidence ? [evidence] : []));
  // Told once more with the side that was not said before, it is the same sign, only better told.
  const isWaiting = [...by.unseenSigns, ...inBatch].some(
    (open) => open.code === code && (open.side === place.side || open.side === null),
  );
  if (!isWaiting) rows.alerts.push({ outcome, ...source, stops: outcome.stop === null ? [] : [null] });
}

/** A session that a sign ended, without the sign: somebody must ask what it was. Red pain before it is told as pain. */
function raiseUnnamed({ item, date, ended }: SessionRow, by: JudgedBy, clocks: Clocks, rows: LogRows): void {
  const isHeld = by.stops.some((stop) => stop.itemSideId === null && isWithin(date, stop.from, stop.to));
  const limits = by.versions.find(({ id }) => id === item.planVersionId)?.thresholds;
  const isPain = limits !== undefined && isRedScore(item.painBefore ?? 0, limits);
  if (item.endedBy !== 'flag' || isHeld || isPain || rows.reports.length > 0) return;
  const source = { sourceId: item.id, occurredAt: ended.instant, date: heldFrom(date, clocks) };
  raiseSign('unnamed_sign', { side: null, site: null }, source, by, rows);
}

function hasSession(id: string | null | undefined, by: JudgedBy, rows: LogRows): boolean {
  if (!id) return true;
  return rows.sessions.some(({ item }) => item.id === id) || by.targets.some((target) => target.id === id);
}

function judgeItem(
  { item, hash }: HashedItem,
  by: JudgedBy,
  clocks: Clocks,
  rows: LogRows,
  coming: ReadonlySet<string>,
): Verdict {
  switch (item.list) {
    case 'sessions':
      return judgeSession(item.value, hash, by, clocks, rows);
    case 'reports': {
      const { code, at, timeZone, sessionId } = item.value;
      if (!isFlagCode(code)) return { code: 'invalid', path: 'code' };
      if (!isZone(timeZone)) return { code: 'invalid', path: 'timeZone' };
      const instant = reportedAt(at, clocks);
      // A report is never refused for a session that has not arrived: it goes first, and alone.
      const known = hasSession(sessionId, by, rows) || coming.has(sessionId ?? '');
      const place = { side: item.value.side ?? null, site: item.value.site ?? null };
      const context = contextAt(by, place);
      const recorded = plainCode(code, context);
      const value = { ...item.value, code: recorded, ...(known ? {} : { sessionId: null }) };
      rows.reports.push({ item: value, hash, at: instant, tier: tierOf(recorded, context) });
      const date = heldFrom(localDateOf(instant, timeZone), clocks);
      raiseSign(recorded, place, { sourceId: item.value.id, occurredAt: instant, date }, by, rows);
      return null;
    }
    case 'pains':
      if (!hasSession(item.value.sessionId, by, rows)) return unknown('sessionId');
      if (item.value.itemSideId && !by.itemSides.includes(item.value.itemSideId))
        return unknown('itemSideId');
      rows.pains.push({ item: item.value, hash });
      return null;
    case 'answers':
      if (!isZone(item.value.timeZone)) return { code: 'invalid', path: 'timeZone' };
      if (!isSpokenOf(item.value.date, clocks)) return { code: 'invalid', path: 'date' };
      if (!hasSession(item.value.sessionId, by, rows)) return unknown('sessionId');
      rows.answers.push({ item: item.value, hash });
      return null;
    case 'skips': {
      const planId = by.versions.find(({ id }) => id === item.value.planVersionId)?.planId;
      if (!planId) return unknown('planVersionId');
      if (!isSpokenOf(item.value.date, clocks)) return { code: 'invalid', path: 'date' };
      rows.skips.push({ item: item.value, hash, planId });
      return null;
    }
    case 'withdrawals':
      if (!hasSession(item.value.target, by, rows)) return unknown('target');
      rows.withdrawals.push({ item: item.value, hash });
      return null;
  }
}

/** Judges item by item, in order: what is stored already is acked again, another payload under its id is refused. */
export function judge(items: readonly HashedItem[], by: JudgedBy, clocks: Clocks): Judgement {
  const judged: Judgement = { acked: [], rejected: [], rows: noRows() };
  const seen = new Map(Object.entries(by.known));
  const coming = new Set(items.flatMap(({ item }) => (item.list === 'sessions' ? item.value.id : [])));
  for (const hashed of items) {
    const { id, value } = hashed.item;
    const stored = seen.get(value.id);
    if (stored !== undefined) {
      if (stored === hashed.hash) judged.acked.push(id);
      else judged.rejected.push({ id, code: 'conflict', path: null });
      continue;
    }
    const verdict = judgeItem(hashed, by, clocks, judged.rows, coming);
    if (verdict) {
      judged.rejected.push({ id, ...verdict });
      continue;
    }
    seen.set(value.id, hashed.hash);
    judged.acked.push(id);
  }
  // Reports may stand anywhere in a batch.
  for (const row of judged.rows.sessions) raiseUnnamed(row, by, clocks, judged.rows);
  judged.acked.splice(0, Infinity, ...new Set(judged.acked));
  return judged;
}
