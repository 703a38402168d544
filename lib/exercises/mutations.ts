import 'server-only';
import { writeAudit } from '@/lib/audit/write';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/in-scope';
import { found, RefusalError } from '@/lib/errors/refusal-error';
import type { OwnMoveBody } from './schema';

/** A precaution without a leg is one of both, and counts as loaded: rather a warning too many. */
const tagsOf = ({ tags }: OwnMoveBody) => tags.map((tag) => ({ tag, leg: 'both', loaded: true }));

async function writeRevision(tx: Tx, exerciseId: string, revision: number, move: OwnMoveBody): Promise<void> {
  const { clinicId, membershipId } = tx.scope;
  const { name, kind, ...body } = move;
  await tx.db.exerciseRevision.create({
    data: {
      ...{ clinicId, exerciseId, revision, name, kind, authorId: membershipId },
      body: { ...body, tags: tagsOf(move) },
    },
  });
}

/** A new move of this clinic. @returns its id. */
export async function createOwnMove(tx: Tx, move: OwnMoveBody): Promise<string> {
  const exerciseId = newId();
  await tx.db.exercise.create({ data: { clinicId: tx.scope.clinicId, id: exerciseId } });
  await writeRevision(tx, exerciseId, 1, move);
  await writeAudit(tx, { action: 'move.create', subject: { type: 'exercise', id: exerciseId } });
  return exerciseId;
}

/**
 * A new revision; plans in force keep the one that they pin until they are published again.
 * @param revision the one that the editor saw. @throws RefusalError `stale` when somebody has saved since.
 */
export async function reviseOwnMove(
  tx: Tx,
  { exerciseId, revision, move }: { exerciseId: string; revision: number; move: OwnMoveBody },
): Promise<void> {
  const where = { clinicId: tx.scope.clinicId, id: exerciseId };
  const raised = await tx.db.exercise.updateMany({
    where: { ...where, revision },
    data: { revision: revision + 1 },
  });
  if (raised.count === 0) {
    found(await tx.db.exercise.findFirst({ where, select: { id: true } }));
    throw new RefusalError('stale');
  }
  await writeRevision(tx, exerciseId, revision + 1, move);
  await writeAudit(tx, { action: 'move.revise', subject: { type: 'exercise', id: exerciseId } });
}

/** Out of the library, or back in. Plans that hold it keep it; nothing is deleted. */
export async function archiveOwnMove(tx: Tx, exerciseId: string, isArchived: boolean): Promise<void> {
  const { count } = await tx.db.exercise.updateMany({
    where: { clinicId: tx.scope.clinicId, id: exerciseId },
    data: { archivedAt: isArchived ? new Date() : null },
  });
  if (count === 0) throw new RefusalError('not_found');
  const action = isArchived ? 'move.archive' : 'move.restore';
  await writeAudit(tx, { action, subject: { type: 'exercise', id: exerciseId } });
}
