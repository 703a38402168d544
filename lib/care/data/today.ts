import 'server-only';
import type { Tx } from '@/lib/db/in-scope';

/** How many days ahead a phone can open and play without a network. */
const AHEAD_DAYS = 30;

/** How far back the phone's history goes. */
const HISTORY_DAYS = 28;

/** For how long the patient may be told what a new version changed. */
const CHANGED_DAYS = 14;

/** The versions of a plan that another took the place of in these days, with what they asked for. */
const EARLIER = `coalesce((select json_agg(json_build_object('number', e.number, 'endsOn', e.ends_on,
    'schedule', json_build_object('timesPerDay', e.times_per_day, 'weekdays', e.weekdays, 'afterWorkouts', e.after_workouts),
    'items', (select json_agg(json_build_object('exerciseId', coalesce(i.move_id, i.exercise_id::text), 'kind', i.kind, 'position', i.position,
        'name', coalesce(m.name, x.name), 'note', i.note,
        'sides', (select json_agg(json_build_object('itemSideId', s.id, 'side', s.side, 'sets', s.sets, 'reps', s.reps, 'holdSeconds', s.hold_seconds,
            'restSeconds', s.rest_seconds, 'setRestSeconds', s.set_rest_seconds, 'tempo', s.tempo, 'loadKg', s.load_kg, 'band', s.band,
            'effort', s.effort, 'stepDownApproved', s.step_down_approved) order by s.side)
          from plan_item_side s where s.clinic_id = $1 and s.patient_id = $2 and s.item_id = i.id)) order by i.position)
      from plan_item i left join library_move_text m on m.move_id = i.move_id and m.revision = i.move_revision and m.locale = 'en'
        left join exercise_revision x on x.clinic_id = i.clinic_id and x.exercise_id = i.exercise_id and x.revision = i.exercise_revision
      where i.clinic_id = $1 and i.patient_id = $2 and i.version_id = e.id)) order by e.number)
  from plan_version e where e.clinic_id = $1 and e.patient_id = $2 and e.plan_id = v.plan_id and e.number < v.number
    and exists (select from plan_version n where n.clinic_id = $1 and n.patient_id = $2 and n.plan_id = e.plan_id and n.number = e.number + 1
      and n.starts_on >= $3::date - $6::int)), '[]')`;

