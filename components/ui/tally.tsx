export type TallyState = 'done' | 'partly' | 'not_logged' | 'skipped' | 'not_due' | 'paused';

/** The class of each mark; charts and their keys use the same letters. */
const TALLY_CLASS = {
  done: 'd',
  partly: 'p',
  not_logged: 'o',
  skipped: 'k',
  not_due: 'x',
  paused: 'z',
} as const satisfies Record<TallyState, string>;

interface TallyProps {
  /** One mark a day, oldest first. */
  readonly marks: readonly TallyState[];
  /** The count in words, such as "12 done, 2 not logged". */
  readonly label: string;
}

/** Days as marks that can be counted by hand. */
export function Tally({ marks, label }: TallyProps) {
  return (
    <span className="tally" role="img" aria-label={label}>
      {marks.map((mark, day) => (
        <i key={day} className={TALLY_CLASS[mark]} />
      ))}
    </span>
  );
}
