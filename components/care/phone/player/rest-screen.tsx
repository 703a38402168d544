'use client';
import { Play } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { FigureImage } from '@/components/figure/figure-image';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { SideBadge } from '@/components/ui/side-badge';
import { PlayerTop } from './player-top';
import { Ring } from './ring';
import { SESSION_HEADING, shownSeconds, type PlayerScreenProps } from './screen';
import { useWords } from './use-words';

/** Rest between holds or sets, with what comes next on which side. */
export function RestScreen({ view, step, item, act }: PlayerScreenProps) {
  const t = useTranslations('sessions.player');
  const words = useWords();
  const left = shownSeconds(view.remainingMs ?? 0);
  const of = Math.round((view.lengthMs ?? 0) / 1000);
  return (
    <section className={`player ready rest ${step.side}`}>
      <PlayerTop view={view} step={step} item={item} />
      <div className="mid" role="timer" aria-label={t('restLeft', { seconds: left, of })}>
        <Ring leftMs={view.remainingMs ?? 0} ofMs={view.lengthMs ?? 0} />
        <span className="num" aria-hidden="true">
          {left}
        </span>
      </div>
      <h1 id={SESSION_HEADING} tabIndex={-1}>
        {t('rest')}
      </h1>
      <p className="sub">{t('breathe')}</p>
      <div className="nx">
        <div>
          <FigureImage figure={item.figure} side={step.side} alt="" className="fig" />
        </div>
        <div>
          <SideBadge side={step.side} text={t(`side.${step.side}`)} />
          <p>
            <b>{t(`again.${step.side}`)}</b>
            <span className="n">{words.place(step, item.kind)}</span>
          </p>
        </div>
      </div>
      <div className="foot">
        <Button className="ob" onClick={() => act({ type: 'longer' })}>
          {t('more')}
        </Button>
        <Button className="fb" icon={<Icon of={Play} />} onClick={() => act({ type: 'next' })}>
          {t('goOnNow')}
        </Button>
      </div>
    </section>
  );
}
