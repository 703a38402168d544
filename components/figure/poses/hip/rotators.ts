import { ON_FLOOR } from '../bases';
import type { DrawnMove } from '../types';

/** Both knees square: the front shin lies across, the rear one behind; the trunk folds over the front shin. */
const HR1: DrawnMove = {
  id: 'HR1',
  heldLong: ['gluteMax'],
  view: { az: 44, el: 27 },
  lift: { legL: -60 },
  muscles: [{ name: 'gluteMax', both: false }],
  props: [{ type: 'mat', from: -54, to: 76, z: 60 }],
  start: {
    anchor: ON_FLOOR,
    root: { pitch: 10, roll: 18 },
    bend: [-10, -9],
    spine: [-6, -6],
    legL: { hip: [14, 60, 0], knee: 92, ankle: -20 },
    pin: {
      footR: { at: [46, 5, -24], by: 'ankle', pole: [0.6, 0.1, 1] },
      handR: { at: [-6, 1.5, 34], dir: [-0.3, 0, 1], palm: [0, -1, 0] },
      handL: { at: [-16, 1.5, -22], dir: [-0.6, 0, -1], palm: [0, -1, 0] },
    },
  },
  hold: {
    root: { pitch: 18 },
    legL: { hip: [20, 58, -8] },
    spine: [8, 8],
    neck: [-14, 0, 0],
    pin: {
      handR: { at: [56, 1.5, 30], dir: [1, 0, 0.2], palm: [0, -1, 0], pole: [-1, 0.2, 0.3] },
      handL: { at: [59, 1.5, -8], dir: [1, 0, -0.1], palm: [0, -1, 0], pole: [-0.2, 0, -1] },
    },
  },
};

export const ROTATORS: readonly DrawnMove[] = [HR1];
