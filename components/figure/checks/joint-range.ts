import { LATERALS } from '../landmarks';
import type { Lateral } from '../types';
import type { Joint } from './angles';
import { when, type Check } from './subject';

/** Least and most, in degrees. */
type Range = readonly [number, number];

/**
 * What an ordinary adult reaches with a strap, a hand or body weight. The usual values are those of the American Academy
 * of Orthopaedic Surgeons (AAOS, Joint Motion, 1965: hip 120/30, abduction 45, adduction 30, rotation 45, knee 135, ankle
 * 20/50, inversion 35, eversion 15, elbow 150). Where a limit is looser its source stands beside it; `bk` is common
 * knowledge with no figure read at a source, which a clinician must check.
 */
const LIMITS: Readonly<Record<Joint, Range>> = {
  // Adults' passive flexion is past the AAOS value in Soucie 2011, Haemophilia 17:500 (CDC, 674 people); the figure is bk.
  hipFlexion: [-30, 131],
  // Cross-legged sitting measured 10-46 (BMC Musculoskelet Disord 2021, doi 10.1186/s12891-021-04487-z); further out
  // with the hip bent, as in butterfly and frog, is bk.
  hipAbduction: [-28, 62],
  // Outwards with the hip bent: cross-legged sitting 62, 38-82 (the same study); 2 of slack.
  hipRotation: [-45, 84],
  // With a hand or a strap, past the active AAOS value: Soucie 2011 measured passively; the figure is bk.
  knee: [-2, 142],
  // Downwards, a relaxed foot lying on its back: women's passive values in Soucie 2011 reach the sixties when young; the
  // figure for adults is bk. Upwards under body weight, the lunge test: 30-38 is what clinicians take as usual (bk).
  ankle: [-63, 38],
  // AAOS with 3 of slack for eversion.
  footTilt: [-35, 18],
  elbow: [0, 150],
};
const JOINTS: readonly Joint[] = [
  ...(['hipFlexion', 'hipAbduction', 'hipRotation', 'knee', 'ankle', 'footTilt', 'elbow'] as const),
];

interface MoveLimit {
  readonly joint: Joint;
  readonly range: Range;
  /** Which leg; the treated one is the right. */
  readonly sides: readonly Lateral[];
  /** Whether the start keeps to it as well. */
  readonly always: boolean;
}
const limit = (joint: Joint, range: Range, sides: readonly Lateral[] = ['R'], always = false): MoveLimit => ({
  joint,
  range,
  sides,
  always,
});
const STRAIGHT = limit('knee', [-2, 10]);
const STRAIGHT_THROUGHOUT = limit('knee', [-2, 10], ['R'], true);
const GENTLE_ANKLE = limit('ankle', [-63, 25]);
const straight = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, [STRAIGHT]]));

/** What a move must show in its hold beyond what joints allow, after a clinician's look at the drawings. */
const MOVE_LIMITS: Readonly<Record<string, readonly MoveLimit[]>> = {
  // A straight-knee move is drawn with a straight knee.
  ...straight(['HS3', 'HS4', 'HS5', 'HS6', 'HR3', 'HR5', 'CA3', 'TKE', 'QSET', 'RAISE', 'ABD', 'HPROP']),
  ...straight(['STEP', 'PHANG']),
  SLR: [STRAIGHT_THROUGHOUT],
  CA4: [STRAIGHT_THROUGHOUT],
  HS7: [limit('knee', [-2, 10], LATERALS, true)],
  // What many patients reach with the heel down and body weight on it; more would be a drawing of someone else (bk).
  CA1: [STRAIGHT, GENTLE_ANKLE],
  CA2: [GENTLE_ANKLE],
  CA5: [STRAIGHT, GENTLE_ANKLE],
  CA7: [GENTLE_ANKLE],
  // Stiff patients reach 60-65 with a straight leg.
  HS2: [STRAIGHT_THROUGHOUT, limit('hipFlexion', [40, 65])],
  // The wall squat is prescribed at 0-40 of knee flexion.
  SQUAT: [limit('knee', [20, 40], LATERALS)],
};

const outOf = ([lo, hi]: Range, v: number) => v < lo - 0.5 || v > hi + 0.5;

/** Every joint stays within what people can do, all the way. */
export const joints: Check = ({ moments }) =>
  moments.flatMap((moment) =>
    LATERALS.flatMap((x) =>
      JOINTS.flatMap((joint) => {
        const range = LIMITS[joint];
        const v = moment.angles[x][joint];
        return outOf(range, v)
          ? [`${when(moment)} ${joint}${x} is ${v.toFixed(0)}°, outside ${range.join('..')}`]
          : [];
      }),
    ),
  );

/** The joints that a move is about are where a clinician wants them. */
export const limits: Check = ({ move, start, hold }) =>
  (MOVE_LIMITS[move.id] ?? []).flatMap(({ joint, range, sides, always }) =>
    (always ? [start, hold] : [hold]).flatMap((moment) =>
      sides.flatMap((x) => {
        const v = moment.angles[x][joint];
        return outOf(range, v)
          ? [`${when(moment)} ${joint}${x} is ${v.toFixed(0)}°, wanted ${range.join('..')}`]
          : [];
      }),
    ),
  );
