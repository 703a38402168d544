-- Ranges, roles and row-level security. What the zod schemas refuse, the database refuses too.

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- ── Ranges ─────────────────────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE clinic
  ADD CONSTRAINT clinic_pain_zones CHECK (pain_green_max BETWEEN 0 AND 9 AND pain_red_min BETWEEN 1 AND 10 AND pain_green_max < pain_red_min);

ALTER TABLE membership
  ADD CONSTRAINT membership_roles CHECK (cardinality(roles) >= 1);

ALTER TABLE invitation
  ADD CONSTRAINT invitation_subject CHECK ((kind = 'PATIENT') = (patient_id IS NOT NULL)),
  ADD CONSTRAINT invitation_expires CHECK (expires_at > created_at);

ALTER TABLE "user"
  ADD CONSTRAINT user_email_lower CHECK (email = lower(email));

ALTER TABLE episode
  ADD CONSTRAINT episode_range CHECK (to_on IS NULL OR to_on >= from_on);

ALTER TABLE measure
  ADD CONSTRAINT measure_range CHECK (value BETWEEN -60 AND 220 AND (goal IS NULL OR goal BETWEEN -60 AND 220));

ALTER TABLE plan
  ADD CONSTRAINT plan_minutes CHECK (minutes_agreed BETWEEN 1 AND 180);

ALTER TABLE plan_version
  ADD CONSTRAINT plan_version_range CHECK (ends_on >= starts_on AND ends_on - starts_on <= 366),
  ADD CONSTRAINT plan_version_schedule CHECK (
    times_per_day BETWEEN 1 AND 6 AND cardinality(weekdays) BETWEEN 1 AND 7
    AND weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7]::smallint[]),
  ADD CONSTRAINT plan_version_zones CHECK (green_max BETWEEN 0 AND 9 AND red_min BETWEEN 1 AND 10 AND green_max < red_min),
  ADD CONSTRAINT plan_version_number CHECK (number >= 1);

ALTER TABLE plan_item
  ADD CONSTRAINT plan_item_one_source CHECK (
    num_nonnulls(move_id, exercise_id) = 1
    AND (move_id IS NULL) = (move_revision IS NULL) AND (exercise_id IS NULL) = (exercise_revision IS NULL));

ALTER TABLE plan_item_side
  ADD CONSTRAINT plan_item_side_dose CHECK (
    sets BETWEEN 1 AND 20 AND reps BETWEEN 1 AND 100 AND rest_seconds BETWEEN 0 AND 600 AND set_rest_seconds BETWEEN 0 AND 600
    AND (hold_seconds IS NULL OR hold_seconds BETWEEN 0 AND 600) AND (effort IS NULL OR effort BETWEEN 0 AND 10)
    AND (load_kg IS NULL OR load_kg BETWEEN 0 AND 500));

ALTER TABLE plan_pause
  ADD CONSTRAINT plan_pause_range CHECK (to_on IS NULL OR to_on >= from_on);

ALTER TABLE plan_day
  ADD CONSTRAINT plan_day_counts CHECK (
    due BETWEEN 0 AND 6 AND prescribed_seconds >= 0 AND prescribed_reps >= 0 AND (state = 'due' OR due = 0));

ALTER TABLE session
  ADD CONSTRAINT session_pain CHECK (
    (pain_before IS NULL OR pain_before BETWEEN 0 AND 10) AND (pain_worst IS NULL OR pain_worst BETWEEN 0 AND 10)
    AND (pain_after IS NULL OR pain_after BETWEEN 0 AND 10)),
  ADD CONSTRAINT session_order CHECK (ended_at >= started_at),
  ADD CONSTRAINT session_units CHECK (units_done >= 0 AND units_prescribed >= 0),
  ADD CONSTRAINT session_own_reason CHECK (supersedes_id IS NULL OR supersedes_id <> id);

