import pg from 'pg';

/* The floor to measure against: a bare route handler that writes the same rows with one statement, no rule, no wall. */

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });

interface Body {
  readonly session: Record<string, unknown>;
  readonly holds: readonly unknown[];
  readonly sides: readonly unknown[];
}

const SQL = `with s as (
    insert into session (clinic_id, id, patient_id, plan_id, version_id, occasion, ended_by, local_date, zone, started_at, ended_at,
      raw_started_at, raw_ended_at, skewed, units_done, units_prescribed, done, payload_hash)
    select clinic_id, id, patient_id, plan_id, version_id, 'due', 'finished', local_date, 'Europe/Berlin', started_at, ended_at,
      started_at, ended_at, false, 12, 12, true, '\\x00' from json_to_record($1) as x(clinic_id uuid, id uuid, patient_id uuid,
      plan_id uuid, version_id uuid, local_date date, started_at timestamptz, ended_at timestamptz) returning clinic_id, patient_id, plan_id, local_date, id),
  h as (
    insert into hold (clinic_id, id, patient_id, session_id, item_side_id, set_number, rep_number, started_at, tenths, source, adjusted)
    select s.clinic_id, x.id, s.patient_id, s.id, x.item_side_id, 1, x.rep, x.started_at, 300, 'timed', false
    from s, json_to_recordset($2) as x(id uuid, item_side_id uuid, rep int, started_at timestamptz)),
  d as (
    insert into day_tally (clinic_id, plan_id, date, patient_id, due, done, partly, extra, skipped, prescribed_tenths, held_tenths, tapped_tenths, prescribed_reps, done_reps)
    select clinic_id, plan_id, local_date, patient_id, 1, 1, 0, 0, 0, 3600, 3600, 0, 0, 0 from s
    on conflict (clinic_id, plan_id, date) do update set done = excluded.done),
  t as (
    insert into side_tally (clinic_id, plan_id, date, item_side_id, patient_id, prescribed_tenths, held_tenths, tapped_tenths, prescribed_reps, done_reps)
    select s.clinic_id, s.plan_id, s.local_date, x.item_side_id, s.patient_id, 900, 900, 0, 0, 0 from s, json_to_recordset($3) as x(item_side_id uuid)
    on conflict (clinic_id, plan_id, date, item_side_id) do update set held_tenths = excluded.held_tenths),
  n as (update patient_now p set last_log_at = now() from s where p.clinic_id = s.clinic_id and p.patient_id = s.patient_id),
  a as (
    insert into audit_event (clinic_id, id, actor_kind, action, outcome, patient_id)
    select clinic_id, gen_random_uuid(), 'patient', 'sessions.log', 'done', patient_id from s)
  select pg_notify('holdfast_live', clinic_id || ':' || patient_id) from s`;

export async function POST(request: Request): Promise<Response> {
  const body: Body = await request.json();
  const values = [JSON.stringify(body.session), JSON.stringify(body.holds), JSON.stringify(body.sides)];
  await pool.query({ name: 'log', text: SQL, values });
  return Response.json({ acked: [body.session['id']] });
}
