import 'server-only';
import { loadAsTherapist } from '@/lib/action/load-page';
import { found } from '@/lib/errors/refusal-error';
import { MOVES, moveById } from './content';
import { PULLS_ON } from './content/chain';
import { movesForMuscle } from './rules';
import { libraryQuerySchema, mapQuerySchema } from './schema';

export type PageQuery = Promise<Record<string, string | string[] | undefined>>;

/** The whole library, hip to toe, and what the address asks to see of it. */
export const loadLibrary = async (asked: PageQuery) => {
  const query = libraryQuerySchema.parse(await asked);
  return loadAsTherapist('library.read', () => Promise.resolve({ moves: MOVES, query }));
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
