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
      legR: { hip: [100, 0, 0], knee: 92, ankle: 0 },
      legL: { hip: [48, 2, 0], knee: 96, flat: 1 },
      pin: round(['thighR', 0.44, 180]),
    },
    hold: { legR: { knee: 18, ankle: 5 } },
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
      legR: { hip: [80, 0, 0], knee: 3, ankle: 8 },
      pin: { handR: { at: [-8, 44, 12] }, handL: { at: [-8, 44, -2] } },
    },
  },
  {
    id: 'HS3',
    view: { az: -12, el: 8 },
    muscles: [{ name: 'hamstrings', both: false }],
    props: [],
    start: {
      anchor: FREE,
      root: { at: [1, 86.4, 0] },
      pin: { footR: { at: [30, 0, 8.6], pitch: 24 }, footL: { at: [-6, 0, -8.6] } },
      armR: { sh: [10, 10, 0], el: 30 },
      armL: { sh: [10, 10, 0], el: 30 },
    },
    hold: {
      root: { at: [-15, 79.5, 0], pitch: 42 },
      spine: [5, 3],
      neck: [-18, 0, 0],
      pin: {
        footR: { pitch: 38 },
        handR: { on: ['thighR', 0.6, 0], off: [0, 1, 2] },
        handL: { on: ['thighL', 0.7, 0] },
      },
    },
  },
  {
    id: 'HS4',
    view: { az: -12, el: 8 },
    muscles: [{ name: 'hamstrings', both: false }],
    props: [{ type: 'step', x: 66, w: 40, h: 26, d: 56 }],
    start: {
      anchor: FREE,
      root: { at: [-2, 90, 0] },
      pin: { footR: { at: [53, 26, 6], pitch: 34 }, footL: { at: [-4, 0, -4] } },
      armR: { sh: [10, 10, 0], el: 30 },
      armL: { sh: [10, 10, 0], el: 30 },
    },
    hold: {
      root: { at: [-10, 89, 0], pitch: 36 },
      spine: [5, 3],
      neck: [-16, 0, 0],
      pin: {
        footR: { pitch: 48 },
        handR: { on: ['thighR', 0.62, 0], off: [0, 1, 2] },
        handL: { on: ['thighR', 0.75, 0], off: [0, 1, -4] },
      },
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
        footR: { at: [68, 0, 8.6], pitch: 32 },
        footL: { at: [32, 0, -8.6] },
        handR: { on: ['thighR', 0.4, 0] },
        handL: { on: ['thighL', 0.4, 0] },
      },
    },
    hold: {
      root: { pitch: 36 },
      spine: [4, 3],
      neck: [-16, 0, 0],
      pin: { footR: { pitch: 42 }, handR: { on: ['thighR', 0.84, 0] }, handL: { on: ['thighL', 0.8, 0] } },
    },
  },
  {
    id: 'HS6',
    view: { az: -16, el: 12 },
    muscles: [{ name: 'hamstrings', both: false }],
    props: [
      { type: 'mat', from: -86, to: 16 },
      { type: 'doorway', x: 24, h: 128, z0: 1, z1: 40 },
    ],
    start: {
      ...SUPINE,
      ...ARMS_ASIDE,
      legR: { hip: [84, 0, 0], knee: 60, ankle: 0 },
      legL: { hip: [0, 3, 0], knee: 3, ankle: -10 },
    },
    hold: { legR: { hip: [79, 0, 0], knee: 4 } },
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
      root: { pitch: 22 },
      spine: [16, 12],
      neck: [-4, 0, 0],
      legR: { hip: [112, 3, 0] },
      legL: { hip: [112, 3, 0] },
      pin: { handR: { on: ['shankR', 0.55, 0] }, handL: { on: ['shankL', 0.55, 0] } },
    },
  },
];