const SQL = `
with me as (select p.* from patient p where p.clinic_id = $1 and p.id = $2),
  live as (select v.* from plan_version v join plan pl on pl.clinic_id = v.clinic_id and pl.patient_id = v.patient_id and pl.id = v.plan_id
    where v.clinic_id = $1 and v.patient_id = $2 and pl.status = 'ACTIVE' and v.ends_on >= $3::date - 1 and v.starts_on <= $3::date + $4::int
      and not exists (select from plan_version n where n.clinic_id = $1 and n.patient_id = $2 and n.plan_id = v.plan_id and n.number > v.number
        and n.starts_on <= $3::date)),
  sides as not materialized (select d.id, d.side, i.version_id, coalesce(i.move_id, i.exercise_id::text) as move from plan_item i
    join plan_item_side d on d.clinic_id = i.clinic_id and d.patient_id = i.patient_id and d.item_id = i.id
    where i.clinic_id = $1 and i.patient_id = $2),
  held as (select s.alert_id, s.from_on, s.from_at, s.item_side_id as side_id from stop s
      where s.clinic_id = $1 and s.patient_id = $2 and s.to_at is null
    union select s.alert_id, s.from_on, s.from_at, d.id from stop s join sides c on c.id = s.item_side_id
      join sides d on d.move = c.move and (d.side = c.side or d.side = 'both' or c.side = 'both') and d.version_id in (select id from live)
      where s.clinic_id = $1 and s.patient_id = $2 and s.to_at is null)
select json_build_object(
  'clinic', (select json_build_object('name', c.name, 'phone', c.phone, 'urgentCare', json_build_object('number', c.urgent_care_number, 'place', c.urgent_care_place),
      'emergency', c.emergency_number, 'demo', c.demo) from clinic c where c.id = $1),
  'locale', (select language from me),
  'patient', (select json_build_object('id', id, 'name', name, 'givenName', given_name, 'birthYear', extract(year from birth_date)) from me),
  'plans', coalesce((select json_agg(json_build_object('planId', v.plan_id, 'planVersionId', v.id, 'number', v.number, 'title', pl.title,
      'startsOn', v.starts_on, 'endsOn', v.ends_on,
      'sessionsDue', coalesce((select due from day_tally d where d.clinic_id = $1 and d.plan_id = v.plan_id and d.date = $3::date),
        (select due from plan_day d where d.clinic_id = $1 and d.plan_id = v.plan_id and d.date = $3::date), 0),
      'sessionsDone', coalesce((select done from day_tally d where d.clinic_id = $1 and d.plan_id = v.plan_id and d.date = $3::date), 0),
      'thresholds', json_build_object('greenMax', v.green_max, 'redMin', v.red_min),
      'schedule', json_build_object('timesPerDay', v.times_per_day, 'weekdays', v.weekdays, 'afterWorkouts', v.after_workouts),
      'earlier', ${EARLIER},
      'items', (select json_agg(json_build_object('itemId', i.id, 'exerciseId', coalesce(i.move_id, i.exercise_id::text), 'kind', i.kind, 'position', i.position,
          'name', coalesce(m.name, e.name), 'steps', coalesce(m.body -> 'steps', e.body -> 'steps'), 'cues', coalesce(m.body -> 'cues', e.body -> 'cues'),
          'felt', coalesce(m.body, e.body) -> 'felt', 'figure', coalesce(b.body, e.body) -> 'figure', 'setup', coalesce(b.body, e.body) -> 'position', 'note', i.note,
          'sides', (select json_agg(json_build_object('itemSideId', s.id, 'side', s.side, 'sets', s.sets, 'reps', s.reps, 'holdSeconds', s.hold_seconds,
              'restSeconds', s.rest_seconds, 'setRestSeconds', s.set_rest_seconds, 'tempo', s.tempo, 'loadKg', s.load_kg, 'band', s.band, 'effort', s.effort,
              'stepDownApproved', s.step_down_approved) order by s.side)
            from plan_item_side s where s.clinic_id = $1 and s.patient_id = $2 and s.item_id = i.id)) order by i.position)
        from plan_item i left join library_move_text m on m.move_id = i.move_id and m.revision = i.move_revision and m.locale = 'en'
          left join library_move b on b.id = i.move_id and b.revision = i.move_revision
          left join exercise_revision e on e.clinic_id = $1 and e.exercise_id = i.exercise_id and e.revision = i.exercise_revision
        where i.clinic_id = $1 and i.patient_id = $2 and i.version_id = v.id)) order by pl.created_at, v.number)
    from live v join plan pl on pl.clinic_id = $1 and pl.id = v.plan_id), '[]'),
  'ahead', coalesce((select json_agg(json_build_object('planId', plan_id, 'planVersionId', version_id, 'date', date, 'state', state, 'due', coalesce(t.due, d.due)) order by date, plan_id)
    from (select * from plan_day where clinic_id = $1 and patient_id = $2 and date between $3::date - 7 and $3::date + $4::int) d
      left join (select plan_id, date, due from day_tally where clinic_id = $1 and patient_id = $2 and date between $3::date - 7 and $3::date) t
        using (plan_id, date)), '[]'),
  'days', coalesce((select json_agg(json_build_object('planId', plan_id, 'date', date, 'due', due, 'done', done, 'partly', partly, 'skipped', skipped) order by date)
    from day_tally where clinic_id = $1 and patient_id = $2 and date between $3::date - 7 and $3::date), '[]'),
  'history', coalesce((select json_agg(json_build_object('planId', plan_id, 'date', date, 'state', d.state, 'due', coalesce(t.due, d.due), 'done', coalesce(t.done, 0),
      'partly', coalesce(t.partly, 0), 'extra', coalesce(t.extra, 0), 'skipped', coalesce(t.skipped, 0), 'worst', t.worst_pain) order by date desc, plan_id)
    from (select plan_id, date, state, due from plan_day where clinic_id = $1 and patient_id = $2 and date between $3::date - $5::int and $3::date) d
      full join (select plan_id, date, due, done, partly, extra, skipped, worst_pain from day_tally
        where clinic_id = $1 and patient_id = $2 and date between $3::date - $5::int and $3::date) t using (plan_id, date)), '[]'),
  'logged', coalesce((select json_agg(id) from session where clinic_id = $1 and patient_id = $2 and local_date between $3::date - $5::int and $3::date), '[]'),
  'mornings', coalesce((select json_agg(json_build_object('date', date, 'value', value) order by date) from (select distinct on (s.local_date) s.local_date as date, a.value
    from answer a join session s on s.clinic_id = $1 and s.patient_id = $2 and s.id = a.session_id
    where a.clinic_id = $1 and a.patient_id = $2 and a.kind = 'morning' and a.date between $3::date - $5::int and $3::date and s.withdrawn_at is null
    order by s.local_date, a.received_at desc) m), '[]'),
  'morning', (select json_build_object('sessionId', s.id, 'value', a.value, 'painBefore', s.pain_before, 'thresholds', json_build_object('greenMax', v.green_max, 'redMin', v.red_min),
      'resolved', exists (select from alert x where x.clinic_id = $1 and x.patient_id = $2 and x.source_id = a.id and x.resolved_at is not null))
    from answer a join session s on s.clinic_id = $1 and s.patient_id = $2 and s.id = a.session_id
      join plan_version v on v.clinic_id = $1 and v.patient_id = $2 and v.id = s.version_id
    where a.clinic_id = $1 and a.patient_id = $2 and a.kind = 'morning' and a.date = $3::date order by a.received_at desc limit 1),
  'pauses', coalesce((select json_agg(json_build_object('planId', plan_id, 'from', from_on, 'to', to_on, 'reason', reason)) from plan_pause
    where clinic_id = $1 and patient_id = $2 and (to_on is null or to_on >= $3::date)), '[]'),
  'stops', coalesce((select json_agg(json_build_object('itemSideId', h.side_id, 'from', h.from_on, 'at', h.from_at, 'kind', a.kind, 'tier', a.tier) order by h.from_at, h.side_id)
    from held h join alert a on a.clinic_id = $1 and a.patient_id = $2 and a.id = h.alert_id), '[]'),
  'screening', json_build_object('profile', case when exists (select from surgery where clinic_id = $1 and patient_id = $2 and removed_at is null and kind like '%replacement%') then 'replacement'
      when exists (select from surgery where clinic_id = $1 and patient_id = $2 and removed_at is null) then 'repair' else 'none' end,
    'kneecapAssessed', exists (select from condition where clinic_id = $1 and patient_id = $2 and removed_at is null and code = 'patellofemoral_pain' and assessed_on is not null),
    'operations', coalesce((select json_agg(json_build_object('kind', kind, 'side', side)) from surgery where clinic_id = $1 and patient_id = $2 and removed_at is null), '[]'),
    'problemSite', (select problem_site from episode where clinic_id = $1 and patient_id = $2 order by from_on desc limit 1)),
  'morningQuestion', (select json_build_object('sessionId', s.id, 'painBefore', s.pain_before, 'date', s.local_date,
      'thresholds', (select json_build_object('greenMax', v.green_max, 'redMin', v.red_min) from plan_version v
        where v.clinic_id = $1 and v.patient_id = $2 and v.id = s.version_id))
    from (select id, version_id, pain_before, local_date from session where clinic_id = $1 and patient_id = $2 and local_date < $3::date and local_date >= $3::date - 3
      and withdrawn_at is null and superseded_by_id is null order by started_at desc limit 1) s
    where not exists (select from answer a where a.clinic_id = $1 and a.patient_id = $2 and a.kind = 'morning' and (a.date = $3::date or a.session_id = s.id))),
  'problem', (select json_build_object('site', problem_site, 'side', problem_side) from episode where clinic_id = $1 and patient_id = $2 order by from_on desc limit 1),
  'messages', coalesce((select json_agg(m order by m.at) from (select id, body, from_patient as "fromPatient", sent_at as at from message
    where clinic_id = $1 and patient_id = $2 order by sent_at desc limit 30) m), '[]')
) as today`;

/** The patient's zone by now: the newest row of their travels that has begun. */
export async function getPatientZone(tx: Tx, patientId: string): Promise<string> {
  const { rows } = await tx.pg.query<{ zone: string }>({
    name: 'patient-zone',
    text: `select coalesce((select z.zone from patient_zone z where z.clinic_id = $1 and z.patient_id = $2 and z.from_at <= now() order by z.from_at desc limit 1), p.zone) as zone
           from patient p where p.clinic_id = $1 and p.id = $2`,
    values: [tx.scope.clinicId, patientId],
  });
  return rows[0]?.zone ?? 'UTC';
}

/**
 * All that the phone needs for a month without a network, in one statement: its cost follows the plans and thirty days,
 * not the length of history. A stop of one move is told for that move and side in each version that the phone may play.
 * `date` is the patient's local date; see docs/patient-api.md for the shape.
 */
export async function getToday(tx: Tx, patientId: string, date: string, timeZone: string): Promise<object> {
  const { rows } = await tx.pg.query<{ today: object }>({
    name: 'today',
    text: SQL,
    values: [tx.scope.clinicId, patientId, date, AHEAD_DAYS, HISTORY_DAYS, CHANGED_DAYS],
  });
  return { date, timeZone, ...rows[0]?.today };
}
