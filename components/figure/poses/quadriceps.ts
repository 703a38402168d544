import { ARMS_ASIDE, PRONE, SIDE_LYING, SUPINE } from './bases';
import type { DrawnMove } from './types';

export const QUADRICEPS: readonly DrawnMove[] = [
  {
    id: 'QD1',
    view: { az: 14, el: 8 },
    muscles: [{ name: 'quadriceps', both: false }],
    props: [{ type: 'chair', x: 44, facing: 1 }],
    start: {
      anchor: { of: 'heelL', at: [-3.4, 0, -3] },
      legL: { hip: [0, -5, 0], knee: 2, flat: 1 },
      legR: { hip: [0, 0, 0], knee: 2, ankle: 2 },
      armR: { sh: [-14, 8, 0], el: 12, curl: 30 },
      pin: { handL: { at: [43, 92, -12] } },
      armL: { curl: 75 },
    },
    hold: {
      legR: { hip: [-4, -2, 0], knee: 128, ankle: -30 },
      pin: { handR: { on: 'ankleR', off: [1, 3, 2], pole: [-1, 0.2, 0.6] } },
      armR: { curl: 85 },
    },
  },
  {
    id: 'QD2',
    view: { az: 8, el: 26 },
    muscles: [{ name: 'quadriceps', both: false }],
    props: [{ type: 'mat', from: -84, to: 100, z: 44 }],
    start: {
      ...SIDE_LYING,
      legL: { hip: [46, 0, 0], knee: 80, ankle: 0 },
      legR: { hip: [8, -6, 0], knee: 24, ankle: -10 },
      armL: { sh: [150, 0, 0], el: 60 },
      armR: { sh: [20, -2, 0], el: 24 },
    },
    hold: {
      legR: { hip: [-8, -4, 0], knee: 126, ankle: -30 },
      pin: { handR: { on: 'ankleR', off: [2, 2, 0], pole: [0, 0.5, -1] } },
      armR: { curl: 85 },
    },
  },
  {
    id: 'QD3',
    view: { az: 12, el: 14 },
    muscles: [{ name: 'quadriceps', both: false }],
    props: [
      { type: 'mat', from: -96, to: 100 },
      { type: 'strap', path: ['instepR', ['thorax', 0.86, 165, 1], 'palmR'] },
    ],
    start: {
      ...PRONE,
      legR: { hip: [0, 4, 0], knee: 70, ankle: -10 },
      legL: { hip: [0, 4, 0], knee: 2, ankle: -60 },
      neck: [-8, 0, 0],
      armR: { curl: 95 },
      armL: { curl: 95 },
      pin: {
        handR: { at: [76, 9, 12], pole: [0.2, 0, 1] },
        handL: { at: [79, 7, 4], pole: [0.2, 0, -1] },
      },
    },
    hold: {
      legR: { hip: [-3, 4, 0], knee: 118, ankle: -18 },
      pin: { handR: { at: [82, 8, 12] }, handL: { at: [85, 6, 4] } },
    },
  },
  {
    id: 'QD4',
    view: { az: 14, el: 8 },
    muscles: [{ name: 'rectusFemoris', both: false }],
    props: [
      { type: 'mat', from: -66, to: 84, z: 30 },
      { type: 'sideChair', x: 30, z: -52, facing: 1 },
      { type: 'pad', x: 0, z: 8.6 },
    ],
    start: {
      anchor: { of: 'kneecapR', at: [0, 4, 8.6] },
      legR: { hip: [-4, 0, 0], knee: 80, ankle: -62 },
      armR: { sh: [-14, 10, 0], el: 14 },
      armL: { curl: 80 },
      pin: { footL: { at: [46, 0, -8.6] }, handL: { at: [28.5, 92.5, -34] } },
    },
    hold: {
      root: { pitch: 2 },
      legR: { hip: [-14, 0, 0], knee: 122, ankle: -26 },
      pin: { handR: { on: 'ankleR', off: [0, 3, 2], pole: [-1, 0.3, 0.5] } },
      armR: { curl: 85 },
    },
  },
  {
    id: 'QD5',
    view: { az: 14, el: 12 },
    muscles: [{ name: 'rectusFemoris', both: false }],
    props: [
      { type: 'bed', from: -102, to: 64, h: 52, z0: -62, z1: 3 },
      { type: 'strap', path: ['palmR', 'instepR'] },
    ],
    start: {
      ...SUPINE,
      anchor: { of: 'torso', at: [0, 52, 0] },
      legR: { hip: [-14, 10, 0], knee: 60, ankle: -14 },
      armL: { sh: [-10, 24, 0], el: 12 },
      armR: { curl: 90 },
      pin: { footL: { at: [40, 52, -9] }, handR: { at: [2, 56, 26] } },
    },
    hold: { legR: { knee: 100 }, pin: { handR: { at: [-2, 54, 28] } } },
  },
  {
    id: 'QD6',
    view: { az: -20, el: 12 },
    muscles: [{ name: 'quadriceps', both: false }],
    props: [
      { type: 'mat', from: -86, to: 48 },
      { type: 'wall', x: 50, h: 112, z: 34 },
    ],
    start: {
      ...SUPINE,
      ...ARMS_ASIDE,
      pin: { footR: { at: [50, 68, 8.6], pitch: 90 }, footL: { at: [50, 70, -8.6], pitch: 90 } },
    },
    hold: { pin: { footR: { at: [50, 36, 8.6] } } },
  },
];
