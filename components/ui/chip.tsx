import Link from 'next/link';
import type { ReactNode } from 'react';

interface ChipBody {
  readonly children: ReactNode;
  readonly icon?: ReactNode;
  /** Colours the icon; the words say the same. */
  readonly tone?: 'flag' | 'amber' | 'silent' | undefined;
  /** How many the filter would show. */
  readonly count?: number | undefined;
}

function Inside({ children, icon, tone, count }: ChipBody) {
  return (
    <>
      {icon !== undefined && <span className={tone}>{icon}</span>}
      {children}
      {count !== undefined && <b>{count}</b>}
    </>
  );
}

/** A filter kept in the page: pressed or not. */
export function Chip({
  pressed,
  onPress,
  ...body
}: ChipBody & { readonly pressed: boolean; readonly onPress: () => void }) {
  return (
    <button type="button" className="chip" aria-pressed={pressed} onClick={onPress}>
      <Inside {...body} />
    </button>
  );
}

/** A filter kept in the address, so that it can be shared and gone back from. */
export function ChipLink({
  href,
  current,
  ...body
}: ChipBody & { readonly href: string; readonly current: boolean }) {
  return (
    <Link className="chip" href={href} aria-current={current ? 'true' : undefined} scroll={false}>
      <Inside {...body} />
    </Link>
  );
}

/** Chips that belong together; `label` names the group. */
export function ChipGroup({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="filters" role="group" aria-label={label}>
      {children}
    </div>
  );
}
