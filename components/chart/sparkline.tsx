import { linearScale, px } from './scale';
import { linePaths } from './segments';

const WIDTH = 112;
const HEIGHT = 44;
const INSET = 4;

interface SparklineProps {
  /** One worst score a day, oldest first; null = no score. */
  readonly values: readonly (number | null)[];
  /** Zone borders as faint lines. */
  readonly thresholds: { readonly greenMax: number; readonly redMin: number };
  /** The line in words; without it the number beside it speaks. */
  readonly label?: string | undefined;
}

/** Two weeks of worst pain in the height of a row. Its colour and numeral stand beside it as a badge. */
export function Sparkline({ values, thresholds, label }: SparklineProps) {
  const x = linearScale([0, Math.max(1, values.length - 1)], [INSET, WIDTH - INSET - 4]);
  const y = linearScale([0, 10], [HEIGHT - INSET - 2, INSET]);
  const points = values.flatMap((value, day) => {
    if (value === null) return [];
    return [{ x: x(day), y: y(value), joined: (values[day - 1] ?? null) !== null, value }];
  });
  const { solid, dotted } = linePaths(points);
  const end = points.at(-1);
  const borders = [thresholds.greenMax + 0.5, thresholds.redMin - 0.5].map(
    (score) => `M0 ${px(y(score))}H${WIDTH}`,
  );
  return (
    <svg
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined || undefined}
    >
      <path d={borders.join('')} stroke="var(--line)" strokeDasharray="2 3" />
      <path
        d={dotted}
        fill="none"
        stroke="var(--ink-3)"
        strokeWidth="1.25"
        strokeDasharray="1.5 3"
        strokeLinecap="round"
      />
      <path
        d={solid}
        fill="none"
        stroke="var(--ink-2)"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      {end !== undefined && (
        <circle
          className={`pain-dot pain-${end.value}`}
          cx={px(end.x)}
          cy={px(end.y)}
          r="3.4"
          strokeWidth="1.5"
        />
      )}
    </svg>
  );
}
