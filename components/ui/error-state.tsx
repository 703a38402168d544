import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon';

interface ErrorStateProps {
  readonly title: string;
  /** What is safe: what was kept, what did not change. */
  readonly safe: ReactNode;
  /** What to do: try again, call, go back. */
  readonly actions?: ReactNode;
  /** 1 where it is the whole page. */
  readonly level?: 1 | 2 | undefined;
}

/** Something broke: what is safe, and what to do. */
export function ErrorState({ title, safe, actions, level = 2 }: ErrorStateProps) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div className="error-state" role="alert">
      <Icon of={CircleAlert} />
      <Heading>{title}</Heading>
      <p>{safe}</p>
      {actions !== undefined && <div className="acts">{actions}</div>}
    </div>
  );
}
