import { ON_FLOOR } from '../bases';
import type { DrawnMove } from '../types';

/** Both knees square: the front shin lies across, the rear one behind; the trunk folds over the front shin. */
const HR1: DrawnMove = {
  id: 'HR1',
  heldLong: ['gluteMax'],
  view: { az: 54, el: 26 },
  muscles: [{ name: 'gluteMax', both: false }],
  props: [{ type: 'mat', from: -62, to: 82, z: 66 }],
  start: {
    anchor: ON_FLOOR,
    root: { pitch: 4, roll: 16, yaw: 8 },
    bend: [-9, -8],
    twist: [3, 3],
    pin: {
      footR: { at: [46, 5, -24], by: 'ankle', pole: [0.6, 0.1, 1] },
      footL: { at: [-27, 6, -48], by: 'ankle', pole: [0.5, 0.3, -1] },
      handR: { at: [-6, 1.5, 34], dir: [-0.3, 0, 1], palm: [0, -1, 0] },
      handL: { on: ['thighL', 0.6, 0], off: [0, 1.5, 0] },
    },
  },
  hold: {
    root: { pitch: 20, roll: 14 },
    spine: [8, 6],
    neck: [-14, 0, 0],
    pin: {
      handR: { on: ['shankR', 0.1, 90], off: [0, 3, 2] },
      handL: { on: ['shankR', 0.85, 90], off: [0, 3, 0] },
    },
  },
};

export const ROTATORS: readonly DrawnMove[] = [HR1];
