'use client';
import { Pause } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { FlagContext, FlagOutcome } from '@/lib/alerts/types';
import type { Side } from '@/lib/plans/types';
import { SignsList } from '../signs-list';
import { SESSION_HEADING, type PlayerScreenProps } from './screen';

interface HurtScreenProps extends PlayerScreenProps {
  readonly context: FlagContext;
  readonly onSign: (outcome: FlagOutcome, side: Side) => void;
}

const LETTER = { left: 'l', right: 'r', both: '' } as const;

/** "This hurts": everything stands still. The signs first; stopping this side or going on stay in reach below. */
export function HurtScreen({ step, act, context, onSign }: HurtScreenProps) {
  const t = useTranslations('sessions.hurt');
  const p = useTranslations('sessions.player');
  return (
    <SignsList
      headingId={SESSION_HEADING}
      title={t('title')}
      context={context}
      onOutcome={(outcome) => onSign(outcome, step.side)}
      top={
        <p className={`pz ${LETTER[step.side]}`} role="status">
          <Icon of={Pause} />
          <span>{p(`pausedOn.${step.side}`)}</span>
          <span>{p('kept')}</span>
        </p>
      }
      foot={
        <div className="bk">
          <p>{t('none')}</p>
          <Button onClick={() => act({ type: 'skip', reason: 'pain', scope: 'side' })}>
            {t(`stop.${step.side}`)}
          </Button>
          <Button onClick={() => act({ type: 'resume' })}>{t('goOn')}</Button>
        </div>
      }
    />
  );
}
