import type { Move } from '@/lib/exercises/types';
import { CALF } from './calf';
import { GLUTE } from './glute';
import { HAMSTRING } from './hamstring';
import { HIP } from './hip';
import { QUAD } from './quad';
import { STRENGTH } from './strength';
import { SURGERY } from './surgery';

/** The library, hip to toe, then strength and after surgery. Locale `en`. */
export const MOVES: readonly Move[] = [
  ...HIP,
  ...GLUTE,
  ...HAMSTRING,
  ...QUAD,
  ...CALF,
  ...STRENGTH,
  ...SURGERY,
];

const BY_ID: ReadonlyMap<string, Move> = new Map(MOVES.map((move) => [move.id, move]));
/** The current revision of a library move, or null. */
export const moveById = (id: string): Move | null => BY_ID.get(id) ?? null;
