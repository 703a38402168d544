import 'server-only';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/in-scope';
import { holdsOf } from '../rules/judge';
import type { AlertRow, LogRows, SessionRow } from '../rules/log-rows';
import type { PlanTally } from '../rules/tallies';
import { sideRows, tallyRows } from '../rules/tally-rows';
import { logStatement, type Counts, type LogPart } from './write-logs-sql';
import { removeSides } from './write-tallies';

const MARKS = `
with w as (select * from json_to_recordset($3) as x(id uuid, by_id uuid, withdrawn bool))
update session s set superseded_by_id = coalesce(s.superseded_by_id, w.by_id), withdrawn_at = case when w.withdrawn then coalesce(s.withdrawn_at, now()) else s.withdrawn_at end
from w where s.clinic_id = $1 and s.patient_id = $2 and s.id = w.id`;

/** The newest session that stands tells the latest pain: a correction or withdrawal may have taken it away. */
const LATEST = `
update patient_now set (last_session_at, last_worst) = (select s.started_at, s.pain_worst from session s
  where s.clinic_id = $1 and s.patient_id = $2 and s.superseded_by_id is null and s.withdrawn_at is null order by s.started_at desc limit 1)
where clinic_id = $1 and patient_id = $2`;

const moved = (at: string, ms: number) => (ms === 0 ? at : new Date(Date.parse(at) + ms).toISOString());

const sessionRow = ({ item, hash, planId, date, started, ended, ...counts }: SessionRow) => ({
  id: item.id,
  plan_id: planId,
  version_id: item.planVersionId,
  occasion: item.occasion ?? 'due',
  ended_by: item.endedBy ?? 'finished',
  local_date: date,
  zone: item.timeZone,
  started_at: started.instant,
  ended_at: ended.instant,
  raw_started_at: item.startedAt,
  raw_ended_at: item.endedAt,
  skewed: started.skewed,
  pain_before: item.painBefore,
  pain_worst: item.painWorst,
  pain_after: item.painAfter,
  units_done: counts.unitsDone,
  units_prescribed: counts.unitsPrescribed,
  done: counts.done,
  note: item.note,
  hash,
  supersedes_id: item.supersedes,
  reason: item.reason,
});

function holdRows({ item, started }: SessionRow) {
  // A wrong clock was wrong for the holds too.
  const offset = Date.parse(started.instant) - Date.parse(item.startedAt);
  return holdsOf(item).map((hold, index) => ({
    id: hold.id,
    session_id: item.id,
    item_side_id: hold.itemSideId,
    set_number: hold.set,
    rep_number: hold.rep,
    started_at: moved(hold.startedAt, offset),
    tenths: hold.tenths,
    reps: hold.reps,
    load: item.holds[index]?.load,
    effort: item.holds[index]?.effort,
    source: hold.source,
    skip_reason: hold.skipReason,
    adjusted: hold.adjusted,
  }));
}

const alertRow = ({ outcome, sourceId, occurredAt, date, stops }: AlertRow) => ({
  id: newId(),
  stops: stops.map((itemSideId) => ({ stop_id: newId(), item_side_id: itemSideId })),
  kind: outcome.kind,
  tier: outcome.tier,
  source_id: sourceId,
  date,
  evidence: outcome.evidence,
  rule_version: outcome.ruleVersion,
  occurred_at: occurredAt,
});

/** Every part's rows as the columns name them. */
function partsOf(rows: LogRows): readonly (readonly [LogPart, readonly object[]])[] {
  return [
    ['sessions', rows.sessions.map(sessionRow)],
    ['holds', rows.sessions.flatMap(holdRows)],
    [
      'pains',
      rows.pains.map(({ item, hash }) => ({
        ...{ ...item, session_id: item.sessionId, item_side_id: item.itemSideId, hash },
      })),
    ],
    [
      'reports',
      rows.reports.map(({ item, hash, at, tier }) => ({
        ...{ ...item, session_id: item.sessionId, at, raw_at: item.at, zone: item.timeZone, tier, hash },
      })),
    ],
    [
      'answers',
      rows.answers.map(({ item, hash }) => ({
        ...{ ...item, session_id: item.sessionId, zone: item.timeZone, hash },
      })),
    ],
    [
      'skips',
      rows.skips.map(({ item, hash, planId }) => ({
        ...{ ...item, plan_id: planId, version_id: item.planVersionId, hash },
      })),
    ],
    ['withdrawals', rows.withdrawals.map(({ item, hash }) => ({ ...item, target_id: item.target, hash }))],
    ['alerts', rows.alerts.map(alertRow)],
  ];
}

const json = (rows: readonly unknown[]) => JSON.stringify(rows);

/**
 * Stores a judged batch with its tallies, alerts, stops, audit row and live notice in one statement.
 * @param counted the counts of the dates touched; `isFirst`: nothing was stored of any of them before. @param receivedAt our clock: by it every row was received and every alert arrived. @returns how many stops it raised. @throws pg's integrity errors, the transaction then being lost.
 */
export async function writeLogs(
  tx: Tx,
  patientId: string,
  rows: LogRows,
  { tallies, isFirst }: { readonly tallies: readonly PlanTally[]; readonly isFirst: boolean },
  receivedAt: string,
): Promise<number> {
  const { clinicId, userId } = tx.scope;
  const parts = partsOf(rows).filter(([, list]) => list.length > 0);
  const counts: Counts = tallies.length === 0 ? 'none' : isFirst ? 'first' : 'again';
  const { rows: answered } = await tx.pg.query<{ stops: number; gone: object[] | null }>({
    ...logStatement(
      parts.map(([part]) => part),
      counts,
    ),
    values: [
      ...[clinicId, patientId, receivedAt, newId(), userId],
      ...parts.map(([, list]) => json(list)),
      ...(counts !== 'none' ? [json(tallyRows(tallies)), json(sideRows(tallies))] : []),
    ],
  });
  await removeSides(tx, patientId, answered[0]?.gone ?? null);
  await markSessions(tx, patientId, rows);
  return answered[0]?.stops ?? 0;
}

/** What a correction or a withdrawal leaves on the row it names; the row itself stays. */
async function markSessions(tx: Tx, patientId: string, rows: LogRows): Promise<void> {
  const marks = [
    ...rows.sessions.flatMap(({ item }) =>
      item.supersedes ? [{ id: item.supersedes, by_id: item.id, withdrawn: false }] : [],
    ),
    ...rows.withdrawals.map(({ item }) => ({ id: item.target, by_id: null, withdrawn: true })),
  ];
  if (marks.length === 0) return;
  const { clinicId } = tx.scope;
  await tx.pg.query({ name: 'mark-sessions', text: MARKS, values: [clinicId, patientId, json(marks)] });
  await tx.pg.query({ name: 'latest-session', text: LATEST, values: [clinicId, patientId] });
}
