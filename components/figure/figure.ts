import { blob, hull, polygonPath, smooth, type Camera } from './outline';
import { pathOf, type BoxPiece, type StrapPiece } from './props';
import { bodyMarkup, scene, type Scene, type Staging } from './scene';
import { fill, paint } from './theme';
import type { Frame, Lateral, Parts, Pose, Tone } from './types';

interface FigureOptions extends Staging {
  readonly frame: Frame;
  /** R as authored, L mirrored. */
  readonly side: Lateral;
  /** Accessible name and description. */
  readonly title: string;
  readonly description: string;
  /** 0-1, how strongly the muscle shines. */
  readonly glow: number;
}

type Axis = 0 | 1 | 2;
const FACES: readonly { axis: Axis; first: Axis; suffix: '' | 'Top' | 'Side' }[] = [
  { axis: 0, first: 1, suffix: 'Side' },
  { axis: 1, first: 0, suffix: 'Top' },
  { axis: 2, first: 0, suffix: '' },
];

function drawRoll(cam: Camera, p: BoxPiece, r: number): string {
  const middle = (p.min[0] + p.max[0]) / 2;
  const end = (z: number) =>
    blob(
      cam,
      [middle, r, z],
      [
        [r, 0, 0],
        [0, r, 0],
      ],
    );
  const [far, near] = [end(p.min[2]), end(p.max[2])];
  const body = fill(smooth(hull([far, near])), `${p.tone}Top`);
  return body + fill(smooth(hull([cam.Z[2] > 0 ? near : far])), p.tone);
}

/** The faces of a box that the camera sees. */
function drawBox(cam: Camera, p: BoxPiece): string {
  if (p.radius !== null) return drawRoll(cam, p, p.radius);
  return FACES.flatMap(({ axis, first, suffix }) =>
    [1, -1].map((dir) => {
      if (dir * cam.Z[axis] <= 0.02) return '';
      const corner = (u: boolean, v: boolean) => {
        const value = (k: Axis): number => {
          const far = k === axis ? dir > 0 : k === first ? u : v;
          return far ? p.max[k] : p.min[k];
        };
        return cam.flat([value(0), value(1), value(2)]);
      };
      const tone: Tone = `${p.tone}${suffix}`;
      const corners = [corner(false, false), corner(true, false), corner(true, true), corner(false, true)];
      return fill(polygonPath(corners), tone);
    }),
  ).join('');
}

function drawStrap(cam: Camera, parts: Parts, piece: StrapPiece): string {
  const points = pathOf(parts, piece).map((p) => cam.flat(p).map(Math.round).join(' '));
  const line = (tone: Tone, width: number) =>
    `<path d="M${points.join('L')}" fill="none" stroke="${paint(tone)}" stroke-width="${width}" stroke-linejoin="round" stroke-linecap="round"/>`;
  return line('gap', piece.width * 10 + 14) + line('strap', piece.width * 10);
}

function propsMarkup(s: Scene): { readonly back: string; readonly front: string } {
  const back = s.pieces.map((p) => (p.kind === 'box' ? drawBox(s.cam, p) : '')).join('');
  const front = s.pieces.map((p) => (p.kind === 'strap' ? drawStrap(s.cam, s.parts, p) : '')).join('');
  return { back, front };
}

const escape = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/**
 * A person doing a move, as an SVG string in millimetres, standing on a 2 px ground line.
 * Colours are the CSS properties `--fig-…`. The treated limb is the anatomical right for side R, left for L.
 */
export function figure(pose: Pose, options: FigureOptions): string {
  const s = scene(pose, options);
  const { frame } = options;
  const [x, y, w, h] = frame;
  const ground = `<path d="M${x + 40} ${Math.round(y + h - 20)}h${w - 80}" stroke="${paint('line')}" stroke-width="2" stroke-linecap="round" vector-effect="non-scaling-stroke"/>`;
  const flip = options.side === 'L' ? ` transform="matrix(-1 0 0 1 ${2 * x + w} 0)"` : '';
  const words = `<title>${escape(options.title)}</title><desc>${escape(options.description)}</desc>`;
  const { back, front } = propsMarkup(s);
  const body = bodyMarkup(s, options.glow);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${frame.join(' ')}" role="img">${words}<g${flip}>${ground}${back}${body}${front}</g></svg>`;
}
