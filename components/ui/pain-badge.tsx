export type PainZone = 'green' | 'amber' | 'red';

interface PainBadgeProps {
  /** 0-10; null = unanswered, a dashed box, never a nought. */
  readonly score: number | null;
  /** The zone this plan puts the score in; for tests and print styles, the colour comes from the score. */
  readonly zone?: PainZone | undefined;
  /** Read before the number, such as "Worst pain". */
  readonly label?: string | undefined;
  /** Read instead of the dash when unanswered, such as "not answered". */
  readonly emptyLabel: string;
}

/** A pain score as a cell with its numeral. */
export function PainBadge({ score, zone, label, emptyLabel }: PainBadgeProps) {
  const before = label === undefined ? null : <span className="sr">{label} </span>;
  if (score === null) {
    return (
      <span className="pain none">
        {before}
        <span aria-hidden="true">–</span>
        <span className="sr">{emptyLabel}</span>
      </span>
    );
  }
  return (
    <span className={`pain pain-${score}`} data-zone={zone}>
      {before}
      {score}
    </span>
  );
}
