import type { Side } from '@/lib/exercises/types';
import { figure } from './figure';
import { landmark, partOf } from './landmarks';
import { frameOf } from './framing';
import { interpolate, keyframes } from './motion';
import { hasCourse } from './muscles';
import { DAY, HOLDS, NIGHT, type Palette } from './palette';
import type { DrawnMove } from './poses/types';
import { scene } from './scene';
import { slim } from './slim';
import { toneKey } from './theme';
import type { Anatomy, Tone } from './types';
import { cross, dot, sub } from './vectors';

/** `plain` lies on a card, by day or night; `hold` on the side's full colour while a hold runs. */
type FigureTone = 'plain' | 'hold';

const isTone = (key: string): key is Tone => key in DAY;
const TONES: readonly Tone[] = Object.keys(DAY).filter(isTone);

/** The picture with its own colours, following the device between day and night. */
function coloured(svg: string, main: Palette, night: Palette | null): string {
  const used = TONES.filter((tone) => svg.includes(`var(--${toneKey(tone)})`));
  const list = (palette: Palette, tones: readonly Tone[]) =>
    tones.map((tone) => `--${toneKey(tone)}:${palette[tone]}`).join(';');
  const other = night
    ? `@media(prefers-color-scheme:dark){svg{${list(
        night,
        used.filter((t) => night[t] !== main[t]),
      )}}}`
    : '';
  return svg.replace('</desc><g', `</desc><style>svg{${list(main, used)}}${other}</style><g`);
}

/** The move as it is drawn for a side: done with both legs at once, both are marked. */
export function staged(move: DrawnMove, side: Side): DrawnMove {
  if (side !== 'both') return move;
  return { ...move, muscles: move.muscles.map(({ name }) => ({ name, both: true })) };
}

/**
 * Whether every marked limb is the anatomical right of the person as drawn before mirroring (or both are marked),
 * so that the file's side is the treated side.
 */
export function treatsOwnRight(move: DrawnMove): boolean {
  const { parts, marks } = scene(keyframes(move).hold, move);
  const pelvis = partOf(parts, 'pelvis');
  const up = sub(partOf(parts, 'thorax').o, pelvis.o);
  const across = sub(landmark(parts, 'hipR'), landmark(parts, 'hipL'));
  const right = cross(pelvis.m[0], up);
  const paired = new Set(move.muscles.filter((m) => m.both).map((m) => m.name));
  return dot(right, across) > 0 && marks.every((m) => m.x === 'R' || paired.has(m.name));
}

/** What a person who cannot see the picture is told. */
export interface FigureWords {
  readonly name: string;
  /** Where it is felt, or what to do. */
  readonly description: string;
}
interface Showing {
  readonly tone?: FigureTone;
  /** 0 the start, 1 the hold (default). */
  readonly t?: number;
  readonly anatomy?: Anatomy;
}

/** One picture of a move for a side. */
export function figureSvg(move: DrawnMove, words: FigureWords, side: Side, showing: Showing = {}): string {
  const { tone = 'plain', t = 1, anatomy = 'patient' } = showing;
  const shown = staged(move, side);
  const title = `${words.name}, ${side === 'both' ? 'both sides' : `${side} side`}`;
  const { start, hold } = keyframes(shown);
  const svg = figure(interpolate(start, hold, t), {
    ...shown,
    title,
    description: words.description,
    anatomy,
    glow: t,
    frame: frameOf(move),
    side: side === 'left' ? 'L' : 'R',
  });
  return tone === 'hold' ? coloured(slim(svg), HOLDS[side], null) : coloured(slim(svg), DAY, NIGHT);
}

/** Whether a therapist sees more of a muscle than where it is felt. */
export const hasWholeCourse = (move: DrawnMove) => move.muscles.some(({ name }) => hasCourse(name));

/** `hs2-l.svg`, `hs2-l-hold.svg`, `hf1-l-course.svg`, `hr2-b.svg`. */
export const figureFileName = (figureId: string, side: Side, { tone = 'plain', anatomy }: Showing = {}) =>
  `${figureId.toLowerCase()}-${side.charAt(0)}${tone === 'hold' ? '-hold' : anatomy === 'therapist' ? '-course' : ''}.svg`;

/** The kinds of file that a move has for each side. */
export const showingsOf = (move: DrawnMove): readonly Showing[] => [
  { tone: 'plain' },
  { tone: 'hold' },
  ...(hasWholeCourse(move) ? [{ anatomy: 'therapist' } as const] : []),
];
