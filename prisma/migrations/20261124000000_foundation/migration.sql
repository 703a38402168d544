-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "alert_event_kind" AS ENUM ('notified', 'delivery_failed', 'acknowledged', 'snoozed', 'escalated', 'resolved', 'reopened');

-- CreateEnum
CREATE TYPE "stop_outcome" AS ENUM ('resume', 'resume_changed', 'end');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('ADMIN', 'THERAPIST', 'PATIENT');

-- CreateEnum
CREATE TYPE "colleague_policy" AS ENUM ('OPEN', 'TREATING_TEAM');

-- CreateEnum
CREATE TYPE "invitation_kind" AS ENUM ('STAFF', 'PATIENT');

-- CreateEnum
CREATE TYPE "side" AS ENUM ('left', 'right', 'both');

-- CreateEnum
CREATE TYPE "plan_status" AS ENUM ('ACTIVE', 'ENDED');

-- CreateEnum
CREATE TYPE "item_kind" AS ENUM ('hold', 'reps');

-- CreateEnum
CREATE TYPE "plan_day_state" AS ENUM ('due', 'paused', 'stopped');

-- CreateEnum
CREATE TYPE "occasion" AS ENUM ('due', 'workout');

-- CreateEnum
CREATE TYPE "ended_by" AS ENUM ('finished', 'stopped', 'abandoned', 'flag');

-- CreateEnum
CREATE TYPE "hold_source" AS ENUM ('timed', 'tapped', 'backfilled');

-- CreateEnum
CREATE TYPE "pain_moment" AS ENUM ('before', 'worst', 'after', 'morning', 'other');

-- CreateEnum
CREATE TYPE "answer_kind" AS ENUM ('morning', 'screening');

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "email" VARCHAR(254),
    "name" VARCHAR(120) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credential" (
    "user_id" UUID NOT NULL,
    "password_hash" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "credential_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "login_session" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "user_id" UUID NOT NULL,
    "clinic_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "idle_seconds" INTEGER NOT NULL,
    "absolute_expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "login_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "day_tally" (
    "clinic_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "patient_id" UUID NOT NULL,
    "due" SMALLINT NOT NULL,
    "done" SMALLINT NOT NULL,
    "partly" SMALLINT NOT NULL,
    "extra" SMALLINT NOT NULL,
    "skipped" SMALLINT NOT NULL,
    "prescribed_tenths" INTEGER NOT NULL,
    "held_tenths" INTEGER NOT NULL,
    "tapped_tenths" INTEGER NOT NULL,
    "prescribed_reps" INTEGER NOT NULL,
    "done_reps" INTEGER NOT NULL,
    "worst_pain" SMALLINT,

    CONSTRAINT "day_tally_pkey" PRIMARY KEY ("clinic_id","plan_id","date")
);

-- CreateTable
CREATE TABLE "side_tally" (
    "clinic_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "item_side_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "prescribed_tenths" INTEGER NOT NULL,
    "held_tenths" INTEGER NOT NULL,
    "tapped_tenths" INTEGER NOT NULL,
    "prescribed_reps" INTEGER NOT NULL,
    "done_reps" INTEGER NOT NULL,

    CONSTRAINT "side_tally_pkey" PRIMARY KEY ("clinic_id","plan_id","date","item_side_id")
);

-- CreateTable
CREATE TABLE "patient_now" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "last_log_at" TIMESTAMPTZ(3),
    "last_session_at" TIMESTAMPTZ(3),
    "last_worst" SMALLINT,
    "open_flags" SMALLINT NOT NULL DEFAULT 0,
    "open_alerts" SMALLINT NOT NULL DEFAULT 0,

    CONSTRAINT "patient_now_pkey" PRIMARY KEY ("clinic_id","patient_id")
);

