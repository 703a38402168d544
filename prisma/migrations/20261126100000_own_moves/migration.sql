-- A clinic's own move changes by revisions, each a row of its own that stays: a published version pins one of them.

CREATE TABLE "exercise_revision" (
    "clinic_id" UUID NOT NULL,
    "exercise_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "kind" VARCHAR(8) NOT NULL,
    "name" VARCHAR(120) NOT NULL,
    "body" JSONB NOT NULL,
    "author_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "exercise_revision_pkey" PRIMARY KEY ("clinic_id","exercise_id","revision")
);
CREATE INDEX "exercise_revision_clinic_id_author_id_idx" ON "exercise_revision"("clinic_id", "author_id");

INSERT INTO exercise_revision (clinic_id, exercise_id, revision, kind, name, body, created_at)
SELECT clinic_id, id, revision, kind, name, body, created_at FROM exercise;

ALTER TABLE "plan_item" DROP CONSTRAINT "plan_item_clinic_id_exercise_id_exercise_revision_fkey";
ALTER TABLE "plan_item" ADD CONSTRAINT "plan_item_clinic_id_exercise_id_exercise_revision_fkey" FOREIGN KEY ("clinic_id", "exercise_id", "exercise_revision") REFERENCES "exercise_revision"("clinic_id", "exercise_id", "revision") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "exercise_revision" ADD CONSTRAINT "exercise_revision_clinic_id_exercise_id_fkey" FOREIGN KEY ("clinic_id", "exercise_id") REFERENCES "exercise"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "exercise_revision" ADD CONSTRAINT "exercise_revision_clinic_id_author_id_fkey" FOREIGN KEY ("clinic_id", "author_id") REFERENCES "membership"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
DROP INDEX "exercise_clinic_id_id_revision_key";
ALTER TABLE "exercise" DROP COLUMN "kind", DROP COLUMN "name", DROP COLUMN "body";

ALTER TABLE exercise ADD CONSTRAINT exercise_numbers CHECK (revision BETWEEN 1 AND 9999);
ALTER TABLE exercise_revision ADD CONSTRAINT exercise_revision_shape CHECK (
  revision BETWEEN 1 AND 9999 AND kind IN ('hold', 'reps') AND char_length(btrim(name)) > 0
  AND jsonb_typeof(body) = 'object' AND pg_column_size(body) < 32768);

GRANT SELECT, INSERT ON exercise_revision TO holdfast_app;
ALTER TABLE exercise_revision ENABLE ROW LEVEL SECURITY;
ALTER TABLE exercise_revision FORCE ROW LEVEL SECURITY;
CREATE POLICY staff ON exercise_revision TO holdfast_app USING (
  (select current_setting('app.kind', true)) = 'staff'
  and clinic_id = (select nullif(current_setting('app.clinic_id', true), '')::uuid))
  WITH CHECK (
  (select current_setting('app.kind', true)) = 'staff'
  and clinic_id = (select nullif(current_setting('app.clinic_id', true), '')::uuid));
CREATE POLICY system ON exercise_revision TO holdfast_app USING (
  (select current_setting('app.kind', true)) = 'system'
  and clinic_id = (select nullif(current_setting('app.clinic_id', true), '')::uuid))
  WITH CHECK (
  (select current_setting('app.kind', true)) = 'system'
  and clinic_id = (select nullif(current_setting('app.clinic_id', true), '')::uuid));
-- A patient reads what was prescribed to that patient, through the wall of plan_item.
CREATE POLICY patient ON exercise_revision FOR SELECT TO holdfast_app USING (
  (select current_setting('app.kind', true)) = 'patient'
  and clinic_id = (select nullif(current_setting('app.clinic_id', true), '')::uuid)
  and exists (select from plan_item i where i.clinic_id = exercise_revision.clinic_id
    and i.exercise_id = exercise_revision.exercise_id and i.exercise_revision = exercise_revision.revision));
DROP POLICY patient ON exercise;
