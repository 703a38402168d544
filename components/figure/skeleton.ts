import { BONE } from './body';
import { landmark, lowest } from './landmarks';
import { solveArm, solveLeg, type Misses } from './limbs';
import type { Part, Parts, Pose } from './types';
import { add, chain, mul, rotateX, rotateY, rotateZ, sub, type Mat3, type Vec2, type Vec3 } from './vectors';

interface Solved {
  readonly parts: Parts;
  readonly misses: Misses;
}

const trunk = (o: Vec3, m: Mat3): Part => ({ o, m, side: 1, len: 0, curl: 0 });

function build(p: Pose, at: Vec3, pinned: boolean): Solved {
  const above = (part: Part, k: number) => add(part.o, part.m[1], k);
  const bent = (m: Mat3, [flex, side, twist]: Vec3) =>
    chain(m, rotateZ(-flex), rotateX(side), rotateY(-twist));
  const level = (key: 0 | 1): Vec3 => {
    const of = (v: Vec2) => v[key];
    return [of(p.spine), of(p.bend), of(p.twist)];
  };
  const m = chain(rotateY(p.root.yaw), rotateZ(-p.root.pitch), rotateX(p.root.roll));
  const pelvis = trunk(at, m);
  const lumbar = trunk(above(pelvis, BONE.lumbarAt), bent(m, level(0)));
  const thorax = trunk(above(lumbar, BONE.lumbar), bent(lumbar.m, level(1)));
  const neck = trunk(above(thorax, BONE.thorax), bent(thorax.m, p.neck));
  const head = trunk(above(neck, BONE.neck), mul(neck.m, rotateZ(-p.head)));
  let parts: Parts = { pelvis, lumbar, thorax, neck, head };
  let misses: Misses = {};
  const join = (limb: Solved) => {
    parts = { ...parts, ...limb.parts };
    misses = { ...misses, ...limb.misses };
  };
  // A foot that rests on the other leg is solved after it.
  for (const x of p.pin.footL?.on ? (['R', 'L'] as const) : (['L', 'R'] as const)) {
    join(solveLeg(p, x, pelvis, parts, pinned));
  }
  join(solveArm(p, 'R', thorax, parts, pinned));
  join(solveArm(p, 'L', thorax, parts, pinned));
  return { parts, misses };
}

/** Joint frames of a pose in space (cm): first loose, then set down on its anchor, then pulled by its pins. */
export function solve(p: Pose): Solved {
  const { of, at } = p.anchor;
  if (of === 'none') return build(p, p.root.at, true);
  const loose = build(p, p.root.at, /^(foot|hand)/.test(of)).parts;
  const rest: Vec3 =
    of === 'legs' || of === 'torso' ? [0, at[1] - lowest(loose, of), 0] : sub(at, landmark(loose, of));
  return build(p, add(p.root.at, rest), true);
}
