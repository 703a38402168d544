interface ProgressProps {
  readonly value: number;
  readonly max: number;
  /** Names the bar; the numbers stand beside it as text. */
  readonly label: string;
}

/** How much of a known whole. */
export function Progress({ value, max, label }: ProgressProps) {
  return <progress className="meter" value={value} max={max} aria-label={label} />;
}
