import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/link-button';
import type { WorklistPage } from '@/lib/care/rules/worklist-page';
import { worklistHref, type WorklistQuery } from '@/lib/care/schema/worklist';

interface PagerProps {
  readonly page: WorklistPage;
  readonly query: WorklistQuery;
}

/** Which part of a long list this is, and the way to the parts before and after. Nothing for a list that is all here. */
export function WorklistPager({ page: { groups, all, pages }, query }: PagerProps) {
  const t = useTranslations('care.worklist.pager');
  if (pages === null || pages.last === 1) return null;
  const { page, last, from } = pages;
  const to = from + groups.reduce((sum, { rows }) => sum + rows.length, 0) - 1;
  const way = (target: number, word: 'before' | 'after') =>
    target >= 1 &&
    target <= last && (
      <LinkButton href={worklistHref({ ...query, page: target })} size="small">
        {t(word)}
      </LinkButton>
    );
  return (
    <nav className="pager" aria-label={t('label')}>
      {way(page - 1, 'before')}
      <span className="n">{t('range', { from, to, all })}</span>
      {way(page + 1, 'after')}
    </nav>
  );
}