-- CreateTable
CREATE TABLE "alert" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "kind" VARCHAR(48) NOT NULL,
    "tier" VARCHAR(8) NOT NULL,
    "source_id" UUID NOT NULL,
    "evidence" JSONB NOT NULL,
    "rule_version" VARCHAR(32) NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "arrived_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3),
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "alert_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "alert_event" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "alert_id" UUID NOT NULL,
    "kind" "alert_event_kind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by_id" UUID,
    "detail" JSONB NOT NULL,

    CONSTRAINT "alert_event_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "stop" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "alert_id" UUID NOT NULL,
    "item_side_id" UUID,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "from_on" DATE NOT NULL,
    "to_at" TIMESTAMPTZ(3),
    "to_on" DATE,
    "released_by" UUID,
    "outcome" "stop_outcome",

    CONSTRAINT "stop_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "clinic" (
    "id" UUID NOT NULL,
    "name" VARCHAR(120) NOT NULL,
    "zone" VARCHAR(64) NOT NULL,
    "locale" VARCHAR(16) NOT NULL DEFAULT 'en',
    "phone" VARCHAR(32),
    "urgent_care_number" VARCHAR(32),
    "urgent_care_place" VARCHAR(160),
    "emergency_number" VARCHAR(32),
    "pain_green_max" SMALLINT NOT NULL DEFAULT 2,
    "pain_red_min" SMALLINT NOT NULL DEFAULT 6,
    "colleagues" "colleague_policy" NOT NULL DEFAULT 'OPEN',
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "clinic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "roles" "role"[],
    "display_name" VARCHAR(120) NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "kind" "invitation_kind" NOT NULL,
    "patient_id" UUID,
    "email" VARCHAR(254),
    "display_name" VARCHAR(120),
    "roles" "role"[],
    "invited_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_user_id" UUID,
    "actor_kind" VARCHAR(16) NOT NULL,
    "action" VARCHAR(64) NOT NULL,
    "outcome" VARCHAR(16) NOT NULL,
    "subject_type" VARCHAR(32),
    "subject_id" VARCHAR(64),
    "patient_id" UUID,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "library_move" (
    "id" VARCHAR(16) NOT NULL,
    "revision" INTEGER NOT NULL,
    "kind" VARCHAR(8) NOT NULL,
    "move_group" VARCHAR(16) NOT NULL,
    "body" JSONB NOT NULL,

    CONSTRAINT "library_move_pkey" PRIMARY KEY ("id","revision")
);

-- CreateTable
CREATE TABLE "library_move_text" (
    "move_id" VARCHAR(16) NOT NULL,
    "revision" INTEGER NOT NULL,
    "locale" VARCHAR(16) NOT NULL,
    "name" VARCHAR(120) NOT NULL,
    "body" JSONB NOT NULL,

    CONSTRAINT "library_move_text_pkey" PRIMARY KEY ("move_id","revision","locale")
);

-- CreateTable
CREATE TABLE "library_template" (
    "id" VARCHAR(48) NOT NULL,
    "revision" INTEGER NOT NULL,
    "title" VARCHAR(120) NOT NULL,
    "body" JSONB NOT NULL,

    CONSTRAINT "library_template_pkey" PRIMARY KEY ("id","revision")
);

