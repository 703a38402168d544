import { landmark, LATERALS, partOf } from './landmarks';
import type { Misses } from './limbs';
import { muscleShape, type MuscleShape } from './muscles';
import { camera, type Camera } from './outline';
import { armSeam, drawArm, drawLeg, drawTorso, hipSeam } from './parts';
import { drawHead, drawNeck } from './head';
import { piecesOf, type Piece, type Prop } from './props';
import { solve } from './skeleton';
import type {
  Anatomy,
  LandmarkName,
  Lateral,
  LayerKey,
  MuscleMark,
  MuscleName,
  Parts,
  Pose,
  View,
} from './types';
import { dot, mix } from './vectors';

/** How a pose is shown. `lift` draws a layer nearer by so many centimetres of depth. */
export interface Staging {
  readonly view: View;
  readonly muscles: readonly MuscleMark[];
  readonly props: readonly Prop[];
  readonly lift?: Partial<Record<LayerKey, number>>;
  /** `patient` (default) shows where a muscle is felt, `therapist` its whole course. */
  readonly anatomy?: Anatomy;
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
export function scene(pose: Pose, { view, muscles, props, lift, anatomy = 'patient' }: Staging): Scene {
  const cam = camera(view);
  const { parts, misses } = solve(pose);
  const farLeg = farSide(dot(partOf(parts, 'pelvis').m[2], cam.Z));
  const farArm = farSide(dot(partOf(parts, 'thorax').m[2], cam.Z));
  const marks = muscles.flatMap(({ name, both }) =>
    (both ? LATERALS : (['R'] as const)).map((x): Mark => ({
      x,
      name,
      ...muscleShape(cam, parts, name, x, anatomy),
    })),
  );
  const layers = layersOf(cam, parts, farLeg, farArm, lift);
  return { cam, parts, misses, layers, marks, pieces: piecesOf(props), farLeg, farArm };
}

/** The body as SVG, far to near; muscles lie on the nearer of trunk and leg. `glow` 0-1 is how strongly they shine. */
export function bodyMarkup(s: Scene, glow: number): string {
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
