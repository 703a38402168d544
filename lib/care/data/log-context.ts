import 'server-only';
import type { Operation } from '@/lib/alerts/types';
import type { Tx } from '@/lib/db/in-scope';
import type { PainThresholds, PlanPause, PlanStop, PlanVersion } from '@/lib/plans/types';
import type { LoggedSession } from '@/lib/sessions/types';

/** A stored session of a day that a log may change. */
export interface StoredSession extends LoggedSession {
  readonly planId: string;
  readonly painBefore: number | null;
  readonly painWorst: number | null;
  readonly painAfter: number | null;
  readonly withdrawn: boolean;
  readonly superseded: boolean;
}

/** Everything of this patient that a batch of logs is judged by. */
export interface LogContext {
  /** Ids among those asked for that are stored, with the hash (hex) of what was sent under them. */
  readonly known: Readonly<Record<string, string>>;
  /** All versions of the plans whose versions or item sides were named; those of an ended plan end with it. */
  readonly versions: readonly PlanVersion[];
  readonly pauses: readonly (PlanPause & { readonly planId: string })[];
  readonly stops: readonly PlanStop[];
  /** Sessions of those plans on the dates asked for, and on the dates of the targets. */
  readonly sessions: readonly StoredSession[];
  /** `root`: the first of a session's line of corrections, itself where it corrects none. */
  readonly targets: readonly {
    readonly id: string;
    readonly planId: string;
    readonly date: string;
    readonly root: string;
    readonly withdrawn: boolean;
  }[];
  /** Scores of the pain alerts that a target's line of corrections has raised. */
  readonly alerted: readonly { readonly target: string; readonly score: number }[];
  /** Signs of open alerts that nobody has seen yet, with the side that they named. */
  readonly unseenSigns: readonly { readonly code: string; readonly side: string | null }[];
  readonly skips: readonly { readonly planId: string; readonly date: string }[];
  /** Item sides of this patient among those that pains name. */
  readonly itemSides: readonly string[];
  readonly operations: readonly Operation[];
  /** What the patient is treated for. */
  readonly problemSite: string | null;
  readonly kneecapAssessed: boolean;
  /** The patient's zone by now. */
  readonly zone: string;
  /** The clinic's own pain limits. */
  readonly usual: PainThresholds;
}

export interface LogQuestion {
  readonly patientId: string;
  readonly ids: readonly string[];
  readonly versionIds: readonly string[];
  readonly itemSideIds: readonly string[];
  readonly dates: readonly string[];
  /** Sessions that a correction or withdrawal names. */
  readonly targetIds: readonly string[];
}

const NONE = `'[]'::json`;

/** Sessions that are named by their ids, and the line of corrections behind each. */
const named = (ids: string) => `
  named as (select s.id, s.plan_id, s.local_date, s.supersedes_id, s.withdrawn_at from unnest(${ids}::uuid[]) t(id)
    cross join lateral (select * from session where clinic_id = $1 and id = t.id offset 0) s where s.patient_id = $2),
  line as (select id as target, id, supersedes_id from named
    union select l.target, s.id, s.supersedes_id from line l
      cross join lateral (select * from session where clinic_id = $1 and id = l.supersedes_id offset 0) s where s.patient_id = $2),`;

const TARGETS = `coalesce((select json_agg(json_build_object('id', t.id, 'planId', t.plan_id, 'date', t.local_date,
      'root', (select l.id from line l where l.target = t.id and l.supersedes_id is null), 'withdrawn', t.withdrawn_at is not null)) from named t), '[]')`;

const ALERTED = `coalesce((select json_agg(json_build_object('target', l.target, 'score', (a.evidence ->> 'score')::int))
    from line l join alert a on a.clinic_id = $1 and a.patient_id = $2 and a.source_id = l.id and a.kind <> 'red_flag'), '[]')`;

