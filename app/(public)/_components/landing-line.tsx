import { useTranslations } from 'next-intl';
import { GROUND, GroundFigure } from './ground-figure';

const POINTS = [
  { group: 'hip', figure: 'HF1' },
  { group: 'glute', figure: 'GL1' },
  { group: 'hamstring', figure: 'HS5' },
  { group: 'quad', figure: 'QD1' },
  { group: 'calf', figure: 'CA1' },
] as const;
const WIDTH = 1376;
const EACH = WIDTH / POINTS.length;

/** Five people on one ground line, hip to toe. */
export function LandingLine() {
  const t = useTranslations('public.landing');
  const group = useTranslations('exercises.group');
  return (
    <div className="flw" tabIndex={0} role="group" aria-label={t('line')}>
      <svg className="fl" viewBox={`0 0 ${WIDTH} 236`} role="img" aria-label={t('line')}>
        <path d={`M0 ${GROUND}H${WIDTH}`} stroke="var(--ink)" strokeWidth={2.5} />
        {POINTS.map((point, index) => {
          const middle = EACH * (index + 0.5);
          return (
            <g key={point.group}>
              <GroundFigure figure={point.figure} middle={middle} />
              <text x={middle} y={222} textAnchor="middle" className="fn">
                {group(point.group)}
              </text>
              <circle
                cx={middle}
                cy={GROUND}
                r={5}
                fill="var(--chalk)"
                stroke="var(--ink)"
                strokeWidth={2.5}
              />
            </g>
          );
        })}
      </svg>
    </div>
  );
}
