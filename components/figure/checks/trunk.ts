import { BONE } from '../body';
import { landmark, LATERALS, partOf, section } from '../landmarks';
import type { Lateral, Parts, TorsoKind } from '../types';
import { dot, mix, sub, type Vec3 } from '../vectors';
import { when, type Check } from './subject';

const TRUNK: readonly (readonly [TorsoKind, number])[] = [
  ['pelvis', BONE.lumbarAt],
  ['lumbar', BONE.lumbar],
  ['thorax', BONE.thorax],
];
/** A limb may press into soft flesh, but its bone stays outside this share of the trunk's width and depth. */
const CORE = 0.78;
const STEPS = [0.25, 0.5, 0.75, 1];

/** Whether a point lies inside the trunk's core. */
function inCore(parts: Parts, p: Vec3): boolean {
  return TRUNK.some(([kind, rise]) => {
    const { o, m } = partOf(parts, kind);
    const d = sub(p, o);
    const s = dot(m[1], d) / rise;
    if (s < 0 || s > 1) return false;
    const [, forward, , depth, width] = section(kind, s);
    return ((dot(m[0], d) - forward) / (depth * CORE)) ** 2 + (dot(m[2], d) / (width * CORE)) ** 2 < 1;
  });
}

/** The middle lines of a side's limbs, without the ends that grow out of the trunk. */
function lines(parts: Parts, x: Lateral): readonly (readonly [string, Vec3, Vec3])[] {
  const at = (name: 'knee' | 'ankle' | 'ball' | 'elbow' | 'wrist' | 'tip') => landmark(parts, `${name}${x}`);
  return [
    [`shin ${x}`, at('knee'), at('ankle')],
    [`foot ${x}`, at('ankle'), at('ball')],
    [`forearm ${x}`, at('elbow'), at('wrist')],
    [`hand ${x}`, at('wrist'), mix(at('wrist'), at('tip'), 0.6)],
    [`elbow ${x}`, mix(landmark(parts, `shoulder${x}`), at('elbow'), 0.6), at('elbow')],
    [`knee ${x}`, mix(landmark(parts, `hip${x}`), at('knee'), 0.7), at('knee')],
  ];
}

/** No limb passes through the trunk. */
export const trunk: Check = ({ moments }) =>
  moments.flatMap((moment) =>
    LATERALS.flatMap((x) =>
      lines(moment.scene.parts, x)
        .filter(([, a, b]) => STEPS.some((t) => inCore(moment.scene.parts, mix(a, b, t))))
        .map(([limb]) => `${when(moment)} ${limb} is inside the trunk`),
    ),
  );
