import { LYING_GLUTES } from './glutes/lying';
import { SEATED_GLUTES } from './glutes/seated';
import { PIGEON } from './glutes/pigeon';
import type { DrawnMove } from './types';

export const GLUTES: readonly DrawnMove[] = [...LYING_GLUTES, ...SEATED_GLUTES, ...PIGEON];
