import 'server-only';
import type { Tx } from '@/lib/db/in-scope';
import type { LocalDate } from '@/lib/time/types';
import type { PlanChange } from '../rules/diff';
import type { PlanItem, PlanVersion } from '../types';

/** An item with what its row pins: the revision that is prescribed from now on, whatever the library becomes. */
export interface PinnedItem extends PlanItem {
  readonly block: number | null;
  readonly revision: number;
}

export interface PinnedVersion extends PlanVersion {
  readonly items: readonly PinnedItem[];
}

export interface PlanHead {
  readonly patientId: string;
  readonly episodeId: string;
  readonly authorId: string;
  readonly title: string;
  readonly minutesAgreed: number | null;
  readonly endsOn: LocalDate;
}

/** A new plan, or the head of one that goes on; its author and care stay those of version 1. */
export async function writeHead(tx: Tx, planId: string, head: PlanHead, isNew: boolean): Promise<void> {
  const { clinicId } = tx.scope;
  const { patientId, episodeId, authorId, title, minutesAgreed, endsOn } = head;
  const told = [clinicId, patientId, planId, title, minutesAgreed, endsOn];
  await (isNew
    ? tx.pg.query(
        `insert into plan (clinic_id, patient_id, id, title, minutes_agreed, ends_on, episode_id, author_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [...told, episodeId, authorId],
      )
    : tx.pg.query(
        'update plan set title = $4, minutes_agreed = $5, ends_on = $6 where clinic_id = $1 and patient_id = $2 and id = $3',
        told,
      ));
}

const ITEMS = `insert into plan_item (clinic_id, patient_id, version_id, id, position, block, kind, move_id, move_revision,
    exercise_id, exercise_revision, note)
  select $1, $2, $3, id, position, block, kind, move_id, move_revision, exercise_id, exercise_revision, note
  from json_to_recordset($4) as x(id uuid, position int, block int, kind item_kind, move_id text, move_revision int,
    exercise_id uuid, exercise_revision int, note text)`;

const SIDES = `insert into plan_item_side (clinic_id, patient_id, item_id, id, side, sets, reps, hold_seconds, rest_seconds,
    set_rest_seconds, tempo, load_kg, band, effort, step_down_approved)
  select $1, $2, item_id, id, side, sets, reps, hold_seconds, rest_seconds, set_rest_seconds, tempo, load_kg, band, effort,
    step_down_approved
  from json_to_recordset($3) as x(item_id uuid, id uuid, side side, sets int, reps int, hold_seconds int, rest_seconds int,
    set_rest_seconds int, tempo text, load_kg numeric, band text, effort int, step_down_approved boolean)`;

const itemRow = ({ id, position, block, kind, moveId, exerciseId, revision, note }: PinnedItem) => ({
  ...{ id, position, block, kind, note },
  ...{ move_id: moveId, move_revision: moveId === null ? null : revision },
  ...{ exercise_id: exerciseId, exercise_revision: exerciseId === null ? null : revision },
});

const sideRows = (item: PinnedItem) =>
  item.sides.map((side) => ({
    ...{ item_id: item.id, id: side.id, side: side.side, sets: side.sets, reps: side.reps },
    ...{ hold_seconds: side.holdSeconds, rest_seconds: side.restSeconds },
    ...{ set_rest_seconds: side.setRestSeconds, tempo: side.tempo, load_kg: side.loadKg },
    ...{ band: side.band, effort: side.effort, step_down_approved: side.stepDownApproved },
  }));

/** The version with its items and sides: rows that nothing may change afterwards. */
export async function writeVersion(
  tx: Tx,
  version: PinnedVersion,
  author: { readonly patientId: string; readonly authorId: string },
  changes: readonly PlanChange[],
): Promise<void> {
  const { clinicId } = tx.scope;
  const { patientId, authorId } = author;
  const { schedule, thresholds, items } = version;
  await tx.pg.query(
    `insert into plan_version (clinic_id, patient_id, plan_id, id, number, starts_on, ends_on, times_per_day, weekdays,
       after_workouts, green_max, red_min, author_id, changes)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      ...[clinicId, patientId, version.planId, version.id, version.number, version.startsOn, version.endsOn],
      ...[schedule.timesPerDay, [...schedule.weekdays], schedule.afterWorkouts],
      ...[thresholds.greenMax, thresholds.redMin, authorId, JSON.stringify(changes)],
    ],
  );
  await tx.pg.query(ITEMS, [clinicId, patientId, version.id, JSON.stringify(items.map(itemRow))]);
  await tx.pg.query(SIDES, [clinicId, patientId, JSON.stringify(items.flatMap(sideRows))]);
}
