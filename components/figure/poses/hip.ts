import { KNEELING_FLEXORS } from './hip/kneeling';
import { LYING_FLEXORS } from './hip/lying';
import { SPLIT_STANCE } from './hip/split-stance';
import { ROTATORS } from './hip/rotators';
import { ADDUCTORS } from './hip/adductors';
import { OUTER_HIP } from './hip/outer';
import type { DrawnMove } from './types';

export const HIP: readonly DrawnMove[] = [
  ...KNEELING_FLEXORS,
  ...SPLIT_STANCE,
  ...LYING_FLEXORS,
  ...ROTATORS,
  ...ADDUCTORS,
  ...OUTER_HIP,
];
