'use client';
import { Check, Plus, Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FigureImage } from '@/components/figure/figure-image';
import { Chip, ChipGroup } from '@/components/ui/chip';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { containsWords } from '@/lib/exercises/rules';
import { MOVE_GROUPS } from '@/lib/exercises/types';
import type { BuilderMove } from '@/lib/plans/types';
import { useBuilder } from './builder-context';

interface BuilderLibraryProps {
  /** Ids of moves that the plan holds already. */
  readonly inPlan: ReadonlySet<string>;
  readonly onAdd: (move: BuilderMove) => void;
}

/** Every move, hip to toe. One press adds it at the end; a move may stand in a plan twice. */
export function BuilderLibrary({ inPlan, onAdd }: BuilderLibraryProps) {
  const t = useTranslations('plans.builder');
  const word = useTranslations('exercises');
  const { moves } = useBuilder();
  const [text, setText] = useState('');
  const [group, setGroup] = useState<BuilderMove['group'] | null>(null);
  const offered = [...moves.values()].filter(({ isArchived }) => !isArchived);
  const found = offered.filter(({ id, name, otherNames }) =>
    containsWords([id, name, ...otherNames], text.trim()),
  );
  const groups = [...MOVE_GROUPS, 'own'] as const;
  const shown = groups
    .filter((each) => group === null || each === group)
    .map((each) => ({ group: each, moves: found.filter((move) => move.group === each) }))
    .filter((section) => section.moves.length > 0);
  return (
    <aside className="lib" aria-label={t('library')}>
      <a className="skip-link" href="#plan">
        {t('skip')}
      </a>
      <label className="field">
        <Icon of={Search} />
        <span className="sr">{t('search', { count: offered.length })}</span>
        <input
          type="search"
          value={text}
          maxLength={80}
          placeholder={t('search', { count: offered.length })}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <div className="kinds">
        <ChipGroup label={t('groups')}>
          {groups.map((each) => (
            <Chip key={each} pressed={group === each} onPress={() => setGroup(group === each ? null : each)}>
              {word(`group.${each}`)}
            </Chip>
          ))}
        </ChipGroup>
      </div>
      {shown.length === 0 && (
        <p className="quiet" role="status">
          {t('nothing')}
        </p>
      )}
      {shown.map((section) => (
        <section key={section.group} className="lg">
          <h3>
            {word(`group.${section.group}`)}
            <span>{section.moves.length}</span>
          </h3>
          <ul>
            {section.moves.map((move) => (
              <li key={move.id}>
                <Card move={move} isIn={inPlan.has(move.id)} onAdd={onAdd} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </aside>
  );
}

interface CardProps {
  readonly move: BuilderMove;
  readonly isIn: boolean;
  readonly onAdd: (move: BuilderMove) => void;
}

function Card({ move, isIn, onAdd }: CardProps) {
  const t = useTranslations('plans.builder');
  const word = useTranslations('exercises');
  return (
    <button type="button" className={classNames('lc', isIn && 'in')} onClick={() => onAdd(move)}>
      <span className="sr">{isIn ? t('addAgain') : t('add')} </span>
      <FigureImage figure={move.figure} side="right" alt="" className="fig" />
      <span className="pl">
        <Icon of={isIn ? Check : Plus} small />
      </span>
      <b>{move.name}</b>
      <span className="m">{word(`position.${move.position}`)}</span>
    </button>
  );
}
