import { BONE } from './body';
import { landmark } from './landmarks';
import type { Lateral, Part, PartName, Parts, Pin, PinName, Pose } from './types';
import {
  add,
  basis,
  blend,
  chain,
  cross,
  dot,
  hinge,
  length,
  mix,
  mul,
  rotateX,
  rotateY,
  rotateZ,
  scale,
  sub,
  turn,
  unit,
  ZERO,
  type Mat3,
  type Vec3,
} from './vectors';

/** How far (cm) each pinned hand or foot stays from its target. */
export type Misses = Partial<Record<PinName, number>>;
interface Limb {
  readonly parts: Parts;
  readonly misses: Misses;
}

/** Two bones from a point towards another: where the middle joint goes, which way it points, what is out of reach. */
function twoBone(from: Vec3, to: Vec3, a: number, b: number, pole: Vec3) {
  const line = sub(to, from);
  const far = length(line);
  const dir = unit(line);
  const d = Math.min(Math.max(far, Math.abs(a - b) + 0.5), a + b - 0.02);
  const along = (a * a - b * b + d * d) / (2 * d);
  const off = Math.sqrt(Math.max(0, a * a - along * along));
  const side = unit(sub(pole, scale(dir, dot(pole, dir))));
  return {
    joint: add(add(from, dir, along), side, off),
    end: add(from, dir, d),
    miss: Math.abs(far - d),
    side,
  };
}

/** Where a pin pulls to. */
function aim(parts: Parts, pin: Pin): Vec3 {
  if (pin.between) return mix(aim(parts, pin.between.from), aim(parts, pin.between.to), pin.between.share);
  const target = pin.on ? landmark(parts, pin.on) : pin.at;
  if (!target) throw new Error('a pin needs a point or a place');
  return add(target, pin.off ?? ZERO);
}

const bone = (o: Vec3, m: Mat3, side: number, len = 0, curl = 0): Part => ({ o, m, side, len, curl });
const limbOf = (rows: readonly (readonly [PartName, Part])[], misses: Misses): Limb => {
  const parts: Partial<Record<PartName, Part>> = {};
  for (const [name, part] of rows) parts[name] = part;
  return { parts, misses };
};
const contactOf = (by: Pin['by']): Vec3 =>
  by === 'ball' ? [12.2, -BONE.ankle, 0] : by === 'ankle' ? ZERO : [-3.4, -BONE.ankle, 0];

/** Thigh, shin, foot and toes of one side, by joint angles and, where pinned, by reach. */
export function solveLeg(p: Pose, x: Lateral, pelvis: Part, parts: Parts, pinned: boolean): Limb {
  const side = x === 'R' ? 1 : -1;
  const q = x === 'R' ? p.legR : p.legL;
  const [flex, abd, rot] = q.hip;
  const hip = add(pelvis.o, turn(pelvis.m, [0, 0, side * BONE.hipOut]));
  let thigh = chain(pelvis.m, rotateZ(flex), rotateX(-side * abd), rotateY(-side * rot));
  let shank = mul(thigh, rotateZ(-q.knee));
  let foot = mul(shank, rotateZ(q.ankle));
  if (q.flat) foot = blend(foot, basis([0, 1, 0], [shank[0][0], 0, shank[0][2]]), q.flat);
  let toes = q.toes;
  const misses: Misses = {};
  const pin = pinned ? p.pin[`foot${x}`] : undefined;
  if (pin && pin.w !== 0) {
    const w = pin.w ?? 1;
    const set = chain(
      rotateY(p.root.yaw - side * (pin.yaw ?? 0)),
      rotateZ(pin.pitch ?? 0),
      rotateX(side * (pin.roll ?? 0)),
    );
    const ankle = sub(aim(parts, pin), turn(set, contactOf(pin.by)));
    const pole = pin.pole ?? cross(unit(sub(hip, ankle)), thigh[2]); // the knee hinges about the hip's own axis
    const reach = twoBone(hip, ankle, BONE.thigh, BONE.shank, pole);
    const t = basis(sub(hip, reach.joint), reach.side);
    const s = hinge(sub(reach.joint, ankle), t[2]);
    const f = pin.by === 'ankle' ? mul(s, rotateZ(q.ankle)) : set;
    thigh = blend(thigh, t, w);
    shank = blend(shank, s, w);
    foot = blend(foot, f, w);
    if (pin.by === 'ball') toes += (-(pin.pitch ?? 0) - toes) * w;
    misses[`foot${x}`] = w > 0.99 ? reach.miss : 0;
  }
  const knee = add(hip, thigh[1], -BONE.thigh);
  const ankle = add(knee, shank[1], -BONE.shank);
  const ball = add(ankle, turn(foot, [12.2, -BONE.ankle + 1.5, 0]));
  return limbOf(
    [
      [`thigh${x}`, bone(hip, thigh, side, BONE.thigh)],
      [`shank${x}`, bone(knee, shank, side, BONE.shank)],
      [`foot${x}`, bone(ankle, foot, side, 0, q.dome)],
      [`toes${x}`, bone(ball, mul(foot, rotateZ(toes)), side)],
    ],
    misses,
  );
}

