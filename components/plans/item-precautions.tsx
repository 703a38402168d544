'use client';
import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout';
import { precautionMatches } from '@/lib/exercises/rules';
import type { DraftItem } from '@/lib/plans/rules/draft';
import { useBuilder } from './builder-context';

/** What the move asks of a body and a recorded condition may not allow: it warns and never blocks. */
export function ItemPrecautions({ item }: { readonly item: DraftItem }) {
  const t = useTranslations('plans.builder');
  const tag = useTranslations('exercises.tag');
  const condition = useTranslations('patients.condition');
  const { moves, conditions } = useBuilder();
  const move = moves.get(item.moveId ?? '');
  if (!move) return null;
  const matches = item.sides.flatMap(({ side }) => precautionMatches(move, conditions, side));
  const once = new Map(matches.map((match) => [match.reasonCode, match]));
  if (once.size === 0) return null;
  return (
    <div className="w">
      <Callout tone="amber" title={t('precaution')}>
        <ul>
          {[...once.values()].map((match) => (
            <li key={match.reasonCode}>
              {tag(match.tag)} {t('recorded', { condition: condition(match.condition) })}
            </li>
          ))}
        </ul>
        <p className="quiet small">{t('precautionSource')}</p>
      </Callout>
    </div>
  );
}
