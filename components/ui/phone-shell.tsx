import type { ReactNode } from 'react';
import { Brand } from './brand';
import { PlaceLink } from './place-link';

export interface PhonePlace {
  readonly href: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly count?: number | undefined;
  readonly countLabel?: string | undefined;
}

interface PhoneShellProps {
  readonly brandName: string;
  /** At the top: no signal, what waits to be sent. */
  readonly status?: ReactNode;
  readonly children: ReactNode;
  /** Which place is shown: another one begins at its top. */
  readonly place: string;
  /** The row "Something new or worrying?": a button or link of class `new`, see WorryRow. */
  readonly worry?: ReactNode;
  readonly navLabel: string;
  readonly places: readonly PhonePlace[];
}

/** The patient's frame: what scrolls in the middle, the way to help and the four places always in reach. */
export function PhoneShell({ brandName, status, children, place, worry, navLabel, places }: PhoneShellProps) {
  return (
    <div className="phone fixed">
      <header className="top">
        <Brand name={brandName} compact />
        <span role="status">{status}</span>
      </header>
      <main className="scroll" key={place} tabIndex={0}>
        {children}
      </main>
      {worry}
      <nav className="nav" aria-label={navLabel}>
        {places.map((own) => (
          <PlaceLink key={own.href} href={own.href}>
            {own.icon}
            {own.label}
            {own.count ? (
              <span className="count">
                {own.count}
                {own.countLabel !== undefined && <span className="sr"> {own.countLabel}</span>}
              </span>
            ) : null}
          </PlaceLink>
        ))}
      </nav>
    </div>
  );
}
