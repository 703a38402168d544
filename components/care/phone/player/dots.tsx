interface DotsProps {
  readonly at: number;
  readonly of: number;
}

/** Past this many, dots say less than the number beside them. */
const MOST = 8;

/** Done, at hand, to come. */
export function Dots({ at, of }: DotsProps) {
  if (of < 2 || of > MOST) return null;
  return Array.from({ length: of }, (_, index) => (
    <i key={index} aria-hidden="true" className={index + 1 < at ? 'd' : index + 1 === at ? 'c' : undefined} />
  ));
}
