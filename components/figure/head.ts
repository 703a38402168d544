import { HAIR, SOLIDS } from './body';
import { outlineOf, solidOf, surfaceOf } from './chains';
import { partOf } from './landmarks';
import { hull, smooth, type Camera } from './outline';
import { fill, paint, strand } from './theme';
import type { Part, Parts, Tone } from './types';
import { add, at, cross, dot, last, length, scale, sub, turn, unit, type Vec3 } from './vectors';

const SIDES = [1, -1];
const nape = SOLIDS.neck.slice(2, 3);

export function drawNeck(cam: Camera, parts: Parts): string {
  const head = partOf(parts, 'head');
  const throat = [
    ...solidOf(cam, partOf(parts, 'neck'), SOLIDS.neck.slice(0, 2)),
    ...solidOf(cam, head, nape),
  ];
  return surfaceOf([throat], 'skin', false, 0.86);
}

export function drawHead(cam: Camera, parts: Parts): string {
  const head = partOf(parts, 'head');
  const skull = solidOf(cam, head, SOLIDS.skull);
  const nose = solidOf(cam, head, SOLIDS.nose);
  const [crown, cheek, chin] = [at(skull, 0), at(skull, 1), at(skull, 2)];
  const face = [
    [crown, cheek],
    [cheek, chin],
    [cheek, ...nose],
    [crown, at(nose, 0)],
  ];
  const back = fill(outlineOf([[cheek, at(solidOf(cam, head, nape), 0)]]), 'skinShade');
  const ears = SIDES.filter((side) => side * dot(head.m[2], cam.Z) > 0.1).map((side) =>
    fill(smooth(hull(solidOf(cam, head, SOLIDS.ear, side))), 'skinShade'),
  );
  return back + surfaceOf(face, 'skin', false, 0.9) + hair(cam, head) + ears.join('') + features(cam, head);
}

/** A mouth at rest, its corners a little up. */
const MOUTH: readonly Vec3[] = [
  [8.6, 2.85, -2.4],
  [9.4, 2.6, -1.2],
  [9.7, 2.46, 0],
  [9.4, 2.6, 1.2],
  [8.6, 2.85, 2.4],
];
const NOSE_BASE: readonly Vec3[] = [
  [11, 5.5, -1.6],
  [12.2, 5.2, -0.5],
  [12.2, 5.2, 0.5],
  [11, 5.5, 1.6],
];
const BROW: readonly Vec3[] = [
  [9.8, 10.9, 1.7],
  [9.5, 11.5, 3.4],
  [8.4, 11, 5.5],
];
/** The upper lid, lowered a little. */
const LID: readonly Vec3[] = [
  [9.3, 8.5, 1.9],
  [9.5, 9.2, 3.4],
  [8.6, 8.4, 5.2],
];
const IRIS: Vec3 = [9.3, 8.35, 3.6];

function features(cam: Camera, head: Part): string {
  const on = (v: Vec3) => cam.flat(add(head.o, turn(head.m, v)));
  const sees = (normal: Vec3) => dot(turn(head.m, unit(normal)), cam.Z);
  const line = (pts: readonly Vec3[], tone: Tone, width: number) =>
    `<path d="${strand(pts.map(on))}" fill="none" stroke="${paint(tone)}" stroke-width="${width}" stroke-linecap="round"/>`;
  let out = '';
  for (const side of SIDES) {
    // The nose hides the far eye early.
    if (sees([1, 0, side * 0.55]) <= (sees([0, 0, side]) > 0 ? 0.08 : 0.34)) continue;
    const own = ([f, u, r]: Vec3): Vec3 => [f, u, r * side];
    const [x, y] = on(own(IRIS));
    out += `<circle cx="${Math.round(x)}" cy="${Math.round(y)}" r="7" fill="${paint('eye')}"/>`;
    out += line(LID.map(own), 'eye', 5) + line(BROW.map(own), 'skinLine', 6);
  }
  if (sees([1, 0, 0]) > 0.55) out += line(NOSE_BASE, 'skinLine', 5);
  const mouth = MOUTH.filter((v) => sees([1, 0, v[2] * 0.25]) > 0.1);
  return mouth.length > 2 ? out + line(mouth, 'skinLine', 6) : out;
}

/** 72 points of the circle at an angle (radians) from `pole` on the unit sphere. */
const circle = (pole: Vec3, a: Vec3, b: Vec3, angle: number): Vec3[] =>
  Array.from({ length: 72 }, (_, i) => {
    const f = (i * Math.PI) / 36;
    const around = add(scale(pole, Math.cos(angle)), a, Math.sin(angle) * Math.cos(f));
    return add(around, b, Math.sin(angle) * Math.sin(f));
  });

/** The contiguous run of a closed ring that is kept. */
function arcOf(ring: readonly Vec3[], keep: (v: Vec3) => boolean): Vec3[] {
  const n = ring.length;
  const start = ring.findIndex((v, i) => keep(v) && !keep(at(ring, (i + n - 1) % n)));
  if (start < 0) return keep(at(ring, 0)) ? [...ring] : [];
  const run: Vec3[] = [];
  for (let i = 0; i < n && keep(at(ring, (start + i) % n)); i++) run.push(at(ring, (start + i) % n));
  return run;
}

/** The part of a cap on an ellipsoid that faces the camera. */
function hair(cam: Camera, head: Part): string {
  const pole = unit(HAIR.pole);
  const a = unit(cross(pole, [0, 0, 1]));
  const t = (HAIR.angle * Math.PI) / 180;
  const [r0, r1, r2] = HAIR.r;
  const place = (u: Vec3) =>
    cam.flat(add(head.o, turn(head.m, add(HAIR.at, [u[0] * r0, u[1] * r1, u[2] * r2]))));
  const eye = unit([dot(head.m[0], cam.Z) * r0, dot(head.m[1], cam.Z) * r1, dot(head.m[2], cam.Z) * r2]);
  const edge = arcOf(circle(pole, a, cross(pole, a), t), (v) => dot(v, eye) > 0);
  const a2 = unit(cross(eye, Math.abs(eye[1]) < 0.9 ? [0, 1, 0] : [1, 0, 0]));
  const rim = arcOf(circle(eye, a2, cross(eye, a2), Math.PI / 2), (v) => dot(v, pole) > Math.cos(t));
  if (edge.length && rim.length) {
    const gap = (v: Vec3) => length(sub(v, last(edge)));
    if (gap(at(rim, 0)) > gap(last(rim))) rim.reverse();
  }
  const pts = [...edge, ...rim].filter((_, i) => i % 3 === 0).map(place);
  return pts.length > 4 ? `<path d="${smooth(pts)}" fill="${paint('hair')}"/>` : '';
}
