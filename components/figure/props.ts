import { landmark } from './landmarks';
import type { BoxTone, Parts, Place } from './types';
import type { Vec3 } from './vectors';

/** Things a move needs, as boxes and straps in space (cm). Left-out sizes are those of an ordinary one. */
export type Prop =
  | { readonly type: 'mat'; readonly from?: number; readonly to?: number; readonly z?: number }
  | { readonly type: 'pad'; readonly x?: number; readonly z?: number }
  | {
      readonly type: 'wall';
      readonly x: number;
      readonly h?: number;
      readonly z?: number;
      readonly side?: 1 | -1;
    }
  | {
      readonly type: 'backWall';
      readonly z: number;
      readonly from: number;
      readonly to: number;
      readonly h: number;
    }
  | { readonly type: 'roll'; readonly x: number; readonly z: number; readonly r: number }
  | { readonly type: 'step'; readonly x: number; readonly w: number; readonly h: number; readonly d: number }
  | { readonly type: 'stool'; readonly x: number; readonly z: number; readonly w: number; readonly h: number }
  | {
      readonly type: 'bed';
      readonly from: number;
      readonly to: number;
      readonly h: number;
      readonly z0?: number;
      readonly z1?: number;
    }
  | { readonly type: 'chair'; readonly x: number; readonly facing?: 1 | -1 }
  | { readonly type: 'rail'; readonly x: number; readonly h: number; readonly z: number }
  | {
      readonly type: 'doorway';
      readonly x: number;
      readonly h: number;
      readonly z0: number;
      readonly z1: number;
    }
  | { readonly type: 'sofa'; readonly x: number; readonly h: number }
  | {
      readonly type: 'cushion';
      readonly x: number;
      readonly z: number;
      readonly w: number;
      readonly h: number;
    }
  | { readonly type: 'sideChair'; readonly x: number; readonly z: number; readonly facing: 1 | -1 }
  | {
      readonly type: 'handrail';
      readonly from: number;
      readonly to: number;
      readonly h: number;
      readonly z: number;
    }
  | {
      readonly type: 'folded';
      readonly x: number;
      readonly y: number;
      readonly z: number;
      readonly w: number;
      readonly h: number;
    }
  | { readonly type: 'strap'; readonly path: readonly Place[] };

export interface BoxPiece {
  readonly kind: 'box';
  readonly min: Vec3;
  readonly max: Vec3;
  readonly tone: BoxTone;
  /** Radius of a roll that lies across, instead of a box. */
  readonly radius: number | null;
}
export interface StrapPiece {
  readonly kind: 'strap';
  readonly path: readonly Place[];
  readonly width: number;
}
export type Piece = BoxPiece | StrapPiece;

const box = (min: Vec3, max: Vec3, tone: BoxTone, radius: number | null = null): BoxPiece => ({
  kind: 'box',
  min,
  max,
  tone,
  radius,
});

/** A chair; facing 1 = its sitter looks to +x. `x` is the back edge of the seat. */
function chair(x: number, facing: 1 | -1): BoxPiece[] {
  const [h, deep, w, back, t] = [45, 42, 21, 46, 3.4];
  const along = (a: number) => x + facing * a;
  const piece = (
    a0: number,
    y0: number,
    z0: number,
    a1: number,
    y1: number,
    z1: number,
    tone: BoxTone,
  ): BoxPiece =>
    box([Math.min(along(a0), along(a1)), y0, z0], [Math.max(along(a0), along(a1)), y1, z1], tone);
  return [
    piece(0, 0, -w, t, h - 4, -w + t, 'leg'),
    piece(deep - t, 0, -w, deep, h - 4, -w + t, 'leg'),
    piece(-t, h, -w, 0, h + back, -w + t, 'leg'),
    piece(-t, h + back - 24, -w, 0, h + back, w, 'prop'),
    piece(-t, h, w - t, 0, h + back, w, 'leg'),
    piece(-t, h - 4, -w, deep, h, w, 'prop'),
    piece(0, 0, w - t, t, h - 4, w, 'leg'),
    piece(deep - t, 0, w - t, deep, h - 4, w, 'leg'),
  ];
}

