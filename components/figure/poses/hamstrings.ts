import { ARMS_ASIDE, FREE, ON_FLOOR, SUPINE, round } from './bases';
import type { DrawnMove } from './types';

export const HAMSTRINGS: readonly DrawnMove[] = [
  {
    id: 'HS1',
    view: { az: 14, el: 12 },
    muscles: [{ name: 'hamstrings', both: false }],
    props: [{ type: 'mat', from: -84, to: 76 }],
    start: {
      ...SUPINE,
      legR: { hip: [92, 0, 0], knee: 88, ankle: -8 },
      legL: { hip: [48, 2, 0], knee: 96, flat: 1 },
      pin: round(['thighR', 0.44, 180]),
    },
    hold: { legR: { knee: 24, ankle: -4 } },
  },
  {
    id: 'HS2',
    view: { az: 14, el: 12 },
    muscles: [{ name: 'hamstrings', both: false }],
    props: [
      { type: 'mat', from: -84, to: 92 },
      { type: 'strap', path: ['palmL', 'soleR', 'palmR'] },
    ],
    start: {
      ...SUPINE,
      legR: { hip: [28, 0, 0], knee: 4, ankle: 5 },
      legL: { hip: [0, 3, 0], knee: 2, ankle: -15 },
      armR: { curl: 95 },
      armL: { curl: 95 },
      pin: { handR: { at: [2, 34, 12] }, handL: { at: [2, 34, -4] } },
    },
    hold: {
      legR: { hip: [62, 0, 0], knee: 3, ankle: 4 },
      pin: { handR: { at: [-2, 42, 13] }, handL: { at: [-2, 42, -1] } },
    },
  },
  {
    id: 'HS3',
    view: { az: -14, el: 8 },
    muscles: [{ name: 'hamstrings', both: false }],
    props: [{ type: 'chair', x: 52, facing: 1 }],
    start: {
      anchor: FREE,
      root: { at: [-0.4, 88.4, 0], pitch: 6 },
      pin: {
        footR: { at: [22, 0, 8.6], pitch: 22 },
        footL: { at: [-11, 0, -8.6] },
        handL: { at: [50.5, 92.5, -12] },
      },
      armR: { sh: [6, 10, 0], el: 16 },
      armL: { curl: 80 },
    },
    hold: {
      root: { at: [-12.2, 84.7, 0], pitch: 40 },
      spine: [3, 2],
      neck: [-16, 0, 0],
      pin: { footR: { pitch: 36 }, handR: { on: ['thighR', 0.62, 0], off: [0, 1, 2] } },
    },
  },
  {
    id: 'HS4',
    view: { az: -14, el: 8 },
    muscles: [{ name: 'hamstrings', both: false }],
    props: [
      { type: 'handrail', from: 16, to: 92, h: 92, z: -34 },
      { type: 'step', x: 68, w: 40, h: 26, d: 56 },
    ],
    start: {
      anchor: FREE,
      root: { at: [-9.6, 89.6, 0] },
      pin: {
        footR: { at: [55, 26, 6], pitch: 46 },
        footL: { at: [-12, 0, -5] },
        handL: { at: [24, 93, -34] },
      },
      armR: { sh: [6, 10, 0], el: 16 },
      armL: { curl: 80 },
    },
    hold: {
      root: { at: [-9.8, 89.2, 0], pitch: 30 },
      spine: [4, 3],
      neck: [-14, 0, 0],
      pin: { handR: { on: ['thighR', 0.6, 0], off: [0, 1, 2] }, handL: { at: [38, 93, -34] } },
    },
  },
  {
    id: 'HS5',
    view: { az: 12, el: 8 },
    muscles: [{ name: 'hamstrings', both: false }],
    props: [{ type: 'chair', x: -32 }],
    start: {
      anchor: { of: 'torso', at: [0, 45, 0] },
      pin: {
        footR: { at: [71, 0, 8.6], pitch: 52 },
        footL: { at: [30, 0, -8.6] },
        handR: { on: ['thighR', 0.4, 0] },
        handL: { on: ['thighL', 0.4, 0] },
      },
    },
    hold: {
      root: { at: [-1.8, 0, 0], pitch: 26 },
      spine: [4, 3],
      neck: [-16, 0, 0],
      pin: { handR: { on: ['thighR', 0.64, 0] }, handL: { on: ['thighL', 0.7, 0] } },
    },
  },
  {
    id: 'HS6',
    view: { az: -16, el: 12 },
    muscles: [{ name: 'hamstrings', both: false }],
    props: [
      { type: 'mat', from: -86, to: 16 },
      { type: 'doorway', x: 38, h: 128, z0: 1, z1: 40 },
    ],
    start: {
      ...SUPINE,
      ...ARMS_ASIDE,
      legR: { hip: [92, 0, 0], knee: 52, ankle: 0 },
      legL: { hip: [0, 3, 0], knee: 3, ankle: -10 },
    },
    hold: { legR: { hip: [68, 0, 0], knee: 4 } },
  },
  {
    id: 'HS7',
    view: { az: 14, el: 12 },
    muscles: [{ name: 'hamstrings', both: true }],
    props: [{ type: 'mat', from: -34, to: 106 }],
    start: {
      anchor: ON_FLOOR,
      root: { pitch: -4 },
      legR: { hip: [86, 3, 0], knee: 2, ankle: 4 },
      legL: { hip: [86, 3, 0], knee: 2, ankle: 4 },
      pin: { handR: { on: ['thighR', 0.5, 0] }, handL: { on: ['thighL', 0.5, 0] } },
    },
    hold: {
      root: { pitch: 8 },
      spine: [18, 14],
      neck: [-8, 0, 0],
      legR: { hip: [98, 3, 0] },
      legL: { hip: [98, 3, 0] },
      pin: { handR: { on: ['shankR', 0.55, 0] }, handL: { on: ['shankL', 0.55, 0] } },
    },
  },
];
