import { BONE, SECTIONS, SOLIDS, type SectionRow } from './body';
import type { Lateral, Part, PartName, Parts, Place, SectionKind, SkinPart } from './types';
import { add, at, cosine, sine, turn, unit, type Vec3 } from './vectors';

export const LATERALS: readonly Lateral[] = ['R', 'L'];
/** Every part, near the trunk first, with the kind of its cross-sections if it has any. */
export const PARTS: readonly { readonly name: PartName; readonly kind: SectionKind | null }[] = [
  { name: 'pelvis', kind: 'pelvis' },
  { name: 'lumbar', kind: 'lumbar' },
  { name: 'thorax', kind: 'thorax' },
  { name: 'neck', kind: null },
  { name: 'head', kind: null },
  ...LATERALS.flatMap((x): { name: PartName; kind: SectionKind | null }[] => [
    { name: `thigh${x}`, kind: 'thigh' },
    { name: `shank${x}`, kind: 'shank' },
    { name: `foot${x}`, kind: null },
    { name: `toes${x}`, kind: null },
    { name: `upper${x}`, kind: 'upper' },
    { name: `fore${x}`, kind: 'fore' },
    { name: `hand${x}`, kind: null },
  ]),
];

/** A part that must have been solved already; throws when it has not. */
export function partOf(parts: Parts, name: PartName): Part {
  const part = parts[name];
  if (!part) throw new Error(`${name} is not solved yet`);
  return part;
}

const lateralOf = (name: string): Lateral => (name.endsWith('R') ? 'R' : 'L');

/** Where a named point, or a place on the skin, is in space (cm). */
export function landmark(parts: Parts, place: Place): Vec3 {
  if (typeof place !== 'string') return surface(parts, place[0], place[1], place[2], place[3]).p;
  const x = lateralOf(place);
  const on = (name: PartName, v: Vec3) => {
    const part = partOf(parts, name);
    return add(part.o, turn(part.m, [v[0], v[1], v[2] * part.side]));
  };
  const origin = (name: PartName) => partOf(parts, name).o;
  switch (place.slice(0, -1)) {
    case 'heel':
      return on(`foot${x}`, [-3.4, -BONE.ankle, 0]);
    case 'back':
      return on(`foot${x}`, [-6, -4, 0]);
    case 'ball':
      return on(`foot${x}`, [12.2, -BONE.ankle, 0]);
    case 'sole':
      return on(`foot${x}`, [6, -BONE.ankle, 0]);
    case 'instep':
      return on(`foot${x}`, [5.5, -0.6, 0]);
    case 'toe':
      return on(`toes${x}`, [4.5, -0.6, 0]);
    case 'ankle':
      return origin(`foot${x}`);
    case 'knee':
      return origin(`shank${x}`);
    case 'kneecap':
      return on(`shank${x}`, [5.8, 0, 0]);
    case 'hip':
      return origin(`thigh${x}`);
    case 'wrist':
      return origin(`hand${x}`);
    case 'palm':
      return on(`hand${x}`, [0, -BONE.palm, 0]);
    case 'tip':
      return on(`hand${x}`, [0, -BONE.hand, 0]);
    case 'elbow':
      return origin(`fore${x}`);
    case 'shoulder':
      return origin(`upper${x}`);
    default:
      throw new Error(`no landmark ${place}`);
  }
}

/** The cross-section of a segment at s (0-1), smoothly interpolated between the rows of its table. */
export function section(kind: SectionKind, s: number): SectionRow {
  const rows = SECTIONS[kind];
  let i = 0;
  while (i < rows.length - 2 && s > at(rows, i + 1)[0]) i++;
  const a = at(rows, i);
  const b = at(rows, i + 1);
  const before = rows[i - 1] ?? a;
  const after = rows[i + 2] ?? b;
  const t = Math.min(1, Math.max(0, (s - a[0]) / (b[0] - a[0])));
  const w = b[0] - a[0];
  const value = (k: 1 | 2 | 3 | 4 | 5) => {
    const m0 = before === a ? b[k] - a[k] : ((b[k] - before[k]) / (b[0] - before[0])) * w;
    const m1 = after === b ? b[k] - a[k] : ((after[k] - a[k]) / (after[0] - a[0])) * w;
    const t2 = t * t;
    const t3 = t2 * t;
    return (2 * t3 - 3 * t2 + 1) * a[k] + (t3 - 2 * t2 + t) * m0 + (-2 * t3 + 3 * t2) * b[k] + (t3 - t2) * m1;
  };
  return [s, value(1), value(2), value(3), value(4), value(5)];
}

const RISE = { pelvis: BONE.lumbarAt, lumbar: BONE.lumbar, thorax: BONE.thorax };
/** Middle of a segment's cross-section. Trunk segments run upwards, limbs away from the trunk. */
export function axisPoint(part: Part, kind: SectionKind, row: SectionRow): Vec3 {
  const along =
    kind === 'pelvis' || kind === 'lumbar' || kind === 'thorax' ? RISE[kind] * row[0] : -part.len * row[0];
  return add(part.o, turn(part.m, [row[1], along, row[2] * part.side]));
}

const kindOf = (name: SkinPart): SectionKind => {
  const found = PARTS.find((p) => p.name === name)?.kind;
  if (!found) throw new Error(`${name} has no skin`);
  return found;
};

/** Point (cm) and outward normal on the skin: s along the segment, angle 0 front, 90 outer side, 180 back. */
export function surface(parts: Parts, name: SkinPart, s: number, angle: number, side?: number) {
  const kind = kindOf(name);
  const part = partOf(parts, name);
  const row = section(kind, s);
  const c = cosine(angle);
  const n = sine(angle) * (side ?? part.side);
  return {
    p: add(axisPoint(part, kind, row), turn(part.m, [row[3] * c, 0, row[4] * n])),
    n: unit(turn(part.m, [c / row[3], 0, n / row[4]])),
  };
}

const GROUPS = {
  legs: /^(thigh|shank|foot|toes)/,
  torso: /^(pelvis|lumbar|thorax)/,
  all: /./,
};
/** Height (cm) of the lowest skin of a group of parts. */
export function lowest(parts: Parts, which: keyof typeof GROUPS): number {
  let low = Infinity;
  for (const { name, kind } of PARTS) {
    const part = parts[name];
    if (!part || !GROUPS[which].test(name)) continue;
    if (kind) {
      for (const r of SECTIONS[kind]) {
        const drop = Math.hypot(r[3] * part.m[0][1], r[5] * part.m[1][1], r[4] * part.m[2][1]);
        low = Math.min(low, axisPoint(part, kind, r)[1] - drop);
      }
    } else if (name.startsWith('foot')) {
      const x = lateralOf(name);
      for (const p of [`heel${x}`, `ball${x}`, `back${x}`] as const)
        low = Math.min(low, landmark(parts, p)[1]);
    }
  }
  if (which === 'legs' || !parts.pelvis) return low;
  const { o, m } = parts.pelvis;
  const [f, u, r, rf, ru, rr] = at(SOLIDS.glute, 0);
  for (const side of [1, -1]) {
    const drop = Math.hypot(rf * m[0][1], ru * m[1][1], rr * m[2][1]);
    low = Math.min(low, add(o, turn(m, [f, u, side * r]))[1] - drop);
  }
  return low;
}
