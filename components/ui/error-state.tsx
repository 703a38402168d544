import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon';

interface ErrorStateProps {
  readonly title: string;
  /** What is safe: what was kept, what did not change. */
  readonly safe: ReactNode;
  /** What to do: try again, call, go back. */
  readonly actions?: ReactNode;
}

/** Something broke: what is safe, and what to do. */
export function ErrorState({ title, safe, actions }: ErrorStateProps) {
  return (
    <div className="error-state" role="alert">
      <Icon of={CircleAlert} />
      <h2>{title}</h2>
      <p>{safe}</p>
      {actions !== undefined && <div className="acts">{actions}</div>}
    </div>
  );
}
