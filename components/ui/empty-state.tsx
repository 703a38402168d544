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
  /** 1 where it is the whole page. */
  readonly level?: 1 | 2 | undefined;
}

/** Nothing here yet: what, why, and what next. */
export function EmptyState({ what, why, next, icon = Inbox, level = 2 }: EmptyStateProps) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div className="empty">
      <Icon of={icon} />
      <Heading>{what}</Heading>
      <p>{why}</p>
      {next !== undefined && <div className="acts">{next}</div>}
    </div>
  );
}
