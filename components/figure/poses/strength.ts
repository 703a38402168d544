import { ARMS_ASIDE, FREE, GRIP, ON_FLOOR, SIDE_LYING, SUPINE } from './bases';
import type { Pin } from '../types';
import type { DrawnMove } from './types';

/** On the side, the upper hand on the mat in front of the chest keeps the hips stacked. */
const HAND_IN_FRONT: Pin = {
  at: [40, 1.5, 40],
  dir: [0.5, -0.15, 0.85],
  palm: [0, -1, 0],
  pole: [-0.6, 0.6, 0.6],
};

export const STRENGTH: readonly DrawnMove[] = [
  {
    id: 'QSET',
    view: { az: 14, el: 12 },
    muscles: [{ name: 'quadriceps', both: false }],
    props: [
      { type: 'mat', from: -50, to: 106 },
      { type: 'roll', x: 42, z: 9, r: 4.5 },
    ],
    start: {
      anchor: ON_FLOOR,
      root: { pitch: -22 },
      spine: [4, 6],
      neck: [14, 0, 0],
      legR: { hip: [74, 0, 0], knee: 17, ankle: -14 },
      pin: {
        footL: { at: [57, 0, -11] },
        handR: { at: [-34, 1.5, 22], dir: [-1, 0, 0.3], palm: [0, -1, 0] },
        handL: { at: [-34, 1.5, -22], dir: [-1, 0, -0.3], palm: [0, -1, 0] },
      },
    },
    hold: { legR: { hip: [71, 0, 0], knee: 1, ankle: 12 } },
  },
  {
    id: 'SLR',
    view: { az: 14, el: 12 },
    muscles: [{ name: 'quadriceps', both: false }],
    props: [{ type: 'mat', from: -84, to: 92 }],
    start: {
      ...SUPINE,
      ...ARMS_ASIDE,
      legR: { hip: [2, 0, 0], knee: 0, ankle: 0 },
      legL: { hip: [48, 2, 0], knee: 96, flat: 1 },
    },
    hold: { legR: { hip: [44, 0, 0], ankle: 6 } },
  },
  {
    id: 'TKE',
    view: { az: 14, el: 12 },
    muscles: [{ name: 'quadriceps', both: false }],
    props: [
      { type: 'mat', from: -84, to: 92 },
      { type: 'roll', x: 36, z: 9, r: 10 },
    ],
    start: {
      ...SUPINE,
      ...ARMS_ASIDE,
      legR: { hip: [22, 0, 0], knee: 48, ankle: -10 },
      legL: { hip: [48, 2, 0], knee: 96, flat: 1 },
    },
    hold: { legR: { knee: 2, ankle: 6 } },
  },
  {
    id: 'SQUAT',
    view: { az: 22, el: 8 },
    muscles: [{ name: 'quadriceps', both: false }],
    props: [{ type: 'wall', x: -12, side: -1, z: 40 }],
    start: {
      anchor: FREE,
      root: { at: [0.5, 88.9, 0], pitch: -1 },
      pin: { footR: { at: [13, 0, 8.6], yaw: 6 }, footL: { at: [13, 0, -8.6], yaw: 6 } },
      armR: { sh: [-6, 10, 0], el: 12 },
      armL: { sh: [-6, 10, 0], el: 12 },
    },
    hold: {
      root: { at: [0.5, 84, 0], pitch: -1 },
      armR: { sh: [-12, 12, 0], el: 14 },
      armL: { sh: [-12, 12, 0], el: 14 },
    },
  },
  {
    id: 'STEP',
    view: { az: 14, el: 8 },
    muscles: [
      { name: 'quadriceps', both: false },
      { name: 'gluteMax', both: false },
    ],
    props: [
      { type: 'handrail', from: 6, to: 72, h: 106, z: -36 },
      { type: 'step', x: 30, w: 42, h: 18, d: 56 },
    ],
    start: {
      anchor: FREE,
      root: { at: [3.2, 88.9, 0], pitch: 10 },
      pin: {
        footR: { at: [18, 18, 8] },
        footL: { at: [-20.4, 0, -8], by: 'ball', pitch: -26 },
        handL: { at: [38, 107, -36] },
      },
      armR: { sh: [-10, 8, 0], el: 24 },
      armL: { curl: 80 },
    },
    hold: {
      root: { at: [24.6, 108.45, 3], pitch: 3 },
      pin: { footL: { at: [24, 18, -8], by: 'ball', pitch: -22, arc: 13 } },
      armR: { sh: [10, 8, 0], el: 24 },
    },
  },
  {
    id: 'BRIDGE',
    view: { az: 14, el: 10 },
    muscles: [
      { name: 'gluteMax', both: false },
      { name: 'hamstrings', both: false },
    ],
    props: [{ type: 'mat', from: -88, to: 72 }],
    start: {
      ...SUPINE,
      anchor: FREE,
      root: { at: [0, 11, 0], pitch: -90 },
      ...ARMS_ASIDE,
      pin: { footR: { at: [38, 0, 8.6] }, footL: { at: [38, 0, -8.6] } },
    },
    hold: {
      root: { at: [-3, 30, 0], pitch: -114 },
      neck: [24, 0, 0],
      armR: { sh: [-32, 22, 0] },
      armL: { sh: [-32, 22, 0] },
    },
  },
  {
    id: 'CLAM',
    view: { az: 8, el: 26 },
    muscles: [{ name: 'gluteMed', both: false }],
    props: [{ type: 'mat', from: -84, to: 100, z: 44 }],
    start: {
      ...SIDE_LYING,
      legL: { hip: [50, 0, 0], knee: 90, ankle: 0 },
      armL: { sh: [150, 0, 0], el: 60 },
      pin: {
        footR: { on: 'ankleL', by: 'ankle', off: [0, 7, 0], pole: [0.6, 0.1, 1] },
        handR: HAND_IN_FRONT,
      },
    },
    hold: { pin: { footR: { pole: [0.1, 0.9, 0.7] } } },
  },
  {
    id: 'ABD',
    view: { az: 8, el: 22 },
    muscles: [{ name: 'gluteMed', both: false }],
    props: [{ type: 'mat', from: -104, to: 100, z: 44 }],
    start: {
      ...SIDE_LYING,
      legL: { hip: [40, 0, 0], knee: 70, ankle: 0 },
      legR: { hip: [0, -6, 0], knee: 2, ankle: 0 },
      armL: { sh: [150, 0, 0], el: 60 },
      pin: { handR: HAND_IN_FRONT },
    },
    hold: { legR: { hip: [-4, 28, 0] } },
  },
  {
    id: 'CURL',
    view: { az: -38, el: 8 },
    muscles: [{ name: 'hamstrings', both: false }],
    props: [{ type: 'chair', x: 40, facing: 1 }],
    start: {
      anchor: { of: 'heelL', at: [-3.4, 0, -3] },
      root: { pitch: 3 },
      legL: { hip: [3, -5, 0], knee: 3, flat: 1 },
      legR: { hip: [3, 0, 0], knee: 3, flat: 1 },
      ...GRIP,
      pin: { handR: { at: [39, 92, 12] }, handL: { at: [39, 92, -12] } },
    },
    hold: { legR: { knee: 88, ankle: 0, flat: 0 } },
  },
  {
    id: 'RAISE',
    view: { az: -14, el: 8 },
    muscles: [{ name: 'gastrocnemius', both: true }],
    props: [{ type: 'chair', x: 46, facing: 1 }],
    start: {
      anchor: FREE,
      root: { at: [1.4, 90.5, 0] },
      ...GRIP,
      pin: {
        footR: { at: [12.2, 0, 8.6], by: 'ball', pitch: 0 },
        footL: { at: [12.2, 0, -8.6], by: 'ball', pitch: 0 },
        handR: { at: [45, 92, 12] },
        handL: { at: [45, 92, -12] },
      },
    },
    hold: { root: { at: [10.1, 96.9, 0] }, pin: { footR: { pitch: -44 }, footL: { pitch: -44 } } },
  },
  {
    id: 'DEADBUG',
    view: { az: 14, el: 14 },
    muscles: [{ name: 'abdominals', both: false }],
    props: [{ type: 'mat', from: -112, to: 84 }],
    start: {
      ...SUPINE,
      legR: { hip: [90, 0, 0], knee: 90, ankle: 0 },
      legL: { hip: [90, 0, 0], knee: 90, ankle: 0 },
      armR: { sh: [90, 2, 0], el: 2 },
      armL: { sh: [90, 2, 0], el: 2 },
    },
    hold: { legR: { hip: [16, 0, 0], knee: 8, ankle: 0 }, armL: { sh: [162, 4, 0] } },
  },
  {
    id: 'FOOT',
    view: { az: 140, el: 10 },
    muscles: [{ name: 'footArch', both: false }],
    props: [{ type: 'chair', x: -29 }],
    closeUp: [-675, -447, 720, 545],
    start: {
      anchor: { of: 'torso', at: [0, 45, 0] },
      root: { pitch: -2 },
      pin: {
        footR: { at: [36, 0, 8.6] },
        footL: { at: [18, 0, -18] },
        handR: { on: ['thighR', 0.5, 0] },
        handL: { on: ['thighL', 0.5, 0] },
      },
    },
    hold: { legR: { dome: 0.8 } },
  },
];
