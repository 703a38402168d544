const SIZE = 324;
const RADIUS = 138;
const ROUND = 2 * Math.PI * RADIUS;

interface RingProps {
  /** Share that is left, 0-1. */
  readonly left: number;
}

/** The countdown's ring. A picture of the number inside it, which is what is read out. */
export function Ring({ left }: RingProps) {
  const run = Math.round(Math.min(1, Math.max(0, left)) * ROUND * 10) / 10;
  return (
    <svg className="ring" viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true">
      <circle className="track" cx={SIZE / 2} cy={SIZE / 2} r={RADIUS} fill="none" strokeWidth="20" />
      <circle
        className="run"
        cx={SIZE / 2}
        cy={SIZE / 2}
        r={RADIUS}
        fill="none"
        strokeWidth="20"
        strokeLinecap={run === 0 ? 'butt' : 'round'}
        strokeDasharray={`${run} ${Math.ceil(ROUND)}`}
        transform={`rotate(-90 ${SIZE / 2} ${SIZE / 2})`}
      />
    </svg>
  );
}
