'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FigureImage } from '@/components/figure/figure-image';
import { Button } from '@/components/ui/button';
import { PainBadge } from '@/components/ui/pain-badge';
import type { PainPlace } from '@/lib/sessions/rules/phone-session';
import type { FeltMove } from '@/lib/sessions/rules/running';
import { QuestionTop } from './pain-scale';
import { ScreenHeading } from './takeover';

type Chosen = PainPlace['itemSides'];

interface WhichHurtProps {
  readonly headingId: string;
  readonly worst: number;
  readonly moves: readonly FeltMove[];
  readonly first: Chosen;
  readonly place: string;
  /** None = not sure, or not said: nothing is laid at a move's door that was not named. */
  readonly onAnswer: (chosen: Chosen) => void;
  readonly onBack: (() => void) | null;
}

const LETTER = { left: 'l', right: 'r', both: 'b' } as const;

/** Which of today's moves hurt, and on which side. */
export function WhichHurt({ headingId, worst, moves, first, place, onAnswer, onBack }: WhichHurtProps) {
  const t = useTranslations('sessions.which');
  const p = useTranslations('sessions.player');
  const [chosen, setChosen] = useState<Chosen>(first);
  const has = (id: string) => chosen.some(({ itemSideId }) => itemSideId === id);
  const said = moves.flatMap(({ item, sides }) =>
    sides
      .filter(({ itemSideId }) => has(itemSideId))
      .map(({ side }) => p(`moveSide.${side}`, { name: item.name })),
  );
  return (
    <section className="question which">
      <QuestionTop onBack={onBack}>{place}</QuestionTop>
      <div className="q">
        <ScreenHeading id={headingId}>{t('title')}</ScreenHeading>
        <p>
          <PainBadge score={worst} emptyLabel="" />
          {t('lead')}
        </p>
      </div>
      <ul className="ls" aria-labelledby={headingId}>
        {moves.map(({ item, sides }) => (
          <li key={item.itemId}>
            <FigureImage figure={item.figure} side="right" alt="" className="fig" />
            <b>{item.name}</b>
            <span className="lr" role="group" aria-label={item.name}>
              {sides.map(({ itemSideId, side }) => (
                <button
                  key={itemSideId}
                  type="button"
                  className={LETTER[side]}
                  aria-pressed={has(itemSideId)}
                  aria-label={p(`side.${side}`)}
                  onClick={() =>
                    setChosen(
                      has(itemSideId)
                        ? chosen.filter((other) => other.itemSideId !== itemSideId)
                        : [...chosen, { itemSideId, side }],
                    )
                  }
                >
                  {t(`letter.${side}`)}
                </button>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <Button size="big" className="ns" onClick={() => onAnswer([])}>
        {t('unsure')}
      </Button>
      <p className="say" role="status">
        {said.length > 0 && t('chosen', { moves: said.join('; ') })}
      </p>
      <div className="f">
        <Button size="big" onClick={() => onAnswer([])}>
          {t('skip')}
        </Button>
        <Button variant="primary" size="big" disabled={chosen.length === 0} onClick={() => onAnswer(chosen)}>
          {t('next')}
        </Button>
      </div>
    </section>
  );
}