/** Upper arm, forearm and hand of one side, by joint angles and, where pinned, by reach. */
export function solveArm(p: Pose, x: Lateral, thorax: Part, parts: Parts, pinned: boolean): Limb {
  const side = x === 'R' ? 1 : -1;
  const q = x === 'R' ? p.armR : p.armL;
  const [flex, abd, rot] = q.sh;
  let upper = chain(thorax.m, rotateZ(flex), rotateX(-side * abd), rotateY(-side * rot));
  let fore = chain(upper, rotateZ(q.el), rotateY(side * q.turn));
  let hand = mul(fore, rotateZ(q.wr));
  // The shoulder blade rides up with the arm.
  const joint = (up: Vec3) => {
    const lift = (1 + dot(up, thorax.m[1]) * -1) / 2;
    const forward = -dot(up, thorax.m[0]);
    const out = side * (BONE.shoulderOut - 2.5 * lift);
    return add(thorax.o, turn(thorax.m, [-0.8 + 2.5 * forward, BONE.shoulderAt + 4.5 * lift ** 1.5, out]));
  };
  let shoulder = joint(upper[1]);
  const misses: Misses = {};
  const pin = pinned ? p.pin[`hand${x}`] : undefined;
  if (pin && pin.w !== 0) {
    const w = pin.w ?? 1;
    const target = aim(parts, pin);
    shoulder = mix(shoulder, joint(unit(sub(shoulder, target))), w);
    const grip = pin.dir ? unit(pin.dir) : null;
    const lower = grip ? BONE.fore : BONE.fore + BONE.palm;
    const wrist = grip ? add(target, grip, -BONE.palm) : target;
    const short = length(sub(shoulder, wrist)) - (BONE.upper + lower - 1); // the shoulder blade gives a little
    if (short > 0) shoulder = add(shoulder, unit(sub(wrist, shoulder)), Math.min(5, short) * w);
    const pole =
      pin.pole ?? add(add(turn(thorax.m, [-0.5, -0.8, 0]), thorax.m[2], side * 0.55), [0, -0.3, 0]);
    const reach = twoBone(shoulder, wrist, BONE.upper, lower, pole);
    const u = basis(sub(shoulder, reach.joint), scale(reach.side, -1));
    const f = hinge(sub(reach.joint, reach.end), u[2]);
    let h = grip ? basis(scale(grip, -1), pin.palm ?? f[0]) : mul(f, rotateY(side * q.turn));
    if (grip && pin.palm) h = basis(h[1], scale(cross(h[1], unit(pin.palm)), -side)); // the palm faces pin.palm
    upper = blend(upper, u, w);
    fore = blend(fore, f, w);
    hand = blend(hand, h, w);
    misses[`hand${x}`] = w > 0.99 ? reach.miss : 0;
  }
  const elbow = add(shoulder, upper[1], -BONE.upper);
  const wrist = add(elbow, fore[1], -BONE.fore);
  return limbOf(
    [
      [`upper${x}`, bone(shoulder, upper, side, BONE.upper)],
      [`fore${x}`, bone(elbow, fore, side, BONE.fore)],
      [`hand${x}`, bone(wrist, hand, side, 0, q.curl)],
    ],
    misses,
  );
}