ALTER TABLE hold
  ADD CONSTRAINT hold_ranges CHECK (
    set_number BETWEEN 1 AND 20 AND rep_number BETWEEN 1 AND 100 AND tenths BETWEEN 0 AND 36000
    AND (reps IS NULL OR reps BETWEEN 0 AND 200) AND (effort IS NULL OR effort BETWEEN 0 AND 10)
    AND (load IS NULL OR load BETWEEN 0 AND 500));

ALTER TABLE pain ADD CONSTRAINT pain_score CHECK (score BETWEEN 0 AND 10);
ALTER TABLE report ADD CONSTRAINT report_tier CHECK (tier IN ('E1', 'E2', 'C', 'N'));
ALTER TABLE answer ADD CONSTRAINT answer_value CHECK (value IS NULL OR value BETWEEN 0 AND 10);
ALTER TABLE alert ADD CONSTRAINT alert_tier CHECK (tier IN ('E1', 'E2', 'C', 'RED', 'RISING', 'N'));
ALTER TABLE stop
  ADD CONSTRAINT stop_release CHECK ((to_at IS NULL) = (to_on IS NULL) AND (to_at IS NULL) = (outcome IS NULL) AND (to_at IS NULL OR to_at >= from_at));

ALTER TABLE day_tally
  ADD CONSTRAINT day_tally_counts CHECK (
    done >= 0 AND partly >= 0 AND extra >= 0 AND skipped >= 0 AND held_tenths BETWEEN 0 AND prescribed_tenths
    AND done_reps BETWEEN 0 AND prescribed_reps AND tapped_tenths >= 0);
ALTER TABLE side_tally
  ADD CONSTRAINT side_tally_counts CHECK (held_tenths BETWEEN 0 AND prescribed_tenths AND done_reps BETWEEN 0 AND prescribed_reps);
ALTER TABLE patient_now ADD CONSTRAINT patient_now_counts CHECK (open_flags >= 0 AND open_alerts >= 0);

-- One open thread of history: a session is superseded by at most one correction.
CREATE UNIQUE INDEX session_supersedes_once ON session (clinic_id, supersedes_id) WHERE supersedes_id IS NOT NULL;
-- What the worklist looks for: open alerts and standing stops, however many are long closed.
CREATE INDEX alert_open ON alert (clinic_id, patient_id) WHERE resolved_at IS NULL;
CREATE INDEX stop_standing ON stop (clinic_id, patient_id) WHERE to_at IS NULL;

-- ── Roles ──────────────────────────────────────────────────────────────────────────────────────────────────────────
-- holdfast_app serves requests; holdfast_auth is what it turns into (SET LOCAL ROLE) to sign somebody in, before a
-- clinic is known. Neither owns anything. A server that manages roles elsewhere makes them before migrating.

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'holdfast_app') THEN
    CREATE ROLE holdfast_app NOLOGIN NOSUPERUSER NOBYPASSRLS;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'holdfast_auth') THEN
    CREATE ROLE holdfast_auth NOLOGIN NOSUPERUSER NOBYPASSRLS;
  END IF;
  IF NOT pg_has_role('holdfast_app', 'holdfast_auth', 'SET') THEN
    GRANT holdfast_auth TO holdfast_app WITH INHERIT FALSE, SET TRUE;
  END IF;
END $$;

GRANT USAGE ON SCHEMA public TO holdfast_app, holdfast_auth;

GRANT SELECT ON library_move, library_move_text, library_template TO holdfast_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON rate_limit TO holdfast_app;
GRANT SELECT ON clinic, "user" TO holdfast_app;
GRANT INSERT ON "user" TO holdfast_app;
GRANT UPDATE (name, zone, locale, phone, urgent_care_number, urgent_care_place, emergency_number, pain_green_max, pain_red_min, colleagues) ON clinic TO holdfast_app;
GRANT SELECT, INSERT, UPDATE ON membership, invitation, patient, episode, condition, surgery, message, callback_request,
  exercise, template, plan, plan_draft, plan_pause, patient_now, alert, stop, day_tally, side_tally, plan_day TO holdfast_app;
