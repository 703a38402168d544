'use client';
import { Pause } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { FigureImage } from '@/components/figure/figure-image';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Dots } from './dots';
import { PlayerTop } from './player-top';
import { Ring } from './ring';
import { SESSION_HEADING, shownSeconds, type PlayerScreenProps } from './screen';
import { SideTab } from './side-tab';
import { useWords } from './use-words';

interface HoldScreenProps extends PlayerScreenProps {
  readonly next: string;
}

/** A hold runs: the whole screen is the side's colour, and any tap pauses. */
export function HoldScreen({ view, step, item, act, next }: HoldScreenProps) {
  const t = useTranslations('sessions.player');
  const words = useWords();
  const { lengthMs, remainingMs } = view;
  if (lengthMs === null || remainingMs === null) return null;
  const left = shownSeconds(remainingMs);
  return (
    <section className={`player hold ${step.side}`}>
      <PlayerTop view={view} step={step} item={item} hasPause />
      <SideTab side={step.side} move={item.name} />
      <div
        className="mid"
        role="timer"
        aria-label={t('left', { seconds: left, of: Math.round(lengthMs / 1000) })}
      >
        <Ring leftMs={remainingMs} ofMs={lengthMs} />
        <span className="num" aria-hidden="true">
          {left}
        </span>
      </div>
      <p className="reps n">
        <span>{words.place(step, item.kind)}</span>
        <Dots at={step.rep} of={step.ofReps} />
      </p>
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
      <p className="aw">{t('tapToPause')}</p>
      <div className="foot">
        <Button className="ob" onClick={() => act({ type: 'hurt' })}>
          {t('hurts')}
        </Button>
        <Button className="fb" icon={<Icon of={Pause} />} onClick={() => act({ type: 'pause' })}>
          {t('pause')}
        </Button>
      </div>
    </section>
  );
}
