'use client';

import { usePathname } from 'next/navigation';
import type { MouseEvent, ReactNode } from 'react';

interface PlaceLinkProps {
  readonly href: string;
  readonly children: ReactNode;
}

const isPlainClick = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent) =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;

/** A link between places of one shell: the address changes and the server is asked nothing, so it works with no signal. */
export function PlaceLink({ href, children }: PlaceLinkProps) {
  const path = usePathname();
  const go = (event: MouseEvent) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    if (path !== href) window.history.pushState(null, '', href);
  };
  return (
    <a href={href} aria-current={path === href ? 'page' : undefined} onClick={go}>
      {children}
    </a>
  );
}
