import { CircleDashed, Flag, Plus, TrendingUp, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ChipGroup, ChipLink } from '@/components/ui/chip';
import { Icon } from '@/components/ui/icon';
import { LinkButton } from '@/components/ui/link-button';
import { SearchForm } from '@/components/ui/search-form';
import { worklistHref, type WorklistQuery } from '@/lib/care/schema/worklist';
import { WORKLIST_GROUPS, type WorklistGroup } from '@/lib/care/types/worklist';

const LOOK: Readonly<
  Partial<Record<WorklistGroup, { readonly tone: 'flag' | 'amber' | 'silent'; readonly icon: LucideIcon }>>
> = {
  red: { tone: 'flag', icon: Flag },
  rising: { tone: 'amber', icon: TrendingUp },
  silent: { tone: 'silent', icon: CircleDashed },
};

interface ToolsProps {
  readonly query: WorklistQuery;
  readonly counts: Readonly<Record<WorklistGroup, number>>;
  readonly all: number;
}

export function WorklistSearch({ query: { show, scope, q } }: { readonly query: WorklistQuery }) {
  const t = useTranslations('care.worklist');
  const kept = { ...(show === 'all' ? {} : { show }), ...(scope === 'mine' ? {} : { scope }) };
  return <SearchForm action="/worklist" value={q} label={t('search')} kept={kept} />;
}

/** Filters and scope as links: what is shown is what the address says. */
export function WorklistTools({ query, counts, all }: ToolsProps) {
  const t = useTranslations('care.worklist');
  const href = (change: Partial<WorklistQuery>) => worklistHref({ ...query, page: 1, ...change });
  return (
    <div className="tools">
      {all > 0 && <Filters query={query} counts={counts} all={all} />}
      <div className="end">
        <ChipGroup label={t('scope')}>
          {(['mine', 'clinic'] as const).map((scope) => (
            <ChipLink key={scope} href={href({ scope })} current={query.scope === scope}>
              {t(scope)}
            </ChipLink>
          ))}
        </ChipGroup>
        <LinkButton href="/patients/new" variant="primary" size="small" icon={<Icon of={Plus} small />}>
          {t('newPatient')}
        </LinkButton>
      </div>
    </div>
  );
}

/** By how soon patients need somebody, each filter with how many it would show. */
function Filters({ query, counts, all }: ToolsProps) {
  const t = useTranslations('care.worklist');
  const href = (show: WorklistQuery['show']) => worklistHref({ ...query, show });
  return (
    <ChipGroup label={t('filters')}>
      <ChipLink href={href('all')} current={query.show === 'all'} count={all}>
        {t('everyone')}
      </ChipLink>
      {WORKLIST_GROUPS.map((group) => {
        const look = LOOK[group];
        return (
          <ChipLink
            key={group}
            href={href(group)}
            current={query.show === group}
            count={counts[group]}
            tone={look?.tone}
            icon={look && <Icon of={look.icon} small />}
          >
            {t(`groups.${group}`)}
          </ChipLink>
        );
      })}
    </ChipGroup>
  );
}