-- CreateTable
CREATE TABLE "exercise" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "kind" VARCHAR(8) NOT NULL,
    "name" VARCHAR(120) NOT NULL,
    "body" JSONB NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "exercise_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "template" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "owner_id" UUID,
    "title" VARCHAR(120) NOT NULL,
    "body" JSONB NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "template_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "patient" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID,
    "name" VARCHAR(120) NOT NULL,
    "given_name" VARCHAR(60) NOT NULL,
    "birth_date" DATE,
    "phone" VARCHAR(32),
    "email" VARCHAR(254),
    "language" VARCHAR(16) NOT NULL DEFAULT 'en',
    "zone" VARCHAR(64) NOT NULL,
    "primary_therapist_id" UUID,
    "next_visit" DATE,
    "carer_name" VARCHAR(120),
    "carer_phone" VARCHAR(32),
    "consented_at" TIMESTAMPTZ(3),
    "note" VARCHAR(2000),
    "joined_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "patient_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "patient_zone" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "zone" VARCHAR(64) NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "patient_zone_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "episode" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE,
    "goal" VARCHAR(500),
    "problem_site" VARCHAR(32) NOT NULL,
    "problem_side" "side" NOT NULL,

    CONSTRAINT "episode_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "condition" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "code" VARCHAR(48) NOT NULL,
    "side" "side",
    "onset_on" DATE,
    "assessed_on" DATE,

    CONSTRAINT "condition_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "surgery" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "kind" VARCHAR(48) NOT NULL,
    "side" "side",
    "performed_on" DATE,
    "weight_bearing" VARCHAR(160),
    "range_limit" VARCHAR(160),
    "limits_until" DATE,
    "cleared_on" DATE,

    CONSTRAINT "surgery_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "measure" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "kind" VARCHAR(48) NOT NULL,
    "side" "side" NOT NULL,
    "measured_on" DATE NOT NULL,
    "value" DECIMAL(5,1) NOT NULL,
    "goal" DECIMAL(5,1),

    CONSTRAINT "measure_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "message" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "from_patient" BOOLEAN NOT NULL,
    "body" VARCHAR(2000) NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "message_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "callback_request" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "callback_request_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "plan" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "title" VARCHAR(120) NOT NULL,
    "status" "plan_status" NOT NULL DEFAULT 'ACTIVE',
    "minutes_agreed" SMALLINT,
    "ends_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "plan_version" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "times_per_day" SMALLINT NOT NULL,
    "weekdays" SMALLINT[],
    "after_workouts" BOOLEAN NOT NULL,
    "green_max" SMALLINT NOT NULL,
    "red_min" SMALLINT NOT NULL,
    "author_id" UUID NOT NULL,
    "changes" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_version_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "plan_item" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "block" SMALLINT,
    "kind" "item_kind" NOT NULL,
    "move_id" VARCHAR(16),
    "move_revision" INTEGER,
    "exercise_id" UUID,
    "exercise_revision" INTEGER,
    "note" VARCHAR(500),

    CONSTRAINT "plan_item_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "plan_item_side" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "side" "side" NOT NULL,
    "sets" SMALLINT NOT NULL,
    "reps" SMALLINT NOT NULL,
    "hold_seconds" SMALLINT,
    "rest_seconds" SMALLINT NOT NULL,
    "set_rest_seconds" SMALLINT NOT NULL,
    "tempo" VARCHAR(16),
    "load_kg" DECIMAL(5,2),
    "band" VARCHAR(8),
    "effort" SMALLINT,
    "step_down_approved" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "plan_item_side_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "plan_draft" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "plan_id" UUID,
    "base_version_id" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "body" JSONB NOT NULL,
    "editor_id" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_draft_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "plan_pause" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE,
    "reason" VARCHAR(200) NOT NULL,

    CONSTRAINT "plan_pause_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "plan_day" (
    "clinic_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "patient_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "state" "plan_day_state" NOT NULL,
    "due" SMALLINT NOT NULL,
    "prescribed_seconds" INTEGER NOT NULL,
    "prescribed_reps" INTEGER NOT NULL,

    CONSTRAINT "plan_day_pkey" PRIMARY KEY ("clinic_id","plan_id","date")
);

