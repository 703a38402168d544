import pg from 'pg';

/*
 * The floor to measure against: a bare route handler that takes the very same body and writes the same session and
 * holds with one statement. No sign-in, no rule, no wall, no count: whose they are comes in a header.
 */

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });

interface Body {
  readonly sessions: readonly [{ readonly id: string }];
}

const SQL = `with x as (
    select * from json_to_record($4) as x(id uuid, "planVersionId" uuid, "timeZone" text, "startedAt" timestamptz, "endedAt" timestamptz,
      "painBefore" int, "painWorst" int, "painAfter" int, note text, holds json)),
  s as (
    insert into session (clinic_id, patient_id, plan_id, id, version_id, occasion, ended_by, local_date, zone, started_at, ended_at,
      raw_started_at, raw_ended_at, skewed, pain_before, pain_worst, pain_after, units_done, units_prescribed, done, note, payload_hash)
    select $1, $2, $3, id, "planVersionId", 'due', 'finished', ("startedAt" at time zone "timeZone")::date, "timeZone", "startedAt", "endedAt",
      "startedAt", "endedAt", false, "painBefore", "painWorst", "painAfter", 12, 12, true, note, '\\x00' from x)
  insert into hold (clinic_id, patient_id, session_id, id, item_side_id, set_number, rep_number, started_at, tenths, source, adjusted)
  select $1, $2, x.id, h.id, h."itemSideId", h.set, h.rep, h."startedAt", h.seconds * 10, h.source, false
  from x, json_to_recordset(x.holds) as h(id uuid, "itemSideId" uuid, set int, rep int, "startedAt" timestamptz, seconds numeric, source hold_source)`;

export async function POST(request: Request): Promise<Response> {
  const [clinicId, patientId, planId] = (request.headers.get('x-owner') ?? '').split(' ');
  const { sessions }: Body = await request.json();
  const values = [clinicId, patientId, planId, JSON.stringify(sessions[0])];
  await pool.query({ name: 'log', text: SQL, values });
  return Response.json({ acked: [sessions[0].id], rejected: [] });
}
