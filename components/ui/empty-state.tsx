import { Inbox, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon';

interface EmptyStateProps {
  /** What is empty. */
  readonly what: string;
  readonly why: ReactNode;
  /** The thing to do next: a button or a link. */
  readonly next?: ReactNode;
  readonly icon?: LucideIcon | undefined;
}

/** Nothing here yet: what, why, and what next. */
export function EmptyState({ what, why, next, icon = Inbox }: EmptyStateProps) {
  return (
    <div className="empty">
      <Icon of={icon} />
      <h2>{what}</h2>
      <p>{why}</p>
      {next !== undefined && <div className="acts">{next}</div>}
    </div>
  );
}
