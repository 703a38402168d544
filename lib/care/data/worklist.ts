import 'server-only';
import { ALERT_KEYS } from '@/lib/alerts/data';
import type { Tx } from '@/lib/db/in-scope';
import { addDays } from '@/lib/time/dates';
import type { Instant } from '@/lib/time/types';
import { localDateOf } from '@/lib/time/zones';
import {
  inOrder,
  lookbackFrom,
  SILENT_DAYS,
  WORKLIST_DAYS,
  worklistRow,
  type Lookback,
} from '../rules/worklist';
import { SEEN_BY } from './seen-by';
import type { WorklistFacts, WorklistRow } from '../types/worklist';

/**
 * Whose patients: one member's own and those of nobody who works here, all that the clinic's policy lets a colleague see,
 * or everyone's, which is for the clinic lead's numbers alone.
 */
export type WorklistScope = 'mine' | 'clinic' | 'everyone';

export interface Worklist {
  readonly rows: readonly WorklistRow[];
  /** The clinic's zone, in which times are shown. */
  readonly zone: string;
}

/** What the last word of a patient was: of one batch the one that tells most. */
const LAST_WORD = `
    select kind from (
      (select 'session' as kind, 1 as place, received_at from session
        where clinic_id = p.clinic_id and patient_id = p.id order by started_at desc limit 1)
      union all select 'skip', 2, received_at from session_skip where clinic_id = p.clinic_id and patient_id = p.id
      union all (select 'report', 3, received_at from report
        where clinic_id = p.clinic_id and patient_id = p.id order by at desc limit 1)
      union all (select 'morning', 4, received_at from answer
        where clinic_id = p.clinic_id and patient_id = p.id and kind = 'morning' order by date desc limit 1)) said
    order by received_at desc, place limit 1`;

/**
 * Each patient reads its own few rows through an index, so the cost follows the number of patients, never the length of
 * their history. The lateral aggregates keep the planner from reading a whole table and joining afterwards.
 */
const FACTS = `
  select p.id as "patientId", p.name, p.birth_date as "birthDate", p.zone, p.phone, m.id as "therapistId",
    m.display_name as "therapistName",
    e.problem_site as "problemSite", e.problem_side as "problemSide",
    to_json(n.last_log_at) as "lastLogAt", to_json(n.last_session_at) as "lastSessionAt", w.kind as "lastLogKind",
    case when n.last_log_at is null then (select min(date) from plan_day
      where clinic_id = p.clinic_id and patient_id = p.id and due > 0) end as "firstDueOn",
    coalesce(v.green_max, c.pain_green_max) as "greenMax", coalesce(v.red_min, c.pain_red_min) as "redMin",
    coalesce(d.days, '[]') as days, coalesce(a.alerts, '[]') as alerts
  from patient p
  join clinic c on c.id = p.clinic_id
  left join membership m on m.clinic_id = p.clinic_id and m.id = p.primary_therapist_id and m.active
  left join patient_now n on n.clinic_id = p.clinic_id and n.patient_id = p.id
  left join lateral (${LAST_WORD}) w on n.last_log_at < $5
  left join lateral (
    select problem_site, problem_side from episode
    where clinic_id = p.clinic_id and patient_id = p.id
    order by to_on is null desc, from_on desc limit 1) e on true
  left join lateral (
    select pv.green_max, pv.red_min from plan_day pd
    join plan_version pv on pv.clinic_id = pd.clinic_id and pv.id = pd.version_id
    where pd.clinic_id = p.clinic_id and pd.patient_id = p.id and pd.date between $3 and $4
    order by pd.date desc, pv.number desc limit 1) v on true
  left join lateral (
    select json_agg(json_build_object('date', date, 'state', coalesce(state, 'due'), 'due', coalesce(counted, planned, 0),
      'done', coalesce(done, 0), 'partly', coalesce(partly, 0), 'skipped', coalesce(skipped, 0), 'worst', worst_pain)) as days
    from (select plan_id, date, state, due as planned from plan_day
      where clinic_id = p.clinic_id and patient_id = p.id and date between $3 and $4) planned
    full join (select plan_id, date, due as counted, done, partly, skipped, worst_pain from day_tally
      where clinic_id = p.clinic_id and patient_id = p.id and date between $3 and $4) tallied using (plan_id, date)) d on true
  left join lateral (
    select json_agg(json_build_object(${ALERT_KEYS}, 'seenBy', ${SEEN_BY})) as alerts
    from alert al where al.clinic_id = p.clinic_id and al.patient_id = p.id and al.resolved_at is null) a on true
  where p.clinic_id = $1 and ($2::uuid is null or m.id = $2 or m.id is null)`;

interface ClinicRow {
  readonly zone: string;
  readonly colleagues: 'OPEN' | 'TREATING_TEAM';
}

/** What there is to look back on in each zone, asked once a zone. */
function lookbacks(now: Instant): (zone: string) => Lookback {
  const known = new Map<string, Lookback>();
  return (zone) => {
    const found = known.get(zone) ?? lookbackFrom(localDateOf(now, zone));
    known.set(zone, found);
    return found;
  };
}

/**
 * Everyone of a scope, who needs somebody first. Two statements, whatever is on the screen.
 * @param membershipId whose patients `mine` are.
 */
export async function getWorklist(
  tx: Tx,
  { membershipId, scope, now }: { membershipId: string; scope: WorklistScope; now: Instant },
): Promise<Worklist> {
  const { clinicId } = tx.scope;
  const clinics = await tx.pg.query<ClinicRow>({
    name: 'worklist-clinic',
    text: 'select zone, colleagues from clinic where id = $1',
    values: [clinicId],
  });
  const clinic = clinics.rows[0];
  if (!clinic) return { rows: [], zone: 'UTC' };
  const isWhole = scope === 'everyone' || (scope === 'clinic' && clinic.colleagues === 'OPEN');
  // Whoever has no therapist is everyone's, under either policy: their flags are in every list.
  const owner = isWhole ? null : membershipId;
  // No zone is more than 14 hours from UTC, so one day on either side holds every patient's own window.
  const utc = localDateOf(now, 'UTC');
  const { rows } = await tx.pg.query<WorklistFacts>({
    name: 'worklist-facts',
    text: FACTS,
    values: [
      clinicId,
      owner,
      addDays(utc, -WORKLIST_DAYS - 1),
      addDays(utc, 1),
      addDays(utc, -SILENT_DAYS + 1),
    ],
  });
  const lookback = lookbacks(now);
  return {
    rows: inOrder(rows.map((facts) => worklistRow(facts, lookback(facts.zone)))),
    zone: clinic.zone,
  };
}
