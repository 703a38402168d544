import type { DeepMuscle, SkinMuscle, TorsoKind } from './types';
import type { Vec3 } from './vectors';

// Where each muscle lies on the body of body.ts, in the same frames and centimetres.

export type MuscleRow = readonly [TorsoKind | 'thigh' | 'shank', number, number, number];
type DeepRow = readonly [TorsoKind | 'thigh' | 'foot', number, number, number, number, number, number];

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
