import { FREE, GRIP, ON_FLOOR, ON_HIPS, PRONE, SUPINE, round } from './bases';
import type { DrawnMove } from './types';

export const HIP: readonly DrawnMove[] = [
  {
    id: 'HF1',
    heldLong: ['rectusFemoris'],
    view: { az: 16, el: 8 },
    muscles: [
      { name: 'iliopsoas', both: false },
      { name: 'rectusFemoris', both: false },
    ],
    props: [
      { type: 'mat', from: -66, to: 82 },
      { type: 'pad', x: 0, z: 8.6 },
    ],
    start: {
      anchor: { of: 'kneecapR', at: [0, 4, 8.6] },
      legR: { hip: [0, 0, 0], knee: 84, ankle: -62, toes: 0 },
      pin: {
        footL: { at: [50, 0, -8.6] },
        handR: { on: ['pelvis', 0.5, 128, 1], pole: [-1, 0, 0.7], dir: [0.5, -1, -0.1] },
        handL: { on: ['thighL', 0.82, 0], off: [0, 1, -2] },
      },
    },
    hold: { root: { pitch: -4 }, legR: { hip: [-20, 0, 0], knee: 68 }, spine: [0, -2] },
  },
  {
    id: 'HF2',
    view: { az: 14, el: 8 },
    muscles: [{ name: 'iliopsoas', both: false }],
    props: [{ type: 'chair', x: 55, facing: 1 }],
    start: {
      anchor: FREE,
      root: { at: [0, 86.5, 0], pitch: 5 },
      ...GRIP,
      pin: {
        footR: { at: [-27, 0, 8.6], by: 'ball', pitch: -24 },
        footL: { at: [18, 0, -8.6] },
        handR: { at: [53.5, 92, 8] },
        handL: { at: [53.5, 92, -12] },
      },
    },
    hold: { root: { at: [11.5, 82.4, 0], pitch: -3 }, pin: { footR: { pitch: -42 } } },
  },
  {
    id: 'HF3',
    view: { az: 14, el: 12 },
    muscles: [
      { name: 'iliopsoas', both: false },
      { name: 'rectusFemoris', both: false },
    ],
    props: [{ type: 'bed', from: -102, to: 6, h: 52 }],
    start: {
      ...SUPINE,
      anchor: { of: 'torso', at: [0, 52, 0] },
      legR: { hip: [95, 3, 0], knee: 105, ankle: -10 },
      legL: { hip: [120, 2, 0], knee: 124, ankle: -10 },
      pin: round(['shankL', 0.14, 0], 1),
    },
    hold: { legR: { hip: [-16, 3, 0], knee: 58, ankle: -18 } },
  },
  {
    id: 'HF4',
    view: { az: 10, el: 12 },
    muscles: [{ name: 'iliopsoas', both: true }],
    props: [{ type: 'mat', from: -100, to: 90 }],
    start: {
      ...PRONE,
      legR: { hip: [0, 4, 0], knee: 2, ankle: -60 },
      legL: { hip: [0, 4, 0], knee: 2, ankle: -60 },
      neck: [-10, 0, 0],
      pin: {
        handR: { at: [72, 2, 20], dir: [1, 0, 0], palm: [0, -1, 0], pole: [-0.4, 0.25, 1] },
        handL: { at: [72, 2, -20], dir: [1, 0, 0], palm: [0, -1, 0], pole: [-0.4, 0.25, -1] },
      },
    },
    hold: {
      root: { pitch: 84 },
      spine: [-18, -20],
      neck: [-12, 0, 0],
      legR: { hip: [-8, 4, 0] },
      legL: { hip: [-8, 4, 0] },
      pin: {
        handR: { at: [78, 2, 16], pole: [-0.7, -0.2, 0.6] },
        handL: { at: [78, 2, -16], pole: [-0.7, -0.2, -0.6] },
      },
    },
  },
  {
    id: 'HF5',
    view: { az: 14, el: 8 },
    muscles: [
      { name: 'rectusFemoris', both: false },
      { name: 'iliopsoas', both: false },
    ],
    props: [
      { type: 'mat', from: -74, to: 78 },
      { type: 'stool', x: -50, z: 8.6, w: 36, h: 21 },
      { type: 'pad', x: 0, z: 8.6 },
    ],
    start: {
      anchor: { of: 'kneecapR', at: [0, 4, 8.6] },
      root: { pitch: 30 },
      legR: { hip: [20, 0, 0], knee: 106, ankle: -42 },
      neck: [-16, 0, 0],
      pin: {
        footL: { at: [48, 0, -8.6] },
        handR: { on: ['thighL', 0.8, 0], off: [0, 1, 3] },
        handL: { on: ['thighL', 0.88, 0], off: [0, 1, -4] },
      },
    },
    hold: {
      root: { pitch: 0 },
      legR: { hip: [-12, 0, 0] },
      neck: [0, 0, 0],
      pin: { handR: { on: ['pelvis', 0.6, 118, 1], off: [0, 0, 1], pole: [-1, 0, 0.8] } },
    },
  },
  {
    id: 'HR1',
    heldLong: ['gluteMax'],
    view: { az: 26, el: 30 },
    lift: { legR: 30, armR: 60, armL: 20, legL: -60 },
    muscles: [{ name: 'gluteMax', both: false }],
    props: [{ type: 'mat', from: -62, to: 82, z: 66 }],
    start: {
      anchor: ON_FLOOR,
      root: { pitch: 10, roll: 18 },
      bend: [-10, -9],
      spine: [-6, -6],
      legR: { hip: [102, 19, 70], knee: 92, ankle: 0 },
      legL: { hip: [14, 60, 0], knee: 92, ankle: -30 },
      pin: {
        handR: { at: [1, 1.5, 24], dir: [0.6, 0, 1], palm: [0, -1, 0] },
        handL: { on: ['thighL', 0.45, 0] },
      },
    },
    hold: {
      spine: [14, 10],
      neck: [-14, 0, 0],
      pin: {
        handR: { at: [49, 1.5, 24], dir: [1, 0, 0.2] },
        handL: { at: [50, 1.5, -6], dir: [1, 0, 0], palm: [0, -1, 0] },
      },
    },
  },
  {
    id: 'HR2',
    view: { az: 72, el: 14 },
    muscles: [{ name: 'adductors', both: true }],
    props: [{ type: 'mat', from: -34, to: 66, z: 66 }],
    start: {
      anchor: ON_FLOOR,
      armR: { curl: 50 },
      armL: { curl: 50 },
      pin: {
        footR: { at: [41, 7, 4.6], by: 'ankle', pole: [0.2, 0.75, 1] },
        footL: { at: [41, 7, -4.6], by: 'ankle', pole: [0.2, 0.75, -1] },
        handR: { on: 'ankleR', off: [1, 4, 2.5] },
        handL: { on: 'ankleL', off: [1, 4, -2.5] },
      },
    },
    hold: {
      root: { pitch: 14 },
      spine: [6, 4],
      neck: [-6, 0, 0],
      pin: { footR: { pole: [0.2, 0.24, 1] }, footL: { pole: [0.2, 0.24, -1] } },
    },
  },
  {
    id: 'HR3',
    view: { az: 78, el: 6 },
    muscles: [{ name: 'adductors', both: false }],
    props: [],
    start: {
      anchor: FREE,
      root: { at: [0, 81, 2] },
      pin: { footR: { at: [0, 0, 36], yaw: 6 }, footL: { at: [0, 0, -36], yaw: 16 }, ...ON_HIPS },
    },
    hold: {
      root: { at: [-12, 66, -18], pitch: 24 },
      neck: [-16, 0, 0],
      legL: { hip: [0, 22, 12] },
      pin: {
        handR: { on: ['thighL', 0.66, -10], off: [0, 0, 0] },
        handL: { on: ['thighL', 0.8, 40], off: [0, 0, 0] },
      },
    },
  },
  {
    id: 'HR4',
    view: { az: 52, el: 8 },
    muscles: [{ name: 'tfl', both: false }],
    props: [{ type: 'backWall', z: -40, from: -34, to: 36, h: 150 }],
    start: {
      anchor: FREE,
      root: { at: [0, 86, 4] },
      pin: {
        footR: { at: [-18, 0, -3] },
        footL: { at: [8, 0, 7] },
        ...ON_HIPS,
        handL: { at: [4, 122, -40], dir: [0.2, 1, 0], palm: [0, 0, -1], pole: [-0.6, -1, -0.3] },
      },
    },
    hold: {
      root: { at: [0, 84, 13], roll: -8 },
      bend: [-12, -8],
      neck: [0, -4, 0],
      armR: { sh: [0, 168, 0], el: 24 },
      pin: { handR: { w: 0 } },
    },
  },
  {
    id: 'HR5',
    view: { az: 68, el: 30 },
    muscles: [{ name: 'tfl', both: false }],
    props: [
      { type: 'mat', from: -86, to: 96, z: 58 },
      { type: 'strap', path: ['palmL', 'soleR'] },
    ],
    start: {
      ...SUPINE,
      legR: { hip: [62, 0, 0], knee: 3 },
      legL: { hip: [0, 3, 0], knee: 2, ankle: -15 },
      armR: { sh: [-10, 60, 0], el: 10 },
      armL: { curl: 95 },
      pin: { handL: { at: [4, 44, -10] } },
    },
    hold: { legR: { hip: [62, -26, 0] }, pin: { handL: { at: [4, 42, -24] } } },
  },
  {
    id: 'HR6',
    view: { az: 80, el: 34 },
    lift: { legR: -70, legL: -70 },
    muscles: [{ name: 'adductors', both: true }],
    props: [{ type: 'mat', from: -56, to: 84, z: 60 }],
    start: {
      anchor: FREE,
      root: { at: [-4, 42.5, 0], pitch: 84 },
      neck: [-14, 0, 0],
      legR: { hip: [84, 34, 0], knee: 88, ankle: -58 },
      legL: { hip: [84, 34, 0], knee: 88, ankle: -58 },
      pin: {
        handR: { at: [56, 1.5, 17], dir: [1, 0, 0], palm: [0, -1, 0] },
        handL: { at: [56, 1.5, -17], dir: [1, 0, 0], palm: [0, -1, 0] },
      },
    },
    hold: {
      root: { at: [-14, 28, 0], pitch: 88 },
      legR: { hip: [88, 58, 0], knee: 84 },
      legL: { hip: [88, 58, 0], knee: 84 },
      pin: {
        handR: { at: [60, 1.5, 15], pole: [-0.5, -0.3, 0.6] },
        handL: { at: [60, 1.5, -15], pole: [-0.5, -0.3, -0.6] },
      },
    },
  },
];
