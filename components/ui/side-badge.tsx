const LETTER_CLASS = { left: 'l', right: 'r', both: 'b' } as const;

interface SideBadgeProps {
  readonly side: 'left' | 'right' | 'both';
  /** What stands on the tab: a letter in tables ("L"), the word elsewhere ("Left"). */
  readonly text: string;
  /** The whole word, when `text` is a letter. */
  readonly label?: string | undefined;
}

/** Left, right or both: word or letter, colour, and a tab that is round on its own side. */
export function SideBadge({ side, text, label }: SideBadgeProps) {
  return (
    <span className={`side ${LETTER_CLASS[side]}`}>
      {label === undefined ? (
        text
      ) : (
        <>
          <span aria-hidden="true">{text}</span>
          <span className="sr">{label}</span>
        </>
      )}
    </span>
  );
}
