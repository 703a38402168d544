'use client';
import { useTranslations } from 'next-intl';
import { FigureImage } from '@/components/figure/figure-image';
import { Disclosure } from '@/components/ui/disclosure';
import { GroundHeading } from '@/components/ui/ground-heading';
import { SideBadge } from '@/components/ui/side-badge';
import type { TodayItem, TodayPlan, TodaySide } from '@/lib/care/types/phone';

interface PlanMovesProps {
  readonly plan: TodayPlan;
  readonly heldSides: ReadonlySet<string>;
  readonly isOneOfMany: boolean;
  /** Nothing of it is to be done now. */
  readonly isHeld: boolean;
}

/** What the session asks for, move by move and side by side. */
export function PlanMoves({ plan, heldSides, isOneOfMany, isHeld }: PlanMovesProps) {
  const t = useTranslations('sessions.today');
  return (
    <section className="list">
      <GroundHeading note={isOneOfMany ? plan.title : undefined}>
        {t(isHeld ? 'whatHeld' : 'what')}
      </GroundHeading>
      <ol>
        {plan.items.map((item) => (
          <Move key={item.itemId} item={item} heldSides={heldSides} />
        ))}
      </ol>
    </section>
  );
}

function Move({ item, heldSides }: { readonly item: TodayItem; readonly heldSides: ReadonlySet<string> }) {
  const t = useTranslations('sessions.today');
  const only = item.sides.length === 1 ? item.sides[0] : undefined;
  return (
    <li>
      <FigureImage figure={item.figure} side={only?.side ?? 'right'} alt="" className="fig" />
      <div>
        <b>{item.name}</b>
        <span className="ds n">
          {item.sides.map((side) => (
            <Dose key={side.itemSideId} item={item} side={side} isHeld={heldSides.has(side.itemSideId)} />
          ))}
        </span>
        {item.note && <p className="note">{item.note}</p>}
        {item.steps.length > 0 && (
          <Disclosure summary={t('steps')}>
            <ol className="steps">
              {item.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </Disclosure>
        )}
      </div>
    </li>
  );
}

/** Sets only where there is more than one. */
function Dose(props: { readonly item: TodayItem; readonly side: TodaySide; readonly isHeld: boolean }) {
  const { item, side, isHeld } = props;
  const t = useTranslations('sessions.today');
  const { sets, reps, holdSeconds } = side;
  const dose =
    item.kind === 'hold'
      ? t('dose', { sets, reps, seconds: holdSeconds ?? 0 })
      : t('doseReps', { sets, reps });
  return (
    <span className={isHeld ? 'held' : undefined}>
      <SideBadge side={side.side} text={t(`${side.side}Letter`)} label={t(side.side)} />{' '}
      {isHeld ? t('heldSide') : dose}
    </span>
  );
}
