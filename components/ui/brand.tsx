import Link from 'next/link';

/** The mark: a bent knee on the ground line, one warm joint. */
function BrandMark() {
  return (
    <svg viewBox="0 0 28 28" aria-hidden="true" focusable="false">
      <path
        d="M7 4.5v18M7 14.5 17.5 9.5 19.5 22h4"
        fill="none"
        stroke="var(--kelp)"
        strokeWidth="4.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path d="M2 26.4h24" stroke="var(--ink)" strokeWidth="2" strokeLinecap="round" />
      <circle cx="7" cy="14.5" r="2.1" fill="var(--felt)" />
    </svg>
  );
}

interface BrandProps {
  readonly name: string;
  /** Where the mark leads; without it the mark is a picture. */
  readonly href?: string | undefined;
  /** Only the mark, the name read out. */
  readonly compact?: boolean | undefined;
}

export function Brand({ name, href, compact = false }: BrandProps) {
  const inside = (
    <>
      <BrandMark />
      <span className={compact ? 'sr' : undefined}>{name}</span>
    </>
  );
  return href === undefined ? (
    <span className="brand">{inside}</span>
  ) : (
    <Link className="brand" href={href}>
      {inside}
    </Link>
  );
}
