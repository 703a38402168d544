import type { Lateral, MuscleName } from '../types';
import type { JointAngles } from './angles';
import type { Check } from './subject';

/** How a muscle's length follows the joints, in degrees. Only the signs are meant: which way makes it longer. */
const LENGTH: Readonly<Record<Exclude<MuscleName, 'abdominals' | 'footArch'>, (a: JointAngles) => number>> = {
  iliopsoas: (a) => -a.hipFlexion,
  rectusFemoris: (a) => a.knee - a.hipFlexion,
  quadriceps: (a) => a.knee,
  hamstrings: (a) => a.hipFlexion - a.knee,
  gluteMax: (a) => a.hipFlexion + 0.5 * a.hipRotation - 0.3 * a.hipAbduction,
  gluteMed: (a) => -a.hipAbduction,
  piriformis: (a) => a.hipFlexion - a.hipAbduction + 0.5 * a.hipRotation,
  adductors: (a) => a.hipAbduction + 0.3 * a.hipRotation,
  tfl: (a) => -a.hipAbduction - 0.3 * a.hipFlexion,
  gastrocnemius: (a) => a.ankle - 0.5 * a.knee,
  soleus: (a) => a.ankle,
};
/** Strength moves and moves after surgery work the muscle instead. */
const WORKS: readonly string[] = [
  ...['QSET', 'SLR', 'TKE', 'SQUAT', 'STEP', 'BRIDGE', 'CLAM', 'ABD', 'CURL', 'RAISE', 'DEADBUG', 'FOOT'],
  ...['HSLIDE', 'HPROP', 'PHANG', 'KBEND', 'APUMP', 'STS'],
];
const LEAST_GAIN = 5;

/** A stretched muscle is longer in the hold than at the start. */
export const stretch: Check = ({ move, start, hold }) => {
  if (WORKS.includes(move.id)) return [];
  return move.muscles.flatMap(({ name, both }) => {
    if (name === 'abdominals' || name === 'footArch' || move.heldLong?.includes(name)) return [];
    const sides: readonly Lateral[] = both ? ['R', 'L'] : ['R'];
    return sides.flatMap((x) => {
      const gain = LENGTH[name](hold.angles[x]) - LENGTH[name](start.angles[x]);
      return gain < LEAST_GAIN ? [`${name}${x} is not longer in the hold (${gain.toFixed(0)}°)`] : [];
    });
  });
};
