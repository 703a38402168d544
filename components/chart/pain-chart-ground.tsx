import { FRAME, widthOf, type Frame } from './pain-chart-frame';
import type { PainChartProps, PainChartVersion } from './pain-chart-types';
import { isMonday, px } from './scale';

interface PartProps {
  readonly chart: PainChartProps;
  readonly frame: Frame;
}

/** Zones of the plan, their words at the end. */
export function Zones({ chart, frame }: PartProps) {
  const { greenMax, redMin } = chart.thresholds;
  const { zones } = chart.labels;
  const bands = [
    { tone: 'green', low: 0, high: greenMax, bottom: 0, top: greenMax + 0.5, word: zones.green },
    {
      tone: 'amber',
      low: greenMax + 1,
      high: redMin - 1,
      bottom: greenMax + 0.5,
      top: redMin - 0.5,
      word: zones.amber,
    },
    { tone: 'red', low: redMin, high: 10, bottom: redMin - 0.5, top: 10, word: zones.red },
  ].filter((band) => band.high >= band.low);
  const baselineY = chart.baseline === null ? null : frame.y(chart.baseline);
  return (
    <>
      {bands.map((band) => (
        <g key={band.tone}>
          <rect
            className={`zone-${band.tone}`}
            x={FRAME.left}
            y={px(frame.y(band.top))}
            width={frame.end - FRAME.left}
            height={px(frame.y(band.bottom) - frame.y(band.top))}
          />
          <text
            className={`ax zone-${band.tone}-ink`}
            x={frame.end + 8}
            y={px(wordY((frame.y(band.top) + frame.y(band.bottom)) / 2, baselineY) + 4)}
          >
            {band.word} {band.low === band.high ? band.low : `${band.low}–${band.high}`}
          </text>
        </g>
      ))}
    </>
  );
}

/** A hairline at each Monday and hatching over each pause. */
export function Weeks({
  chart,
  frame,
  hatch,
  dates,
}: PartProps & { readonly hatch: string; readonly dates: readonly string[] }) {
  return (
    <>
      {dates.filter(isMonday).map((date) => (
        <path key={date} d={`M${frame.x(date)} ${FRAME.top}V${FRAME.height}`} stroke="var(--grid)" />
      ))}
      {chart.pauses.map((pause) => {
        const left = Math.max(FRAME.left, frame.x(pause.from));
        const right = pause.to === null ? frame.end : Math.min(frame.end, frame.x(pause.to) + FRAME.day);
        if (right <= left) return null;
        return (
          <g key={pause.from}>
            <rect
              x={left}
              y={FRAME.top}
              width={right - left}
              height={FRAME.bottom - FRAME.top}
              fill={`url(#${hatch})`}
            />
            <text className="ax" x={(left + right) / 2} y={FRAME.top + 14} textAnchor="middle">
              {chart.labels.paused}
            </text>
          </g>
        );
      })}
    </>
  );
}

/** Versions as brackets over the days they were followed. */
export function Versions({ chart, frame }: PartProps) {
  return (
    <>
      {chart.versions.map((version, index) => {
        const next = chart.versions[index + 1];
        const left = Math.max(FRAME.left, frame.x(version.from));
        const right = next === undefined ? frame.end : Math.min(frame.end, frame.x(next.from));
        if (right <= FRAME.left || left >= frame.end) return null;
        return (
          <g key={version.from}>
            {left > FRAME.left && (
              <path
                d={`M${left + 0.5} 6V${FRAME.bottom}`}
                stroke="var(--ink)"
                strokeWidth="1.5"
                strokeDasharray="3 3"
              />
            )}
            <path d={`M${left + 2} 20H${right - 3}`} stroke="var(--ink)" strokeWidth="2" />
            <VersionWords version={version} x={left + 3} room={(next ? right : frame.width) - left - 6} />
          </g>
        );
      })}
    </>
  );
}

interface WordsProps {
  readonly version: PainChartVersion;
  readonly x: number;
  readonly room: number;
}

/** As much of a version's words as there is room for, and never half a word. */
function VersionWords({ version: { label, short, note }, x, room }: WordsProps) {
  const isWhole = widthOf(label) <= room;
  if (!isWhole && widthOf(short) > room) return null;
  const words = note === undefined ? '' : `  ${note}`;
  return (
    <text className="vx" x={x} y="13">
      <tspan>{isWhole ? label : short}</tspan>
      {isWhole && widthOf(label + words) <= room ? words : ''}
    </text>
  );
}

/** A line of text at 12 px with its air. */
const LINE = 15;

/** Where a zone's word stands: in its middle, unless the word of the baseline stands there. */
function wordY(middle: number, baselineY: number | null): number {
  if (baselineY === null || Math.abs(middle - baselineY) >= LINE) return middle;
  return middle <= baselineY ? baselineY - LINE : baselineY + LINE;
}
