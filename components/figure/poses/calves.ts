import { FREE, GRIP, ON_FLOOR, onWall } from './bases';
import type { DrawnMove } from './types';

export const CALVES: readonly DrawnMove[] = [
  {
    id: 'CA1',
    view: { az: -24, el: 8 },
    muscles: [{ name: 'gastrocnemius', both: false }],
    props: [{ type: 'wall', x: 38 }],
    start: {
      anchor: FREE,
      root: { at: [-21.4, 88.7, 0], pitch: 8 },
      pin: { footR: { at: [-42, 0, 8.6] }, footL: { at: [-8, 0, -8.6] }, ...onWall(38, 134) },
    },
    hold: { root: { at: [-10.3, 85.6, 0], pitch: 15 } },
  },
  {
    id: 'CA2',
    view: { az: -24, el: 8 },
    muscles: [{ name: 'soleus', both: false }],
    props: [{ type: 'wall', x: 34 }],
    start: {
      anchor: FREE,
      root: { at: [-14.4, 90.2, 0], pitch: 4 },
      pin: { footR: { at: [-22, 0, 8.6] }, footL: { at: [-3, 0, -8.6] }, ...onWall(34, 126) },
    },
    hold: { root: { at: [-19, 83.4, 0], pitch: 12 }, pin: { ...onWall(34, 120) } },
  },
  {
    id: 'CA3',
    view: { az: -26, el: 8 },
    muscles: [{ name: 'gastrocnemius', both: false }],
    props: [
      { type: 'rail', x: 44, h: 112, z: 0 },
      { type: 'step', x: 20, w: 36, h: 18, d: 52 },
    ],
    start: {
      anchor: FREE,
      root: { at: [6, 108.3, 0], pitch: 3 },
      ...GRIP,
      pin: {
        footR: { at: [6, 18, 8.6], by: 'ball', pitch: -20 },
        footL: { at: [4, 18, -8.6] },
        handR: { at: [43, 117, 14], dir: [1, -0.1, 0], palm: [0, -1, 0] },
        handL: { at: [43, 117, -14], dir: [1, -0.1, 0], palm: [0, -1, 0] },
      },
    },
    hold: { root: { at: [0.8, 104.4, 0], pitch: 4 }, pin: { footR: { pitch: 16 } } },
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
      pin: { footL: { at: [64, 0, -10] }, handR: { at: [46, 36, 14] }, handL: { at: [46, 36, 2] } },
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
      root: { at: [-12.4, 88, 0], pitch: 5 },
      legR: { toes: 24 },
      pin: {
        footR: { at: [10, 0, 8.6], pitch: 22 },
        footL: { at: [-2, 0, -8.6], by: 'ball', pitch: 0 },
        ...onWall(31, 126),
      },
    },
    hold: { root: { at: [5.9, 91.1, 0], pitch: 3 }, pin: { footL: { pitch: -14 } } },
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
      root: { at: [4, 48.4, 0], pitch: 82 },
      neck: [-14, 0, 0],
      pin: {
        footR: { at: [-40, 0, 9], by: 'ball', pitch: -79 },
        footL: { at: [-40, 0, -9], by: 'ball', pitch: -79 },
        handR: { at: [68, 1.5, 17], dir: [1, 0, 0], palm: [0, -1, 0] },
        handL: { at: [68, 1.5, -17], dir: [1, 0, 0], palm: [0, -1, 0] },
      },
    },
    hold: {
      root: { at: [-1.2, 80.6, 0], pitch: 126 },
      spine: [4, -6],
      neck: [6, 0, 0],
      pin: { footR: { pitch: -26 }, footL: { pitch: -26 } },
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
    hold: { root: { pitch: 12 }, legL: { hip: [-8, 0, 0], knee: 66 } },
  },
];
