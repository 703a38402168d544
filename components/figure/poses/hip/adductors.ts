import { FREE, ON_HIPS } from '../bases';
import type { DrawnMove } from '../types';

// Inner thigh stretches.

const HR2: DrawnMove = {
  id: 'HR2',
  view: { az: 85, el: 15 },
  muscles: [{ name: 'adductors', both: true }],
  props: [
    { type: 'mat', from: -34, to: 66, z: 66 },
    { type: 'cushion', x: -6, z: 0, w: 36, h: 6 },
  ],
  start: {
    anchor: { of: 'torso', at: [0, 6, 0] },
    armR: { curl: 50 },
    armL: { curl: 50 },
    pin: {
      footR: { at: [38, 7, 4.6], by: 'ankle', pole: [0.2, 0.75, 1] },
      footL: { at: [38, 7, -4.6], by: 'ankle', pole: [0.2, 0.75, -1] },
      handR: { on: 'ankleR', off: [1, 4, 2.5] },
      handL: { on: 'ankleL', off: [1, 4, -2.5] },
    },
  },
  hold: {
    root: { pitch: 10 },
    spine: [2, 2],
    neck: [-6, 0, 0],
    pin: { footR: { pole: [0.2, 0.24, 1] }, footL: { pole: [0.2, 0.24, -1] } },
  },
};

/** The hips go to the bent knee; the treated leg stays straight, its sole flat; a chair is at hand. */
const HR3: DrawnMove = {
  id: 'HR3',
  view: { az: 95, el: 6 },
  muscles: [{ name: 'adductors', both: false }],
  props: [{ type: 'sideChair', x: 4, z: -68, facing: 1 }],
  start: {
    anchor: FREE,
    root: { at: [-1, 86, 8] },
    armL: { curl: 75 },
    pin: {
      ...ON_HIPS,
      footR: { at: [0, 0, 42], yaw: 4 },
      footL: { at: [0, 0, -28], yaw: 32, pole: [1, 0, -0.7] },
      handL: { at: [2, 92, -48] },
    },
  },
  hold: { root: { at: [-8, 74.6, -14], pitch: 18 }, neck: [-14, 0, 0] },
};

/** Knees wide on pads, feet in line with them; the hips rock back as the forearms come down. */
const HR6: DrawnMove = {
  id: 'HR6',
  heldLong: ['adductors'],
  view: { az: 90, el: 31 },
  lift: { legR: -70, legL: -70 },
  muscles: [{ name: 'adductors', both: true }],
  props: [
    { type: 'mat', from: -58, to: 80, z: 64 },
    { type: 'pad', x: -2, z: 42 },
    { type: 'pad', x: -2, z: -42 },
  ],
  start: {
    anchor: FREE,
    root: { at: [0, 35, 0], pitch: 66 },
    neck: [-30, 0, 0],
    legR: { ankle: -40 },
    legL: { ankle: -40 },
    pin: {
      footR: { at: [-42, 6, 43], by: 'ankle', pole: [1, -0.5, 0.85] },
      footL: { at: [-42, 6, -43], by: 'ankle', pole: [1, -0.5, -0.85] },
      handR: { at: [48, 1.5, 17], dir: [1, 0, 0], palm: [0, -1, 0] },
      handL: { at: [48, 1.5, -17], dir: [1, 0, 0], palm: [0, -1, 0] },
    },
  },
  hold: {
    root: { at: [-17, 30.5, 0], pitch: 86 },
    pin: {
      footR: { pole: [1, -0.3, 0.6] },
      footL: { pole: [1, -0.3, -0.6] },
      handR: { at: [58, 1.5, 13], pole: [-0.1, -1, 0.3] },
      handL: { at: [58, 1.5, -13], pole: [-0.1, -1, -0.3] },
    },
  },
};

export const ADDUCTORS: readonly DrawnMove[] = [HR2, HR3, HR6];
