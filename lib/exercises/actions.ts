'use server';
import { defineAction } from '@/lib/action/define-action';
import { RefusalError } from '@/lib/errors/refusal-error';
import type { Result } from '@/lib/errors/result';
import { canWriteMove } from './access';
import { moveById } from './content';
import { archiveOwnMove, createOwnMove, reviseOwnMove } from './mutations';
import {
  archiveOwnMoveSchema,
  saveOwnMoveSchema,
  type ArchiveOwnMoveInput,
  type SaveOwnMoveInput,
} from './schema';

const save = defineAction({
  name: 'move.save',
  input: saveOwnMoveSchema,
  may: canWriteMove,
  run: async ({ tx, input: { exerciseId, revision, move } }): Promise<{ exerciseId: string }> => {
    if (move.figure !== null && !moveById(move.figure)?.figure)
      throw new RefusalError('invalid', { 'move.figure': 'choose' });
    if (exerciseId === null) return { exerciseId: await createOwnMove(tx, move) };
    if (revision === null) throw new RefusalError('invalid');
    await reviseOwnMove(tx, { exerciseId, revision, move });
    return { exerciseId };
  },
});

/** A new own move, or a new revision of one. */
export async function saveOwnMoveAction(input: SaveOwnMoveInput): Promise<Result<{ exerciseId: string }>> {
  return save(input);
}

const archive = defineAction({
  name: 'move.archive',
  input: archiveOwnMoveSchema,
  may: canWriteMove,
  run: async ({ tx, input: { exerciseId, isArchived } }): Promise<null> => {
    await archiveOwnMove(tx, exerciseId, isArchived);
    return null;
  },
});

/** Takes an own move out of the library, or back in. */
export async function archiveOwnMoveAction(input: ArchiveOwnMoveInput): Promise<Result<null>> {
  return archive(input);
}
