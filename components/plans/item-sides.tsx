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
  const [only] = item.sides;
  const missing = LEGS.filter((leg) => item.sides.every(({ side }) => side !== leg && side !== 'both'));
  const differ = !isEven(item);
  return (
    <div className="legs">
      {missing.map((leg) => (
        <button key={leg} type="button" className="an" onClick={() => onSides(withSide(now(), leg))}>
          {t(`addSide.${leg}`)}
          <span className="sr"> {t('forMove', { move: name })}</span>
        </button>
      ))}
      {item.sides.length === 2 &&
        LEGS.map((leg) => (
          <button key={leg} type="button" className="an" onClick={() => onSides(withoutSide(now(), leg))}>
            {t(`dropSide.${leg}`)}
            <span className="sr"> {t('forMove', { move: name })}</span>
          </button>
        ))}
      {differ && (
        <button type="button" className="an" onClick={() => onSides(withSameDose(now()))}>
          {t('copy')}
          <span className="sr"> {t('forMove', { move: name })}</span>
        </button>
      )}
      {only && <StepDown index={index} item={item} name={name} />}
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
