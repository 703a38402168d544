import { ChevronLeft } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Icon } from './icon';

interface PageHeaderProps {
  /** The conclusion as a sentence with its numbers. */
  readonly title: ReactNode;
  /** Over the title: the date, or what this is about. */
  readonly eyebrow?: ReactNode;
  readonly back?: { readonly href: string; readonly label: ReactNode } | undefined;
  /** Under the title, one fact an element. */
  readonly facts?: ReactNode;
  readonly actions?: ReactNode;
}

/** Every staff page's head. */
export function PageHeader({ title, eyebrow, back, facts, actions }: PageHeaderProps) {
  return (
    <div className="page-head">
      <div>
        {back && (
          <Link className="back" href={back.href}>
            <Icon of={ChevronLeft} small />
            <span>{back.label}</span>
          </Link>
        )}
        {eyebrow !== undefined && <p className="when">{eyebrow}</p>}
        <h1>{title}</h1>
        {facts !== undefined && <div className="facts">{facts}</div>}
      </div>
      {actions !== undefined && <div className="acts">{actions}</div>}
    </div>
  );
}
