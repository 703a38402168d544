'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { UseFieldArrayReturn } from 'react-hook-form';
import { EmptyState } from '@/components/ui/empty-state';
import { LiveRegion } from '@/components/ui/live-region';
import { moveKey } from '@/lib/plans/rules/held';
import { countable, type DraftItem } from '@/lib/plans/rules/draft';
import type { PlanDraftInput } from '@/lib/plans/schema';
import type { PlanItem } from '@/lib/plans/types';
import { useBuilder, useMoveName } from './builder-context';
import { BuilderItem } from './builder-item';

interface BuilderItemsProps {
  readonly items: UseFieldArrayReturn<PlanDraftInput, 'items'>;
  readonly draft: PlanDraftInput;
}

/** The plan's moves in order. Whoever can't see a move change its place is told, and keeps their own. */
export function BuilderItems({ items, draft }: BuilderItemsProps) {
  const t = useTranslations('plans.builder');
  const nameOf = useMoveName();
  const { base } = useBuilder();
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  /** Where what was pressed is gone: focus goes to the item that stands there now. */
  const leftAt = useRef<number | null>(null);
  const count = items.fields.length;
  const counted = countable(draft);
  useEffect(() => {
    if (leftAt.current === null) return;
    const rows = list.current?.querySelectorAll<HTMLElement>(':scope > li');
    rows?.[Math.min(leftAt.current, rows.length - 1)]?.focus();
    leftAt.current = null;
  });
  const wasOf = (item: DraftItem): PlanItem | undefined =>
    base?.items.find((before) => moveKey(before) === moveKey(item) && before.kind === item.kind);
  const moveTo = (item: DraftItem, from: number, to: number) => {
    items.move(from, to);
    setSaid(t('moved', { move: nameOf(item), place: to + 1, count }));
  };
  const remove = (item: DraftItem, index: number) => {
    items.remove(index);
    leftAt.current = index;
    setSaid(t('removed', { move: nameOf(item) }));
  };
  const changeSides = (changed: DraftItem, index: number) => {
    items.update(index, changed);
    leftAt.current = index;
  };
  return (
    <>
      <LiveRegion message={said} />
      {count === 0 ? (
        <EmptyState what={t('empty')} why={t('emptyWhy')} />
      ) : (
        <>
          <Columns />
          <ol ref={list}>
            {items.fields.map((field, index) => {
              const item = draft.items[index];
              return (
                item && (
                  <BuilderItem
                    key={field.id}
                    index={index}
                    last={index === count - 1}
                    item={item}
                    was={wasOf(item)}
                    isNewPlan={base === null}
                    schedule={counted.schedule}
                    isCounted={counted.items[index]?.sides.length === item.sides.length}
                    onMove={(to) => moveTo(item, index, to)}
                    onRemove={() => remove(item, index)}
                    onSides={(changed) => changeSides(changed, index)}
                  />
                )
              );
            })}
          </ol>
        </>
      )}
    </>
  );
}

/** Names of the columns, for those who see them; every number carries its own whole name. */
function Columns() {
  const t = useTranslations('plans.builder.columns');
  const cells = ['side', 'sets', 'reps', 'hold', 'rest', 'week'] as const;
  return (
    <div className="it mh" aria-hidden="true">
      <span className="mn">{t('move')}</span>
      <span className="dl">
        {cells.map((cell) => (
          <span key={cell} className={cell}>
            {t(cell)}
          </span>
        ))}
      </span>
    </div>
  );
}
