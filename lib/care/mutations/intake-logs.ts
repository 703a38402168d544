import 'server-only';
import { createHash } from 'node:crypto';
import type { Tx } from '@/lib/db/in-scope';
import { lockingPatient } from '@/lib/patients/mutations';
import { localDateOf, isZone } from '@/lib/time/zones';
import { getLogContext, type LogContext } from '../data/log-context';
import type { Envelope, LogItem, Rejection } from '../rules/envelope';
import { judge, loggedSession, type HashedItem } from '../rules/judge';
import type { LogRows } from '../rules/log-rows';
import { painAlertRows } from '../rules/pain-alerts';
import { talliesOf, type PlanDate, type TalliedSession } from '../rules/tallies';
import { dateOfSession, heldFrom, reportedAt, type Clocks } from '../rules/when';
import { recountFrom } from './recount';
import { writeLogs } from './write-logs';

export interface Intake {
  readonly acked: readonly string[];
  readonly rejected: readonly Rejection[];
}

/** The statements of a log are many tables wide: planning one anew takes longer than running it. */
const GENERIC = 'set local plan_cache_mode = force_generic_plan';
const SAVEPOINT = 'savepoint item';

const hashOf = (item: LogItem): string =>
  createHash('sha256').update(`${item.list} ${item.canonical}`).digest('hex');

function questionOf(items: readonly LogItem[], patientId: string, clocks: Clocks) {
  const [versionIds, itemSideIds, dates, targetIds]: [string[], string[], string[], string[]] = [
    [],
    [],
    [],
    [],
  ];
  for (const item of items) {
    if (item.list === 'sessions') {
      versionIds.push(item.value.planVersionId);
      const date = dateOfSession(item.value, clocks);
      if (date !== null) dates.push(date);
      if (item.value.supersedes) targetIds.push(item.value.supersedes);
    } else if (item.list === 'skips') {
      versionIds.push(item.value.planVersionId);
      dates.push(item.value.date);
    } else if (item.list === 'withdrawals') targetIds.push(item.value.target);
    else if (item.value.sessionId) targetIds.push(item.value.sessionId);
    if (item.list === 'pains' && item.value.itemSideId) itemSideIds.push(item.value.itemSideId);
    if (item.list === 'reports' && isZone(item.value.timeZone)) {
      dates.push(localDateOf(reportedAt(item.value.at, clocks), item.value.timeZone));
    }
  }
  return { patientId, ids: items.map(({ value }) => value.id), versionIds, itemSideIds, dates, targetIds };
}

/** The sessions of the touched dates as they will stand once this batch is in. */
function standing(context: LogContext, rows: LogRows): TalliedSession[] {
  const gone = new Set([
    ...context.sessions.filter(({ withdrawn, superseded }) => withdrawn || superseded).map(({ id }) => id),
    ...rows.sessions.flatMap(({ item }) => item.supersedes ?? []),
    ...rows.withdrawals.map(({ item }) => item.target),
  ]);
  const fresh = rows.sessions.map((row) => ({
    ...loggedSession(row),
    planId: row.planId,
    painWorst: row.item.painWorst ?? null,
  }));
  return [...context.sessions, ...fresh].filter(({ id }) => !gone.has(id));
}

function touched(context: LogContext, rows: LogRows): PlanDate[] {
  const changed = new Set([
    ...rows.sessions.flatMap(({ item }) => item.supersedes ?? []),
    ...rows.withdrawals.map(({ item }) => item.target),
  ]);
  return [
    ...rows.sessions.map(({ planId, date }) => ({ planId, date })),
    ...rows.skips.map(({ item, planId }) => ({ planId, date: item.date })),
    ...context.targets.filter(({ id }) => changed.has(id)).map(({ planId, date }) => ({ planId, date })),
  ];
}

const isEmpty = (rows: LogRows) =>
  [rows.sessions, rows.pains, rows.reports, rows.answers, rows.skips, rows.withdrawals].every(
    (list) => list.length === 0,
  );

interface Stored extends Intake {
  /** From this date on days must be counted again, for something holds them now; null where nothing does. */
  readonly recount: string | null;
}

