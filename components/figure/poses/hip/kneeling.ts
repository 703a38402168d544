import type { DrawnMove } from '../types';

// Hip flexor stretches with one knee on the ground.

/** Upright on one knee; the treated hip comes forward while the tail stays tucked. */
const HF1: DrawnMove = {
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
    root: { pitch: 6 },
    legR: { hip: [10, 0, 0], knee: 88, ankle: -58, toes: 0 },
    neck: [-4, 0, 0],
    pin: {
      footL: { at: [46, 0, -8.6] },
      handR: { on: ['thighL', 0.74, 0], off: [0, 1.5, 3], pole: [-0.6, -0.6, 1] },
      handL: { on: ['thighL', 0.88, 0], off: [0, 1.5, -2] },
    },
  },
  hold: {
    root: { pitch: -6 },
    legR: { hip: [-24, 0, 0], knee: 66 },
    spine: [4, 0],
    neck: [0, 0, 0],
  },
};

/** The rear shin goes up the front of a low sofa; the trunk comes upright. */
const HF5: DrawnMove = {
  id: 'HF5',
  view: { az: 14, el: 8 },
  muscles: [
    { name: 'rectusFemoris', both: false },
    { name: 'iliopsoas', both: false },
  ],
  props: [
    { type: 'mat', from: -24, to: 82 },
    { type: 'sofa', x: -24, h: 30 },
    { type: 'pad', x: 0, z: 8.6 },
  ],
  start: {
    anchor: { of: 'kneecapR', at: [0, 4, 8.6] },
    root: { pitch: 30 },
    legR: { hip: [30, 0, 0], knee: 120, ankle: -50 },
    neck: [-16, 0, 0],
    pin: {
      footL: { at: [46, 0, -8.6] },
      handR: { on: ['thighL', 0.78, 0], off: [0, 1.5, 4], pole: [-0.6, -0.6, 1] },
      handL: { on: ['thighL', 0.9, 0], off: [0, 1.5, -3] },
    },
  },
  hold: {
    root: { pitch: -2 },
    legR: { hip: [-12, 0, 0], knee: 116 },
    spine: [2, 0],
    neck: [0, 0, 0],
  },
};

export const KNEELING_FLEXORS: readonly DrawnMove[] = [HF1, HF5];
