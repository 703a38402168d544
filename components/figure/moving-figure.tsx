'use client';
import { useEffect, useState } from 'react';
import { useStill } from '@/components/ui/use-still';
import type { Side } from '@/lib/exercises/types';
import { FigureImage } from './figure-image';
import { FADING, MOVING, sequenceOf } from './sequence';

interface MovingFigureProps {
  readonly figure: string | null;
  readonly side: Side;
  readonly alt: string;
  readonly className: string;
}

/** How a move is got into: from its start to its hold, then still. Without the drawing code it is the still figure. */
export function MovingFigure({ figure, side, alt, className }: MovingFigureProps) {
  const isStill = useStill();
  const { frames: count, stepMs } = isStill ? FADING : MOVING;
  const frames = useFilm(figure, side, count);
  if (frames.length !== count) {
    return <FigureImage figure={figure} side={side} alt={alt} className={className} />;
  }
  return (
    <Film
      key={`${figure} ${side} ${count}`}
      frames={frames}
      stepMs={stepMs}
      alt={alt}
      className={className}
    />
  );
}

function useFilm(figure: string | null, side: Side, count: number): readonly string[] {
  const [film, setFilm] = useState<readonly string[]>([]);
  useEffect(() => {
    let isWanted = true;
    const show = (frames: readonly string[]) => isWanted && setFilm(frames);
    if (figure === null) show([]);
    else {
      import('./film')
        .then(({ filmOf }) => filmOf(figure, side, count))
        // Offline before the drawing code was ever fetched: the still figure stays.
        .then(show, () => show([]));
    }
    return () => {
      isWanted = false;
    };
  }, [figure, side, count]);
  return film;
}

interface FilmProps {
  readonly frames: readonly string[];
  readonly stepMs: number;
  readonly alt: string;
  readonly className: string;
}

function Film({ frames, stepMs, alt, className }: FilmProps) {
  const sequence = sequenceOf(frames.length);
  const end = sequence.length - 1;
  const [step, setStep] = useState(0);
  useEffect(() => {
    if (step >= end) return;
    const timer = setTimeout(() => setStep(step + 1), stepMs);
    return () => clearTimeout(timer);
  }, [step, end, stepMs]);
  const shown = sequence[step];
  return (
    <span className="film" role="img" aria-label={alt || undefined} aria-hidden={alt === '' || undefined}>
      {frames.map((src, i) => (
        <img key={i} src={src} alt="" className={`${className} ${i === shown ? 'on' : ''}`} />
      ))}
    </span>
  );
}
