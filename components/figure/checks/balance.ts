import { axisPoint, landmark, LATERALS, partOf, section, surface } from '../landmarks';
import { PIN_NAMES } from '../pose';
import type { BoxPiece } from '../props';
import type { Parts } from '../types';
import { add, mix, scale, type Vec2, type Vec3 } from '../vectors';
import { heightUnder, touching, when, type Check, type Moment } from './subject';

/** Share of body mass and where along the bone it sits (Winter, Biomechanics and Motor Control of Human Movement, table 4.1). */
const MASS = {
  thigh: [0.1, 0.43],
  shank: [0.0465, 0.43],
  upper: [0.028, 0.44],
  fore: [0.022, 0.6],
} as const;
const FOOT = 0.0145;
const TRUNK = 0.497;
const HEAD = 0.081;
const MOST_OFF = 5;
const LIMB_BONES = ['thigh', 'shank', 'upper', 'fore'] as const;

function centreOfMass(parts: Parts): Vec3 {
  const weights: (readonly [Vec3, number])[] = [
    [mix(partOf(parts, 'pelvis').o, partOf(parts, 'thorax').o, 0.75), TRUNK],
    [add(partOf(parts, 'head').o, partOf(parts, 'head').m[1], 9), HEAD],
  ];
  for (const x of LATERALS) {
    for (const bone of LIMB_BONES) {
      const part = partOf(parts, `${bone}${x}`);
      const [share, along] = MASS[bone];
      weights.push([add(part.o, part.m[1], -part.len * along), share]);
    }
    weights.push([landmark(parts, `sole${x}`), FOOT]);
  }
  const total = weights.reduce((sum, [, m]) => sum + m, 0);
  return scale(
    weights.reduce((sum: Vec3, [p, m]) => add(sum, p, m), [0, 0, 0]),
    1 / total,
  );
}

/** Distance (cm) by which a point of the floor lies outside the convex hull of others; 0 inside. */
function outside([x, z]: Vec2, hull: readonly Vec3[]): number {
  let worst = 0;
  for (let i = 0; i < 36; i++) {
    const [c, s] = [Math.cos((i * Math.PI) / 18), Math.sin((i * Math.PI) / 18)];
    worst = Math.max(worst, x * c + z * s - Math.max(...hull.map((p) => p[0] * c + p[2] * s)));
  }
  return worst;
}

/** Points of the trunk that may rest: buttocks, back, chest and flanks. */
function trunkPoints(parts: Parts): Vec3[] {
  const skin = ([0, 90, 180, 270] as const).flatMap((angle) => [
    surface(parts, 'thorax', 0.5, angle).p,
    surface(parts, 'lumbar', 0.5, angle).p,
    surface(parts, 'pelvis', 0.1, angle).p,
  ]);
  // A sitter's weight goes down through the buttocks, some 12 cm under the hip joint.
  const seat = LATERALS.map((x) => add(landmark(parts, `hip${x}`), [0, -12, 0]));
  return [...skin, ...seat];
}

const REST_AT = [0.25, 0.5, 0.75, 0.95];
/** The undersides of the legs, for whoever lies or sits on the floor. */
const legPoints = (parts: Parts): Vec3[] =>
  LATERALS.flatMap((x) =>
    (['thigh', 'shank'] as const).flatMap((kind) =>
      REST_AT.map((s) => {
        const row = section(kind, s);
        return add(axisPoint(partOf(parts, `${kind}${x}`), kind, row), [0, -row[3], 0]);
      }),
    ),
  );

const nearWall = (boxes: readonly BoxPiece[], [x, y, z]: Vec3) =>
  boxes.some(
    ({ tone, min, max }) =>
      tone === 'wall' && y < max[1] && z > min[2] - 4 && z < max[2] + 4 && x > min[0] - 4 && x < max[0] + 4,
  );

/** Everything that carries the body at a moment: what lies on a support, leans on a wall, or is held fast by a hand. */
function carriers({ scene: { parts }, pose }: Moment, boxes: readonly BoxPiece[]): Vec3[] {
  const rests = (p: Vec3, slack: number) => Math.abs(p[1] - heightUnder(boxes, p, 2)) < slack;
  const held = PIN_NAMES.filter((name) => name.startsWith('hand')).flatMap((name) => {
    const pin = pose.pin[name];
    return pin?.at && pin.w !== 0 ? [landmark(parts, name === 'handR' ? 'palmR' : 'palmL')] : [];
  });
  const trunk = trunkPoints(parts);
  return [
    ...touching(parts).flatMap(({ p }) => (rests(p, 3.5) ? [p] : [])),
    ...trunk.filter((p) => rests(p, 7)),
    // The outer edge of a foot that lies on its side.
    ...LATERALS.map((x) => landmark(parts, `ankle${x}`)).filter((p) => rests(p, 8)),
    ...legPoints(parts).filter((p) => rests(p, 3.5)),
    ...trunk.filter((p) => nearWall(boxes, p)),
    ...held,
  ];
}

/** The centre of mass is over what carries the body. */
export const balance: Check = ({ start, hold, boxes }) =>
  [start, hold].flatMap((moment) => {
    const base = carriers(moment, boxes);
    if (base.length === 0) return [`${when(moment)} nothing touches the ground`];
    const [x, , z] = centreOfMass(moment.scene.parts);
    const off = outside([x, z], base);
    return off > MOST_OFF
      ? [`${when(moment)} the centre of mass is ${off.toFixed(0)} cm outside the support`]
      : [];
  });