-- CreateTable
CREATE TABLE "session" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "occasion" "occasion" NOT NULL,
    "ended_by" "ended_by" NOT NULL,
    "local_date" DATE NOT NULL,
    "zone" VARCHAR(64) NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3) NOT NULL,
    "raw_started_at" TIMESTAMPTZ(3) NOT NULL,
    "raw_ended_at" TIMESTAMPTZ(3) NOT NULL,
    "skewed" BOOLEAN NOT NULL,
    "pain_before" SMALLINT,
    "pain_worst" SMALLINT,
    "pain_after" SMALLINT,
    "units_done" SMALLINT NOT NULL,
    "units_prescribed" SMALLINT NOT NULL,
    "done" BOOLEAN NOT NULL,
    "note" VARCHAR(2000),
    "payload_hash" BYTEA NOT NULL,
    "supersedes_id" UUID,
    "reason" VARCHAR(500),
    "superseded_by_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "hold" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "item_side_id" UUID NOT NULL,
    "set_number" SMALLINT NOT NULL,
    "rep_number" SMALLINT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "tenths" INTEGER NOT NULL,
    "reps" SMALLINT,
    "load" DECIMAL(5,2),
    "effort" SMALLINT,
    "source" "hold_source" NOT NULL,
    "skip_reason" VARCHAR(16),
    "adjusted" BOOLEAN NOT NULL,

    CONSTRAINT "hold_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "pain" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "session_id" UUID,
    "item_side_id" UUID,
    "moment" "pain_moment" NOT NULL,
    "score" SMALLINT NOT NULL,
    "side" "side",
    "site" VARCHAR(16),
    "kind" VARCHAR(16),
    "payload_hash" BYTEA NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pain_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "report" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "session_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "raw_at" TIMESTAMPTZ(3) NOT NULL,
    "zone" VARCHAR(64) NOT NULL,
    "code" VARCHAR(48) NOT NULL,
    "tier" VARCHAR(2) NOT NULL,
    "side" "side",
    "site" VARCHAR(16),
    "payload_hash" BYTEA NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "answer" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "session_id" UUID,
    "kind" "answer_kind" NOT NULL,
    "date" DATE NOT NULL,
    "zone" VARCHAR(64) NOT NULL,
    "value" SMALLINT,
    "payload_hash" BYTEA NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "answer_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "session_skip" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "reason" VARCHAR(16) NOT NULL,
    "payload_hash" BYTEA NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_skip_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "withdrawal" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "target_id" UUID NOT NULL,
    "reason" VARCHAR(500),
    "payload_hash" BYTEA NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "withdrawal_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "login_session_token_hash_key" ON "login_session"("token_hash");

-- CreateIndex
CREATE INDEX "login_session_user_id_idx" ON "login_session"("user_id");

-- CreateIndex
CREATE INDEX "day_tally_clinic_id_patient_id_date_idx" ON "day_tally"("clinic_id", "patient_id", "date");

-- CreateIndex
CREATE INDEX "day_tally_clinic_id_patient_id_plan_id_idx" ON "day_tally"("clinic_id", "patient_id", "plan_id");

-- CreateIndex
CREATE INDEX "side_tally_clinic_id_patient_id_plan_id_idx" ON "side_tally"("clinic_id", "patient_id", "plan_id");

-- CreateIndex
CREATE INDEX "side_tally_clinic_id_patient_id_item_side_id_idx" ON "side_tally"("clinic_id", "patient_id", "item_side_id");

