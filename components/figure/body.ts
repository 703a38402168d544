import type { DeepMuscle, SectionKind, SkinMuscle, TorsoKind } from './types';
import type { Vec3 } from './vectors';

// Lengths in centimetres for a person of 172 cm.
// Segment frame: F = anterior, U = towards the proximal joint (up when standing), R = the person's right.

export type SectionRow = readonly [number, number, number, number, number, number];
/** [F, U, lateral, rF, rU, rR] of one ellipsoid. */
export type SolidRow = readonly [number, number, number, number, number, number];
export type MuscleRow = readonly [TorsoKind | 'thigh' | 'shank', number, number, number];
type DeepRow = readonly [TorsoKind | 'thigh' | 'foot', number, number, number, number, number, number];

/** Bone lengths and joint offsets. */
export const BONE = {
  thigh: 42,
  shank: 41,
  ankle: 7.6,
  foot: 19,
  toes: 6.2,
  upper: 29,
  fore: 25,
  hand: 17,
  palm: 6,
  lumbarAt: 10,
  lumbar: 15,
  thorax: 26,
  neck: 6.5,
  hipOut: 8.6,
  shoulderOut: 16.4,
  shoulderAt: 18.7,
};

/**
 * Cross-sections of each segment, proximal to distal:
 * [s, forward offset, lateral offset, half depth (F), half width (R), half length (U)].
 * s runs 0..1 along the bone; for torso pieces it runs upwards.
 */
export const SECTIONS: Readonly<Record<SectionKind, readonly SectionRow[]>> = {
  thigh: [
    [-0.02, -0.6, 0.6, 9.8, 8.6, 6],
    [0.14, 0.0, 0.5, 9.7, 8.5, 3],
    [0.34, 0.7, 0.2, 9.0, 7.8, 3],
    [0.58, 0.7, 0, 7.7, 6.7, 3],
    [0.8, 0.3, 0, 6.2, 5.7, 3],
    [0.94, 0.5, 0, 5.8, 5.4, 3],
    [1, 0.5, 0, 5.6, 5.3, 4.6],
  ],
  shank: [
    [0, 0.4, 0, 5.5, 5.2, 4.6],
    [0.1, -0.3, 0, 5.5, 5.2, 3],
    [0.22, -1.3, 0.1, 6.0, 5.6, 3],
    [0.34, -1.6, 0.1, 6.1, 5.7, 3],
    [0.5, -1.2, 0, 5.3, 4.9, 3],
    [0.68, -0.6, 0, 4.1, 3.8, 3],
    [0.84, -0.2, 0, 3.3, 3.1, 2],
    [0.95, -0.2, 0, 3.2, 3.1, 2],
    [1, 0, 0, 3.6, 3.4, 3.2],
  ],
  upper: [
    [0, 0, 0, 5.2, 4.6, 4.2],
    [0.16, 0.1, 0.2, 5.4, 4.9, 2],
    [0.4, 0.4, 0, 5.0, 4.6, 2],
    [0.7, 0.2, 0, 4.3, 4.0, 2],
    [1, 0, 0, 3.9, 3.8, 3.7],
  ],
  fore: [
    [0, 0, 0, 3.9, 3.8, 3.7],
    [0.18, 0.3, 0.2, 4.3, 4.3, 2],
    [0.4, 0.2, 0.1, 4.0, 3.9, 2],
    [0.75, 0, 0, 2.9, 3.0, 2],
    [1, 0, 0, 2.5, 2.8, 2.4],
  ],
  pelvis: [
    [-0.42, -0.6, 0, 8.2, 13.5, 3.5],
    [-0.1, -0.8, 0, 10.2, 16.4, 3],
    [0.35, -0.8, 0, 10.4, 16.6, 3],
    [0.75, -0.4, 0, 9.9, 15.4, 3],
    [1, 0, 0, 9.6, 14.4, 3],
  ],
  lumbar: [
    [0, 0.3, 0, 9.5, 14.6, 3],
    [0.5, 1.5, 0, 8.9, 13.6, 3],
    [1, 1.4, 0, 9.5, 14.1, 3],
  ],
  thorax: [
    [0, 1.2, 0, 9.7, 14.3, 3],
    [0.25, 0.8, 0, 10.6, 15.4, 3],
    [0.5, 0.1, 0, 11.0, 16.2, 3],
    [0.7, -0.9, 0, 10.1, 16.2, 3],
    [0.82, -1.7, 0, 8.0, 14.2, 2],
    [0.92, -2.0, 0, 6.2, 9.4, 1.6],
    [1, -1.9, 0, 5.0, 6.0, 1],
  ],
};

type SolidName =
  | ('glute' | 'foot' | 'sole' | 'bigToe' | 'toes')
  | ('palm' | 'knuckles' | 'tips' | 'thumb')
  | ('neck' | 'skull' | 'nose' | 'ear');

