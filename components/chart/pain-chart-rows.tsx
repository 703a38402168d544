import { FRAME, type Frame } from './pain-chart-frame';
import type { PainChartProps, PainDay } from './pain-chart-types';

/** Half the side of a cell. */
const HALF = 8.5;

/** Under the plot, on the same days: next morning, sessions, done of due by week. */
export function Rows({
  chart,
  frame,
  dates,
}: {
  readonly chart: PainChartProps;
  readonly frame: Frame;
  readonly dates: readonly string[];
}) {
  const byDate = new Map(chart.days.map((day) => [day.date, day]));
  const { labels } = chart;
  return (
    <>
      {dates.map((date) => {
        const day = byDate.get(date);
        return (
          <g key={date}>
            {day !== undefined && <Morning day={day} x={frame.mid(date)} />}
            <SessionMark state={day?.session ?? 'not_due'} x={frame.mid(date)} />
            {day?.tapped && <TappedMark x={frame.mid(date)} y={FRAME.sessions} />}
          </g>
        );
      })}
      {chart.weeks.map((week, index) => {
        const left = Math.max(FRAME.left, frame.x(week.from));
        // The first may be part of a week.
        const next = chart.weeks[index + 1];
        const right = next === undefined ? frame.end : frame.x(next.from);
        return (
          <g key={week.from}>
            {right - left >= 4 * FRAME.day && (
              <text className="ax" x={left + 4} y={FRAME.weeks}>
                {chart.formatDay(week.from)}
              </text>
            )}
            <text className="wk" x={right - 4} y={FRAME.weeks} textAnchor="end">
              {week.due === 0 ? '–' : `${week.done}/${week.due}`}
            </text>
          </g>
        );
      })}
      <text className="ax" x={frame.end + 8} y={FRAME.mornings + 15}>
        {labels.nextMorning}
      </text>
      <text className="ax" x={frame.end + 8} y={FRAME.sessions + 14}>
        {labels.sessions}
      </text>
      <text className="ax" x={frame.end + 8} y={FRAME.weeks}>
        {labels.doneDue}
      </text>
    </>
  );
}

function Morning({ day, x }: { readonly day: PainDay; readonly x: number }) {
  const y = FRAME.mornings;
  if (day.morning === null) {
    if (!day.morningAsked) return null;
    return (
      <>
        <rect
          x={x - HALF}
          y={y}
          width={2 * HALF}
          height="20"
          rx="3"
          fill="none"
          stroke="var(--edge)"
          strokeDasharray="2 2"
        />
        <text className="ax" x={x} y={y + 14} textAnchor="middle">
          –
        </text>
      </>
    );
  }
  return (
    <g className={`pain-${day.morning}`}>
      <rect className="pain-cell" x={x - HALF} y={y} width={2 * HALF} height="20" rx="3" />
      <text className="cell pain-num" x={x} y={y + 14.5} textAnchor="middle">
        {day.morning}
      </text>
    </g>
  );
}

function SessionMark({ state, x }: { readonly state: PainDay['session']; readonly x: number }) {
  const top = FRAME.sessions;
  const middle = top + HALF;
  const box = { x: x - HALF + 0.75, y: top + 0.75, width: 15.5, height: 15.5, rx: 3, strokeWidth: 1.5 };
  const tick = `M${x - 4} ${middle}l2.8 2.8 5.4-5.6`;
  switch (state) {
    case 'done':
      return (
        <>
          <rect {...box} fill="var(--data-1)" stroke="var(--data-1)" />
          <path
            d={tick}
            fill="none"
            stroke="var(--on-kelp)"
            strokeWidth="2"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </>
      );
    case 'partly':
      return (
        <>
          <rect {...box} fill="var(--sheet)" stroke="var(--data-1)" />
          <path
            d={`M${x - HALF + 1} ${middle}h15v5.5a2.5 2.5 0 0 1-2.5 2.5h-10a2.5 2.5 0 0 1-2.5-2.5z`}
            fill="var(--data-1)"
          />
        </>
      );
    case 'not_logged':
      return <rect {...box} fill="var(--sheet)" stroke="var(--edge)" />;
    case 'skipped':
      return (
        <>
          <rect {...box} fill="var(--amber-soft)" stroke="var(--amber-edge)" />
          <path
            d={`M${x - 5} ${middle + 5}l10-10`}
            stroke="var(--amber-edge)"
            strokeWidth="2"
            strokeLinecap="round"
          />
        </>
      );
    case 'paused':
      return <path d={`M${x - HALF} ${middle}h${2 * HALF}`} stroke="var(--silent-edge)" strokeWidth="3" />;
    case 'not_due':
      return <path d={`M${x - 3} ${middle}h6`} stroke="var(--line)" strokeWidth="3" strokeLinecap="round" />;
  }
}

/** A ring at the corner of a session's mark. */
export function TappedMark({ x, y }: { readonly x: number; readonly y: number }) {
  return <circle cx={x + 7} cy={y + 1.5} r="3.6" fill="var(--sheet)" stroke="var(--ink)" strokeWidth="1.5" />;
}
