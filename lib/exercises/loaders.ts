import 'server-only';
import { loadAsTherapist } from '@/lib/action/load-page';
import { found } from '@/lib/errors/refusal-error';
import { MOVES, moveById } from './content';
import { libraryQuerySchema } from './schema';
import type { Move } from './types';

export type PageQuery = Promise<Record<string, string | string[] | undefined>>;

const matches = (move: Move, text: string) =>
  [move.name, ...move.otherNames, move.id].some((name) => name.toLowerCase().includes(text.toLowerCase()));

/** The library, hip to toe, as the address filters it; `total` and `counts` are of the whole. */
export async function loadLibrary(asked: PageQuery) {
  const query = libraryQuerySchema.parse(await asked);
  const moves = await loadAsTherapist('library.read', () =>
    Promise.resolve(
      MOVES.filter((move) => (query.group === null || move.group === query.group) && matches(move, query.q)),
    ),
  );
  return { moves, all: MOVES, query };
}

/** One move by its id in either case, with its easier and harder swaps; anything else is a 404. */
export const loadMove = (slug: string) =>
  loadAsTherapist('library.read', () => {
    const move = found(moveById(slug.toUpperCase()));
    const swap = (id: string | null) => (id === null ? null : moveById(id));
    return Promise.resolve({ move, easier: swap(move.easier), harder: swap(move.harder) });
  });
