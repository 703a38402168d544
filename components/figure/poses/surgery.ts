import { ARMS_ASIDE, FREE, PRONE, SUPINE } from './bases';
import type { DrawnMove } from './types';

// A bed, not the floor: after an operation nobody should have to get up from a mat.
const BED = 52;
const IN_BED = { ...SUPINE, anchor: { of: 'torso', at: [0, BED, 0] } } as const;

export const SURGERY: readonly DrawnMove[] = [
  {
    id: 'HSLIDE',
    view: { az: 14, el: 12 },
    muscles: [{ name: 'quadriceps', both: false }],
    props: [
      { type: 'bed', from: -102, to: 98, h: BED },
      { type: 'strap', path: ['palmL', 'soleR', 'palmR'] },
    ],
    start: {
      ...IN_BED,
      legR: { ankle: -6 },
      legL: { hip: [0, 3, 0], knee: 2, ankle: -15 },
      armR: { curl: 95 },
      armL: { curl: 95 },
      pin: {
        footR: { at: [82.8, BED + 7, 8.6], by: 'ankle', pole: [0, 1, 0] },
        handR: { at: [4, 80, 20] },
        handL: { at: [4, 80, -3] },
      },
    },
    hold: {
      legR: { ankle: -12 },
      pin: {
        footR: { at: [59.5, BED + 8, 8.6] },
        handR: { at: [-10, 80, 20] },
        handL: { at: [-10, 80, -3] },
      },
    },
  },
  {
    id: 'HPROP',
    view: { az: 14, el: 12 },
    muscles: [
      { name: 'hamstrings', both: false },
      { name: 'gastrocnemius', both: false },
    ],
    props: [
      { type: 'bed', from: -102, to: 100, h: BED },
      { type: 'folded', x: 84, y: BED, z: 14, w: 16, h: 13 },
    ],
    start: {
      ...IN_BED,
      ...ARMS_ASIDE,
      legR: { hip: [21, 2, 0], knee: 30, ankle: -16 },
      legL: { hip: [0, 3, 0], knee: 2, ankle: -15 },
    },
    hold: { legR: { hip: [6.4, 2, 0], knee: 0, ankle: -4 } },
  },
  {
    id: 'PHANG',
    view: { az: 14, el: 14 },
    muscles: [
      { name: 'hamstrings', both: false },
      { name: 'gastrocnemius', both: false },
    ],
    props: [{ type: 'bed', from: -36, to: 92, h: BED }],
    start: {
      ...PRONE,
      anchor: { of: 'torso', at: [0, BED, 0] },
      neck: [-6, 0, 0],
      legR: { hip: [0, 4, 0], knee: 38, ankle: -24 },
      legL: { hip: [0, 4, 0], knee: 4, ankle: -24 },
      pin: {
        handR: { at: [72, BED + 2, 5], dir: [0.3, 0, -1], palm: [0, -1, 0], pole: [0.5, 0, 1] },
        handL: { at: [74, BED + 2, -5], dir: [0.3, 0, 1], palm: [0, -1, 0], pole: [0.5, 0, -1] },
      },
    },
    hold: { legR: { knee: 2 } },
  },
  {
    id: 'KBEND',
    view: { az: 14, el: 8 },
    muscles: [{ name: 'quadriceps', both: false }],
    props: [{ type: 'chair', x: -26 }],
    start: {
      anchor: { of: 'torso', at: [0, 45, 0] },
      root: { pitch: -2 },
      pin: {
        footR: { at: [48, 0, 8.6] },
        footL: { at: [36, 0, -8.6] },
        handR: { on: ['thighR', 0.5, 0] },
        handL: { on: ['thighL', 0.5, 0] },
      },
    },
    hold: { pin: { footR: { at: [21, 0, 8.6] } } },
  },
  {
    id: 'APUMP',
    view: { az: 14, el: 12 },
    muscles: [
      { name: 'gastrocnemius', both: true },
      { name: 'soleus', both: true },
    ],
    props: [
      { type: 'bed', from: -102, to: 104, h: BED },
      { type: 'folded', x: 60, y: BED, z: 0, w: 28, h: 12 },
    ],
    start: {
      ...IN_BED,
      ...ARMS_ASIDE,
      legR: { hip: [8, 2, 0], knee: 1, ankle: -42 },
      legL: { hip: [8, 2, 0], knee: 1, ankle: -42 },
    },
    hold: { legR: { ankle: 12 }, legL: { ankle: 12 } },
  },
  {
    id: 'STS',
    view: { az: 14, el: 8 },
    muscles: [
      { name: 'quadriceps', both: true },
      { name: 'gluteMax', both: true },
    ],
    props: [{ type: 'chair', x: -30 }],
    start: {
      anchor: FREE,
      root: { at: [0, 56, 0], pitch: 32 },
      spine: [3, 2],
      neck: [-16, 0, 0],
      pin: {
        footR: { at: [26, 0, 9.5] },
        footL: { at: [26, 0, -9.5] },
        handR: { on: ['thighR', 0.66, 0] },
        handL: { on: ['thighL', 0.66, 0] },
      },
    },
    hold: {
      root: { at: [31, 90.5, 0], pitch: 1 },
      spine: [0, 0],
      neck: [0, 0, 0],
      armR: { sh: [4, 8, 0], el: 10 },
      armL: { sh: [4, 8, 0], el: 10 },
      pin: { handR: { w: 0 }, handL: { w: 0 } },
    },
  },
];
