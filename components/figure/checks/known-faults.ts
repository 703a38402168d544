import type { Rule } from './index';

/** Faults of drawings that wait to be mended. The test fails when one of them no longer occurs: then its line goes. */
<<<<<<< HEAD
export const KNOWN_FAULTS: readonly (readonly [string, Rule])[] = [
  ['HS2', 'limits'],
  ['HS4', 'limits'],
  ['HS5', 'limits'],
  ['CA1', 'limits'],
  ['CA2', 'joints'],
  ['CA2', 'limits'],
  ['CA3', 'difference'],
  ['CA5', 'limits'],
  ['SQUAT', 'limits'],
  ['STEP', 'limits'],
  ['RAISE', 'difference'],
];
=======
export const KNOWN_FAULTS: readonly (readonly [string, Rule])[] = [];
>>>>>>> figengine