-- Derived or unpublished rows only; what was prescribed, logged or said is never deleted.
GRANT DELETE ON plan_draft, plan_day, day_tally, side_tally TO holdfast_app;
-- Append-only.
GRANT SELECT, INSERT ON patient_zone, measure, plan_version, plan_item, plan_item_side, session, hold, pain, report,
  answer, session_skip, withdrawal, alert_event, audit_event TO holdfast_app;
-- The two marks a later row leaves on a session.
GRANT UPDATE (superseded_by_id, withdrawn_at) ON session TO holdfast_app;

GRANT SELECT, INSERT, UPDATE ON credential, login_session TO holdfast_auth;
GRANT DELETE ON login_session TO holdfast_auth;
GRANT SELECT ON "user", membership, clinic, patient TO holdfast_auth;

-- ── Row-level security ─────────────────────────────────────────────────────────────────────────────────────────────
-- No policy without a kind: a forgotten setting shows nothing. The settings are read once a statement (sub-selects).

DO $$
DECLARE
  t text;
  here CONSTANT text := 'clinic_id = (select nullif(current_setting(''app.clinic_id'', true), '''')::uuid)';
  mine CONSTANT text := 'patient_id = (select nullif(current_setting(''app.patient_id'', true), '''')::uuid)';
  kind CONSTANT text := '(select current_setting(''app.kind'', true)) = ';
  of_patient CONSTANT text[] := ARRAY['patient_zone', 'episode', 'condition', 'surgery', 'measure', 'message', 'callback_request',
    'plan', 'plan_version', 'plan_item', 'plan_item_side', 'plan_draft', 'plan_pause', 'plan_day', 'session', 'hold', 'pain',
    'report', 'answer', 'session_skip', 'withdrawal', 'alert', 'alert_event', 'stop', 'day_tally', 'side_tally', 'patient_now'];
  of_clinic CONSTANT text[] := ARRAY['membership', 'invitation', 'exercise', 'template', 'audit_event', 'patient'];
  -- What a patient's own request may add …
  patient_adds CONSTANT text[] := ARRAY['patient_zone', 'message', 'callback_request', 'session', 'hold', 'pain', 'report',
    'answer', 'session_skip', 'withdrawal', 'alert', 'alert_event', 'stop', 'day_tally', 'side_tally', 'patient_now', 'plan_day'];
  -- … and change: tallies and marks, never a prescription, an alert or a stop.
  patient_changes CONSTANT text[] := ARRAY['session', 'day_tally', 'side_tally', 'patient_now', 'plan_day'];
