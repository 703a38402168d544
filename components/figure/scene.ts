import { SECTIONS } from './body';
import { axisPoint, landmark, LATERALS, partOf, PARTS } from './landmarks';
import type { Misses } from './limbs';
import { muscleShape, type MuscleShape } from './muscles';
import { camera, type Camera } from './outline';
import { armSeam, drawArm, drawLeg, drawTorso, hipSeam } from './parts';
import { drawHead, drawNeck } from './head';
import { pathOf, piecesOf, type Piece, type Prop } from './props';
import { solve } from './skeleton';
import type { LandmarkName, Lateral, LayerKey, MuscleMark, MuscleName, Parts, Pose, View } from './types';
import { add, dot, mix, turn, type Vec2 } from './vectors';

/** How a pose is shown. `lift` draws a layer nearer by so many centimetres of depth. */
export interface Staging {
  readonly view: View;
  readonly muscles: readonly MuscleMark[];
  readonly props: readonly Prop[];
  readonly lift?: Partial<Record<LayerKey, number>>;
}
interface Layer {
  readonly key: LayerKey;
  readonly z: number;
  readonly svg: () => string;
}
interface Mark extends MuscleShape {
  readonly x: Lateral;
  readonly name: MuscleName;
}
/** Everything that will be drawn, far to near, before mirroring. */
export interface Scene {
  readonly cam: Camera;
  readonly parts: Parts;
  readonly misses: Misses;
  readonly layers: readonly Layer[];
  readonly marks: readonly Mark[];
  readonly pieces: readonly Piece[];
  readonly farLeg: Lateral | null;
  readonly farArm: Lateral | null;
}

const farSide = (facing: number): Lateral | null => (facing > 0.8 ? 'L' : facing < -0.8 ? 'R' : null);

function layersOf(
  cam: Camera,
  parts: Parts,
  farLeg: Lateral | null,
  farArm: Lateral | null,
  lift: Staging['lift'],
): Layer[] {
  const centre = (names: readonly LandmarkName[]) =>
    names.reduce((sum, n) => sum + cam.depth(landmark(parts, n)), 0) / names.length;
  const torsoZ = cam.depth(mix(partOf(parts, 'pelvis').o, partOf(parts, 'thorax').o, 0.4));
  const headZ = cam.depth(partOf(parts, 'head').o);
  const raised = (key: LayerKey, z: number) => z + (lift?.[key] ?? 0);
  const limbs = LATERALS.flatMap((x): Layer[] => {
    const legZ = centre([`hip${x}`, `knee${x}`, `ankle${x}`]) + (farLeg === x ? -30 : 0);
    const armZ = centre([`shoulder${x}`, `elbow${x}`, `wrist${x}`]) + (farArm === x ? -40 : farArm ? 30 : 8);
    // A leg that is not the far one never goes behind the trunk.
    const nearLegZ = farLeg === x ? legZ : Math.max(legZ, torsoZ + 0.1 + legZ / 1e4);
    return [
      {
        key: `leg${x}`,
        z: raised(`leg${x}`, nearLegZ),
        svg: () => drawLeg(cam, parts, x, farLeg === x),
      },
      { key: `arm${x}`, z: raised(`arm${x}`, armZ), svg: () => drawArm(cam, parts, x, farArm === x) },
    ];
  });
  const layers: Layer[] = [
    { key: 'torso', z: raised('torso', torsoZ), svg: () => drawTorso(cam, parts) },
    { key: 'head', z: raised('head', headZ), svg: () => drawHead(cam, parts) },
    ...limbs,
    {
      key: 'neck',
      z: raised('neck', Math.min(torsoZ, headZ) - 0.01),
      svg: () => drawNeck(cam, parts),
    },
  ];
  return layers.sort((a, b) => a.z - b.z);
}

/** What a pose looks like from its view: layers, muscles, props, in screen millimetres. */
export function scene(pose: Pose, { view, muscles, props, lift }: Staging): Scene {
  const cam = camera(view);
  const { parts, misses } = solve(pose);
  const farLeg = farSide(dot(partOf(parts, 'pelvis').m[2], cam.Z));
  const farArm = farSide(dot(partOf(parts, 'thorax').m[2], cam.Z));
  const marks = muscles.flatMap(({ name, both }) =>
    (both ? LATERALS : (['R'] as const)).map((x): Mark => ({ x, name, ...muscleShape(cam, parts, name, x) })),
  );
  const layers = layersOf(cam, parts, farLeg, farArm, lift);
  return { cam, parts, misses, layers, marks, pieces: piecesOf(props), farLeg, farArm };
}

/** The body as SVG, far to near; muscles lie on the nearer of trunk and leg. `glow` 0-1 is how strongly they shine. */
export function bodyMarkup(s: Scene, glow = 1): string {
  const fade = glow < 1 ? ` opacity="${(0.3 + 0.7 * glow).toFixed(2)}"` : '';
  const index = (key: LayerKey) => s.layers.findIndex((l) => l.key === key);
  return s.layers
    .map((layer, i) => {
      const over = LATERALS.map((x) => {
        const onLeg = i === Math.max(index('torso'), index(`leg${x}`));
        const onArm = i === Math.max(index('torso'), index(`arm${x}`));
        const marks = onLeg
          ? s.marks
              .filter((m) => m.x === x)
              .map((m) => m.svg)
              .join('')
          : '';
        return (
          (onLeg && s.farLeg !== x ? hipSeam(s.cam, s.parts, x) : '') +
          (onArm && s.farArm !== x ? armSeam(s.cam, s.parts, x) : '') +
          (marks ? `<g${fade}>${marks}</g>` : '')
        );
      });
      return layer.svg() + over.join('');
    })
    .join('');
}

/** Bounds [x0, y0, x1, y1] of the drawing in millimetres, before mirroring. */
function bounds(s: Scene): readonly [number, number, number, number] {
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

/** The picture's frame [x, y, width, height]: 1.32 : 1, at least 1.9 m wide, standing on the ground line. */
export function frameOf(s: Scene): readonly [number, number, number, number] {
  const [x0, y0, x1, y1] = bounds(s);
  const w = Math.round(Math.max(x1 - x0 + 90, 1.32 * (y1 - y0 + 60), 1900));
  const h = Math.round(w / 1.32);
  return [Math.round((x0 + x1 - w) / 2), Math.round(y1 - h + 34), w, h];
}
