import { LegDrawing } from '@/components/figure/leg-drawing';
import type { PainSite } from '@/lib/sessions/types';

export interface MapPlace {
  readonly site: PainSite;
  /** Where its button stands: column (front or back of the body) and row. */
  readonly at: string;
  /** The point on the body, and the line that ties it to its button. */
  readonly x: number;
  readonly y: number;
  readonly line: string;
}

/** Front of the body in the left column, back in the right; from the hip down. */
export const MAP_PLACES: readonly MapPlace[] = [
  { site: 'groin', at: 'f1 r2', x: 181, y: 59, line: 'M98 79H108L181 59' },
  { site: 'front_thigh', at: 'f1 r3', x: 164, y: 114, line: 'M98 131H108L164 114' },
  { site: 'outer_knee', at: 'f1 r4', x: 152, y: 209, line: 'M98 183H108L152 209' },
  { site: 'front_knee', at: 'f1 r5', x: 167, y: 224, line: 'M98 235H108L167 224' },
  { site: 'inner_knee', at: 'f1 r6', x: 181, y: 239, line: 'M98 287H108L181 239' },
  { site: 'shin', at: 'f1 r7', x: 164, y: 317, line: 'M98 339H108L164 317' },
  { site: 'ankle_foot', at: 'f1 r8', x: 162, y: 385, line: 'M98 391H108L162 385' },
  { site: 'lower_back', at: 'b1 r1', x: 243, y: 26, line: 'M266 27H258L243 26' },
  { site: 'hip_buttock', at: 'b1 r2', x: 242, y: 63, line: 'M266 79H260L242 63' },
  { site: 'back_thigh', at: 'b1 r4', x: 242, y: 143, line: 'M266 183H260L242 143' },
  { site: 'back_knee', at: 'b1 r5', x: 240, y: 224, line: 'M266 235H260L240 224' },
  { site: 'calf', at: 'b1 r6', x: 240, y: 290, line: 'M266 287H258L240 290' },
];

/** A leg from the front and from behind, with lines to the buttons beside it. The buttons say everything. */
export function BodyMap({ chosen }: { readonly chosen: readonly PainSite[] }) {
  return (
    <svg viewBox="0 0 350 428" aria-hidden="true">
      <g transform="translate(132 12) scale(1.06)">
        <LegDrawing view="front" />
      </g>
      <g transform="translate(206 12) scale(1.06)">
        <LegDrawing view="back" />
      </g>
      {MAP_PLACES.map(({ site, line }) => (
        <path key={site} d={line} className="tie" />
      ))}
      {MAP_PLACES.map(({ site, x, y }) => (
        <circle
          key={site}
          cx={x}
          cy={y}
          r={chosen.includes(site) ? 13 : 4}
          className={chosen.includes(site) ? 'felt' : 'spot'}
        />
      ))}
    </svg>
  );
}