BEGIN
  FOREACH t IN ARRAY of_patient || of_clinic LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY staff ON %I TO holdfast_app USING (%s) WITH CHECK (%s)', t,
      kind || quote_literal('staff') || ' and ' || here, kind || quote_literal('staff') || ' and ' || here);
    EXECUTE format('CREATE POLICY system ON %I TO holdfast_app USING (%s) WITH CHECK (%s)', t,
      kind || quote_literal('system') || ' and ' || here, kind || quote_literal('system') || ' and ' || here);
  END LOOP;
  FOREACH t IN ARRAY of_patient LOOP
    IF t <> 'plan_draft' THEN
      EXECUTE format('CREATE POLICY patient ON %I FOR SELECT TO holdfast_app USING (%s)', t,
        kind || quote_literal('patient') || ' and ' || here || ' and ' || mine);
    END IF;
    IF t = ANY (patient_adds) THEN
      EXECUTE format('CREATE POLICY patient_adds ON %I FOR INSERT TO holdfast_app WITH CHECK (%s)', t,
        kind || quote_literal('patient') || ' and ' || here || ' and ' || mine);
    END IF;
    IF t = ANY (patient_changes) THEN
      EXECUTE format('CREATE POLICY patient_changes ON %I FOR UPDATE TO holdfast_app USING (%s) WITH CHECK (%s)', t,
        kind || quote_literal('patient') || ' and ' || here || ' and ' || mine, kind || quote_literal('patient') || ' and ' || here || ' and ' || mine);
    END IF;
  END LOOP;
  -- Tallies and days are recomputed, so a patient's log may also take a row of them away.
  FOREACH t IN ARRAY ARRAY['day_tally', 'side_tally', 'plan_day'] LOOP
    EXECUTE format('CREATE POLICY patient_recounts ON %I FOR DELETE TO holdfast_app USING (%s)', t,
      kind || quote_literal('patient') || ' and ' || here || ' and ' || mine);
  END LOOP;
  -- A patient reads the own record, the clinic's people by name and the clinic's own moves.
  EXECUTE format('CREATE POLICY patient ON patient FOR SELECT TO holdfast_app USING (%s)', kind || quote_literal('patient') || ' and ' || here
    || ' and id = (select nullif(current_setting(''app.patient_id'', true), '''')::uuid)');
  FOREACH t IN ARRAY ARRAY['membership', 'exercise'] LOOP
    EXECUTE format('CREATE POLICY patient ON %I FOR SELECT TO holdfast_app USING (%s)', t, kind || quote_literal('patient') || ' and ' || here);
  END LOOP;
  EXECUTE format('CREATE POLICY patient_adds ON audit_event FOR INSERT TO holdfast_app WITH CHECK (%s)', kind || quote_literal('patient') || ' and ' || here
    || ' and (patient_id is null or ' || mine || ')');
  -- The clinic itself.
  EXECUTE 'ALTER TABLE clinic ENABLE ROW LEVEL SECURITY';
  EXECUTE 'ALTER TABLE clinic FORCE ROW LEVEL SECURITY';
  EXECUTE format('CREATE POLICY member ON clinic FOR SELECT TO holdfast_app USING (%s and %s)',
    '(select current_setting(''app.kind'', true)) in (''staff'', ''patient'', ''system'')', replace(here, 'clinic_id =', 'id ='));
  EXECUTE format('CREATE POLICY staff ON clinic FOR UPDATE TO holdfast_app USING (%s) WITH CHECK (%s)',
    kind || quote_literal('staff') || ' and ' || replace(here, 'clinic_id =', 'id ='), kind || quote_literal('staff') || ' and ' || replace(here, 'clinic_id =', 'id ='));
END $$;

-- People: seen by those who share a clinic with them, through membership's own wall.
ALTER TABLE "user" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "user" FORCE ROW LEVEL SECURITY;
CREATE POLICY shared ON "user" FOR SELECT TO holdfast_app
  USING (EXISTS (SELECT FROM membership m WHERE m.user_id = "user".id));
CREATE POLICY joins ON "user" FOR INSERT TO holdfast_app
  WITH CHECK ((select current_setting('app.kind', true)) = 'system' AND nullif(current_setting('app.clinic_id', true), '') IS NOT NULL);
CREATE POLICY auth ON "user" FOR SELECT TO holdfast_auth USING (true);

ALTER TABLE credential ENABLE ROW LEVEL SECURITY;
ALTER TABLE credential FORCE ROW LEVEL SECURITY;
CREATE POLICY auth ON credential TO holdfast_auth USING (true) WITH CHECK (true);

ALTER TABLE login_session ENABLE ROW LEVEL SECURITY;
ALTER TABLE login_session FORCE ROW LEVEL SECURITY;
CREATE POLICY auth ON login_session TO holdfast_auth USING (true) WITH CHECK (true);

CREATE POLICY auth ON membership FOR SELECT TO holdfast_auth USING (true);
CREATE POLICY auth ON clinic FOR SELECT TO holdfast_auth USING (true);
-- Only the link from a person to the own record, so that a session knows whose phone it is.
REVOKE SELECT ON patient FROM holdfast_auth;
GRANT SELECT (clinic_id, id, user_id) ON patient TO holdfast_auth;
CREATE POLICY auth ON patient FOR SELECT TO holdfast_auth USING (true);
