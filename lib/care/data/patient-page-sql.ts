import { ALERT_KEYS } from '@/lib/alerts/data';
import { SEEN_BY } from './seen-by';

/** $1 clinic, $2 patient, $3 first date, $4 last date of the window. One round trip, each part through an index. */
const OWN = 'clinic_id = $1 and patient_id = $2';

const list = (rows: string) => `coalesce((${rows}), '[]')`;

const SIDES = `select json_agg(json_build_object('id', d.id, 'side', d.side, 'sets', d.sets, 'reps', d.reps,
    'holdSeconds', d.hold_seconds, 'restSeconds', d.rest_seconds, 'setRestSeconds', d.set_rest_seconds, 'tempo', d.tempo,
    'loadKg', d.load_kg, 'band', d.band, 'effort', d.effort, 'stepDownApproved', d.step_down_approved) order by d.side)
  from plan_item_side d where d.clinic_id = $1 and d.patient_id = $2 and d.item_id = i.id`;

const ITEMS = `select json_agg(json_build_object('id', i.id, 'position', i.position, 'kind', i.kind, 'moveId', i.move_id,
    'exerciseId', i.exercise_id, 'note', i.note, 'sides', ${list(SIDES)}) order by i.position)
  from plan_item i where i.clinic_id = $1 and i.patient_id = $2 and i.version_id = v.id`;

const VERSIONS = `select json_agg(json_build_object('id', v.id, 'planId', v.plan_id, 'number', v.number,
    'startsOn', v.starts_on, 'endsOn', v.ends_on, 'publishedAt', v.published_at, 'authorName', m.display_name,
    'changed', case json_typeof(v.changes::json) when 'array' then json_array_length(v.changes::json) else 0 end,
    'schedule', json_build_object('timesPerDay', v.times_per_day, 'weekdays', v.weekdays, 'afterWorkouts', v.after_workouts),
    'thresholds', json_build_object('greenMax', v.green_max, 'redMin', v.red_min), 'items', ${list(ITEMS)}) order by v.number)
  from plan_version v join membership m on m.clinic_id = v.clinic_id and m.id = v.author_id
  where v.clinic_id = $1 and v.patient_id = $2 and v.plan_id = pl.id`;

/** A plan's end stands as its last pause; who ended it, in the trail. */
const ENDED = `select json_build_object('on', coalesce(z.from_on, pl.ends_on), 'reason', coalesce(z.reason, ''),
    'byName', (select m.display_name from audit_event a
      join membership m on m.clinic_id = a.clinic_id and m.user_id = a.actor_user_id
      where a.clinic_id = $1 and a.patient_id = $2 and a.action = 'plan.end' and a.outcome = 'done' and a.subject_id = pl.id::text
      order by a.at desc limit 1))
  from (select) one left join lateral (select from_on, reason from plan_pause
    where clinic_id = $1 and patient_id = $2 and plan_id = pl.id and to_on is null order by id desc limit 1) z on true
  where pl.status = 'ENDED'`;

const PLANS = `select json_agg(json_build_object('id', pl.id, 'title', pl.title, 'status', pl.status, 'versions', ${list(VERSIONS)},
    'ended', (${ENDED}))
    order by pl.status, pl.created_at desc)
  from plan pl where pl.clinic_id = $1 and pl.patient_id = $2`;

const DAYS = `select json_agg(json_build_object('planId', plan_id, 'date', date, 'versionId', version_id,
    'state', coalesce(state, 'due'), 'due', coalesce(counted, planned, 0), 'done', coalesce(done, 0), 'partly', coalesce(partly, 0),
    'skipped', coalesce(skipped, 0), 'worst', worst_pain, 'tallied', counted is not null, 'tapped', coalesce(tapped_tenths > 0 and tapped_tenths * 2 >= held_tenths, false)) order by date)
  from (select plan_id, date, version_id, state, due as planned from plan_day where ${OWN} and date between $3 and $4) planned
  full join (select plan_id, date, due as counted, done, partly, skipped, worst_pain, tapped_tenths, held_tenths from day_tally
    where ${OWN} and date between $3 and $4) tallied using (plan_id, date)`;

const SIDE_TALLIES = `select json_agg(json_build_object('planId', s.plan_id, 'date', s.date, 'itemSideId', s.item_side_id,
    'prescribedTenths', s.prescribed_tenths, 'heldTenths', s.held_tenths,
    'tappedTenths', s.tapped_tenths, 'prescribedReps', s.prescribed_reps, 'doneReps', s.done_reps))
  from plan pl join side_tally s on s.clinic_id = pl.clinic_id and s.plan_id = pl.id and s.date between $3 and $4
  where pl.clinic_id = $1 and pl.patient_id = $2`;

