import 'server-only';
import type { Tx } from '@/lib/db/in-scope';
import { TREATING } from '@/lib/patients/data';
import type { ZoneName } from '@/lib/time/types';
import type { PainThresholds, PlanItem, PlanPause, PlanStop, PlanVersion, Side } from './types';

export interface PrescribedPatient {
  readonly id: string;
  readonly name: string;
  readonly givenName: string;
  /** The zone that the patient's days have begun in, last. */
  readonly zone: ZoneName;
  readonly primaryTherapistId: string | null;
  readonly colleagues: 'OPEN' | 'TREATING_TEAM';
  /** The care that a new plan belongs to; null after discharge. */
  readonly episodeId: string | null;
  /** The clinic's pain zones, which a new plan starts with. */
  readonly thresholds: PainThresholds;
  readonly conditions: readonly { readonly code: string; readonly side: Side | null }[];
  /** A red flag holds everything just now: publishing does not release it. */
  readonly held: boolean;
}

/** All that prescribing needs to know of a patient of this clinic; null for anyone else. */
export async function getPrescribedPatient(tx: Tx, patientId: string): Promise<PrescribedPatient | null> {
  const { rows } = await tx.pg.query<PrescribedPatient>({
    name: 'prescribed-patient',
    text: `select p.id, p.name, p.given_name as "givenName", ${TREATING} as "primaryTherapistId", c.colleagues,
        coalesce((select z.zone from patient_zone z where z.clinic_id = p.clinic_id and z.patient_id = p.id and z.from_at <= now()
          order by z.from_at desc limit 1), p.zone) as zone,
        (select e.id from episode e where e.clinic_id = p.clinic_id and e.patient_id = p.id and e.to_on is null
          order by e.from_on desc limit 1) as "episodeId",
        json_build_object('greenMax', c.pain_green_max, 'redMin', c.pain_red_min) as thresholds,
        coalesce((select json_agg(json_build_object('code', k.code, 'side', k.side) order by k.code, k.id) from condition k
          where k.clinic_id = p.clinic_id and k.patient_id = p.id and k.removed_at is null), '[]') as conditions,
        exists (select from stop s where s.clinic_id = p.clinic_id and s.patient_id = p.id and s.to_at is null
          and s.item_side_id is null) as held
      from patient p join clinic c on c.id = p.clinic_id
      where p.clinic_id = $1 and p.id = $2`,
    values: [tx.scope.clinicId, patientId],
  });
  return rows[0] ?? null;
}

/** A published version as it is stored: with the block that an item is done in, where there are blocks. */
export interface StoredVersion extends PlanVersion {
  readonly items: readonly (PlanItem & { readonly block: number | null })[];
}

export interface PlanFacts {
  readonly id: string;
  readonly patientId: string;
  readonly episodeId: string;
  readonly title: string;
  readonly status: 'ACTIVE' | 'ENDED';
  readonly minutesAgreed: number | null;
  readonly versions: readonly StoredVersion[];
  readonly pauses: readonly PlanPause[];
  /** The patient's stops: those of everything, and those of one side of a move of any plan. */
  readonly stops: readonly PlanStop[];
}

const SIDES = `select json_agg(json_build_object('id', d.id, 'side', d.side, 'sets', d.sets, 'reps', d.reps,
    'holdSeconds', d.hold_seconds, 'restSeconds', d.rest_seconds, 'setRestSeconds', d.set_rest_seconds, 'tempo', d.tempo,
    'loadKg', d.load_kg, 'band', d.band, 'effort', d.effort, 'stepDownApproved', d.step_down_approved) order by d.side)
  from plan_item_side d where d.clinic_id = $1 and d.patient_id = pl.patient_id and d.item_id = i.id`;

const ITEMS = `select json_agg(json_build_object('id', i.id, 'position', i.position, 'block', i.block, 'kind', i.kind,
    'moveId', i.move_id, 'exerciseId', i.exercise_id, 'note', i.note, 'sides', (${SIDES})) order by i.position)
  from plan_item i where i.clinic_id = $1 and i.patient_id = pl.patient_id and i.version_id = v.id`;

const VERSIONS = `select json_agg(json_build_object('id', v.id, 'planId', v.plan_id, 'number', v.number,
    'startsOn', v.starts_on, 'endsOn', v.ends_on, 'thresholds', json_build_object('greenMax', v.green_max, 'redMin', v.red_min),
    'schedule', json_build_object('timesPerDay', v.times_per_day, 'weekdays', v.weekdays, 'afterWorkouts', v.after_workouts),
    'items', coalesce((${ITEMS}), '[]')) order by v.number)
  from plan_version v where v.clinic_id = $1 and v.patient_id = pl.patient_id and v.plan_id = pl.id`;

/** A plan with every version in order of number; null for one of another clinic. Cost follows its versions. */
export async function getPlan(tx: Tx, planId: string): Promise<PlanFacts | null> {
  const { rows } = await tx.pg.query<PlanFacts>({
    name: 'plan',
    text: `select pl.id, pl.patient_id as "patientId", pl.episode_id as "episodeId", pl.title, pl.status, pl.minutes_agreed as "minutesAgreed",
        coalesce((${VERSIONS}), '[]') as versions,
        coalesce((select json_agg(json_build_object('from', z.from_on, 'to', z.to_on)) from plan_pause z
          where z.clinic_id = $1 and z.patient_id = pl.patient_id and z.plan_id = pl.id), '[]') as pauses,
        coalesce((select json_agg(json_build_object('from', s.from_on, 'fromAt', s.from_at, 'to', s.to_on, 'itemSideId', s.item_side_id)) from stop s
          where s.clinic_id = $1 and s.patient_id = pl.patient_id), '[]') as stops
      from plan pl where pl.clinic_id = $1 and pl.id = $2`,
    values: [tx.scope.clinicId, planId],
  });
  return rows[0] ?? null;
}

/** The newest version by number: what an edit starts from; null for a plan without one. */
export const latestVersion = (plan: Pick<PlanFacts, 'versions'>): StoredVersion | null =>
  plan.versions.reduce<StoredVersion | null>(
    (last, version) => (last === null || version.number > last.number ? version : last),
    null,
  );
