import { ARMS_ASIDE, FREE, ON_FLOOR, SUPINE, round } from './bases';
import type { DrawnMove } from './types';

export const GLUTES: readonly DrawnMove[] = [
  {
    id: 'GL1',
    view: { az: 32, el: 28 },
    lift: { legR: 40 },
    muscles: [{ name: 'gluteMax', both: false }],
    props: [{ type: 'mat', from: -84, to: 62 }],
    start: {
      ...SUPINE,
      ...ARMS_ASIDE,
      pin: {
        footL: { at: [36, 0, -8.6] },
        footR: { on: ['thighL', 0.86, 0], by: 'ankle', off: [2, 3.5, 3], pole: [0.1, 0.4, 1] },
      },
    },
    hold: {
      neck: [8, 0, 0],
      legL: { hip: [90, 0, 0], knee: 92 },
      pin: {
        footL: { w: 0 },
        footR: { pole: [-0.3, 0.2, 1] },
        handR: { on: ['thighL', 0.55, 180], off: [0, 0, 6], pole: [-0.2, -0.3, 1] },
        handL: { on: ['thighL', 0.55, 180], off: [0, 0, -6] },
      },
    },
  },
  {
    id: 'GL2',
    view: { az: 46, el: 12 },
    lift: { legR: 40, armR: 60 },
    muscles: [{ name: 'gluteMax', both: false }],
    props: [{ type: 'chair', x: -20 }],
    start: {
      anchor: { of: 'torso', at: [0, 45, 0] },
      pin: {
        footL: { at: [36, 0, -8.6] },
        footR: { on: ['thighL', 0.86, 0], by: 'ankle', off: [0, 3.6, 3], pole: [0.4, 0.1, 1] },
        handR: { on: ['shankR', 0.2, 0], off: [0, 1, 0] },
        handL: { on: 'ankleR', off: [0, 4.5, -2] },
      },
    },
    hold: { root: { pitch: 24 }, spine: [8, 6], neck: [-14, 0, 0] },
  },
  {
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
      legR: { hip: [120, 4, 0], knee: 122, ankle: -15, flat: 0 },
      neck: [8, 0, 0],
      pin: round(['shankR', 0.18, 0], 0.5),
    },
  },
  {
    id: 'GL4',
    view: { az: 56, el: 30 },
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
      legR: { hip: [104, -24, 12], knee: 100, ankle: 0, flat: 0 },
      neck: [8, 0, 0],
      pin: { handR: { on: ['shankR', 0.08, 60], off: [0, 0, 2] }, handL: { on: ['shankR', 0.24, -20] } },
    },
  },
  {
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
        footR: { at: [52, 0, -15], pole: [0.1, 1, 0] },
        handR: { at: [-14, 1.5, 20], dir: [-1, 0, 0.2], palm: [0, -1, 0] },
        handL: { on: ['shankR', 0.1, 0], off: [0, 0, -4] },
      },
    },
    hold: {
      twist: [20, 22],
      neck: [0, 0, 20],
      pin: { footR: { pole: [0.1, 1, -0.2] }, handR: { at: [-30, 1.5, 14] } },
    },
  },
  {
    id: 'GL6',
    heldLong: ['gluteMax'],
    view: { az: 36, el: 18 },
    muscles: [{ name: 'gluteMax', both: false }],
    props: [{ type: 'mat', from: -96, to: 76, z: 40 }],
    start: {
      anchor: FREE,
      root: { at: [-2, 18.4, 0], pitch: 47 },
      spine: [-12, -9],
      neck: [-2, 0, 0],
      legL: { hip: [-29, 0, 0], knee: 12, ankle: -60 },
      pin: {
        footR: { at: [30, 4.5, -13], by: 'ankle', pole: [0.7, 0, 1] },
        handR: { at: [32, 1.5, 20], dir: [1, 0, 0.1], palm: [0, -1, 0] },
        handL: { at: [32, 1.5, -20], dir: [1, 0, -0.1], palm: [0, -1, 0] },
      },
    },
    hold: {
      root: { at: [-4, 17.5, 0], pitch: 49 },
      spine: [-10, -8],
      neck: [-14, 0, 0],
      legL: { hip: [-27, 0, 0], knee: 8 },
      pin: { handR: { at: [49, 1.5, 22] }, handL: { at: [49, 1.5, -22] } },
    },
  },
];