/** Loose ellipsoids in a segment frame, as chains of [F, U, lateral, rF, rU, rR]; neighbours are joined. */
export const SOLIDS: Readonly<Record<SolidName, readonly SolidRow[]>> = {
  glute: [
    [-5.6, -3.2, 8.2, 8.0, 8.4, 7.6],
    [-3.2, 3.5, 7.6, 8.2, 6, 7.4],
  ],
  foot: [
    [-3.6, -4.3, 0, 3.0, 3.3, 3.0],
    [-0.2, -0.8, 0, 3.7, 3.4, 3.3],
    [4.5, -3.2, 0, 3.6, 3.2, 3.5],
    [8.5, -4.9, 0, 3.4, 2.5, 3.9],
    [12.4, -5.9, 0.2, 3, 1.7, 4.3],
  ],
  sole: [
    [-3.4, -6.2, 0, 2.9, 1.4, 2.8],
    [4, -6.0, 0, 3, 1.4, 3.2],
    [12.2, -6.3, 0.2, 3, 1.3, 4.2],
  ],
  bigToe: [
    [-0.6, 0.2, -2.6, 2.4, 1.5, 1.7],
    [4.2, -0.2, -2.5, 1.9, 1.3, 1.6],
  ],
  toes: [
    [-0.6, 0, 1.2, 2.4, 1.4, 3.1],
    [2.4, -0.4, 1.3, 1.7, 1.1, 2.7],
  ],
  palm: [
    [0, 0.4, 0, 2.6, 2, 2.3],
    [0.3, -3.6, 0, 3.7, 3, 1.9],
    [0.1, -7.8, -0.2, 3.7, 1.9, 1.6],
  ],
  knuckles: [
    [0, 0, 0, 3.5, 1.5, 1.5],
    [-0.1, -3.8, 0, 3.2, 1.5, 1.35],
  ],
  tips: [
    [0, 0, 0, 3.1, 1.4, 1.35],
    [-0.2, -3.4, 0, 2.4, 1.5, 1.1],
  ],
  thumb: [
    [0, 0, 0, 1.6, 1.9, 1.5],
    [0.9, -3.8, 0, 1.2, 1.8, 1.2],
  ],
  neck: [
    [-2.2, -8, 0, 5.6, 2, 6.6],
    [-1.4, -3.4, 0, 4.9, 2, 5.2],
    [-0.8, 3.5, 0, 5.2, 3, 4.9],
  ],
  skull: [
    [0.6, 11, 0, 10.2, 10.4, 8.4],
    [3.2, 5.6, 0, 7.6, 7.8, 7.0],
    [5.2, 2, 0, 4.6, 3.8, 4.4],
  ],
  nose: [
    [9.6, 9.2, 0, 1.2, 1.8, 1.0],
    [11.2, 6.2, 0, 1.5, 1.3, 1.3],
  ],
  ear: [[-0.9, 7.4, 7.8, 1.8, 3.0, 1.0]],
};

/** Hair: a cap on an ellipsoid of the head frame. pole = its middle; angle = its half opening in degrees. */
export const HAIR: { readonly at: Vec3; readonly r: Vec3; readonly pole: Vec3; readonly angle: number } = {
  at: [0.0, 11.4, 0],
  r: [11, 11.4, 9.2],
  pole: [-0.7, 0.68, 0.2],
  angle: 91,
};

/**
 * Muscles as rows [segment, s, angle0, angle1] over the skin of a segment.
 * Angle round the bone: 0 front, 90 outer side, 180 back, 270 (= -90) inner side.
 */
