-- Whatever plan the database chooses for one date's sides, it reads that date alone: the index for the plan's key ends with the date.
CREATE INDEX "side_tally_clinic_id_patient_id_plan_id_date_idx" ON "side_tally"("clinic_id", "patient_id", "plan_id", "date");
DROP INDEX "side_tally_clinic_id_patient_id_plan_id_idx";
