import { FREE, ON_HIPS, SUPINE } from '../bases';
import type { DrawnMove } from '../types';

// Outer hip and iliotibial band stretches.

/** The treated leg crosses behind; a hand on the wall, the hips lean away from it. */
const HR4: DrawnMove = {
  id: 'HR4',
  view: { az: 44, el: 8 },
  muscles: [{ name: 'tfl', both: false }],
  props: [{ type: 'backWall', z: -40, from: -34, to: 36, h: 150 }],
  start: {
    anchor: FREE,
    root: { at: [0, 86, 4] },
    pin: {
      footR: { at: [-18, 0, -3] },
      footL: { at: [8, 0, 7] },
      ...ON_HIPS,
      handL: { at: [4, 122, -40], dir: [0.2, 1, 0], palm: [0, 0, -1], pole: [-0.6, -1, -0.3] },
    },
  },
  hold: {
    root: { at: [0, 84, 14], roll: -8 },
    bend: [-12, -8],
    neck: [0, -4, 0],
  },
};

const HR5: DrawnMove = {
  id: 'HR5',
  view: { az: 26, el: 44 },
  lift: { armL: 60 },
  muscles: [{ name: 'tfl', both: false }],
  props: [
    { type: 'mat', from: -86, to: 96, z: 58 },
    { type: 'strap', path: ['palmL', 'ballR', 'instepR', 'palmL'] },
  ],
  start: {
    ...SUPINE,
    legR: { hip: [62, 0, 0], knee: 3 },
    legL: { hip: [0, 3, 0], knee: 2, ankle: -15 },
    armR: { sh: [-10, 60, 0], el: 10 },
    armL: { curl: 95 },
    pin: { handL: { at: [4, 44, -10] } },
  },
  hold: { legR: { hip: [62, -26, 0] }, pin: { handL: { at: [4, 42, -24] } } },
};

export const OUTER_HIP: readonly DrawnMove[] = [HR4, HR5];
