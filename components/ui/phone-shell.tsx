import type { ReactNode } from 'react';
import { Brand } from './brand';
import { NavLink } from './nav-link';

export interface PhonePlace {
  readonly href: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly exact?: boolean | undefined;
  readonly count?: number | undefined;
  readonly countLabel?: string | undefined;
}

interface PhoneShellProps {
  readonly brandName: string;
  /** At the top: no signal, what waits to be sent. */
  readonly status?: ReactNode;
  readonly children: ReactNode;
  /** The row "Something new or worrying?": a button or link of class `new`, see WorryRow. */
  readonly worry?: ReactNode;
  readonly navLabel: string;
  readonly places: readonly PhonePlace[];
}

/** The patient's frame: what scrolls in the middle, the way to help and the four places always in reach. */
export function PhoneShell({ brandName, status, children, worry, navLabel, places }: PhoneShellProps) {
  return (
    <div className="phone fixed">
      <header className="top">
        <Brand name={brandName} compact />
        <span role="status">{status}</span>
      </header>
      <main className="scroll">{children}</main>
      {worry}
      <nav className="nav" aria-label={navLabel}>
        {places.map((place) => (
          <NavLink key={place.href} href={place.href} exact={place.exact}>
            {place.icon}
            {place.label}
            {place.count ? (
              <span className="count">
                {place.count}
                {place.countLabel !== undefined && <span className="sr"> {place.countLabel}</span>}
              </span>
            ) : null}
          </NavLink>
        ))}
      </nav>
    </div>
  );
}