const plansOfSides = (ids: string) => `
    union select v.plan_id from plan_item_side d join plan_item i on i.clinic_id = d.clinic_id and i.patient_id = d.patient_id and i.id = d.item_id
      join plan_version v on v.clinic_id = i.clinic_id and v.patient_id = i.patient_id and v.id = i.version_id
      where d.clinic_id = $1 and d.patient_id = $2 and d.id = any(${ids})`;

const itemSides = (ids: string) =>
  `coalesce((select json_agg(id) from plan_item_side where clinic_id = $1 and patient_id = $2 and id = any(${ids})), '[]')`;

/**
 * What was logged is looked up by its id, or by plan and date (`offset 0` keeps it so): written as a join, the planner reads
 * everything that the patient ever logged instead. Tables that only few batches need are named only for those.
 * @param targetIds the parameter's place, or null when no session is named; so too `itemSideIds`.
 */
const sqlOf = (targetIds: string | null, itemSideIds: string | null) => `
with recursive ${targetIds ? named(targetIds) : ''}
  plans as (select distinct plan_id from plan_version where clinic_id = $1 and patient_id = $2 and id = any($4)
    ${targetIds ? 'union select plan_id from named' : ''}${itemSideIds ? plansOfSides(itemSideIds) : ''}),
  dates as (select unnest($5::date[]) as date ${targetIds ? 'union select local_date from named' : ''})
select json_build_object(
  'known', coalesce((select json_object_agg(k.id, encode(k.payload_hash, 'hex')) from unnest($3::uuid[]) t(id) cross join lateral (
      select patient_id, id, payload_hash from session where clinic_id = $1 and id = t.id
      union all select patient_id, id, payload_hash from pain where clinic_id = $1 and id = t.id
      union all select patient_id, id, payload_hash from report where clinic_id = $1 and id = t.id
      union all select patient_id, id, payload_hash from answer where clinic_id = $1 and id = t.id
      union all select patient_id, id, payload_hash from session_skip where clinic_id = $1 and id = t.id
      union all select patient_id, id, payload_hash from withdrawal where clinic_id = $1 and id = t.id offset 0) k
    where k.patient_id = $2), '{}'),
  'versions', coalesce((select json_agg(json_build_object('id', v.id, 'planId', v.plan_id, 'number', v.number, 'startsOn', v.starts_on,
      'endsOn', case when pl.status = 'ENDED' then least(v.ends_on, pl.ends_on) else v.ends_on end, 'schedule', json_build_object('timesPerDay', v.times_per_day, 'weekdays', v.weekdays, 'afterWorkouts', v.after_workouts),
      'thresholds', json_build_object('greenMax', v.green_max, 'redMin', v.red_min),
      'items', (select json_agg(json_build_object('id', i.id, 'position', i.position, 'kind', i.kind, 'moveId', i.move_id,
        'exerciseId', i.exercise_id, 'note', i.note, 'sides', (select json_agg(json_build_object('id', d.id, 'side', d.side,
          'sets', d.sets, 'reps', d.reps, 'holdSeconds', d.hold_seconds, 'restSeconds', d.rest_seconds, 'setRestSeconds', d.set_rest_seconds,
          'tempo', d.tempo, 'loadKg', d.load_kg, 'band', d.band, 'effort', d.effort, 'stepDownApproved', d.step_down_approved) order by d.side)
          from plan_item_side d where d.clinic_id = $1 and d.patient_id = $2 and d.item_id = i.id)) order by i.position)
        from plan_item i where i.clinic_id = $1 and i.patient_id = $2 and i.version_id = v.id)))
    from plan_version v join plan pl on pl.clinic_id = v.clinic_id and pl.patient_id = v.patient_id and pl.id = v.plan_id
    where v.clinic_id = $1 and v.patient_id = $2 and v.plan_id in (select plan_id from plans)), '[]'),
  'pauses', coalesce((select json_agg(json_build_object('planId', plan_id, 'from', from_on, 'to', to_on)) from plan_pause
    where clinic_id = $1 and patient_id = $2 and plan_id in (select plan_id from plans)), '[]'),
  'stops', coalesce((select json_agg(json_build_object('from', from_on, 'fromAt', from_at, 'to', to_on, 'itemSideId', item_side_id)) from stop
    where clinic_id = $1 and patient_id = $2 and (to_on is null or to_on >= (select min(date) from dates))), '[]'),
  'targets', ${targetIds ? TARGETS : NONE},
  'alerted', ${targetIds ? ALERTED : NONE},
  'unseenSigns', coalesce((select json_agg(json_build_object('code', a.evidence ->> 'code', 'side', a.evidence ->> 'side'))
    from alert a where a.clinic_id = $1 and a.patient_id = $2 and a.resolved_at is null and a.seen_at is null and a.kind = 'red_flag'), '[]'),
  'skips', coalesce((select json_agg(json_build_object('planId', k.plan_id, 'date', k.date)) from plans pl cross join dates dt
      cross join lateral (select * from session_skip where clinic_id = $1 and plan_id = pl.plan_id and date = dt.date offset 0) k
    where k.patient_id = $2), '[]'),
  'sessions', coalesce((select json_agg(json_build_object('id', s.id, 'planId', s.plan_id, 'versionId', s.version_id, 'occasion', s.occasion,
      'endedBy', s.ended_by, 'date', s.local_date, 'startedAt', s.started_at, 'endedAt', s.ended_at, 'painBefore', s.pain_before, 'painWorst', s.pain_worst, 'painAfter', s.pain_after,
      'withdrawn', s.withdrawn_at is not null, 'superseded', s.superseded_by_id is not null,
      'holds', coalesce((select json_agg(json_build_object('id', h.id, 'itemSideId', h.item_side_id, 'set', h.set_number, 'rep', h.rep_number,
        'startedAt', h.started_at, 'tenths', h.tenths, 'reps', h.reps, 'source', h.source, 'skipReason', h.skip_reason, 'adjusted', h.adjusted))
        from hold h where h.clinic_id = $1 and h.patient_id = $2 and h.session_id = s.id), '[]')))
    from plans pl cross join dates dt
      cross join lateral (select * from session where clinic_id = $1 and plan_id = pl.plan_id and local_date = dt.date offset 0) s
    where s.patient_id = $2), '[]'),
  'itemSides', ${itemSideIds ? itemSides(itemSideIds) : NONE},
  'operations', coalesce((select json_agg(json_build_object('kind', kind, 'side', side)) from surgery where clinic_id = $1 and patient_id = $2 and removed_at is null), '[]'),
  'problemSite', (select problem_site from episode where clinic_id = $1 and patient_id = $2 order by from_on desc limit 1),
  'kneecapAssessed', exists (select from condition where clinic_id = $1 and patient_id = $2 and removed_at is null and code = 'patellofemoral_pain' and assessed_on is not null),
  'zone', (select coalesce((select z.zone from patient_zone z where z.clinic_id = $1 and z.patient_id = $2 and z.from_at <= now() order by z.from_at desc limit 1), p.zone)
    from patient p where p.clinic_id = $1 and p.id = $2),
  'usual', (select json_build_object('greenMax', pain_green_max, 'redMin', pain_red_min) from clinic where id = $1)
) as context`;

/** One statement, whatever the batch holds; its cost follows the days named, not the length of history. */
export async function getLogContext(tx: Tx, question: LogQuestion): Promise<LogContext> {
  const { patientId, ids, versionIds, itemSideIds, dates, targetIds } = question;
  const values: unknown[] = [tx.scope.clinicId, patientId, ids, versionIds, dates];
  const placed = (list: readonly string[]) => (list.length === 0 ? null : `$${values.push(list)}`);
  const [targets, sides] = [placed(targetIds), placed(itemSideIds)];
  const { rows } = await tx.pg.query<{ context: LogContext }>({
    name: `log-context${targets ? '-targets' : ''}${sides ? '-sides' : ''}`,
    text: sqlOf(targets, sides),
    values,
  });
  const [row] = rows;
  if (!row) throw new Error('the context of a log answered nothing');
  return row.context;
}
