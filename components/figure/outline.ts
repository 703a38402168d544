import { at, distance2, dot, last, type Vec2, type Vec3 } from './vectors';
import type { View } from './types';

/** An ellipsoid as the camera sees it: centre and half axes, in screen millimetres (y down). */
export interface Blob {
  readonly c: Vec2;
  readonly a: readonly Vec2[];
}
type Polygon = readonly Vec2[];
export interface Camera {
  readonly X: Vec3;
  readonly Y: Vec3;
  /** Points at the viewer. */
  readonly Z: Vec3;
  flat(v: Vec3): Vec2;
  depth(v: Vec3): number;
}

const SIDES = 32;
const RING = Array.from({ length: SIDES }, (_, i): Vec2 => [
  Math.cos((2 * Math.PI * i) / SIDES),
  Math.sin((2 * Math.PI * i) / SIDES),
]);

/** An orthographic camera. az (degrees) turns towards the figure's front, el looks down. */
export function camera({ az, el }: View): Camera {
  const a = (az * Math.PI) / 180;
  const e = (el * Math.PI) / 180;
  const X: Vec3 = [Math.cos(a), 0, -Math.sin(a)];
  const Z: Vec3 = [Math.sin(a) * Math.cos(e), Math.sin(e), Math.cos(a) * Math.cos(e)];
  const Y: Vec3 = [Z[1] * X[2] - Z[2] * X[1], Z[2] * X[0] - Z[0] * X[2], Z[0] * X[1] - Z[1] * X[0]];
  return { X, Y, Z, flat: (v) => [dot(v, X) * 10, dot(v, Y) * -10], depth: (v) => dot(v, Z) };
}

export const blob = (cam: Camera, centre: Vec3, axes: readonly Vec3[]): Blob => ({
  c: cam.flat(centre),
  a: axes.map((axis) => cam.flat(axis)),
});

function reach(b: Blob, [x, y]: Vec2): number {
  let sum = 0;
  for (const v of b.a) {
    const k = v[0] * x + v[1] * y;
    sum += k * k;
  }
  return Math.sqrt(sum);
}

const LIGHT: Vec2 = [-0.42, -0.9];
/** The same blob, smaller and pushed towards the light. */
export function lit(b: Blob, k: number): Blob {
  const h = reach(b, LIGHT) * (1 - k);
  return { c: [b.c[0] + LIGHT[0] * h, b.c[1] + LIGHT[1] * h], a: b.a.map((v) => [v[0] * k, v[1] * k]) };
}

/** Convex hull of blobs. */
export function hull(blobs: readonly Blob[]): Polygon {
  return RING.map((d) => {
    let best = at(blobs, 0);
    let far = -Infinity;
    let r = 1;
    for (const b of blobs) {
      const h = reach(b, d);
      const s = b.c[0] * d[0] + b.c[1] * d[1] + h;
      if (s > far) {
        far = s;
        best = b;
        r = h || 1;
      }
    }
    let [x, y] = best.c;
    for (const v of best.a) {
      const k = (v[0] * d[0] + v[1] * d[1]) / r;
      x += v[0] * k;
      y += v[1] * k;
    }
    return [x, y];
  });
}

/** Hulls of neighbours in a chain. */
export const links = (chain: readonly Blob[]): Polygon[] =>
  chain.length === 1 ? [hull(chain)] : chain.slice(1).map((b, i) => hull([at(chain, i), b]));

