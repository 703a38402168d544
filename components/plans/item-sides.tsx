'use client';
import { useTranslations } from 'next-intl';
import { useFormContext } from 'react-hook-form';
import type { DraftItem } from '@/lib/plans/rules/draft';
import { isEven, withoutSide, withSameDose, withSide } from '@/lib/plans/rules/draft-sides';
import type { PlanDraftInput } from '@/lib/plans/schema';

interface ItemSidesProps {
  readonly index: number;
  readonly item: DraftItem;
  readonly name: string;
  /** The item with other sides. */
  readonly onSides: (item: DraftItem) => void;
}

const LEGS = ['left', 'right'] as const;

/** Which legs the item is for, the same dose for both, and the one step down that is allowed beforehand. */
export function ItemSides({ index, item, name, onSides }: ItemSidesProps) {
  const t = useTranslations('plans.builder');
  const { getValues } = useFormContext<PlanDraftInput>();
  const now = (): DraftItem => getValues(`items.${index}`);
  const missing = LEGS.filter((leg) => item.sides.every(({ side }) => side !== leg && side !== 'both'));
  const button = (key: string, words: string, changed: () => DraftItem) => (
    <button key={key} type="button" className="an" onClick={() => onSides(changed())}>
      {words}
      <span className="sr"> {t('forMove', { move: name })}</span>
    </button>
  );
  return (
    <div className="legs">
      {missing.map((leg) => button(leg, t(`addSide.${leg}`), () => withSide(now(), leg)))}
      {!isEven(item) && button('copy', t('copy'), () => withSameDose(now()))}
      <details>
        <summary>
          {t('more')}
          <span className="sr"> {t('forMove', { move: name })}</span>
        </summary>
        {item.sides.length === 2 &&
          LEGS.map((leg) => button(leg, t(`dropSide.${leg}`), () => withoutSide(now(), leg)))}
        <StepDown index={index} item={item} name={name} />
      </details>
    </div>
  );
}

/** One decision for the item: it stands on each of its sides. */
function StepDown({ index, item, name }: Omit<ItemSidesProps, 'onSides'>) {
  const t = useTranslations('plans.builder');
  const { setValue } = useFormContext<PlanDraftInput>();
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={item.sides.every(({ stepDownApproved }) => stepDownApproved)}
        onChange={({ target }) =>
          item.sides.forEach((_, at) =>
            setValue(`items.${index}.sides.${at}.stepDownApproved`, target.checked, { shouldDirty: true }),
          )
        }
      />
      <span>
        {t('stepDown')}
        <span className="sr"> {t('forMove', { move: name })}</span>
      </span>
    </label>
  );
}
