'use client';
import { useStill } from '@/components/ui/use-still';
import { shownSeconds } from './screen';

const LENGTH = 2 * Math.PI * 138;

interface RingProps {
  readonly leftMs: number;
  readonly ofMs: number;
}

/** What is left as an arc. With reduced motion it steps once a second. */
export function Ring({ leftMs, ofMs }: RingProps) {
  const isStill = useStill();
  const left = isStill ? shownSeconds(leftMs) * 1000 : leftMs;
  const part = ofMs > 0 ? Math.min(1, left / ofMs) : 0;
  return (
    <svg className="ring" viewBox="0 0 324 324" aria-hidden="true">
      <circle className="track" cx="162" cy="162" r="138" />
      <circle
        className="arc"
        cx="162"
        cy="162"
        r="138"
        strokeDasharray={`${part * LENGTH} ${LENGTH}`}
        transform="rotate(-90 162 162)"
      />
    </svg>
  );
}
