import { useId } from 'react';
import { Stripes } from './stripes';

interface BarMeterProps {
  /** Share of the whole, 0-1; more is drawn as full. */
  readonly share: number;
  readonly tone: 'left' | 'right' | 'data';
}

/** A bar beside its numbers; the numbers are what is read. */
export function BarMeter({ share, tone }: BarMeterProps) {
  const stripes = useId();
  const width = Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;
  return (
    <svg className="bar-meter" width="100%" height="8" aria-hidden="true">
      {tone === 'right' && <Stripes id={stripes} />}
      <rect className="track" x="0.5" y="0.5" width="100%" height="7" rx="2" />
      <rect
        className={tone === 'right' ? undefined : tone}
        width={`${width}%`}
        height="8"
        rx="2"
        fill={tone === 'right' ? `url(#${stripes})` : undefined}
      />
    </svg>
  );
}