function bed(from: number, to: number, h: number, z0: number, z1: number): BoxPiece[] {
  const legs = [z0 + 4, z1 - 10].flatMap((z) =>
    [from + 4, to - 10].map((x) => box([x, 0, z], [x + 6, h - 16, z + 6], 'leg')),
  );
  return [...legs, box([from, h - 16, z0], [to, h, z1], 'bed')];
}

/** A sofa that somebody kneels in front of; `x` is the front edge of its seat, `h` the height of it. */
const sofa = (x: number, h: number): BoxPiece[] => [
  box([x - 54, 0, -34], [x - 38, h + 34, 46], 'prop'),
  box([x - 38, 0, -34], [x, h, 46], 'prop'),
];

const movedAcross = (b: BoxPiece, z: number): BoxPiece => ({
  ...b,
  min: [b.min[0], b.min[1], b.min[2] + z],
  max: [b.max[0], b.max[1], b.max[2] + z],
});

/** A rail that runs beside a person, along the way they face. */
const handrail = (from: number, to: number, h: number, z: number): BoxPiece[] => [
  ...[from + 4, to - 8].map((x) => box([x, 0, z - 2], [x + 4, h - 4, z + 2], 'leg')),
  box([from, h - 4, z - 2.5], [to, h, z + 2.5], 'prop'),
];

function piecesOfOne(p: Prop): Piece[] {
  switch (p.type) {
    case 'mat': {
      const { from = -90, to = 90, z = 36 } = p;
      return [box([from, -1.6, -z], [to, 0, z], 'mat')];
    }
    case 'pad': {
      const { x = 0, z = 0 } = p;
      return [box([x - 13, 0, z - 13], [x + 13, 4, z + 13], 'pad')];
    }
    case 'wall': {
      const { x, h = 160, z = 34, side = 1 } = p;
      return [box([side > 0 ? x : x - 7, -1.6, -z], [side > 0 ? x + 7 : x, h, z], 'wall')];
    }
    case 'backWall':
      return [box([p.from, 0, p.z - 5], [p.to, p.h, p.z], 'wall')];
    case 'roll':
      return [box([p.x - p.r, 0, p.z - 20], [p.x + p.r, p.r * 2, p.z + 20], 'pad', p.r)];
    case 'step':
      return [box([p.x - p.w / 2, 0, -p.d / 2], [p.x + p.w / 2, p.h, p.d / 2], 'prop')];
    case 'stool':
      return [box([p.x - p.w / 2, 0, p.z - p.w / 2], [p.x + p.w / 2, p.h, p.z + p.w / 2], 'prop')];
    case 'bed':
      return bed(p.from, p.to, p.h, p.z0 ?? -46, p.z1 ?? 46);
    case 'chair':
      return chair(p.x, p.facing ?? 1);
    case 'rail':
      return [
        box([p.x - 2, 0, p.z - 2], [p.x + 2, p.h, p.z + 2], 'leg'),
        box([p.x - 2.5, p.h, p.z - 26], [p.x + 2.5, p.h + 4, p.z + 26], 'prop'),
      ];
    case 'doorway':
      return [box([p.x, -1.6, p.z0], [p.x + 9, p.h, p.z1], 'wall')];
    case 'sofa':
      return sofa(p.x, p.h);
    case 'cushion':
      return [box([p.x - p.w / 2, 0, p.z - p.w / 2], [p.x + p.w / 2, p.h, p.z + p.w / 2], 'pad')];
    case 'sideChair':
      return chair(p.x, p.facing).map((b) => movedAcross(b, p.z));
    case 'handrail':
      return handrail(p.from, p.to, p.h, p.z);
    case 'folded':
      return [box([p.x - p.w / 2, p.y, p.z - 15], [p.x + p.w / 2, p.y + p.h, p.z + 15], 'pad')];
    case 'strap':
      return [{ kind: 'strap', path: p.path, width: 3.2 }];
  }
}

export const piecesOf = (props: readonly Prop[]): Piece[] => props.flatMap(piecesOfOne);
/** A strap's path as points in space (cm). */
export const pathOf = (parts: Parts, strap: StrapPiece): Vec3[] => strap.path.map((p) => landmark(parts, p));
