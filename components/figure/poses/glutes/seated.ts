import { ON_FLOOR } from '../bases';
import type { DrawnMove } from '../types';

// Buttock stretches sitting.

const GL2: DrawnMove = {
  id: 'GL2',
  view: { az: 46, el: 12 },
  lift: { legR: 40, armR: 60 },
  muscles: [{ name: 'gluteMax', both: false }],
  props: [{ type: 'chair', x: -20 }],
  start: {
    anchor: { of: 'torso', at: [0, 45, 0] },
    pin: {
      footL: { at: [36, 0, -8.6] },
      footR: { on: ['thighL', 0.86, 0], by: 'ankle', off: [0, 4.5, 3], pole: [0.4, 0.2, 1] },
      handR: { on: ['shankR', 0.12, 0], off: [0, 4, 2] },
      handL: { on: 'ankleR', off: [0, 6, -2] },
    },
  },
  hold: { root: { pitch: 18 }, spine: [8, 6], neck: [-14, 0, 0] },
};

const GL5: DrawnMove = {
  id: 'GL5',
  heldLong: ['gluteMax'],
  view: { az: 40, el: 14 },
  lift: { legR: 40, armL: 70 },
  muscles: [{ name: 'gluteMax', both: false }],
  props: [{ type: 'mat', from: -48, to: 100, z: 40 }],
  start: {
    anchor: ON_FLOOR,
    root: { pitch: -4 },
    legL: { hip: [86, 2, 0], knee: 2, ankle: 0 },
    pin: {
      footR: { at: [52, 0, -19.5], yaw: -10, pole: [0.1, 1, 0] },
      handR: { at: [-14, 1.5, 20], dir: [-1, 0, 0.2], palm: [0, -1, 0] },
      handL: { on: ['shankR', 0.4, 50], off: [2.5, 2, 2.5], pole: [0.2, -0.3, -1] },
    },
  },
  hold: {
    twist: [20, 22],
    neck: [0, 0, 20],
    pin: { footR: { pole: [0.1, 1, -0.2] }, handR: { at: [-30, 1.5, 14] } },
  },
};

export const SEATED_GLUTES: readonly DrawnMove[] = [GL2, GL5];
