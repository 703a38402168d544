import { SECTIONS } from './body';
import { axisPoint, landmark, partOf, PARTS } from './landmarks';
import { interpolate, keyframes } from './motion';
import type { DrawnMove } from './poses/types';
import { pathOf } from './props';
import { scene, type Scene } from './scene';
import type { Frame, LandmarkName, Lateral } from './types';
import { add, turn, type Vec2 } from './vectors';

/** [x0, y0, x1, y1] in millimetres, before mirroring. */
type Bounds = readonly [number, number, number, number];

const PAD = 45;
const ASPECT = 1.32;
const LEAST = 1900;
const MOMENTS = [0, 0.25, 0.5, 0.75, 1];

/** Bounds of a drawn body and its props. */
export function bounds(s: Scene): Bounds {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  const see = ([x, y]: Vec2, r = 0) => {
    [x0, x1] = [Math.min(x0, x - r), Math.max(x1, x + r)];
    [y0, y1] = [Math.min(y0, y - r), Math.max(y1, y + r)];
  };
  const seePlace = (place: LandmarkName, r: number) => see(s.cam.flat(landmark(s.parts, place)), r);
  for (const { name, kind } of PARTS) {
    const part = partOf(s.parts, name);
    const x: Lateral = name.endsWith('R') ? 'R' : 'L';
    if (kind) {
      const across = s.cam.flat(part.m[2]);
      const width = Math.hypot(across[0], across[1]) / 10;
      for (const row of SECTIONS[kind]) {
        see(s.cam.flat(axisPoint(part, kind, row)), Math.max(row[3], row[4] * width) * 10);
      }
    } else if (name === 'head') see(s.cam.flat(add(part.o, turn(part.m, [1, 8.5, 0]))), 118);
    else if (name.startsWith('hand')) {
      see(s.cam.flat(part.o), 30);
      seePlace(`tip${x}`, 15);
    } else if (name.startsWith('foot')) {
      for (const n of ['heel', 'ball', 'toe', 'back'] as const) seePlace(`${n}${x}`, 22);
    }
  }
  for (const p of s.pieces) {
    if (p.kind === 'strap') for (const q of pathOf(s.parts, p)) see(s.cam.flat(q), 20);
    else {
      const ends = [p.min, p.max];
      for (const a of ends) for (const b of ends) for (const c of ends) see(s.cam.flat([a[0], b[1], c[2]]));
    }
  }
  return [x0, y0, x1, y1];
}

const framed = new WeakMap<DrawnMove, Frame>();

/** The frame of a whole move, worked out once: 1.32 : 1, at least 1.9 m wide, standing on the ground line. */
export function frameOf(move: DrawnMove): Frame {
  if (move.closeUp) return move.closeUp;
  const known = framed.get(move);
  if (known) return known;
  const { start, hold } = keyframes(move);
  const seen = MOMENTS.map((t) => bounds(scene(interpolate(start, hold, t, true), move)));
  const least = (k: 0 | 1) => Math.min(...seen.map((b) => b[k]));
  const most = (k: 2 | 3) => Math.max(...seen.map((b) => b[k]));
  const [x0, y0, x1, y1] = [least(0), least(1), most(2), most(3)];
  const w = Math.round(Math.max(x1 - x0 + 2 * PAD, ASPECT * (y1 - y0 + 60), LEAST));
  const h = Math.round(w / ASPECT);
  const frame: Frame = [Math.round((x0 + x1 - w) / 2), Math.round(y1 - h + 34), w, h];
  framed.set(move, frame);
  return frame;
}
