import { useId } from 'react';
import { Axis } from './pain-chart-axis';
import { FRAME, frameOf } from './pain-chart-frame';
import { Versions, Weeks, Zones } from './pain-chart-ground';
import { Rows, TappedMark } from './pain-chart-rows';
import { Scores } from './pain-chart-scores';
import { PainTable } from './pain-chart-table';
import type { PainChartProps } from './pain-chart-types';
import { datesBetween } from './scale';

/**
 * Pain, next morning, sessions and versions on one axis of days. Drawn on the server; a table with the same days can be
 * opened under it. Wider than its place it scrolls inside itself.
 */
export function PainChart(chart: PainChartProps) {
  const hatch = useId();
  const { labels, baseline } = chart;
  const words = [labels.nextMorning, labels.sessions, labels.doneDue, `${labels.zones.amber} 0–10`];
  if (baseline !== null) words.push(labels.baseline);
  const frame = frameOf(chart.from, chart.to, words);
  const dates = datesBetween(chart.from, chart.to);
  return (
    <>
      <div className="chart" role="region" aria-label={labels.summary} tabIndex={0}>
        <svg
          viewBox={`${FRAME.left} 0 ${frame.width - FRAME.left} ${FRAME.height}`}
          width={frame.width - FRAME.left}
          height={FRAME.height}
          aria-hidden="true"
        >
          <defs>
            <pattern
              id={hatch}
              width="6"
              height="6"
              patternTransform="rotate(45)"
              patternUnits="userSpaceOnUse"
            >
              <path d="M0 0V6" stroke="var(--silent-edge)" strokeWidth="1.4" opacity="0.45" />
            </pattern>
          </defs>
          <Zones chart={chart} frame={frame} />
          <Weeks chart={chart} frame={frame} hatch={hatch} dates={dates} />
          <Versions chart={chart} frame={frame} />
          <Scores chart={chart} frame={frame} />
          <Rows chart={chart} frame={frame} dates={dates} />
        </svg>
        {/* Last, for the row is reversed. */}
        <Axis frame={frame} />
      </div>
      <PainKey chart={chart} />
      <PainTable chart={chart} />
    </>
  );
}

function PainKey({ chart: { labels } }: { readonly chart: PainChartProps }) {
  return (
    <p className="chart-key">
      <span>
        <svg width="14" height="14" aria-hidden="true">
          <circle cx="7" cy="7" r="3.2" fill="var(--sheet)" stroke="var(--ink-2)" strokeWidth="1.6" />
        </svg>
        {labels.before}
      </span>
      <span>
        <svg width="14" height="14" aria-hidden="true">
          <circle className="pain-dot pain-5" cx="7" cy="7" r="5" strokeWidth="1.6" />
        </svg>
        {labels.worst}
      </span>
      <span>
        <svg width="14" height="14" aria-hidden="true">
          <path d="M3 4.5h8l-4 6.5z" fill="var(--ink-2)" />
        </svg>
        {labels.after}
      </span>
      <span>
        <i className="d" />
        {labels.states.done}
      </span>
      <span>
        <svg width="14" height="14" aria-hidden="true">
          <TappedMark x={0} y={5.5} />
        </svg>
        {labels.tapped}
      </span>
      <span>
        <i className="p" />
        {labels.states.partly}
      </span>
      <span>
        <i className="o" />
        {labels.states.not_logged}
      </span>
      <span>
        <i className="k" />
        {labels.states.skipped}
      </span>
      <span>
        <i className="z" />
        {labels.states.paused}
      </span>
    </p>
  );
}
