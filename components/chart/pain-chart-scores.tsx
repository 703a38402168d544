import type { Frame } from './pain-chart-frame';
import { FRAME } from './pain-chart-frame';
import type { PainChartProps } from './pain-chart-types';
import { scoredDays, type ScoredDay } from './pain-line';
import { px } from './scale';
import { linePaths } from './segments';

const DOT_RADIUS = 5.2;
const RING_RADIUS = 2.9;
/** How far before and after stand from the middle of their day. */
const ASIDE = 6.5;

/** Worst scores as a line of dots, with before and after hanging from each. */
export function Scores({ chart, frame }: { readonly chart: PainChartProps; readonly frame: Frame }) {
  const scored = scoredDays(chart.days, chart.pauses).filter(
    (each) => each.date >= chart.from && each.date <= chart.to,
  );
  const { solid, dotted } = linePaths(
    scored.map((each) => ({ x: frame.mid(each.date), y: frame.y(each.worst), joined: each.joined })),
  );
  return (
    <>
      {chart.baseline !== null && (
        <>
          <path
            d={`M${FRAME.left} ${px(frame.y(chart.baseline))}H${frame.end}`}
            stroke="var(--ink-3)"
            strokeWidth="1.5"
            strokeDasharray="2 4"
          />
          <text className="vx" x={frame.end + 8} y={px(frame.y(chart.baseline) + 4)}>
            {chart.labels.baseline}
          </text>
        </>
      )}
      <path d={dotted} fill="none" stroke="var(--ink-3)" strokeWidth="1.75" strokeDasharray="2 3" />
      <path d={solid} fill="none" stroke="var(--ink)" strokeWidth="2" strokeLinejoin="round" />
      {scored.map((each) => (
        <Score key={each.date} scored={each} frame={frame} />
      ))}
    </>
  );
}

function Score({ scored, frame }: { readonly scored: ScoredDay; readonly frame: Frame }) {
  const { before, after, alert } = scored.day;
  const x = frame.mid(scored.date);
  const y = px(frame.y(scored.worst));
  const beforeY = before === null ? null : px(frame.y(before));
  const afterY = after === null ? null : px(frame.y(after));
  return (
    <g>
      {beforeY !== null && (
        <>
          <path
            d={`M${x - ASIDE} ${beforeY}L${x} ${y}`}
            fill="none"
            stroke="var(--ink-3)"
            strokeWidth="1.25"
          />
          <circle
            cx={x - ASIDE}
            cy={beforeY}
            r={RING_RADIUS}
            fill="var(--sheet)"
            stroke="var(--ink-2)"
            strokeWidth="1.5"
          />
        </>
      )}
      {afterY !== null && (
        <>
          <path
            d={`M${x} ${y}L${x + ASIDE} ${afterY}`}
            fill="none"
            stroke="var(--ink-3)"
            strokeWidth="1.25"
          />
          <path d={`M${x + ASIDE - 3.6} ${afterY - 2.6}h7.2l-3.6 6z`} fill="var(--ink-2)" />
        </>
      )}
      <circle className={`pain-dot pain-${scored.worst}`} cx={x} cy={y} r={DOT_RADIUS} strokeWidth="1.6" />
      {alert && (
        <path
          d={`M${x} ${y - 24}l6.5 11h-13zM${x} ${y - 20}v3.4M${x} ${y - 14.6}v.2`}
          fill="var(--amber-soft)"
          stroke="var(--amber)"
          strokeWidth="1.6"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
    </g>
  );
}
