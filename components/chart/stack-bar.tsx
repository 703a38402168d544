export type StackTone = 't1' | 't2' | 't3' | 't4';

interface StackBarProps {
  /** Parts in order, in one unit; `t1` is the strongest colour, `t4` grey. */
  readonly parts: readonly { readonly value: number; readonly tone: StackTone }[];
  /** What the whole bar stands for. */
  readonly max: number;
  /** A line at an agreed value, such as the minutes of a session. */
  readonly mark?: number | undefined;
  /** The bar in words. */
  readonly label: string;
}

const percent = (value: number, max: number) => (max <= 0 ? 0 : Math.round((value / max) * 1000) / 10);

/** Parts of a whole in one line, such as hold, rest and change in a session's minutes. */
export function StackBar({ parts, max, mark, label }: StackBarProps) {
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, part) => sum + part.value, 0));
  return (
    <svg className="stack-bar" width="100%" height="14" role="img" aria-label={label}>
      <rect className="track" width="100%" height="14" rx="3" />
      {parts.map((part, index) => (
        <rect
          key={index}
          className={part.tone}
          x={`${percent(starts[index] ?? 0, max)}%`}
          width={`${percent(part.value, max)}%`}
          height="14"
        />
      ))}
      {mark !== undefined && (
        <line className="mark" x1={`${percent(mark, max)}%`} x2={`${percent(mark, max)}%`} y1="0" y2="14" />
      )}
    </svg>
  );
}
