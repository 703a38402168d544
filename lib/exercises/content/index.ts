import type { Move } from '@/lib/exercises/types';
import { CALF } from './calf';
import { GLUTE } from './glute';
import { HAMSTRING } from './hamstring';
import { HIP_FLEXORS } from './hip-flexors';
import { HIP_ROTATORS } from './hip-rotators';
import { QUAD } from './quad';
import { STRENGTH_HIP_AND_FOOT } from './strength-hip-and-foot';
import { STRENGTH_THIGH } from './strength-thigh';
import { SURGERY } from './surgery';

/** The library, hip to toe, then strength and after surgery. Locale `en`. */
export const MOVES: readonly Move[] = [
  ...HIP_FLEXORS,
  ...HIP_ROTATORS,
  ...GLUTE,
  ...HAMSTRING,
  ...QUAD,
  ...CALF,
  ...STRENGTH_THIGH,
  ...STRENGTH_HIP_AND_FOOT,
  ...SURGERY,
];

const BY_ID: ReadonlyMap<string, Move> = new Map(MOVES.map((move) => [move.id, move]));
/** The current revision of a library move, or null. */
export const moveById = (id: string): Move | null => BY_ID.get(id) ?? null;
