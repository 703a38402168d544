import type { SectionKind } from './types';
import type { Vec3 } from './vectors';

// Lengths in centimetres for a person of 172 cm.
// Segment frame: F = anterior, U = towards the proximal joint (up when standing), R = the person's right.

export type SectionRow = readonly [number, number, number, number, number, number];
/** [F, U, lateral, rF, rU, rR] of one ellipsoid. */
export type SolidRow = readonly [number, number, number, number, number, number];

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
