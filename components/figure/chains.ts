import type { SolidRow } from './body';
import { axisPoint, section } from './landmarks';
import { blob, hull, links, lit, smooth, union, type Blob, type Camera } from './outline';
import { fill, GAP, paint } from './theme';
import type { Cloth, Part, SectionKind, Tone } from './types';
import { add, at, last, scale, turn } from './vectors';

interface ChainOptions {
  readonly grow?: number;
  /** The last section is cut flat, as a sleeve is. */
  readonly hem?: boolean;
  readonly count?: number;
}

/** Cross-sections of a segment from s to s, as blobs. */
export function chainOf(
  cam: Camera,
  part: Part,
  kind: SectionKind,
  from: number,
  to: number,
  { grow = 1, hem = false, count = 9 }: ChainOptions = {},
): Blob[] {
  return Array.from({ length: count }, (_, i) => {
    const row = section(kind, from + ((to - from) * i) / (count - 1));
    const end = hem && i === count - 1 ? 0.3 : 1;
    return blob(cam, axisPoint(part, kind, row), [
      scale(part.m[0], row[3] * grow),
      scale(part.m[1], row[5] * end),
      scale(part.m[2], row[4] * grow),
    ]);
  });
}

/** Loose ellipsoids of a segment, as blobs. */
export function solidOf(cam: Camera, part: Part, rows: readonly SolidRow[], side = part.side): Blob[] {
  return rows.map(([f, u, r, a, b, c]) =>
    blob(cam, add(part.o, turn(part.m, [f, u, r * side])), [
      scale(part.m[0], a),
      scale(part.m[1], b),
      scale(part.m[2], c),
    ]),
  );
}

export type Chains = readonly (readonly Blob[])[];
export const outlineOf = (chains: Chains, tolerance?: number) =>
  chains.map((c) => smooth(union(links(c), at(c, 0).c, last(c).c), tolerance)).join('');

/** A gap in the paper's colour round some chains: separates what overlaps, and joins what belongs together. */
export const edgeOf = (chains: Chains) =>
  `<path d="${outlineOf(chains, 3)}" fill="none" stroke="${paint('gap')}" stroke-width="${2 * GAP}" stroke-linejoin="round"/>`;

const FAR: Readonly<Record<Cloth, Tone>> = { skin: 'skinFar', shirt: 'shirtFar', shorts: 'shortsFar' };
const SHADE: Readonly<Record<Cloth, Tone>> = {
  skin: 'skinShade',
  shirt: 'shirtShade',
  shorts: 'shortsShade',
};
/** A two-tone surface: base, and a smaller shape pushed towards the light. Far limbs are flat. */
export function surfaceOf(chains: Chains, tone: Cloth, far: boolean, k = 0.8): string {
  if (far) return fill(outlineOf(chains), FAR[tone]);
  const light = chains.map((c) => c.map((b) => lit(b, k)));
  return fill(outlineOf(chains), SHADE[tone]) + fill(outlineOf(light, 2.5), tone);
}

const shrink = (blobs: readonly Blob[], k: number): Blob[] =>
  blobs.map((b) => ({ c: b.c, a: b.a.map((v) => [v[0] * k, v[1] * k]) }));
/** A plain patch that hides a joint between two chains. */
export const patchOf = (blobs: readonly Blob[], tone: Cloth, far: boolean, k = 0.8) =>
  fill(smooth(hull(shrink(blobs, k))), far ? FAR[tone] : tone);
