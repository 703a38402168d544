import { CircleDashed, Flag, Info, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon } from './icon';

export type CalloutTone = 'flag' | 'amber' | 'silent' | 'kelp' | 'plain';

const ICON: Readonly<Record<CalloutTone, LucideIcon>> = {
  flag: Flag,
  amber: TriangleAlert,
  silent: CircleDashed,
  kelp: Info,
  plain: Info,
};

interface CalloutProps {
  readonly tone: CalloutTone;
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Read at once when it appears; only for what must interrupt. */
  readonly urgent?: boolean | undefined;
  readonly className?: string | undefined;
}

/** An edge, a shape and a heading around something that needs a decision. */
export function Callout({ tone, title, children, actions, urgent, className }: CalloutProps) {
  return (
    <div
      className={classNames('call', tone !== 'plain' && tone, className)}
      role={urgent ? 'alert' : undefined}
    >
      <Icon of={ICON[tone]} />
      <div>
        <h3>{title}</h3>
        {children}
        {actions !== undefined && <div className="acts">{actions}</div>}
      </div>
    </div>
  );
}
