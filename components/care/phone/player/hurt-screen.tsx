'use client';
import { Pause } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { FlagOutcome, FlagPlace, Screening } from '@/lib/alerts/types';
import { SignsList } from '../signs-list';
import { ScreenHeading } from '../takeover';
import { SESSION_HEADING, type PlayerScreenProps } from './screen';

interface HurtScreenProps extends PlayerScreenProps {
  readonly context: Screening;
  readonly onSign: (outcome: FlagOutcome, place: FlagPlace) => void;
}

const LETTER = { left: 'l', right: 'r', both: '' } as const;

/**
 * "This hurts": everything stands still. The signs first; what is no sign stays in reach below, each with its answer, and
 * so do stopping this side and going on.
 */
export function HurtScreen({ step, act, context, onSign }: HurtScreenProps) {
  const t = useTranslations('sessions.hurt');
  const p = useTranslations('sessions.player');
  const [felt, setFelt] = useState<'ache' | 'pull' | null>(null);
  const stop = (
    <Button onClick={() => act({ type: 'skip', reason: 'pain', scope: 'side' })}>
      {t(`stop.${step.side}`)}
    </Button>
  );
  const goOn = <Button onClick={() => act({ type: 'resume' })}>{t('goOn')}</Button>;
  const top = (
    <p className={`pz ${LETTER[step.side]}`} role="status">
      <Icon of={Pause} />
      <span>{p(`pausedOn.${step.side}`)}</span>
      <span>{p('kept')}</span>
    </p>
  );
  if (felt !== null)
    return (
      <section className="feel">
        {top}
        <div className="q">
          <ScreenHeading key={felt} id={SESSION_HEADING}>
            {t(`${felt}Ease`)}
          </ScreenHeading>
          <p>{t(`${felt}Why`)}</p>
        </div>
        <div className="a">
          {felt === 'pull' ? <Button onClick={() => act({ type: 'resume' })}>{p('goOn')}</Button> : goOn}
          {stop}
          <Button onClick={() => setFelt(null)}>{t('other')}</Button>
        </div>
      </section>
    );
  return (
    <SignsList
      headingId={SESSION_HEADING}
      title={t('title')}
      context={context}
      onOutcome={(outcome, place) => onSign(outcome, place ?? { side: step.side, site: null })}
      top={top}
      foot={
        <div className="bk">
          <p>{t('none')}</p>
          <Button onClick={() => setFelt('ache')}>{t('ache')}</Button>
          <Button onClick={() => setFelt('pull')}>{t('pull')}</Button>
          {stop}
          {goOn}
        </div>
      }
    />
  );
}