const PAINS = `select json_agg(json_build_object('date', local_date, 'before', pain_before, 'worst', pain_worst, 'after', pain_after)
    order by local_date)
  from (select distinct on (local_date) local_date, pain_before, pain_worst, pain_after from session
    where ${OWN} and started_at >= $3::date - 2 and local_date between $3 and $4
      and superseded_by_id is null and withdrawn_at is null
      and num_nonnulls(pain_before, pain_worst, pain_after) > 0
    order by local_date, pain_worst desc nulls last, started_at) scored`;

/** A morning belongs to the session before it; one that names none, to the day before. The latest answer counts. */
const MORNINGS = `select json_agg(json_build_object('date', date, 'value', value) order by date)
  from (select distinct on (1) coalesce(s.local_date, a.date - 1) as date, a.value, a.received_at
    from answer a left join session s on s.clinic_id = a.clinic_id and s.patient_id = a.patient_id and s.id = a.session_id
    where a.clinic_id = $1 and a.patient_id = $2 and a.kind = 'morning' and a.date between $3 and $4::date + 1
    order by 1, a.received_at desc) answered`;

const EVENTS = `select json_agg(json_build_object('kind', ev.kind, 'at', ev.at, 'byName', m.display_name,
    'note', coalesce(ev.detail->>'note', ev.detail->>'done'), 'reached', ev.detail->>'reached', 'outcome', ev.detail->>'outcome',
    'plan', ev.detail->>'plan') order by ev.at, ev.id)
  from alert_event ev left join membership m on m.clinic_id = ev.clinic_id and m.id = ev.by_id
  where ev.clinic_id = $1 and ev.patient_id = $2 and ev.alert_id = al.id`;

/** Every open one; of the resolved ones the latest thirty. */
const ALERTS = `select json_agg(json_build_object(${ALERT_KEYS}, 'seenBy', ${SEEN_BY}, 'resolvedAt', al.resolved_at, 'events', ${list(EVENTS)})
    order by al.resolved_at is not null, al.arrived_at desc)
  from (select * from alert where ${OWN} and resolved_at is null
    union all (select * from alert where ${OWN} and resolved_at is not null order by arrived_at desc limit 30)) al`;

const NAMES = `select json_object_agg(ref, name) from (
    select distinct on (ref) coalesce(i.move_id, i.exercise_id::text) as ref, coalesce(t.name, x.name, i.move_id, '') as name
    from plan_item i
    left join library_move_text t on t.move_id = i.move_id and t.revision = i.move_revision and t.locale = 'en'
    left join exercise_revision x on x.clinic_id = i.clinic_id and x.exercise_id = i.exercise_id and x.revision = i.exercise_revision
    where i.clinic_id = $1 and i.patient_id = $2 order by ref, coalesce(i.move_revision, i.exercise_revision) desc) named`;

const CONDITIONS = `select json_agg(json_build_object('code', code, 'side', side, 'assessedOn', assessed_on) order by code, side)
  from condition where ${OWN} and removed_at is null`;

const SURGERIES = `select json_agg(json_build_object('kind', kind, 'side', side, 'performedOn', performed_on)
    order by performed_on desc nulls last, kind)
  from surgery where ${OWN} and removed_at is null`;

export const PATIENT_PAGE = `
  select p.id as "patientId", p.name, p.birth_date as "birthDate", p.phone, p.email, p.language, p.note,
    p.joined_at is not null as joined, ${list(CONDITIONS)} as conditions, ${list(SURGERIES)} as surgeries,
    p.next_visit as "nextVisit", m.id as "primaryTherapistId", m.display_name as "therapistName",
    c.colleagues, c.zone as "clinicZone", p.zone, e.problem_site as "problemSite", e.problem_side as "problemSide",
    ${list(PLANS)} as plans, ${list(DAYS)} as days, ${list(SIDE_TALLIES)} as sides, ${list(PAINS)} as pains,
    ${list(MORNINGS)} as mornings, ${list(ALERTS)} as alerts, coalesce((${NAMES}), '{}') as "moveNames",
    ${list(`select json_agg(json_build_object('planId', plan_id, 'from', from_on, 'to', to_on, 'reason', reason)) from plan_pause
      where ${OWN} and (to_on is null or to_on >= $3)`)} as pauses,
    ${list(`select json_agg(json_build_object('from', from_on, 'fromAt', from_at, 'to', to_on, 'itemSideId', item_side_id)) from stop
      where ${OWN} and (to_on is null or to_on >= $3)`)} as stops
  from patient p
  join clinic c on c.id = p.clinic_id
  left join membership m on m.clinic_id = p.clinic_id and m.id = p.primary_therapist_id and m.active
  left join lateral (
    select problem_site, problem_side from episode where clinic_id = p.clinic_id and patient_id = p.id
    order by to_on is null desc, from_on desc limit 1) e on true
  where p.clinic_id = $1 and p.id = $2`;
