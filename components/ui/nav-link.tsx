'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { isCurrent } from './is-current';

interface NavLinkProps {
  readonly href: string;
  readonly children: ReactNode;
  /** Current only on this very address, not on those under it. */
  readonly exact?: boolean | undefined;
}

/** A place of the main navigation that knows when one is there. */
export function NavLink({ href, children, exact = false }: NavLinkProps) {
  const path = usePathname();
  return (
    <Link href={href} aria-current={isCurrent(path, href, exact) ? 'page' : undefined}>
      {children}
    </Link>
  );
}
