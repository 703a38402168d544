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
    root: { pitch: 10, roll: 18 },
    bend: [-10, -9],
    spine: [-6, -6],
    legL: { hip: [14, 60, 0], knee: 92, ankle: -20 },
    pin: {
      footR: { at: [46, 5, -24], by: 'ankle', pole: [0.6, 0.1, 1] },
      handR: { at: [-6, 1.5, 34], dir: [-0.3, 0, 1], palm: [0, -1, 0] },
      handL: { on: ['thighL', 0.6, 0], off: [0, 1.5, 0] },
    },
  },
  hold: {
    root: { pitch: 18 },
    legL: { hip: [20, 58, -8] },
    spine: [8, 8],
    neck: [-14, 0, 0],
    pin: {
      handR: { on: 'kneeR', off: [-4, 9, 1], pole: [-0.6, 0.2, 1] },
      handL: { on: 'ankleR', off: [0, 7, 3], pole: [0, 0.2, -1] },
    },
  },
};

export const ROTATORS: readonly DrawnMove[] = [HR1];
