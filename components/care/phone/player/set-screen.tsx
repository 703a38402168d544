'use client';
import { Check, Minus, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FigureImage } from '@/components/figure/figure-image';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Dots } from './dots';
import { PlayerTop } from './player-top';
import { SESSION_HEADING, type PlayerScreenProps } from './screen';
import { SetFacts } from './set-facts';
import { SideTab } from './side-tab';
import { useWords } from './use-words';

/** The most repetitions that a log takes. */
const MOST_REPS = 200;

interface SetScreenProps extends PlayerScreenProps {
  readonly next: string;
}

/** A set of repetitions: the patient says when it is done, and how many it was. */
export function SetScreen({ view, step, item, act, next }: SetScreenProps) {
  const t = useTranslations('sessions.player');
  const words = useWords();
  const [reps, setReps] = useState(step.repetitions ?? 0);
  return (
    <section className={`player hold ${step.side}`}>
      <PlayerTop view={view} step={step} item={item} />
      <SideTab side={step.side} move={item.name} />
      <div className="cnt">
        <div className="count2">
          <Button
            className="ob"
            icon={<Icon of={Minus} />}
            iconLabel={t('fewer')}
            onClick={() => setReps(Math.max(0, reps - 1))}
          />
          <output>
            <b className="n">{reps}</b>
            <span className="sr">{t('reps')}</span>
          </output>
          <Button
            className="ob"
            icon={<Icon of={Plus} />}
            iconLabel={t('moreReps')}
            onClick={() => setReps(Math.min(MOST_REPS, reps + 1))}
          />
        </div>
        <p aria-hidden="true">{t('reps')}</p>
      </div>
      <p className="reps n">
        <span>{words.place(step, item.kind)}</span>
        <Dots at={step.set} of={step.ofSets} />
      </p>
      <SetFacts item={item} itemSideId={step.itemSideId} />
      <div className="what">
        <div>
          <FigureImage figure={item.figure} side={step.side} tone="hold" alt="" className="fig" />
        </div>
        <div>
          <p className="nm" id={SESSION_HEADING} tabIndex={-1}>
            {item.name}
          </p>
          <p className="nx">{next}</p>
        </div>
      </div>
      <p className="aw">{t('tapSet')}</p>
      <div className="foot tall">
        <Button className="ob" onClick={() => act({ type: 'hurt' })}>
          {t('hurts')}
        </Button>
        <Button className="fb" icon={<Icon of={Check} />} onClick={() => act({ type: 'doneSet', reps })}>
          {t('setDone')}
        </Button>
      </div>
    </section>
  );
}
