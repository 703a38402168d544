import type { Side } from '@/lib/exercises/types';
import { COURSES, FIGURES } from './manifest';

interface FigureImageProps {
  /** Figure id such as `HF1`; null or unknown = nobody has drawn the move yet. */
  readonly figure: string | null;
  /** The treated side. `both` on a one-sided figure shows the right. */
  readonly side: Side;
  /** `hold` stands on the side's full colour while a hold runs. */
  readonly tone?: 'plain' | 'hold';
  /** A therapist sees a deep muscle's whole course. */
  readonly isForTherapist?: boolean;
  /** What the picture says; empty where the words beside it say the same. */
  readonly alt: string;
  readonly className?: string;
}

const WIDTH = 475;
const HEIGHT = 360;

type Shown = 'plain' | 'hold' | 'course';
const ENDING: Readonly<Record<Shown, string>> = { plain: '', hold: '-hold', course: '-course' };

/** Address of a figure's file, or null when there is none. */
export function figureAddress(figure: string | null, side: Side, shown: Shown): string | null {
  const sides = figure === null ? undefined : FIGURES[figure];
  if (figure === null || !sides) return null;
  const drawn = sides.includes(side) ? side : sides.includes('both') ? 'both' : 'right';
  return `/figures/${figure.toLowerCase()}-${drawn.charAt(0)}${ENDING[shown]}.svg`;
}

/** The still figure of a move, or a quiet ground line where there is none. */
export function FigureImage({
  figure,
  side,
  tone = 'plain',
  isForTherapist = false,
  alt,
  className,
}: FigureImageProps) {
  const hasCourse = isForTherapist && figure !== null && COURSES.includes(figure);
  const src = figureAddress(figure, side, hasCourse ? 'course' : tone);
  if (src === null) {
    const label = alt ? { role: 'img', 'aria-label': alt } : { 'aria-hidden': true };
    return (
      <svg className={className} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} {...label}>
        <path d={`M40 ${HEIGHT - 16}h${WIDTH - 80}`} stroke="currentColor" strokeWidth={2} opacity={0.4} />
      </svg>
    );
  }
  return (
    // A static SVG: the image optimiser has nothing to add, and the file must also open offline.
    <img
      className={className}
      src={src}
      alt={alt}
      width={WIDTH}
      height={HEIGHT}
      loading="lazy"
      decoding="async"
    />
  );
}
