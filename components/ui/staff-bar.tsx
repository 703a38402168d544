import type { ReactNode } from 'react';
import { Brand } from './brand';
import { NavLink } from './nav-link';

export interface StaffTab {
  readonly href: string;
  readonly label: string;
  /** Shown when above 0. */
  readonly count?: number | undefined;
  /** Read after the count, such as "red flags". */
  readonly countLabel?: string | undefined;
  readonly countTone?: 'flag' | 'plain' | undefined;
}

interface StaffBarProps {
  readonly brandName: string;
  readonly brandHref: string;
  readonly navLabel: string;
  readonly tabs: readonly StaffTab[];
  /** Demo tag, live dot, account menu. */
  readonly right?: ReactNode;
}

/** The bar over every staff page. */
export function StaffBar({ brandName, brandHref, navLabel, tabs, right }: StaffBarProps) {
  return (
    <header className="bar">
      <Brand name={brandName} href={brandHref} />
      <nav className="tabs" aria-label={navLabel}>
        {tabs.map((tab) => (
          <NavLink key={tab.href} href={tab.href}>
            {tab.label}
            <TabCount tab={tab} />
          </NavLink>
        ))}
      </nav>
      <div className="right">{right}</div>
    </header>
  );
}

function TabCount({ tab }: { readonly tab: StaffTab }) {
  if (!tab.count) return null;
  return (
    <span className={tab.countTone === 'flag' ? 'count flag' : 'count'}>
      {tab.count}
      {tab.countLabel !== undefined && <span className="sr"> {tab.countLabel}</span>}
    </span>
  );
}

/** Says that everyone shown is invented. */
export function DemoTag({ children }: { readonly children: ReactNode }) {
  return <span className="demo">{children}</span>;
}

/** Whether changes arrive by themselves; `label` says since when, or that they do not. */
export function LiveDot({ on, label }: { readonly on: boolean; readonly label: string }) {
  return (
    <span className={on ? 'live' : 'live off'}>
      <span className="word">{label}</span>
    </span>
  );
}