/** Union of overlapping polygons strung along an axis, as one polygon. */
export function union(polygons: readonly Polygon[], from: Vec2, to: Vec2): Polygon {
  const steps = 26;
  let dx = to[0] - from[0];
  let dy = to[1] - from[1];
  const l = Math.hypot(dx, dy);
  [dx, dy] = l < 1 ? [1, 0] : [dx / l, dy / l];
  const turned = polygons.map((p) => p.map(([x, y]): Vec2 => [x * dx + y * dy, y * dx - x * dy]));
  const xs = turned.flatMap((p) => p.map((v) => v[0]));
  const lo = xs.reduce((a, b) => Math.min(a, b), Infinity);
  const hi = xs.reduce((a, b) => Math.max(a, b), -Infinity);
  const half = ((hi - lo) / 2) * 0.9995;
  const centre = (lo + hi) / 2;
  // Stations are cosine-spaced, so that the rounded ends get most of them.
  const stations = Array.from({ length: steps + 1 }, (_, i) => ({
    x: centre - Math.cos((Math.PI * i) / steps) * half,
    least: Infinity,
    most: -Infinity,
  }));
  for (const polygon of turned) {
    let previous = last(polygon);
    for (const point of polygon) {
      const [p, q] = previous[0] > point[0] ? [point, previous] : [previous, point];
      previous = point;
      if (q[0] - p[0] < 1e-9) continue;
      for (const station of stations) {
        if (station.x < p[0]) continue;
        if (station.x > q[0]) break;
        const y = p[1] + ((station.x - p[0]) / (q[0] - p[0])) * (q[1] - p[1]);
        if (y < station.least) station.least = y;
        if (y > station.most) station.most = y;
      }
    }
  }
  const seen = stations.filter((s) => s.least <= s.most);
  const top = seen.map((s): Vec2 => [s.x, s.least]);
  const bottom = seen.map((s): Vec2 => [s.x, s.most]).reverse();
  return [...top, ...bottom].map(([x, y]): Vec2 => [x * dx - y * dy, x * dy + y * dx]);
}

/** Drop points that lie within `tolerance` of the line between their neighbours (Douglas-Peucker on a closed ring). */
function simplify(points: Polygon, tolerance: number): Polygon {
  const keep = (lo: number, hi: number): Polygon => {
    const a = at(points, lo);
    const b = at(points, hi);
    const l = distance2(a, b) || 1;
    let worst = 0;
    let furthest = -1;
    for (let i = lo + 1; i < hi; i++) {
      const p = at(points, i);
      const area = (b[0] - a[0]) * (a[1] - p[1]) - (a[0] - p[0]) * (b[1] - a[1]);
      const d = l < 2 ? distance2(p, a) : Math.abs(area) / l;
      if (d > worst) {
        worst = d;
        furthest = i;
      }
    }
    return worst > tolerance ? [...keep(lo, furthest), ...keep(furthest, hi).slice(1)] : [a, b];
  };
  const half = points.length >> 1;
  return [...keep(0, half), ...keep(half, points.length - 1).slice(1)];
}

const n = Math.round;
/** A closed smooth path through points (Catmull-Rom), in whole millimetres; empty under three points. */
export function smooth(points: Polygon, tolerance = 2.4): string {
  const pts = simplify(points, tolerance).filter(
    (p, i, all) => distance2(p, at(all, (i + 1) % all.length)) > 2,
  );
  const m = pts.length;
  if (m < 3) return '';
  let x = n(at(pts, 0)[0]);
  let y = n(at(pts, 0)[1]);
  let d = `M${x} ${y}c`;
  for (let i = 0; i < m; i++) {
    const point = (k: number) => at(pts, (i + m + k) % m);
    const [a, b, c, e] = [point(-1), point(0), point(1), point(2)];
    const s = distance2(c, b);
    const k0 = Math.min(1, s / (distance2(b, a) || 1));
    const k1 = Math.min(1, s / (distance2(e, c) || 1));
    const p: Vec2 = [b[0] + ((c[0] - a[0]) / 6) * k0, b[1] + ((c[1] - a[1]) / 6) * k0];
    const q: Vec2 = [c[0] - ((e[0] - b[0]) / 6) * k1, c[1] - ((e[1] - b[1]) / 6) * k1];
    const X = n(c[0]);
    const Y = n(c[1]);
    const step = [n(p[0]) - x, n(p[1]) - y, n(q[0]) - x, n(q[1]) - y, X - x, Y - y];
    d += `${step.join(' ').replace(/ -/g, '-')} `;
    x = X;
    y = Y;
  }
  return `${d.trim()}z`;
}
export const polygonPath = (points: Polygon) => `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}z`;