async function store(
  tx: Tx,
  patientId: string,
  items: readonly HashedItem[],
  clocks: Clocks,
): Promise<Stored> {
  const context = await getLogContext(
    tx,
    questionOf(
      items.map(({ item }) => item),
      patientId,
      clocks,
    ),
  );
  const { acked, rejected, rows } = judge(items, context, clocks);
  if (isEmpty(rows)) return { acked, rejected, recount: null };
  const stored = context.sessions.map((session) => ({ ...session, at: session.endedAt }));
  const painful = painAlertRows(rows, stored, context, clocks.receivedAt);
  rows.alerts.push(...painful.map((alert) => ({ ...alert, date: heldFrom(alert.date, clocks) })));
  const tallies = talliesOf(
    {
      ...{
        versions: context.versions,
        pauses: context.pauses,
        stops: context.stops,
        sessions: standing(context, rows),
      },
      skips: [...context.skips, ...rows.skips.map(({ item, planId }) => ({ planId, date: item.date }))],
    },
    touched(context, rows),
  );
  const isFirst = context.sessions.length === 0 && context.skips.length === 0;
  const stops = await writeLogs(tx, patientId, rows, { tallies, isFirst }, clocks.receivedAt);
  const held = rows.alerts.filter(({ stops: ofAlert }) => ofAlert.length > 0).map(({ date }) => date);
  return { acked, rejected, recount: (stops > 0 && held.sort()[0]) || null };
}

/** What PostgreSQL refused of an item: an id that is taken, one that is not there, or a value; null for any other fault. */
function refusedBy(error: unknown): string | null {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : null;
  if (typeof code !== 'string' || !/^2[23]/.test(code)) return null;
  if (code === '23505') return 'conflict';
  return code === '23503' ? 'unknown' : 'invalid';
}

/** Runs `work` behind these statements, the last of which sets a savepoint: what the database refuses takes back no more. */
async function guarded<T>(tx: Tx, statements: string, work: () => Promise<T>): Promise<T> {
  // Not waited for: what `work` asks first leaves right behind.
  const set: Promise<unknown> = tx.pg.query(statements);
  set.catch(() => undefined);
  try {
    return await work();
  } catch (error) {
    // Where the savepoint itself could not be set, `work` failed of that.
    await set;
    await tx.pg.query('rollback to savepoint item');
    throw error;
  }
}

/** Item by item, each in a savepoint: the one that the database refuses is rejected, the rest are stored. */
async function storeOneByOne(
  tx: Tx,
  patientId: string,
  items: readonly HashedItem[],
  clocks: Clocks,
): Promise<Stored> {
  const acked: string[] = [];
  const rejected: Rejection[] = [];
  const recounts: string[] = [];
  for (const item of items) {
    try {
      const one = await guarded(tx, SAVEPOINT, () => store(tx, patientId, [item], clocks));
      acked.push(...one.acked);
      rejected.push(...one.rejected);
      if (one.recount !== null) recounts.push(one.recount);
    } catch (error) {
      const code = refusedBy(error);
      if (code === null) throw error;
      rejected.push({ id: item.item.id, code, path: null });
    }
  }
  return { acked, rejected, recount: recounts.sort()[0] ?? null };
}

/**
 * Takes a phone's logs in: one patient at a time, so that tallies and replays never race. What is acked stands once the
 * caller's transaction has committed, not before.
 * @param receivedAt our clock, ISO 8601.
 */
export async function intakeLogs(
  tx: Tx,
  patientId: string,
  envelope: Envelope,
  receivedAt: string,
): Promise<Intake> {
  const clocks = { sentAt: envelope.sentAt, receivedAt };
  const items = envelope.items.map((item) => ({ item, hash: hashOf(item) }));
  if (items.length === 0) return { acked: [], rejected: envelope.rejected };
  const first = `${lockingPatient(patientId)}; ${GENERIC}; ${SAVEPOINT}`;
  const { acked, rejected, recount } = await guarded(tx, first, () =>
    store(tx, patientId, items, clocks),
  ).catch((error: unknown) => {
    if (refusedBy(error) === null) throw error;
    return storeOneByOne(tx, patientId, items, clocks);
  });
  // Once a request, whatever it raised: each writes again every day that is still to come.
  if (recount !== null) await recountFrom(tx, patientId, recount);
  return { acked, rejected: [...envelope.rejected, ...rejected] };
}
