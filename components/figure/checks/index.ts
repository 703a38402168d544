import { balance } from './balance';
import { joints, limits } from './joint-range';
import { feet, ground, reach, slide } from './reach';
import { difference, frame, muscle, svg } from './seen';
import { stretch } from './stretch';
import type { Check } from './subject';
import { trunk } from './trunk';

/** What every drawn move is held to. The words of a fault name the moment and the limb. */
export const CHECKS = {
  joints,
  limits,
  reach,
  ground,
  feet,
  slide,
  balance,
  trunk,
  frame,
  muscle,
  stretch,
  difference,
  svg,
} satisfies Readonly<Record<string, Check>>;
export type Rule = keyof typeof CHECKS;
