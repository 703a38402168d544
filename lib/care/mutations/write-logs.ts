import 'server-only';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/in-scope';
import { LIVE_CHANNEL } from '@/lib/live/hub';
import { holdsOf } from '../rules/judge';
import type { AlertRow, LogRows } from '../rules/log-rows';
import type { PlanTally } from '../rules/tallies';
import { sideRows, TALLY_CTES, tallyRows } from './write-tallies';

const SQL = `
with s as (insert into session (clinic_id, patient_id, id, plan_id, version_id, occasion, ended_by, local_date, zone, started_at, ended_at,
      raw_started_at, raw_ended_at, skewed, pain_before, pain_worst, pain_after, units_done, units_prescribed, done, note, payload_hash, supersedes_id, reason, received_at)
    select $1, $2, id, plan_id, version_id, occasion, ended_by, local_date, zone, started_at, ended_at, raw_started_at, raw_ended_at, skewed,
      pain_before, pain_worst, pain_after, units_done, units_prescribed, done, note, decode(hash, 'hex'), supersedes_id, reason, $13
    from json_to_recordset($3) as x(id uuid, plan_id uuid, version_id uuid, occasion occasion, ended_by ended_by, local_date date, zone text,
      started_at timestamptz, ended_at timestamptz, raw_started_at timestamptz, raw_ended_at timestamptz, skewed bool, pain_before int, pain_worst int,
      pain_after int, units_done int, units_prescribed int, done bool, note text, hash text, supersedes_id uuid, reason text)
    returning id, started_at, pain_worst),
  h as (insert into hold (clinic_id, patient_id, id, session_id, item_side_id, set_number, rep_number, started_at, tenths, reps, load, effort, source, skip_reason, adjusted)
    select $1, $2, id, session_id, item_side_id, set_number, rep_number, started_at, tenths, reps, load, effort, source, skip_reason, adjusted
    from json_to_recordset($4) as x(id uuid, session_id uuid, item_side_id uuid, set_number int, rep_number int, started_at timestamptz, tenths int,
      reps int, load numeric, effort int, source hold_source, skip_reason text, adjusted bool)),
  p as (insert into pain (clinic_id, patient_id, id, session_id, item_side_id, moment, score, side, site, kind, payload_hash, received_at)
    select $1, $2, id, session_id, item_side_id, moment, score, side, site, kind, decode(hash, 'hex'), $13
    from json_to_recordset($5) as x(id uuid, session_id uuid, item_side_id uuid, moment pain_moment, score int, side side, site text, kind text, hash text)),
  r as (insert into report (clinic_id, patient_id, id, session_id, at, raw_at, zone, code, tier, side, site, payload_hash, received_at)
    select $1, $2, id, session_id, at, raw_at, zone, code, tier, side, site, decode(hash, 'hex'), $13
    from json_to_recordset($6) as x(id uuid, session_id uuid, at timestamptz, raw_at timestamptz, zone text, code text, tier text, side side, site text, hash text)),
  an as (insert into answer (clinic_id, patient_id, id, session_id, kind, date, zone, value, payload_hash, received_at)
    select $1, $2, id, session_id, kind, date, zone, value, decode(hash, 'hex'), $13
    from json_to_recordset($7) as x(id uuid, session_id uuid, kind answer_kind, date date, zone text, value int, hash text)),
  sk as (insert into session_skip (clinic_id, patient_id, id, plan_id, version_id, date, reason, payload_hash, received_at)
    select $1, $2, id, plan_id, version_id, date, reason, decode(hash, 'hex'), $13
    from json_to_recordset($8) as x(id uuid, plan_id uuid, version_id uuid, date date, reason text, hash text)),
  w as (insert into withdrawal (clinic_id, patient_id, id, target_id, reason, payload_hash, received_at)
    select $1, $2, id, target_id, reason, decode(hash, 'hex'), $13 from json_to_recordset($9) as x(id uuid, target_id uuid, reason text, hash text)
    returning target_id),
  al as (insert into alert (clinic_id, patient_id, id, kind, tier, source_id, evidence, rule_version, occurred_at, arrived_at)
    select $1, $2, id, kind, tier, source_id, evidence, rule_version, occurred_at, $13
    from json_to_recordset($10) as x(id uuid, kind text, tier text, source_id uuid, evidence jsonb, rule_version text, occurred_at timestamptz)
    on conflict (clinic_id, patient_id, kind, source_id) do nothing returning id, tier),
  so as (insert into stop (clinic_id, patient_id, id, alert_id, item_side_id, from_at, from_on)
    select $1, $2, x.stop_id, x.id, x.item_side_id, x.occurred_at, x.date
    from json_to_recordset($10) as x(id uuid, stop_id uuid, item_side_id uuid, occurred_at timestamptz, date date) join al on al.id = x.id
    where x.stop_id is not null returning id),
  ${TALLY_CTES('$11', '$12')},
  pn as (insert into patient_now as n (clinic_id, patient_id, last_log_at, last_session_at, last_worst, open_flags, open_alerts)
    select $1, $2, $13::timestamptz, (select max(started_at) from s), (select pain_worst from s order by started_at desc limit 1),
      (select count(*) from alert where clinic_id = $1 and patient_id = $2 and resolved_at is null and tier in ('E1', 'E2', 'C'))
        + (select count(*) from al where tier in ('E1', 'E2', 'C')),
      (select count(*) from alert where clinic_id = $1 and patient_id = $2 and resolved_at is null) + (select count(*) from al)
    on conflict (clinic_id, patient_id) do update set last_log_at = greatest(n.last_log_at, excluded.last_log_at),
      last_worst = case when excluded.last_session_at >= coalesce(n.last_session_at, '-infinity') then excluded.last_worst else n.last_worst end,
      last_session_at = greatest(n.last_session_at, excluded.last_session_at),
      open_flags = excluded.open_flags, open_alerts = excluded.open_alerts),
  au as (insert into audit_event (clinic_id, id, actor_user_id, actor_kind, action, outcome, patient_id)
    values ($1, $14, $15, 'patient', 'logs.send', 'done', $2))
select (select count(*)::int from so) as stops, pg_notify('${LIVE_CHANNEL}', $1::text || ':' || $2::text)`;

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

