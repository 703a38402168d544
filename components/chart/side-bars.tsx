import { Fragment, useId, type ReactNode } from 'react';
import { Stripes } from './stripes';

export interface SideBarsRow {
  readonly key: string;
  readonly name: ReactNode;
  /** Under the bars: what the numbers are made of. */
  readonly detail?: ReactNode;
  /** In the unit of `max`; null = this side has none. */
  readonly left: number | null;
  readonly right: number | null;
  /** The numbers as they are written, such as "240 s". */
  readonly leftText: string;
  readonly rightText: string;
  /** Under the first mark: the number is told apart by weight and colour. */
  readonly leftLow?: boolean | undefined;
  readonly rightLow?: boolean | undefined;
}

interface SideBarsProps {
  readonly caption: string;
  readonly leftLabel: string;
  readonly rightLabel: string;
  readonly rows: readonly SideBarsRow[];
  readonly max: number;
  /** Lines through every row, such as 300 and 600 s a week. */
  readonly marks: readonly { readonly value: number; readonly label: string }[];
}

/** Two bars a muscle, left over right, against the same marks. A table, so that it can be read as one. */
export function SideBars({ caption, leftLabel, rightLabel, rows, max, marks }: SideBarsProps) {
  const stripes = useId();
  const at = (value: number) => `${Math.round(Math.min(1, Math.max(0, value / max)) * 1000) / 10}%`;
  return (
    <table className="side-bars">
      <caption className="sr">{caption}</caption>
      <tbody>
        {rows.map((row, index) => (
          <Fragment key={row.key}>
            <tr>
              <th scope="row">{row.name}</th>
              <td>
                <svg height="22" aria-hidden="true">
                  {index === 0 && <Stripes id={stripes} />}
                  <rect className="track" y="1" width="100%" height="9" />
                  <rect className="track" y="12" width="100%" height="9" />
                  <rect className="left" y="2" width={at(row.left ?? 0)} height="7" rx="2" />
                  <rect y="13" width={at(row.right ?? 0)} height="7" rx="2" fill={`url(#${stripes})`} />
                  {marks.map((mark) => (
                    <line
                      key={mark.value}
                      className="mark"
                      x1={at(mark.value)}
                      x2={at(mark.value)}
                      y1="0"
                      y2="22"
                    />
                  ))}
                </svg>
              </td>
              <td className="v">
                <span className={row.leftLow ? 'lo' : undefined}>
                  <em className="sr">{leftLabel} </em>
                  {row.leftText}
                </span>
                <span className={row.rightLow ? 'lo' : undefined}>
                  <em className="sr">{rightLabel} </em>
                  {row.rightText}
                </span>
              </td>
            </tr>
            {row.detail !== undefined && (
              <tr className="detail">
                <td colSpan={3}>{row.detail}</td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
      <tfoot aria-hidden="true">
        <tr className="marks">
          <td />
          <td>
            <svg height="14">
              {marks.map((mark) => (
                <text key={mark.value} x={at(mark.value)} y="11" textAnchor="middle">
                  {mark.label}
                </text>
              ))}
            </svg>
          </td>
          <td />
        </tr>
      </tfoot>
    </table>
  );
}
