'use client';
import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout';
import type { DraftItem } from '@/lib/plans/rules/draft';
import { warningsOf } from '@/lib/plans/rules/warnings';
import { useBuilder } from './builder-context';

/**
 * What the move asks of a body, why a recorded condition may not allow it, and on which leg: it warns and never blocks.
 */
export function ItemPrecautions({ item }: { readonly item: DraftItem }) {
  const t = useTranslations('plans.builder');
  const why = useTranslations('exercises');
  const condition = useTranslations('patients.condition');
  const { moves, conditions } = useBuilder();
  const move = moves.get(item.moveId ?? item.exerciseId ?? '');
  if (!move) return null;
  const warnings = warningsOf(move, conditions, item);
  if (warnings.length === 0) return null;
  return (
    <div className="w">
      <Callout tone="amber" title={t('precaution')}>
        <ul>
          {warnings.map(({ match, side, when }) => (
            <li key={`${match.reasonCode}.${side ?? ''}`}>
              {why(`tag.${match.tag}`)} {why(`reason.${match.reasonCode}`)}{' '}
              {t('recorded', { condition: condition(match.condition), side: side ?? 'unknown' })}
              {when !== null && ` ${t('when', { side: when })}`}
            </li>
          ))}
        </ul>
        <p className="quiet small">{t('precautionSource')}</p>
      </Callout>
    </div>
  );
}
