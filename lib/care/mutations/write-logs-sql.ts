import 'server-only';
import { LIVE_CHANNEL } from '@/lib/live/hub';
import { GONE_CTE, TALLY_CTES } from './write-tallies';

/*
 * One statement stores a batch. It names only the tables that this batch has rows for: most hold one session, and every
 * table named costs, rows or none. $1 clinic, $2 patient, $3 when it was received, $4 the audit row's id, $5 the user.
 */

/** What may come in a batch: each adds its rows, as JSON, at the place given. */
const PARTS = {
  sessions: (rows: string) => `
  s as (insert into session (clinic_id, patient_id, id, plan_id, version_id, occasion, ended_by, local_date, zone, started_at, ended_at,
      raw_started_at, raw_ended_at, skewed, pain_before, pain_worst, pain_after, units_done, units_prescribed, done, note, payload_hash, supersedes_id, reason, received_at)
    select $1, $2, id, plan_id, version_id, occasion, ended_by, local_date, zone, started_at, ended_at, raw_started_at, raw_ended_at, skewed,
      pain_before, pain_worst, pain_after, units_done, units_prescribed, done, note, decode(hash, 'hex'), supersedes_id, reason, $3::timestamptz
    from json_to_recordset(${rows}) as x(id uuid, plan_id uuid, version_id uuid, occasion occasion, ended_by ended_by, local_date date, zone text,
      started_at timestamptz, ended_at timestamptz, raw_started_at timestamptz, raw_ended_at timestamptz, skewed bool, pain_before int, pain_worst int,
      pain_after int, units_done int, units_prescribed int, done bool, note text, hash text, supersedes_id uuid, reason text)
    returning id, started_at, pain_worst)`,
  holds: (rows: string) => `
  h as (insert into hold (clinic_id, patient_id, id, session_id, item_side_id, set_number, rep_number, started_at, tenths, reps, load, effort, source, skip_reason, adjusted)
    select $1, $2, id, session_id, item_side_id, set_number, rep_number, started_at, tenths, reps, load, effort, source, skip_reason, adjusted
    from json_to_recordset(${rows}) as x(id uuid, session_id uuid, item_side_id uuid, set_number int, rep_number int, started_at timestamptz, tenths int,
      reps int, load numeric, effort int, source hold_source, skip_reason text, adjusted bool))`,
  pains: (rows: string) => `
  p as (insert into pain (clinic_id, patient_id, id, session_id, item_side_id, moment, score, side, site, kind, payload_hash, received_at)
    select $1, $2, id, session_id, item_side_id, moment, score, side, site, kind, decode(hash, 'hex'), $3::timestamptz
    from json_to_recordset(${rows}) as x(id uuid, session_id uuid, item_side_id uuid, moment pain_moment, score int, side side, site text, kind text, hash text))`,
  reports: (rows: string) => `
  r as (insert into report (clinic_id, patient_id, id, session_id, at, raw_at, zone, code, tier, side, site, payload_hash, received_at)
    select $1, $2, id, session_id, at, raw_at, zone, code, tier, side, site, decode(hash, 'hex'), $3::timestamptz
    from json_to_recordset(${rows}) as x(id uuid, session_id uuid, at timestamptz, raw_at timestamptz, zone text, code text, tier text, side side, site text, hash text))`,
  answers: (rows: string) => `
  an as (insert into answer (clinic_id, patient_id, id, session_id, kind, date, zone, value, payload_hash, received_at)
    select $1, $2, id, session_id, kind, date, zone, value, decode(hash, 'hex'), $3::timestamptz
    from json_to_recordset(${rows}) as x(id uuid, session_id uuid, kind answer_kind, date date, zone text, value int, hash text))`,
  skips: (rows: string) => `
  sk as (insert into session_skip (clinic_id, patient_id, id, plan_id, version_id, date, reason, payload_hash, received_at)
    select $1, $2, id, plan_id, version_id, date, reason, decode(hash, 'hex'), $3::timestamptz
    from json_to_recordset(${rows}) as x(id uuid, plan_id uuid, version_id uuid, date date, reason text, hash text))`,
  withdrawals: (rows: string) => `
  w as (insert into withdrawal (clinic_id, patient_id, id, target_id, reason, payload_hash, received_at)
    select $1, $2, id, target_id, reason, decode(hash, 'hex'), $3::timestamptz from json_to_recordset(${rows}) as x(id uuid, target_id uuid, reason text, hash text))`,
  alerts: (rows: string) => `
  al as (insert into alert (clinic_id, patient_id, id, kind, tier, source_id, evidence, rule_version, occurred_at, arrived_at)
    select $1, $2, id, kind, tier, source_id, evidence, rule_version, occurred_at, $3::timestamptz
    from json_to_recordset(${rows}) as x(id uuid, kind text, tier text, source_id uuid, evidence jsonb, rule_version text, occurred_at timestamptz)
    on conflict (clinic_id, patient_id, kind, source_id) do nothing returning id, tier),
  so as (insert into stop (clinic_id, patient_id, id, alert_id, item_side_id, from_at, from_on)
    select $1, $2, y.stop_id, x.id, y.item_side_id, x.occurred_at, x.date
    from json_to_recordset(${rows}) as x(id uuid, stops json, occurred_at timestamptz, date date) join al on al.id = x.id
      cross join lateral json_to_recordset(x.stops) as y(stop_id uuid, item_side_id uuid) returning id)`,
};