export const MUSCLES: Readonly<Record<SkinMuscle, readonly MuscleRow[]>> = {
  rectusFemoris: [
    ['thigh', 0.04, 22, 48],
    ['thigh', 0.1, 0, 56],
    ['thigh', 0.3, -32, 62],
    ['thigh', 0.55, -34, 62],
    ['thigh', 0.8, -28, 46],
    ['thigh', 0.97, -18, 24],
  ],
  quadriceps: [
    ['thigh', 0.08, -8, 60],
    ['thigh', 0.25, -52, 88],
    ['thigh', 0.5, -62, 92],
    ['thigh', 0.75, -62, 84],
    ['thigh', 0.9, -48, 60],
    ['thigh', 1.0, -22, 24],
  ],
  hamstrings: [
    ['thigh', 0.1, 150, 210],
    ['thigh', 0.28, 112, 246],
    ['thigh', 0.52, 104, 256],
    ['thigh', 0.75, 104, 256],
    ['thigh', 0.92, 112, 248],
    ['thigh', 1, 140, 220],
  ],
  adductors: [
    ['thigh', 0.06, -85, -34],
    ['thigh', 0.12, -120, -20],
    ['thigh', 0.26, -134, -16],
    ['thigh', 0.45, -132, -24],
    ['thigh', 0.68, -120, -42],
    ['thigh', 0.86, -102, -72],
  ],
  tfl: [
    ['pelvis', 0.46, 60, 90],
    ['pelvis', 0.1, 58, 98],
    ['thigh', 0.06, 58, 114],
    ['thigh', 0.25, 64, 114],
    ['thigh', 0.6, 70, 110],
    ['thigh', 0.9, 72, 106],
    ['shank', 0.06, 70, 98],
  ],
  gastrocnemius: [
    ['shank', -0.01, 140, 220],
    ['shank', 0.05, 118, 242],
    ['shank', 0.16, 96, 264],
    ['shank', 0.34, 90, 270],
    ['shank', 0.48, 98, 262],
    ['shank', 0.56, 140, 220],
    ['shank', 0.75, 150, 210],
    ['shank', 0.93, 150, 210],
  ],
  soleus: [
    ['shank', 0.34, 128, 232],
    ['shank', 0.46, 82, 278],
    ['shank', 0.58, 82, 278],
    ['shank', 0.7, 96, 264],
    ['shank', 0.82, 130, 230],
    ['shank', 0.95, 140, 220],
  ],
  abdominals: [
    ['pelvis', 0.3, -16, 22],
    ['pelvis', 0.8, -44, 54],
    ['lumbar', 0.3, -52, 62],
    ['lumbar', 0.8, -54, 62],
    ['thorax', 0.2, -46, 54],
    ['thorax', 0.36, -22, 28],
  ],
};

interface DeepShape {
  /** The side (in the frame of the first segment where it is felt) that the camera must not be opposite to. */
  readonly from: Vec3;
  /** Where it is felt. */
  readonly felt: readonly DeepRow[];
  /** Its whole course, where that is more. */
  readonly course?: readonly DeepRow[];
}

/** Deep or bulky muscles as chains of ellipsoids [segment, F, U, lateral, rF, rU, rR], drawn through the clothes. */
export const DEEP: Readonly<Record<DeepMuscle, DeepShape>> = {
  iliopsoas: {
    from: [0.8, 0, 0.6],
    felt: [
      ['pelvis', 7.2, 1.6, 10, 2.6, 2.6, 2.8],
      ['pelvis', 7, -2, 9.4, 3.5, 3, 3.4],
      ['thigh', 5.6, -5.5, 0, 3.2, 3, 3.2],
      ['thigh', 4.4, -11, -1, 1.8, 2.4, 1.8],
    ],
    course: [
      ['lumbar', 3.2, 8, 5, 2.2, 3, 2],
      ['lumbar', 3.6, 1, 6, 3.2, 3, 2.8],
      ['pelvis', 5.6, 4, 8, 3.9, 4, 3.6],
      ['pelvis', 7, -1, 9, 3.5, 3, 3.4],
      ['thigh', 4.6, -5, 0, 3, 3, 3],
      ['thigh', 2.6, -11, -1, 1.7, 2, 1.7],
    ],
  },
  gluteMax: {
    from: [-0.7, 0, 0.7],
    felt: [
      ['pelvis', -6.4, 2.2, 5.5, 3.2, 2.6, 4],
      ['pelvis', -5.6, -3, 8.6, 6.6, 6, 6.4],
      ['thigh', -3.0, -7, 4, 5, 4, 4.2],
      ['thigh', -0.6, -11.5, 6, 2.2, 3, 2],
    ],
  },
  gluteMed: {
    from: [-0.2, 0, 1],
    felt: [
      ['pelvis', -3.2, 3, 12.4, 6.4, 2.4, 3],
      ['pelvis', -2.8, -1.6, 13.4, 6.2, 4, 3.4],
      ['thigh', -1.4, -5.4, 7.6, 3.6, 4.2, 2.4],
    ],
  },
  piriformis: {
    from: [-0.6, 0, 0.8],
    felt: [
      ['pelvis', -9.4, 2.2, 3.4, 2.6, 4.4, 2.6],
      ['pelvis', -7.2, 0, 9.3, 4, 4.4, 3.4],
      ['thigh', -2.6, -2.4, 7.2, 2.8, 3, 2.6],
    ],
  },
  footArch: {
    from: [0, -0.3, -1],
    felt: [
      ['foot', -1.6, -4.9, -2, 0.9, 0.8, 1.2],
      ['foot', 0.6, -4.6, -2.2, 1.6, 1, 1.2],
      ['foot', 2.6, -4.3, -2.3, 1.8, 1.2, 1.2],
      ['foot', 4.6, -4.3, -2.4, 1.8, 1.2, 1.2],
      ['foot', 6.8, -4.6, -2.4, 1.8, 1, 1.2],
      ['foot', 9.6, -5.4, -2.4, 1.2, 0.7, 1.2],
    ],
  },
};
