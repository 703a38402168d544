import 'server-only';
import type { Tx } from '@/lib/db/in-scope';
import type { ColleaguePolicy } from '@/lib/patients/access';
import { TREATING } from '@/lib/patients/data';
import type { Resolvable } from './rules/resolve';
import type { HoldingAlert } from './types';

/*
 * What the screens show of alert `al`, as the keys of an object; $1 is the clinic. Each part reads the few rows of one
 * alert through an index.
 */

/** A stop of it stands. */
const HOLDS = `exists (select from stop s where s.clinic_id = $1 and s.patient_id = al.patient_id and s.alert_id = al.id
  and s.to_at is null)`;

/** Somebody has published since it arrived, so a changed plan is there to go on with. */
const CHANGED_SINCE = `exists (select from plan_version v join plan pl on pl.clinic_id = v.clinic_id and pl.patient_id = v.patient_id
  and pl.id = v.plan_id where v.clinic_id = $1 and v.patient_id = al.patient_id and pl.status = 'ACTIVE' and v.published_at > al.arrived_at)`;

/** The sides that it holds or held, by the names that were prescribed. */
const HELD = `coalesce((select json_agg(json_build_object('move', coalesce(t.name, x.name, i.move_id), 'side', d.side) order by i.position, d.side)
  from stop s join plan_item_side d on d.clinic_id = s.clinic_id and d.patient_id = s.patient_id and d.id = s.item_side_id
    join plan_item i on i.clinic_id = d.clinic_id and i.patient_id = d.patient_id and i.id = d.item_id
    left join library_move_text t on t.move_id = i.move_id and t.revision = i.move_revision and t.locale = 'en'
    left join exercise_revision x on x.clinic_id = i.clinic_id and x.exercise_id = i.exercise_id and x.revision = i.exercise_revision
  where s.clinic_id = $1 and s.patient_id = al.patient_id and s.alert_id = al.id), '[]')`;

/**
 * Where it was felt: of a sign all that was told while the alert was open, of pain what stands beside it in its session. No
 * report reaches further back than a stop does, which keeps the look at them as short as the alert is old.
 */
const FELT = `case when al.kind = 'red_flag' then coalesce((select json_agg(distinct jsonb_build_object('site', r.site, 'side', r.side)) from report r
    where r.clinic_id = $1 and r.patient_id = al.patient_id and r.code = al.evidence ->> 'code' and (r.site is not null or r.side is not null)
      and r.at >= al.occurred_at - interval '14 days'
      and r.received_at between al.arrived_at and coalesce(al.resolved_at, 'infinity')), '[]')
  else coalesce((select json_agg(distinct jsonb_build_object('site', p.site, 'side', p.side)) from pain p
    where p.clinic_id = $1 and p.patient_id = al.patient_id and p.site is not null and p.session_id =
      coalesce((select q.session_id from pain q where q.clinic_id = $1 and q.patient_id = al.patient_id and q.id = al.source_id), al.source_id)), '[]') end`;

const PLAN = `(select pl.id from plan pl where pl.clinic_id = $1 and pl.patient_id = al.patient_id and pl.status = 'ACTIVE'
  order by pl.created_at desc limit 1)`;

export const ALERT_KEYS = `'id', al.id, 'kind', al.kind, 'tier', al.tier, 'code', al.evidence->>'code',
  'score', (al.evidence->>'score')::int, 'before', (al.evidence->>'before')::int, 'occurredAt', al.occurred_at,
  'arrivedAt', al.arrived_at, 'seenAt', al.seen_at, 'isNamed', al.evidence->>'itemSideId' is not null, 'holds', ${HOLDS},
  'changedSince', ${CHANGED_SINCE}, 'held', ${HELD}, 'felt', ${FELT}, 'planId', ${PLAN}`;

export interface AlertSubject extends Resolvable {
  readonly id: string;
  readonly patientId: string;
  readonly primaryTherapistId: string | null;
  readonly colleagues: ColleaguePolicy;
  readonly zone: string;
  readonly resolved: boolean;
}

/** Open alerts of a patient whose stops stand, the oldest first. */
export async function listHoldingAlerts(tx: Tx, patientId: string): Promise<HoldingAlert[]> {
  const { rows } = await tx.pg.query<HoldingAlert>(
    `select al.id, al.tier, al.evidence->>'code' as code, (al.evidence->>'score')::int as score, (al.evidence->>'before')::int as before
     from alert al where al.clinic_id = $1 and al.patient_id = $2 and al.resolved_at is null and ${HOLDS} order by al.arrived_at, al.id`,
    [tx.scope.clinicId, patientId],
  );
  return rows;
}

/** An alert with what access and its resolution ask about; locks its row. @returns null when this scope has none of that id. */
export async function getAlertForUpdate(tx: Tx, alertId: string): Promise<AlertSubject | null> {
  const { rows } = await tx.pg.query<AlertSubject>(
    `select al.id, al.patient_id as "patientId", ${TREATING} as "primaryTherapistId", c.colleagues, p.zone, al.resolved_at is not null as resolved, al.tier,
       ${HOLDS} as holds, ${CHANGED_SINCE} as "changedSince"
     from alert al join patient p on p.clinic_id = al.clinic_id and p.id = al.patient_id join clinic c on c.id = al.clinic_id
     where al.clinic_id = $1 and al.id = $2 for update of al`,
    [tx.scope.clinicId, alertId],
  );
  return rows[0] ?? null;
}
