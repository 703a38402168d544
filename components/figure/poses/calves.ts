import { FREE, GRIP, ON_FLOOR, onWall } from './bases';
import type { DrawnMove } from './types';

export const CALVES: readonly DrawnMove[] = [
  {
    id: 'CA1',
    view: { az: -24, el: 8 },
    muscles: [{ name: 'gastrocnemius', both: false }],
    props: [{ type: 'wall', x: 45 }],
    start: {
      anchor: FREE,
      root: { at: [-12, 84, 0], pitch: 4 },
      pin: { footR: { at: [-42, 0, 8.6] }, footL: { at: [0, 0, -8.6] }, ...onWall(45, 126) },
    },
    hold: { root: { at: [-4.5, 81, 0], pitch: 11 } },
  },
  {
    id: 'CA2',
    view: { az: -24, el: 8 },
    muscles: [{ name: 'soleus', both: false }],
    props: [{ type: 'wall', x: 45 }],
    start: {
      anchor: FREE,
      root: { at: [-10, 86, 0], pitch: 3 },
      pin: { footR: { at: [-22, 0, 8.6] }, footL: { at: [6, 0, -8.6] }, ...onWall(45, 126) },
    },
    hold: { root: { at: [-11.5, 76.6, 0], pitch: 6 }, pin: { ...onWall(45, 118) } },
  },
  {
    id: 'CA3',
    view: { az: -26, el: 8 },
    muscles: [{ name: 'gastrocnemius', both: false }],
    props: [
      { type: 'step', x: 22, w: 40, h: 18, d: 52 },
      { type: 'rail', x: 40, h: 112, z: 0 },
    ],
    start: {
      anchor: FREE,
      root: { at: [0, 107.5, 0] },
      ...GRIP,
      pin: {
        footR: { at: [6, 18, 8.6], by: 'ball', pitch: 0 },
        footL: { at: [6, 18, -8.6], by: 'ball', pitch: 0 },
        handR: { at: [40, 118, 14] },
        handL: { at: [40, 118, -14] },
      },
    },
    hold: { root: { at: [2, 102.5, 0] }, pin: { footR: { pitch: 26 }, footL: { pitch: 6 } } },
  },
  {
    id: 'CA4',
    view: { az: 12, el: 12 },
    muscles: [{ name: 'gastrocnemius', both: false }],
    props: [
      { type: 'mat', from: -34, to: 106 },
      { type: 'strap', path: ['palmL', 'ballR', 'palmR'] },
    ],
    start: {
      anchor: ON_FLOOR,
      root: { pitch: -4 },
      legR: { hip: [86, 0, 0], knee: 2, ankle: -18 },
      armR: { curl: 95 },
      armL: { curl: 95 },
      pin: { footL: { at: [56, 0, -10] }, handR: { at: [46, 36, 14] }, handL: { at: [46, 36, 2] } },
    },
    hold: {
      root: { pitch: -2 },
      legR: { ankle: 18 },
      pin: { handR: { at: [36, 36, 14] }, handL: { at: [36, 36, 2] } },
    },
  },
  {
    id: 'CA5',
    view: { az: -24, el: 8 },
    muscles: [{ name: 'gastrocnemius', both: false }],
    props: [{ type: 'wall', x: 31 }],
    start: {
      anchor: FREE,
      root: { at: [-11, 88, 0], pitch: 2 },
      pin: { footR: { at: [10, 0, 8.6], pitch: 34 }, footL: { at: [-18, 0, -8.6] }, ...onWall(31, 124) },
    },
    hold: { root: { at: [0, 89.4, 0], pitch: 2 } },
  },
  {
    id: 'CA6',
    view: { az: -12, el: 10 },
    muscles: [
      { name: 'gastrocnemius', both: true },
      { name: 'hamstrings', both: true },
    ],
    props: [{ type: 'mat', from: -70, to: 104, z: 34 }],
    start: {
      anchor: FREE,
      root: { at: [0, 50, 0], pitch: 82 },
      neck: [-14, 0, 0],
      pin: {
        footR: { at: [-37, 0, 9], by: 'ball', pitch: -64 },
        footL: { at: [-37, 0, -9], by: 'ball', pitch: -64 },
        handR: { at: [64, 1.5, 17], dir: [1, 0, 0], palm: [0, -1, 0] },
        handL: { at: [64, 1.5, -17], dir: [1, 0, 0], palm: [0, -1, 0] },
      },
    },
    hold: {
      root: { at: [-3, 77.5, 0], pitch: 128 },
      spine: [4, -6],
      neck: [6, 0, 0],
      pin: { footR: { pitch: -18 }, footL: { pitch: -18 } },
    },
  },
  {
    id: 'CA7',
    view: { az: -16, el: 8 },
    muscles: [{ name: 'soleus', both: false }],
    props: [
      { type: 'mat', from: -66, to: 84 },
      { type: 'pad', x: 0, z: -8.6 },
    ],
    start: {
      anchor: { of: 'kneecapL', at: [0, 4, -8.6] },
      legL: { hip: [4, 0, 0], knee: 86, ankle: -60 },
      pin: {
        footR: { at: [36, 0, 8.6] },
        handR: { on: ['thighR', 0.86, 0], off: [0, 1, 0] },
        handL: { on: ['thighR', 0.8, 0], off: [0, 1, -6] },
      },
    },
    hold: { root: { pitch: 14 }, legL: { hip: [-4, 0, 0], knee: 68 } },
  },
];
