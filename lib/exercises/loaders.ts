import 'server-only';
import { loadAsTherapist } from '@/lib/action/load-page';
import { found, RefusalError } from '@/lib/errors/refusal-error';
import { MOVES, moveById } from './content';
import { PULLS_ON } from './content/chain';
import { z } from 'zod';
import { getOwnMove, listOwnMoves } from './data';
import { movesForMuscle } from './rules';
import { libraryQuerySchema, mapQuerySchema } from './schema';

export type PageQuery = Promise<Record<string, string | string[] | undefined>>;

/** The whole library, hip to toe, and what the address asks to see of it. */
export const loadLibrary = async (asked: PageQuery) => {
  const query = libraryQuerySchema.parse(await asked);
  return loadAsTherapist('library.read', async (tx) => ({
    moves: MOVES,
    own: await listOwnMoves(tx),
    query,
  }));
};

/** One move by its id in either case, with its easier and harder swaps; anything else is a 404. */
export const loadMove = (slug: string) =>
  loadAsTherapist('library.read', () => {
    const move = found(moveById(slug.toUpperCase()));
    const swap = (id: string | null) => (id === null ? null : moveById(id));
    return Promise.resolve({ move, easier: swap(move.easier), harder: swap(move.harder) });
  });

/** A muscle with its place in the line, and what the library has for it. */
export const loadLegMap = async (asked: PageQuery) => {
  const { muscle } = mapQuerySchema.parse(await asked);
  return loadAsTherapist('library.read', () =>
    Promise.resolve({ muscle, pullsOn: PULLS_ON[muscle], moves: movesForMuscle(MOVES, muscle) }),
  );
};

const uuid = z.uuid();
const isId = (text: string): boolean => uuid.safeParse(text).success;

/** One of the clinic's own moves, archived or not. */
export const loadOwnMove = (id: string) =>
  loadAsTherapist('library.read', async (tx) => found(isId(id) ? await getOwnMove(tx, id) : null));

const fromSchema = z.object({ from: z.string().optional() });

/** What a new own move begins as: empty, or a copy of a library move or of another own one. An unknown one is a 404. */
export const loadNewMove = async (asked: PageQuery) => {
  const parsed = fromSchema.safeParse(await asked);
  return loadAsTherapist('library.read', async (tx) => {
    if (!parsed.success) throw new RefusalError('not_found');
    const { from } = parsed.data;
    if (from === undefined) return { from: null };
    return { from: found(isId(from) ? await getOwnMove(tx, from) : moveById(from.toUpperCase())) };
  });
};
