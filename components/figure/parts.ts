import { BONE, SOLIDS, type SolidRow } from './body';
import { chainOf, edgeOf, patchOf, solidOf, surfaceOf, type Chains } from './chains';
import { handChains } from './hand';
import { LATERALS, partOf } from './landmarks';
import type { Blob, Camera } from './outline';
import type { Lateral, Part, Parts } from './types';
import { add, at } from './vectors';

const LIFT = 2.2;
/** A foot whose arch is drawn up: the instep rises and the sole leaves the ground between heel and ball. */
export const domed = (rows: readonly SolidRow[], dome: number): readonly SolidRow[] =>
  rows.map(([f, u, r, a, b, c]): SolidRow => {
    const up = f > -1 && f < 10 ? LIFT * dome * (1 - ((f - 4.5) / 5.5) ** 2) : 0;
    return [f, u + up, r, a, b, c];
  });

const middle = (cam: Camera, p: Part, len: number) => cam.depth(add(p.o, p.m[1], -len / 2));

export function drawLeg(cam: Camera, parts: Parts, x: Lateral, far: boolean): string {
  const thigh = partOf(parts, `thigh${x}`);
  const shank = partOf(parts, `shank${x}`);
  const foot = partOf(parts, `foot${x}`);
  const t = chainOf(cam, thigh, 'thigh', 0, 1);
  const s = chainOf(cam, shank, 'shank', 0, 1, { count: 11 });
  const f = solidOf(cam, foot, domed(SOLIDS.foot, foot.curl));
  const sole = solidOf(cam, foot, domed(SOLIDS.sole, foot.curl));
  const toes = solidOf(cam, partOf(parts, `toes${x}`), SOLIDS.toes);
  const bigToe = solidOf(cam, partOf(parts, `toes${x}`), SOLIDS.bigToe);
  const short = chainOf(cam, thigh, 'thigh', 0, 0.46, { grow: 1.07, hem: true });
  const low: Chains = [
    f.slice(0, 2),
    [...f.slice(1), ...toes],
    [at(f, 4), ...bigToe],
    [...sole, at(toes, 0)],
    [at(f, 0), at(f, 2)],
    s,
  ];
  const lower = surfaceOf(low, 'skin', far);
  const upper = edgeOf([t.slice(3, 7)]) + surfaceOf([t], 'skin', far) + surfaceOf([short], 'shorts', far);
  const shinFirst = middle(cam, shank, BONE.shank) > middle(cam, thigh, BONE.thigh) + 4;
  const limb = shinFirst ? upper + edgeOf([s.slice(3)]) + lower : lower + upper;
  const knee = [...t.slice(7, 9), ...s.slice(0, 2)];
  return edgeOf([...low, t.slice(3), short.slice(5)]) + limb + patchOf(knee, 'skin', far);
}

export function drawArm(cam: Camera, parts: Parts, x: Lateral, far: boolean): string {
  const upper = partOf(parts, `upper${x}`);
  const fore = partOf(parts, `fore${x}`);
  const u = chainOf(cam, upper, 'upper', 0, 1);
  const f = chainOf(cam, fore, 'fore', 0, 1);
  const sleeve = chainOf(cam, upper, 'upper', 0, 0.46, { grow: 1.1, hem: true, count: 6 });
  const lowChains = [...handChains(cam, partOf(parts, `hand${x}`)), f];
  const low = surfaceOf(lowChains, 'skin', far);
  const up = surfaceOf([u], 'skin', far) + surfaceOf([sleeve], 'shirt', far);
  const foreFirst = middle(cam, fore, BONE.fore) >= middle(cam, upper, BONE.upper) - 1;
  const limb = foreFirst ? up + edgeOf([f.slice(2)]) + low : low + edgeOf([u.slice(3, 7)]) + up;
  const elbow = [...u.slice(7, 9), ...f.slice(0, 2)];
  return edgeOf([...lowChains, u.slice(3), sleeve.slice(3)]) + limb + patchOf(elbow, 'skin', far);
}

export function drawTorso(cam: Camera, parts: Parts): string {
  const pelvis = partOf(parts, 'pelvis');
  const lumbar = partOf(parts, 'lumbar');
  const thorax = partOf(parts, 'thorax');
  const hips = [
    chainOf(cam, pelvis, 'pelvis', -0.42, 1),
    solidOf(cam, pelvis, SOLIDS.glute, 1),
    solidOf(cam, pelvis, SOLIDS.glute, -1),
  ];
  const low = [
    ...chainOf(cam, pelvis, 'pelvis', 0.86, 1, { grow: 1.05, count: 2 }),
    ...chainOf(cam, lumbar, 'lumbar', 0.2, 0.9, { grow: 1.03, count: 4 }),
    ...chainOf(cam, thorax, 'thorax', 0.05, 0.3, { grow: 1.02, count: 3 }),
  ];
  const high = chainOf(cam, thorax, 'thorax', 0.05, 1, { grow: 1.02, count: 9 });
  const yoke = LATERALS.map((x): Blob[] => [
    ...chainOf(cam, thorax, 'thorax', 0.72, 0.8, { count: 2 }),
    ...chainOf(cam, partOf(parts, `upper${x}`), 'upper', 0, 0.06, { grow: 0.98, count: 2 }),
  ]);
  const shirt = [low, high, ...yoke];
  const cloth = surfaceOf(hips, 'shorts', false, 0.88) + surfaceOf(shirt, 'shirt', false, 0.88);
  return edgeOf([...hips, ...shirt]) + cloth;
}

/** Hides the ring where a near leg grows out of the shorts. */
export function hipSeam(cam: Camera, parts: Parts, x: Lateral): string {
  const k = x === 'R' ? 1 : -1;
  const pelvis = partOf(parts, 'pelvis');
  const thigh = chainOf(cam, partOf(parts, `thigh${x}`), 'thigh', 0, 0.2, { count: 3 });
  const half = solidOf(
    cam,
    pelvis,
    [
      [-0.8, 1.4, 7.6, 9.4, 3.6, 8.4],
      [-0.8, -2, 7.6, 9.4, 5, 8.2],
    ],
    k,
  );
  const glute = solidOf(cam, pelvis, SOLIDS.glute.slice(0, 1), k);
  return (
    patchOf([...half, at(thigh, 0)], 'shorts', false, 0.93) +
    patchOf([...glute, ...thigh.slice(0, 2)], 'shorts', false, 0.9) +
    patchOf(thigh, 'shorts', false, 0.86)
  );
}

/** Hides the ring where a near arm grows out of the shirt. */
export function armSeam(cam: Camera, parts: Parts, x: Lateral): string {
  const k = x === 'R' ? 1 : -1;
  const arm = chainOf(cam, partOf(parts, `upper${x}`), 'upper', 0, 0.12, { count: 2 });
  const shoulder = solidOf(cam, partOf(parts, 'thorax'), [[-0.4, 19.4, 11, 5.4, 4.2, 4]], k);
  return patchOf([...arm, ...shoulder], 'shirt', false, 0.9);
}
