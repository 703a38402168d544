import { ARMS_ASIDE, SUPINE } from '../bases';
import type { DrawnMove } from '../types';

// Buttock stretches on the back.

/** Ankle on the other knee, the treated knee open; both hands pull behind the other thigh. */
const GL1: DrawnMove = {
  id: 'GL1',
  view: { az: 64, el: 33 },
  lift: { legR: 40 },
  muscles: [{ name: 'gluteMax', both: false }],
  props: [{ type: 'mat', from: -84, to: 62 }],
  start: {
    ...SUPINE,
    ...ARMS_ASIDE,
    pin: {
      footL: { at: [36, 0, -8.6] },
      footR: { on: ['thighL', 0.86, 0], by: 'ankle', off: [2, 4.5, 3], pole: [-0.25, 0.25, 1] },
    },
  },
  hold: {
    neck: [8, 0, 0],
    legL: { hip: [84, 0, 0], knee: 88 },
    pin: {
      footL: { w: 0 },
      footR: { off: [-3, 3, 3], pole: [-0.08, 0, 1] },
      handR: { on: ['thighL', 0.55, 180], off: [1, 0, 5], dir: [0.3, 0, -1], pole: [-0.2, -0.3, 1] },
      handL: { on: ['thighL', 0.55, 180], off: [1, 0, -5], dir: [0.3, 0, 1] },
    },
  },
};

/** One knee towards the chest, held behind the thigh; the other leg stays flat. */
const GL3: DrawnMove = {
  id: 'GL3',
  view: { az: 14, el: 12 },
  muscles: [{ name: 'gluteMax', both: false }],
  props: [{ type: 'mat', from: -84, to: 92 }],
  start: {
    ...SUPINE,
    ...ARMS_ASIDE,
    legR: { hip: [46, 2, 0], knee: 90, flat: 1 },
    legL: { hip: [0, 3, 0], knee: 3, ankle: -15 },
  },
  hold: {
    legR: { hip: [116, 4, 0], knee: 112, ankle: -15, flat: 0 },
    neck: [8, 0, 0],
    armR: { curl: 70 },
    armL: { curl: 70 },
    pin: {
      handR: { on: ['thighR', 0.62, 180], off: [1, 0, 5], dir: [-0.1, -0.2, -1], pole: [-0.4, -0.6, 1] },
      handL: { on: ['thighR', 0.54, 180], off: [1, 0, -5], dir: [-0.1, -0.2, 1] },
    },
  },
};

const GL4: DrawnMove = {
  id: 'GL4',
  view: { az: 54, el: 28 },
  lift: { armR: 30, armL: 40 },
  muscles: [{ name: 'piriformis', both: false }],
  props: [{ type: 'mat', from: -84, to: 92, z: 40 }],
  start: {
    ...SUPINE,
    ...ARMS_ASIDE,
    legR: { hip: [52, 2, 0], knee: 96, flat: 1 },
    legL: { hip: [0, 3, 0], knee: 3, ankle: -15 },
  },
  hold: {
    legR: { hip: [110, -24, 12], knee: 106, ankle: 0, flat: 0 },
    neck: [8, 0, 0],
    pin: {
      handR: { on: ['thighR', 0.74, 110], off: [0, 0, 2] },
      handL: { on: ['shankR', 0.2, 0], off: [-1, 2, -1], pole: [-0.4, -0.2, -1] },
    },
  },
};

export const LYING_GLUTES: readonly DrawnMove[] = [GL1, GL3, GL4];
