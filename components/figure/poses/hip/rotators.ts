import { ON_FLOOR } from '../bases';
import type { DrawnMove } from '../types';

/** Both knees square: the front shin lies across, the rear one behind; the trunk folds over the front shin. */
const HR1: DrawnMove = {
  id: 'HR1',
  heldLong: ['gluteMax'],
  view: { az: 44, el: 30 },
  muscles: [{ name: 'gluteMax', both: false }],
  props: [{ type: 'mat', from: -62, to: 82, z: 66 }],
  start: {
    anchor: ON_FLOOR,
    root: { pitch: 4, roll: 6, yaw: 22 },
    bend: [-3, -3],
    twist: [8, 8],
    pin: {
      footR: { at: [46, 5, -24], by: 'ankle', pole: [0.6, 0.1, 1] },
      footL: { at: [-34, 6, -46], by: 'ankle', pole: [0.5, 0.1, -1] },
      handR: { at: [-6, 1.5, 34], dir: [-0.3, 0, 1], palm: [0, -1, 0] },
      handL: { on: ['shankR', 0.5, 60], off: [0, 3, 0] },
    },
  },
  hold: {
    root: { pitch: 22, roll: 5 },
    spine: [8, 6],
    neck: [-14, 0, 0],
    pin: {
      handR: { at: [60, 1.5, 14], dir: [1, 0, 0], palm: [0, -1, 0] },
      handL: { at: [60, 1.5, -14], dir: [1, 0, 0], palm: [0, -1, 0] },
    },
  },
};

export const ROTATORS: readonly DrawnMove[] = [HR1];