function sessionRows(rows: LogRows) {
  return rows.sessions.map(
    ({ item, hash, planId, date, started, ended, unitsDone, unitsPrescribed, done }) => ({
      ...{
        id: item.id,
        plan_id: planId,
        version_id: item.planVersionId,
        occasion: item.occasion ?? 'due',
        ended_by: item.endedBy ?? 'finished',
      },
      ...{
        local_date: date,
        zone: item.timeZone,
        started_at: started.instant,
        ended_at: ended.instant,
        raw_started_at: item.startedAt,
      },
      ...{
        raw_ended_at: item.endedAt,
        skewed: started.skewed,
        pain_before: item.painBefore,
        pain_worst: item.painWorst,
        pain_after: item.painAfter,
      },
      ...{
        units_done: unitsDone,
        units_prescribed: unitsPrescribed,
        done,
        note: item.note,
        hash,
        supersedes_id: item.supersedes,
        reason: item.reason,
      },
    }),
  );
}

function holdRows(rows: LogRows) {
  return rows.sessions.flatMap(({ item, started }) =>
    holdsOf(item).map((hold, index) => ({
      ...{
        id: hold.id,
        session_id: item.id,
        item_side_id: hold.itemSideId,
        set_number: hold.set,
        rep_number: hold.rep,
        // A wrong clock was wrong for the holds too.
        started_at: moved(hold.startedAt, Date.parse(started.instant) - Date.parse(item.startedAt)),
      },
      ...{
        tenths: hold.tenths,
        reps: hold.reps,
        load: item.holds[index]?.load,
        effort: item.holds[index]?.effort,
        source: hold.source,
      },
      ...{ skip_reason: hold.skipReason, adjusted: hold.adjusted },
    })),
  );
}

const alertRows = (alerts: readonly AlertRow[]) =>
  alerts.map(({ outcome, sourceId, occurredAt, date }) => ({
    ...{
      id: newId(),
      stop_id: outcome.stop === null ? null : newId(),
      kind: outcome.kind,
      tier: outcome.tier,
      source_id: sourceId,
      date,
    },
    ...{ item_side_id: outcome.stop === null || outcome.stop === 'plan' ? null : outcome.stop.itemSideId },
    ...{ evidence: outcome.evidence, rule_version: outcome.ruleVersion, occurred_at: occurredAt },
  }));

const json = (rows: readonly unknown[]) => JSON.stringify(rows);

/**
 * Stores a judged batch with its tallies, alerts, stops, audit row and live notice in one statement.
 * @param receivedAt our clock: by it every row was received and every alert arrived. @returns how many stops it raised. @throws pg's integrity errors, the transaction then being lost.
 */
export async function writeLogs(
  tx: Tx,
  patientId: string,
  rows: LogRows,
  tallies: readonly PlanTally[],
  receivedAt: string,
): Promise<number> {
  const { clinicId, userId } = tx.scope;
  const { rows: answered } = await tx.pg.query<{ stops: number }>({
    name: 'write-logs',
    text: SQL,
    values: [
      clinicId,
      patientId,
      json(sessionRows(rows)),
      json(holdRows(rows)),
      json(
        rows.pains.map(({ item, hash }) => ({
          ...item,
          session_id: item.sessionId,
          item_side_id: item.itemSideId,
          hash,
        })),
      ),
      json(
        rows.reports.map(({ item, hash, at, tier }) => ({
          ...item,
          session_id: item.sessionId,
          at,
          raw_at: item.at,
          zone: item.timeZone,
          tier,
          hash,
        })),
      ),
      json(
        rows.answers.map(({ item, hash }) => ({
          ...item,
          session_id: item.sessionId,
          zone: item.timeZone,
          hash,
        })),
      ),
      json(
        rows.skips.map(({ item, hash, planId }) => ({
          ...item,
          plan_id: planId,
          version_id: item.planVersionId,
          hash,
        })),
      ),
      json(rows.withdrawals.map(({ item, hash }) => ({ ...item, target_id: item.target, hash }))),
      json(alertRows(rows.alerts)),
      json(tallyRows(tallies)),
      json(sideRows(tallies)),
      receivedAt,
      newId(),
      userId,
    ],
  });
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
