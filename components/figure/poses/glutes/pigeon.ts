import { FREE } from '../bases';
import type { DrawnMove } from '../types';

/** The front shin lies across under the trunk, a block under that buttock; the other leg lies straight behind. */
const GL6: DrawnMove = {
  id: 'GL6',
  heldLong: ['gluteMax'],
  view: { az: 40, el: 22 },
  muscles: [{ name: 'gluteMax', both: false }],
  props: [
    { type: 'mat', from: -96, to: 80, z: 44 },
    { type: 'cushion', x: -4, z: 10, w: 24, h: 9 },
  ],
  start: {
    anchor: FREE,
    root: { at: [-3, 19, 0], pitch: 48 },
    spine: [-15, -11],
    neck: [-2, 0, 0],
    legL: { ankle: -60 },
    pin: {
      footL: { at: [-84.6, 5, -9], by: 'ankle', pole: [0, -1, 0] },
      footR: { at: [34, 5, -18], by: 'ankle', pole: [0.7, 0, 1] },
      handR: { at: [52, 1.5, 12], dir: [1, 0, 0.1], palm: [0, -1, 0] },
      handL: { at: [50, 1.5, -22], dir: [1, 0, -0.1], palm: [0, -1, 0] },
    },
  },
  hold: {
    root: { at: [-3, 19, 0], pitch: 50 },
    spine: [2, 4],
    neck: [-14, 0, 0],
    pin: { handR: { at: [62, 1.5, 20] }, handL: { at: [62, 1.5, -20] } },
  },
};

export const PIGEON: readonly DrawnMove[] = [GL6];
