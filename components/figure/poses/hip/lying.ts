import { GRIP, PRONE, SUPINE } from '../bases';
import type { DrawnMove } from '../types';

// Hip flexor stretches that let the weight of a leg, or of the pelvis, do the work.

/** On the back at the foot of a bed: one knee held to the chest, the treated leg hangs. */
const HF3: DrawnMove = {
  id: 'HF3',
  view: { az: 14, el: 12 },
  muscles: [
    { name: 'iliopsoas', both: false },
    { name: 'rectusFemoris', both: false },
  ],
  props: [{ type: 'bed', from: -102, to: 6, h: 64 }],
  start: {
    ...SUPINE,
    anchor: { of: 'torso', at: [0, 64, 0] },
    legR: { hip: [84, 3, 0], knee: 96, ankle: -14 },
    legL: { hip: [112, 2, 0], knee: 116, ankle: -14 },
    ...GRIP,
    pin: {
      handR: { on: ['thighL', 0.64, 180], off: [1, 0, 6], dir: [-0.1, -0.2, -1], pole: [-0.4, -0.6, 1] },
      handL: { on: ['thighL', 0.58, 180], off: [1, 0, -5], dir: [-0.1, -0.2, 1] },
    },
  },
  hold: { legR: { hip: [-14, 3, 0], knee: 66, ankle: -34 } },
};

/** Flat on the front, forehead on the hands, until the front of the hips lets the pelvis down. */
const HF4: DrawnMove = {
  id: 'HF4',
  view: { az: 10, el: 22 },
  lift: { head: 40 },
  muscles: [{ name: 'iliopsoas', both: true }],
  props: [{ type: 'mat', from: -100, to: 96 }],
  start: {
    ...PRONE,
    root: { at: [0, 0, 0], pitch: 100 },
    spine: [-6, -4],
    legR: { hip: [18, 5, 0], knee: 8, ankle: -62 },
    legL: { hip: [18, 5, 0], knee: 8, ankle: -62 },
    neck: [-20, 0, 0],
    pin: {
      handR: { at: [52, 2, 32], dir: [1, 0, 0], palm: [0, -1, 0], pole: [-0.6, 0.5, 0.6] },
      handL: { at: [52, 2, -32], dir: [1, 0, 0], palm: [0, -1, 0], pole: [-0.6, 0.5, -0.6] },
    },
  },
  hold: {
    root: { pitch: 90 },
    spine: [0, 0],
    neck: [-10, 0, 0],
    legR: { hip: [4, 5, 0], knee: 2 },
    legL: { hip: [4, 5, 0], knee: 2 },
    pin: {
      handR: { at: [72, 2, 6], dir: [0.1, 0, -1], pole: [0.2, 0.1, 1] },
      handL: { at: [72, 4, -6], dir: [0.1, 0, 1], pole: [0.2, 0.1, -1] },
    },
  },
};

export const LYING_FLEXORS: readonly DrawnMove[] = [HF3, HF4];
