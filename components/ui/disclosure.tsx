import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon';

interface DisclosureProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean | undefined;
}

/** More, for who wants it. */
export function Disclosure({ summary, children, open }: DisclosureProps) {
  return (
    <details className="disc" open={open}>
      <summary>
        <Icon of={ChevronRight} small />
        {summary}
      </summary>
      <div>{children}</div>
    </details>
  );
}