-- CreateIndex
CREATE INDEX "alert_clinic_id_patient_id_arrived_at_idx" ON "alert"("clinic_id", "patient_id", "arrived_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "alert_clinic_id_patient_id_id_key" ON "alert"("clinic_id", "patient_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "alert_clinic_id_patient_id_kind_source_id_key" ON "alert"("clinic_id", "patient_id", "kind", "source_id");

-- CreateIndex
CREATE INDEX "alert_event_clinic_id_patient_id_alert_id_idx" ON "alert_event"("clinic_id", "patient_id", "alert_id");

-- CreateIndex
CREATE INDEX "alert_event_clinic_id_by_id_idx" ON "alert_event"("clinic_id", "by_id");

-- CreateIndex
CREATE INDEX "stop_clinic_id_patient_id_from_on_idx" ON "stop"("clinic_id", "patient_id", "from_on");

-- CreateIndex
CREATE INDEX "stop_clinic_id_patient_id_alert_id_idx" ON "stop"("clinic_id", "patient_id", "alert_id");

-- CreateIndex
CREATE INDEX "stop_clinic_id_patient_id_item_side_id_idx" ON "stop"("clinic_id", "patient_id", "item_side_id");

-- CreateIndex
CREATE INDEX "membership_user_id_idx" ON "membership"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "membership_clinic_id_user_id_key" ON "membership"("clinic_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_clinic_id_patient_id_idx" ON "invitation"("clinic_id", "patient_id");

-- CreateIndex
CREATE INDEX "invitation_clinic_id_invited_by_id_idx" ON "invitation"("clinic_id", "invited_by_id");

-- CreateIndex
CREATE INDEX "audit_event_clinic_id_at_idx" ON "audit_event"("clinic_id", "at");

-- CreateIndex
CREATE INDEX "audit_event_clinic_id_patient_id_at_idx" ON "audit_event"("clinic_id", "patient_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "exercise_clinic_id_id_revision_key" ON "exercise"("clinic_id", "id", "revision");

-- CreateIndex
CREATE INDEX "template_clinic_id_owner_id_idx" ON "template"("clinic_id", "owner_id");

-- CreateIndex
CREATE INDEX "patient_clinic_id_primary_therapist_id_idx" ON "patient"("clinic_id", "primary_therapist_id");

-- CreateIndex
CREATE INDEX "patient_clinic_id_name_idx" ON "patient"("clinic_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "patient_clinic_id_user_id_key" ON "patient"("clinic_id", "user_id");

-- CreateIndex
CREATE INDEX "patient_zone_clinic_id_patient_id_from_at_idx" ON "patient_zone"("clinic_id", "patient_id", "from_at");

-- CreateIndex
CREATE UNIQUE INDEX "episode_clinic_id_patient_id_id_key" ON "episode"("clinic_id", "patient_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "condition_clinic_id_patient_id_id_key" ON "condition"("clinic_id", "patient_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "surgery_clinic_id_patient_id_id_key" ON "surgery"("clinic_id", "patient_id", "id");

-- CreateIndex
CREATE INDEX "measure_clinic_id_patient_id_measured_on_idx" ON "measure"("clinic_id", "patient_id", "measured_on");

-- CreateIndex
CREATE INDEX "message_clinic_id_patient_id_sent_at_idx" ON "message"("clinic_id", "patient_id", "sent_at");

-- CreateIndex
CREATE INDEX "callback_request_clinic_id_patient_id_idx" ON "callback_request"("clinic_id", "patient_id");

-- CreateIndex
CREATE INDEX "plan_clinic_id_author_id_idx" ON "plan"("clinic_id", "author_id");

-- CreateIndex
CREATE INDEX "plan_clinic_id_patient_id_episode_id_idx" ON "plan"("clinic_id", "patient_id", "episode_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_clinic_id_patient_id_id_key" ON "plan"("clinic_id", "patient_id", "id");

-- CreateIndex
CREATE INDEX "plan_version_clinic_id_patient_id_plan_id_idx" ON "plan_version"("clinic_id", "patient_id", "plan_id");

-- CreateIndex
CREATE INDEX "plan_version_clinic_id_author_id_idx" ON "plan_version"("clinic_id", "author_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_version_clinic_id_patient_id_id_key" ON "plan_version"("clinic_id", "patient_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_version_clinic_id_plan_id_number_key" ON "plan_version"("clinic_id", "plan_id", "number");

-- CreateIndex
CREATE INDEX "plan_item_clinic_id_patient_id_version_id_idx" ON "plan_item"("clinic_id", "patient_id", "version_id");

-- CreateIndex
CREATE INDEX "plan_item_move_id_move_revision_idx" ON "plan_item"("move_id", "move_revision");

-- CreateIndex
CREATE INDEX "plan_item_clinic_id_exercise_id_exercise_revision_idx" ON "plan_item"("clinic_id", "exercise_id", "exercise_revision");

-- CreateIndex
CREATE UNIQUE INDEX "plan_item_clinic_id_patient_id_id_key" ON "plan_item"("clinic_id", "patient_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_item_clinic_id_version_id_position_key" ON "plan_item"("clinic_id", "version_id", "position");

-- CreateIndex
CREATE INDEX "plan_item_side_clinic_id_patient_id_item_id_idx" ON "plan_item_side"("clinic_id", "patient_id", "item_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_item_side_clinic_id_patient_id_id_key" ON "plan_item_side"("clinic_id", "patient_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_item_side_clinic_id_item_id_side_key" ON "plan_item_side"("clinic_id", "item_id", "side");

-- CreateIndex
CREATE INDEX "plan_draft_clinic_id_patient_id_plan_id_idx" ON "plan_draft"("clinic_id", "patient_id", "plan_id");

-- CreateIndex
CREATE INDEX "plan_draft_clinic_id_patient_id_base_version_id_idx" ON "plan_draft"("clinic_id", "patient_id", "base_version_id");

-- CreateIndex
CREATE INDEX "plan_draft_clinic_id_editor_id_idx" ON "plan_draft"("clinic_id", "editor_id");

-- CreateIndex
CREATE INDEX "plan_pause_clinic_id_patient_id_plan_id_idx" ON "plan_pause"("clinic_id", "patient_id", "plan_id");

-- CreateIndex
CREATE INDEX "plan_day_clinic_id_patient_id_date_idx" ON "plan_day"("clinic_id", "patient_id", "date");

-- CreateIndex
CREATE INDEX "plan_day_clinic_id_patient_id_plan_id_idx" ON "plan_day"("clinic_id", "patient_id", "plan_id");

-- CreateIndex
CREATE INDEX "plan_day_clinic_id_patient_id_version_id_idx" ON "plan_day"("clinic_id", "patient_id", "version_id");

-- CreateIndex
CREATE INDEX "session_clinic_id_patient_id_started_at_idx" ON "session"("clinic_id", "patient_id", "started_at" DESC);

-- CreateIndex
CREATE INDEX "session_clinic_id_plan_id_local_date_idx" ON "session"("clinic_id", "plan_id", "local_date");

-- CreateIndex
CREATE INDEX "session_clinic_id_patient_id_version_id_idx" ON "session"("clinic_id", "patient_id", "version_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_clinic_id_patient_id_id_key" ON "session"("clinic_id", "patient_id", "id");

-- CreateIndex
CREATE INDEX "hold_clinic_id_patient_id_session_id_idx" ON "hold"("clinic_id", "patient_id", "session_id");

-- CreateIndex
CREATE INDEX "hold_clinic_id_patient_id_item_side_id_idx" ON "hold"("clinic_id", "patient_id", "item_side_id");

-- CreateIndex
CREATE INDEX "pain_clinic_id_patient_id_session_id_idx" ON "pain"("clinic_id", "patient_id", "session_id");

-- CreateIndex
CREATE INDEX "pain_clinic_id_patient_id_item_side_id_idx" ON "pain"("clinic_id", "patient_id", "item_side_id");

-- CreateIndex
CREATE INDEX "report_clinic_id_patient_id_at_idx" ON "report"("clinic_id", "patient_id", "at" DESC);

-- CreateIndex
CREATE INDEX "report_clinic_id_patient_id_session_id_idx" ON "report"("clinic_id", "patient_id", "session_id");

-- CreateIndex
CREATE INDEX "answer_clinic_id_patient_id_kind_date_idx" ON "answer"("clinic_id", "patient_id", "kind", "date");

-- CreateIndex
CREATE INDEX "answer_clinic_id_patient_id_session_id_idx" ON "answer"("clinic_id", "patient_id", "session_id");

-- CreateIndex
CREATE INDEX "session_skip_clinic_id_plan_id_date_idx" ON "session_skip"("clinic_id", "plan_id", "date");

-- CreateIndex
CREATE INDEX "session_skip_clinic_id_patient_id_version_id_idx" ON "session_skip"("clinic_id", "patient_id", "version_id");

-- CreateIndex
CREATE INDEX "withdrawal_clinic_id_patient_id_target_id_idx" ON "withdrawal"("clinic_id", "patient_id", "target_id");

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "login_session" ADD CONSTRAINT "login_session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "day_tally" ADD CONSTRAINT "day_tally_clinic_id_patient_id_plan_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "plan_id") REFERENCES "plan"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "side_tally" ADD CONSTRAINT "side_tally_clinic_id_patient_id_plan_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "plan_id") REFERENCES "plan"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "side_tally" ADD CONSTRAINT "side_tally_clinic_id_patient_id_item_side_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "item_side_id") REFERENCES "plan_item_side"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient_now" ADD CONSTRAINT "patient_now_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert" ADD CONSTRAINT "alert_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_event" ADD CONSTRAINT "alert_event_clinic_id_patient_id_alert_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "alert_id") REFERENCES "alert"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_event" ADD CONSTRAINT "alert_event_clinic_id_by_id_fkey" FOREIGN KEY ("clinic_id", "by_id") REFERENCES "membership"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stop" ADD CONSTRAINT "stop_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stop" ADD CONSTRAINT "stop_clinic_id_patient_id_alert_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "alert_id") REFERENCES "alert"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stop" ADD CONSTRAINT "stop_clinic_id_patient_id_item_side_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "item_side_id") REFERENCES "plan_item_side"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_clinic_id_invited_by_id_fkey" FOREIGN KEY ("clinic_id", "invited_by_id") REFERENCES "membership"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "library_move_text" ADD CONSTRAINT "library_move_text_move_id_revision_fkey" FOREIGN KEY ("move_id", "revision") REFERENCES "library_move"("id", "revision") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exercise" ADD CONSTRAINT "exercise_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template" ADD CONSTRAINT "template_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template" ADD CONSTRAINT "template_clinic_id_owner_id_fkey" FOREIGN KEY ("clinic_id", "owner_id") REFERENCES "membership"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient" ADD CONSTRAINT "patient_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient" ADD CONSTRAINT "patient_clinic_id_primary_therapist_id_fkey" FOREIGN KEY ("clinic_id", "primary_therapist_id") REFERENCES "membership"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient_zone" ADD CONSTRAINT "patient_zone_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "episode" ADD CONSTRAINT "episode_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "condition" ADD CONSTRAINT "condition_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "surgery" ADD CONSTRAINT "surgery_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure" ADD CONSTRAINT "measure_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "callback_request" ADD CONSTRAINT "callback_request_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_clinic_id_patient_id_episode_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "episode_id") REFERENCES "episode"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_clinic_id_author_id_fkey" FOREIGN KEY ("clinic_id", "author_id") REFERENCES "membership"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_version" ADD CONSTRAINT "plan_version_clinic_id_patient_id_plan_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "plan_id") REFERENCES "plan"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_version" ADD CONSTRAINT "plan_version_clinic_id_author_id_fkey" FOREIGN KEY ("clinic_id", "author_id") REFERENCES "membership"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_item" ADD CONSTRAINT "plan_item_clinic_id_patient_id_version_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "version_id") REFERENCES "plan_version"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_item" ADD CONSTRAINT "plan_item_move_id_move_revision_fkey" FOREIGN KEY ("move_id", "move_revision") REFERENCES "library_move"("id", "revision") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_item" ADD CONSTRAINT "plan_item_clinic_id_exercise_id_exercise_revision_fkey" FOREIGN KEY ("clinic_id", "exercise_id", "exercise_revision") REFERENCES "exercise"("clinic_id", "id", "revision") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_item_side" ADD CONSTRAINT "plan_item_side_clinic_id_patient_id_item_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "item_id") REFERENCES "plan_item"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_draft" ADD CONSTRAINT "plan_draft_clinic_id_patient_id_plan_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "plan_id") REFERENCES "plan"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_draft" ADD CONSTRAINT "plan_draft_clinic_id_patient_id_base_version_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "base_version_id") REFERENCES "plan_version"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_draft" ADD CONSTRAINT "plan_draft_clinic_id_editor_id_fkey" FOREIGN KEY ("clinic_id", "editor_id") REFERENCES "membership"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_pause" ADD CONSTRAINT "plan_pause_clinic_id_patient_id_plan_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "plan_id") REFERENCES "plan"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_day" ADD CONSTRAINT "plan_day_clinic_id_patient_id_plan_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "plan_id") REFERENCES "plan"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_day" ADD CONSTRAINT "plan_day_clinic_id_patient_id_version_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "version_id") REFERENCES "plan_version"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_clinic_id_patient_id_version_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "version_id") REFERENCES "plan_version"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hold" ADD CONSTRAINT "hold_clinic_id_patient_id_session_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "session_id") REFERENCES "session"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hold" ADD CONSTRAINT "hold_clinic_id_patient_id_item_side_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "item_side_id") REFERENCES "plan_item_side"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pain" ADD CONSTRAINT "pain_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pain" ADD CONSTRAINT "pain_clinic_id_patient_id_session_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "session_id") REFERENCES "session"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pain" ADD CONSTRAINT "pain_clinic_id_patient_id_item_side_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "item_side_id") REFERENCES "plan_item_side"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_clinic_id_patient_id_session_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "session_id") REFERENCES "session"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_clinic_id_patient_id_session_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "session_id") REFERENCES "session"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_skip" ADD CONSTRAINT "session_skip_clinic_id_patient_id_version_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "version_id") REFERENCES "plan_version"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

