import 'server-only';
import type { Tx } from '@/lib/db/in-scope';
import type { ItemKind } from './types';

/** What an item may name today: a library move at its current revision, or a clinic's own move. */
export interface Prescribable {
  readonly id: string;
  readonly revision: number;
  readonly kind: ItemKind;
  /** `unilateral` or `both` for a library move; null for an own move, which may be either. */
  readonly sided: 'unilateral' | 'both' | null;
}

/**
 * The moves among `ids` that may be prescribed, each at its current revision; an unknown, another clinic's or an
 * archived one is left out.
 * @param ids library ids (HF1) and ids of own moves.
 */
export async function listPrescribable(tx: Tx, ids: readonly string[]): Promise<Prescribable[]> {
  const { rows } = await tx.pg.query<Prescribable>({
    name: 'prescribable',
    text: `(select distinct on (m.id) m.id, m.revision, m.kind, t.body->>'sided' as sided
            from library_move m left join library_move_text t on t.move_id = m.id and t.revision = m.revision and t.locale = 'en'
            where m.id = any($2::text[]) order by m.id, m.revision desc)
           union all
           select e.id::text, e.revision, e.kind, null from exercise e
           where e.clinic_id = $1 and e.id::text = any($2::text[]) and e.archived_at is null`,
    values: [tx.scope.clinicId, ids],
  });
  return rows;
}

export interface OwnMove {
  readonly id: string;
  readonly name: string;
  readonly kind: ItemKind;
}

/** The clinic's own moves that are not archived, by name. */
export async function listOwnMoves(tx: Tx): Promise<OwnMove[]> {
  const { rows } = await tx.pg.query<OwnMove>({
    name: 'own-moves',
    text: `select id, name, kind from exercise where clinic_id = $1 and archived_at is null order by name, id limit 200`,
    values: [tx.scope.clinicId],
  });
  return rows;
}
