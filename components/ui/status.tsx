import type { ReactNode } from 'react';

/** flag = emergency or be seen today; flag-o = on hold, contact; flag-q = quiet flag. */
export type StatusTone = 'flag' | 'flag-o' | 'flag-q' | 'amber' | 'silent' | 'fine' | 'plain';

interface StatusProps {
  readonly tone: StatusTone;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** A status: a word with a shape and a colour, so that none of the three carries it alone. */
export function Status({ tone, icon, children }: StatusProps) {
  return (
    <span className={`st ${tone}`}>
      {icon}
      {children}
    </span>
  );
}
