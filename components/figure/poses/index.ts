import { HIP } from './hip';
import { GLUTES } from './glutes';
import { HAMSTRINGS } from './hamstrings';
import { QUADRICEPS } from './quadriceps';
import { CALVES } from './calves';
import { STRENGTH } from './strength';
import { SURGERY } from './surgery';
import type { DrawnMove } from './types';

/** Every move that has a drawing, hip to toe, then strength, then what follows surgery. */
export const DRAWN: readonly DrawnMove[] = [
  ...HIP,
  ...GLUTES,
  ...HAMSTRINGS,
  ...QUADRICEPS,
  ...CALVES,
  ...STRENGTH,
  ...SURGERY,
];
