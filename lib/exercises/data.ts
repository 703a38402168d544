import 'server-only';
import type { Tx } from '@/lib/db/in-scope';
import type { ItemKind, OwnMove } from './types';

/** What an item may name today: a library move at its current revision, or a clinic's own move. */
export interface Prescribable {
  readonly id: string;
  readonly revision: number;
  readonly kind: ItemKind;
  /** `unilateral` or `both` for a library move; null for an own move, which may be either. */
  readonly sided: 'unilateral' | 'both' | null;
}

/**
 * The moves among `ids` that may be prescribed, each at its current revision; an unknown or another clinic's one is left
 * out, and so is an archived one, unless the plan held it before.
 * @param ids library ids (HF1) and ids of own moves. @param kept ids of own moves that the plan holds already.
 */
export async function listPrescribable(
  tx: Tx,
  ids: readonly string[],
  kept: readonly string[] = [],
): Promise<Prescribable[]> {
  const { rows } = await tx.pg.query<Prescribable>({
    name: 'prescribable',
    text: `(select distinct on (m.id) m.id, m.revision, m.kind, t.body->>'sided' as sided
            from library_move m left join library_move_text t on t.move_id = m.id and t.revision = m.revision and t.locale = 'en'
            where m.id = any($2::text[]) order by m.id, m.revision desc)
           union all
           select e.id::text, e.revision, r.kind, r.body->>'sided' from exercise e
             join exercise_revision r on r.clinic_id = e.clinic_id and r.exercise_id = e.id and r.revision = e.revision
           where e.clinic_id = $1 and e.id::text = any($2::text[])
             and (e.archived_at is null or e.id::text = any($3::text[]))`,
    values: [tx.scope.clinicId, ids, kept],
  });
  return rows;
}

const OWN = `
select e.id, e.revision, r.name, r.kind, e.archived_at is not null as "isArchived", r.body
from exercise e join exercise_revision r on r.clinic_id = e.clinic_id and r.exercise_id = e.id and r.revision = e.revision
where e.clinic_id = $1`;

/** What an own move says, as it is stored. */
type StoredMove = Omit<OwnMove, 'id' | 'revision' | 'name' | 'kind' | 'isArchived'>;

interface OwnRow extends Pick<OwnMove, 'id' | 'revision' | 'name' | 'kind' | 'isArchived'> {
  readonly body: StoredMove;
}

const ownMove = ({ body, ...row }: OwnRow): OwnMove => ({ ...body, ...row });

/** The clinic's own moves by name, archived ones too. */
export async function listOwnMoves(tx: Tx): Promise<OwnMove[]> {
  const { rows } = await tx.pg.query<OwnRow>({
    name: 'own-moves',
    text: `${OWN} order by r.name, e.id limit 1000`,
    values: [tx.scope.clinicId],
  });
  return rows.map(ownMove);
}

/** An own move of this clinic, archived or not, with how many plans in force hold it; null when there is none. */
export async function getOwnMove(tx: Tx, id: string): Promise<(OwnMove & { readonly plans: number }) | null> {
  const { clinicId } = tx.scope;
  const { rows } = await tx.pg.query<OwnRow>({
    name: 'own-move',
    text: `${OWN} and e.id = $2`,
    values: [clinicId, id],
  });
  const [row] = rows;
  if (!row) return null;
  const { rows: used } = await tx.pg.query<{ plans: number }>({
    name: 'own-move-plans',
    text: `select count(distinct v.plan_id)::int as plans from plan_item i
      join plan_version v on v.clinic_id = i.clinic_id and v.patient_id = i.patient_id and v.id = i.version_id
      join plan p on p.clinic_id = v.clinic_id and p.patient_id = v.patient_id and p.id = v.plan_id
      where i.clinic_id = $1 and i.exercise_id = $2 and p.status = 'ACTIVE' and v.ends_on >= current_date`,
    values: [clinicId, id],
  });
  return { ...ownMove(row), plans: used[0]?.plans ?? 0 };
}
