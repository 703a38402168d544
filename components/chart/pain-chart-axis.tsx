import { FRAME, type Frame } from './pain-chart-frame';
import { px } from './scale';

const SCORES = [0, 2, 4, 6, 8, 10];

/** The scale from 0 to 10. It stays at the left edge while the days scroll under it. */
export function Axis({ frame }: { readonly frame: Frame }) {
  return (
    <svg
      className="axis"
      viewBox={`0 0 ${FRAME.left} ${FRAME.height}`}
      width={FRAME.left}
      height={FRAME.height}
      aria-hidden="true"
    >
      {SCORES.map((score) => (
        <text key={score} className="ax" x={FRAME.left - 8} y={px(frame.y(score) + 4)} textAnchor="end">
          {score}
        </text>
      ))}
    </svg>
  );
}
