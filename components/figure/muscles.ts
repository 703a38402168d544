import { DEEP, MUSCLES, type MuscleRow } from './muscle-tables';
import { solidOf } from './chains';
import { partOf, section, surface } from './landmarks';
import { domed } from './parts';
import { links, smooth, union, type Camera } from './outline';
import { paint, strand } from './theme';
import type { Anatomy, DeepMuscle, Lateral, MuscleName, Part, Parts, SkinMuscle, SkinPart } from './types';
import { at, dot, last, turn, type Vec2 } from './vectors';

/** A muscle as seen. Area in square centimetres; 0 = not visible from here. */
export interface MuscleShape {
  readonly svg: string;
  readonly area: number;
  readonly points: readonly Vec2[];
}
const UNSEEN: MuscleShape = { svg: '', area: 0, points: [] };

const isDeep = (name: MuscleName): name is DeepMuscle => name in DEEP;

/** Whether a muscle runs further than where it is felt. */
export const hasCourse = (name: MuscleName) => isDeep(name) && DEEP[name].course !== undefined;

/** Rows of a muscle's table, four for each one given along a bone. */
function fineRows(table: readonly MuscleRow[]): MuscleRow[] {
  return table.flatMap((row, i): MuscleRow[] => {
    const next = table[i + 1];
    if (!next || next[0] !== row[0]) return [row];
    return [0, 0.25, 0.5, 0.75].map((t): MuscleRow => {
      const between = (k: 1 | 2 | 3) => row[k] + (next[k] - row[k]) * t;
      return [row[0], between(1), between(2), between(3)];
    });
  });
}

/** The rows that face the camera, as left and right points on the screen. */
function facingRows(cam: Camera, parts: Parts, name: SkinMuscle, x: Lateral): (readonly [Vec2, Vec2])[] {
  const side = x === 'R' ? 1 : -1;
  return fineRows(MUSCLES[name]).flatMap(([kind, s, a0, a1]): (readonly [Vec2, Vec2])[] => {
    const name: SkinPart = kind === 'thigh' || kind === 'shank' ? `${kind}${x}` : kind;
    const { m } = partOf(parts, name);
    const row = section(kind, s);
    const forward = dot(m[0], cam.Z) / row[3];
    const across = (side * dot(m[2], cam.Z)) / row[4];
    const middle = (Math.atan2(across, forward) * 180) / Math.PI;
    const centre = (a0 + a1) / 2;
    const seen = ((((middle - centre) % 360) + 540) % 360) - 180 + centre; // the camera's angle nearest to the muscle
    const lo = Math.max(a0, seen - 90);
    const hi = Math.min(a1, seen + 90);
    if (hi - lo < 1) return [];
    const on = (angle: number) => cam.flat(surface(parts, name, s, angle, side).p);
    return [[on(lo), on(hi)]];
  });
}

function redden(outline: string, lines: readonly (readonly Vec2[])[]): string {
  const fibres = lines.map(strand).join('');
  const belly = `<path d="${outline}" fill="${paint('muscle')}" stroke="${paint('gap')}" stroke-width="18" stroke-linejoin="round" paint-order="stroke"/>`;
  if (!fibres) return belly;
  return `${belly}<path d="${fibres}" fill="none" stroke="${paint('fibre')}" stroke-width="7" stroke-linecap="round" stroke-linejoin="round" opacity=".55"/>`;
}

const areaOf = (points: readonly Vec2[]) =>
  Math.abs(
    points.reduce((sum, p, i) => {
      const q = at(points, (i + 1) % points.length);
      return sum + (p[0] * q[1] - q[0] * p[1]) / 200;
    }, 0),
  );

/** Deep muscles are drawn through the clothes, unless the camera stands opposite. */
function deepShape(cam: Camera, parts: Parts, name: DeepMuscle, x: Lateral, anatomy: Anatomy): MuscleShape {
  const { from, felt, course = felt } = DEEP[name];
  const chain = anatomy === 'therapist' ? course : felt;
  const k = x === 'R' ? 1 : -1;
  const segment = (kind: (typeof chain)[number][0]): Part =>
    partOf(parts, kind === 'thigh' || kind === 'foot' ? `${kind}${x}` : kind);
  const first = segment(at(felt, 0)[0]);
  if (dot(turn(first.m, [from[0], from[1], from[2] * k]), cam.Z) < -0.25) return UNSEEN;
  const blobs = chain.flatMap(([kind, ...row]) => {
    const part = segment(kind);
    return solidOf(cam, part, kind === 'foot' ? domed([row], part.curl) : [row], k);
  });
  const [top, bottom] = [at(blobs, 0), last(blobs)];
  const points = union(links(blobs), top.c, bottom.c);
  const l: Vec2 = [bottom.c[0] - top.c[0], bottom.c[1] - top.c[1]];
  const h = Math.hypot(l[0], l[1]) || 1;
  const across: Vec2 = [-l[1] / h, l[0] / h];
  const fibred = blobs.slice(name === 'gluteMax' ? 1 : 0);
  // Seen close up a strand would be as wide as the muscle.
  const shares = name === 'footArch' ? [] : [-0.4, 0.4];
  const lines = shares.map((share) =>
    fibred.map((b): Vec2 => {
      const r = Math.hypot(...b.a.map((v) => v[0] * across[0] + v[1] * across[1])) * share;
      return [b.c[0] + across[0] * r, b.c[1] + across[1] * r];
    }),
  );
  const outline = links(blobs)
    .map((link) => smooth(link, 3))
    .join('');
  return { svg: redden(outline, lines), area: areaOf(points), points };
}

/** A muscle of one side, as the camera sees it. */
export function muscleShape(
  cam: Camera,
  parts: Parts,
  name: MuscleName,
  x: Lateral,
  anatomy: Anatomy,
): MuscleShape {
  if (isDeep(name)) return deepShape(cam, parts, name, x, anatomy);
  const rows = facingRows(cam, parts, name, x);
  if (rows.length < 4) return UNSEEN;
  const points = [...rows.map((r) => r[0]), ...rows.map((r) => r[1]).reverse()];
  const lines = [0.34, 0.67]
    .map((k) => rows.slice(2, -2).map(([a, b]): Vec2 => [a[0] + (b[0] - a[0]) * k, a[1] + (b[1] - a[1]) * k]))
    .filter((line) => line.length > 2);
  return { svg: redden(smooth(points), lines), area: areaOf(points), points };
}
