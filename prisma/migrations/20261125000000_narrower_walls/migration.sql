-- What a patient's own request could see or write beyond what it needs. The walls behind the rules, made as narrow as them.

-- The clinic's people by name, and oneself: no other patient.
DROP POLICY patient ON membership;
CREATE POLICY patient ON membership FOR SELECT TO holdfast_app USING (
  (select current_setting('app.kind', true)) = 'patient'
  and clinic_id = (select nullif(current_setting('app.clinic_id', true), '')::uuid)
  and (roles && '{ADMIN,THERAPIST}'::role[] or user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)));

-- Addresses are for those who work here.
DROP POLICY shared ON "user";
CREATE POLICY shared ON "user" FOR SELECT TO holdfast_app USING (
  ((select current_setting('app.kind', true)) in ('staff', 'system') and exists (select from membership m where m.user_id = "user".id))
  or ((select current_setting('app.kind', true)) = 'patient' and id = (select nullif(current_setting('app.user_id', true), '')::uuid)));

-- A trail names who really asked.
DROP POLICY patient_adds ON audit_event;
CREATE POLICY patient_adds ON audit_event FOR INSERT TO holdfast_app WITH CHECK (
  (select current_setting('app.kind', true)) = 'patient'
  and clinic_id = (select nullif(current_setting('app.clinic_id', true), '')::uuid)
  and actor_kind = 'patient' and actor_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)
  and (patient_id is null or patient_id = (select nullif(current_setting('app.patient_id', true), '')::uuid)));

-- A patient writes as a patient.
DROP POLICY patient_adds ON message;
CREATE POLICY patient_adds ON message FOR INSERT TO holdfast_app WITH CHECK (
  (select current_setting('app.kind', true)) = 'patient'
  and clinic_id = (select nullif(current_setting('app.clinic_id', true), '')::uuid)
  and patient_id = (select nullif(current_setting('app.patient_id', true), '')::uuid)
  and from_patient);

-- A password is set once; changing one is not written yet.
REVOKE UPDATE ON credential FROM holdfast_auth;

-- A mark on a session is left once and never taken away.
CREATE FUNCTION keep_session_marks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.superseded_by_id IS NOT NULL AND NEW.superseded_by_id IS DISTINCT FROM OLD.superseded_by_id)
    OR (OLD.withdrawn_at IS NOT NULL AND NEW.withdrawn_at IS DISTINCT FROM OLD.withdrawn_at) THEN
    RAISE EXCEPTION 'a mark on a session is never taken away' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_session_marks BEFORE UPDATE ON session FOR EACH ROW EXECUTE FUNCTION keep_session_marks();
