'use client';
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { FigureImage } from '@/components/figure/figure-image';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import type { DraftItem } from '@/lib/plans/rules/draft';
import type { PlanItem, Schedule } from '@/lib/plans/types';
import { useBuilder, useMoveName } from './builder-context';
import { DoseRow } from './dose-row';
import { ItemNote } from './item-note';
import { ItemPrecautions } from './item-precautions';
import { ItemSides } from './item-sides';

interface BuilderItemProps {
  readonly index: number;
  readonly last: boolean;
  readonly item: DraftItem;
  /** The same item in the version before; undefined = new in this one. */
  readonly was: PlanItem | undefined;
  readonly isNewPlan: boolean;
  readonly schedule: Pick<Schedule, 'timesPerDay' | 'weekdays'>;
  /** Every number of it is one that can be published. */
  readonly isCounted: boolean;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
  readonly onSides: (sides: DraftItem) => void;
}

/** One move: its doses, note, sides and place, and what to think of for this patient. */
export function BuilderItem(props: BuilderItemProps) {
  const { index, last, item, was, isNewPlan, schedule, isCounted, onMove, onRemove, onSides } = props;
  const t = useTranslations('plans.builder');
  const group = useTranslations('exercises.group');
  const { moves } = useBuilder();
  const name = useMoveName()(item);
  const move = moves.get(item.moveId ?? item.exerciseId ?? '');
  const figureSide = item.sides[0]?.side ?? 'right';
  return (
    <li className={classNames('it', !isNewPlan && was === undefined && 'new')} tabIndex={-1}>
      <span className="no n">{index + 1}</span>
      <span className="tf">
        <FigureImage figure={move?.figure ?? null} side={figureSide} alt="" className="fig" />
      </span>
      <div className="nm">
        <b>{name}</b>
        {move && <span className="small quiet">{group(move.group)}</span>}
        <ItemNote index={index} name={name} note={item.note} />
      </div>
      <div className="ds">
        {item.sides.map((side, at) => (
          <DoseRow
            key={side.side}
            kind={item.kind}
            name={name}
            path={`items.${index}.sides.${at}`}
            side={side}
            was={was?.sides.find((before) => before.side === side.side)}
            schedule={schedule}
            isCounted={isCounted}
          />
        ))}
        <ItemSides index={index} item={item} name={name} onSides={onSides} />
      </div>
      <div className="mv">
        <Button
          size="small"
          variant="bare"
          icon={<Icon of={ArrowUp} small />}
          iconLabel={t('up', { move: name })}
          aria-disabled={index === 0 || undefined}
          onClick={() => index > 0 && onMove(index - 1)}
        />
        <Button
          size="small"
          variant="bare"
          icon={<Icon of={ArrowDown} small />}
          iconLabel={t('down', { move: name })}
          aria-disabled={last || undefined}
          onClick={() => !last && onMove(index + 1)}
        />
        <Button
          size="small"
          variant="bare"
          icon={<Icon of={X} small />}
          iconLabel={t('remove', { move: name })}
          onClick={onRemove}
        />
      </div>
      <ItemPrecautions item={item} />
    </li>
  );
}
