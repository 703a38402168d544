import type { Side } from '@/lib/exercises/types';

/** Figures that exist and the sides each is drawn for. Written by scripts/figures.ts. */
export const FIGURES: Readonly<Record<string, readonly Side[]>> = {
  HF1: ['left', 'right'],
  HF2: ['left', 'right'],
  HF3: ['left', 'right'],
  HR2: ['both'],
  HR3: ['left', 'right'],
  GL1: ['left', 'right'],
  GL2: ['left', 'right'],
  GL3: ['left', 'right'],
  HS1: ['left', 'right'],
  HS2: ['left', 'right'],
  HS3: ['left', 'right'],
  HS5: ['left', 'right'],
  QD1: ['left', 'right'],
  QD2: ['left', 'right'],
  QD3: ['left', 'right'],
  CA1: ['left', 'right'],
  CA2: ['left', 'right'],
  CA4: ['left', 'right'],
  QSET: ['left', 'right'],
  SLR: ['left', 'right'],
  BRIDGE: ['both'],
  CLAM: ['left', 'right'],
  SQUAT: ['both'],
  RAISE: ['both'],
  STEP: ['left', 'right'],
  HSLIDE: ['left', 'right'],
  APUMP: ['both'],
  STS: ['both'],
};
/** Those whose muscle's whole course is a picture of its own, for therapists. */
export const COURSES: readonly string[] = ['HF1', 'HF2', 'HF3'];
