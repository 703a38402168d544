import { frameOf } from '../framing';
import { landmark, LATERALS } from '../landmarks';
import { interpolate, keyframes } from '../motion';
import { piecesOf, type BoxPiece } from '../props';
import type { DrawnMove } from '../poses/types';
import { scene, type Scene } from '../scene';
import type { BoxTone, Frame, LandmarkName, Lateral, Parts, Pose } from '../types';
import type { Vec3 } from '../vectors';
import { anglesOf, type JointAngles } from './angles';

/** One moment of a move, solved. */
export interface Moment {
  readonly t: number;
  /** Start or hold, not something between. */
  readonly isEnd: boolean;
  readonly pose: Pose;
  readonly scene: Scene;
  readonly angles: Readonly<Record<Lateral, JointAngles>>;
}
/** A move with everything that the checks look at. */
export interface Subject {
  readonly move: DrawnMove;
  readonly frame: Frame;
  readonly moments: readonly Moment[];
  readonly start: Moment;
  readonly hold: Moment;
  readonly boxes: readonly BoxPiece[];
}
/** What is wrong, in words; empty = nothing. */
export type Check = (subject: Subject) => string[];

const TIMES = [0.2, 0.4, 0.6, 0.8];

export function subjectOf(move: DrawnMove): Subject {
  const { start, hold } = keyframes(move);
  const moment = (t: number): Moment => {
    const pose = interpolate(start, hold, t, true);
    const seen = scene(pose, move);
    const angles = { R: anglesOf(seen.parts, 'R'), L: anglesOf(seen.parts, 'L') };
    return { t, isEnd: t === 0 || t === 1, pose, scene: seen, angles };
  };
  const [first, final] = [moment(0), moment(1)];
  return {
    move,
    frame: frameOf(move),
    moments: [first, ...TIMES.map(moment), final],
    start: first,
    hold: final,
    boxes: piecesOf(move.props).flatMap((p) => (p.kind === 'box' ? [p] : [])),
  };
}

const CARRIES: readonly BoxTone[] = ['mat', 'prop', 'bed', 'pad'];
/** Height (cm) of what a point stands on: the floor, or the highest top among the boxes under it. */
export function heightUnder(boxes: readonly BoxPiece[], [x, , z]: Vec3, slack: number): number {
  const under = boxes.filter(
    ({ tone, min, max }) =>
      CARRIES.includes(tone) &&
      x > min[0] - slack &&
      x < max[0] + slack &&
      z > min[2] - slack &&
      z < max[2] + slack,
  );
  return Math.max(0, ...under.map((b) => b.max[1]));
}

const TOUCHING = ['heel', 'ball', 'toe', 'kneecap', 'palm'] as const;
/** The points of a body that usually touch something. */
export const touching = (parts: Parts): { readonly name: LandmarkName; readonly p: Vec3 }[] =>
  LATERALS.flatMap((x) =>
    TOUCHING.map((kind) => {
      const name: LandmarkName = `${kind}${x}`;
      return { name, p: landmark(parts, name) };
    }),
  );

export const when = ({ t }: Moment) => (t === 0 ? 'at the start' : t === 1 ? 'in the hold' : `at ${t}`);
