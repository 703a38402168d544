import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ChipGroup, ChipLink } from '@/components/ui/chip';
import { SearchForm } from '@/components/ui/search-form';
import { libraryHref, type LibraryQuery } from '@/lib/exercises/schema';
import type { Move, MoveGroup } from '@/lib/exercises/types';

const HIP_TO_TOE = ['hip', 'glute', 'hamstring', 'quad', 'calf'] as const;
const BESIDE = ['strength', 'surgery'] as const;

export function LibrarySearch({ query: { q, group } }: { readonly query: LibraryQuery }) {
  const t = useTranslations('exercises.library');
  return (
    <SearchForm action="/library" value={q} label={t('search')} kept={group === null ? {} : { group }} />
  );
}

interface LibraryToolsProps {
  readonly query: LibraryQuery;
  /** Moves that have the words looked for, in any group: each filter says how many it would show. */
  readonly found: readonly Move[];
}

/** The line from hip to toe, and beside it strength and after surgery. A second press takes a filter away. */
export function LibraryTools({ query, found }: LibraryToolsProps) {
  const t = useTranslations('exercises');
  const count = (group: MoveGroup) => found.filter((move) => move.group === group).length;
  const href = (group: MoveGroup) => libraryHref({ ...query, group: query.group === group ? null : group });
  return (
    <div className="ctl">
      <nav className="hip-line" aria-label={t('library.groups')}>
        {HIP_TO_TOE.map((group) => (
          <Link
            key={group}
            href={href(group)}
            scroll={false}
            aria-current={query.group === group ? 'true' : undefined}
          >
            <span>
              {t(`group.${group}`)} <span className="n2">{count(group)}</span>
            </span>
          </Link>
        ))}
      </nav>
      <ChipGroup label={t('library.filters')}>
        <ChipLink
          href={libraryHref({ ...query, group: null })}
          current={query.group === null}
          count={found.length}
        >
          {t('library.all')}
        </ChipLink>
        {BESIDE.map((group) => (
          <ChipLink key={group} href={href(group)} current={query.group === group} count={count(group)}>
            {t(`group.${group}`)}
          </ChipLink>
        ))}
      </ChipGroup>
    </div>
  );
}