export type LogPart = keyof typeof PARTS;

const LATEST_OF_BATCH =
  '(select max(started_at) from s), (select pain_worst from s order by started_at desc limit 1)';

const open = (added: string, where = '') =>
  `least(32767, (select count(*) from alert where clinic_id = $1 and patient_id = $2 and resolved_at is null${where}) + (select count(*) from al${added}))`;

/** How many alerts are open: only an alert of this batch can change it. */
const OPEN = {
  values: `${open(` where tier in ('E1', 'E2', 'C')`, ` and tier in ('E1', 'E2', 'C')`)}, ${open('')}`,
  kept: ', open_flags = excluded.open_flags, open_alerts = excluded.open_alerts',
};

/** What the worklist needs of the patient, the trail, and the notice to open screens. */
const always = (hasSessions: boolean, hasAlerts: boolean, counts: Counts) => `
  pn as (insert into patient_now as n (clinic_id, patient_id, last_log_at, last_session_at, last_worst, open_flags, open_alerts)
    select $1, $2, $3::timestamptz, ${hasSessions ? LATEST_OF_BATCH : 'null::timestamptz, null::int'}, ${hasAlerts ? OPEN.values : '0, 0'}
    on conflict (clinic_id, patient_id) do update set last_log_at = greatest(n.last_log_at, excluded.last_log_at),
      last_worst = case when excluded.last_session_at >= coalesce(n.last_session_at, '-infinity') then excluded.last_worst else n.last_worst end,
      last_session_at = greatest(n.last_session_at, excluded.last_session_at)${hasAlerts ? OPEN.kept : ''}),
  au as (insert into audit_event (clinic_id, id, actor_user_id, actor_kind, action, outcome, patient_id)
    values ($1, $4, $5, 'patient', 'logs.send', 'done', $2))
select ${hasAlerts ? '(select count(*)::int from so)' : '0'} as stops, ${counts === 'again' ? '(select sides from gone)' : 'null::json'} as gone, pg_notify('${LIVE_CHANNEL}', $1::text || ':' || $2::text)`;

/** A date's counts: there are none, they are its first, or they may take the place of others. */
export type Counts = 'none' | 'first' | 'again';

/** Values from $6 on: one list of rows a part, in this order, then days and sides where there are counts. */
export function logStatement(parts: readonly LogPart[], counts: Counts): { name: string; text: string } {
  const places = [...parts, 'days', 'sides'].map((_, index) => `$${index + 6}`);
  const [days, sides] = [places.at(-2) ?? '', places.at(-1) ?? ''];
  const ctes = parts.map((part, index) => PARTS[part](places[index] ?? ''));
  if (counts !== 'none') ctes.push(TALLY_CTES(days, sides));
  if (counts === 'again') ctes.push(GONE_CTE(days, sides));
  const rest = always(parts.includes('sessions'), parts.includes('alerts'), counts);
  const name = ['write', ...parts, counts].map((word) => word.slice(0, 2)).join('-');
  return { name: `logs-${name}`, text: `with ${[...ctes, rest].join(',')}` };
}
