import type { ReactNode } from 'react';

interface GroundHeadingProps {
  readonly children: ReactNode;
  /** Said quietly at the end of the line. */
  readonly note?: ReactNode;
  readonly id?: string | undefined;
  readonly level?: 2 | 3 | undefined;
}

/** A section's heading on the ground line. */
export function GroundHeading({ children, note, id, level = 2 }: GroundHeadingProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <Heading className="h2 ground" id={id}>
      {/* One piece: words and a name in them would otherwise stand apart as parts of the line. */}
      <span>{children}</span>
      {note !== undefined && <span className="note">{note}</span>}
    </Heading>
  );
}
