'use client';
import { ArrowLeft, ArrowRight, Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { FigureImage } from '@/components/figure/figure-image';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { PlayerTop } from './player-top';
import { ReadyFoot } from './ready-foot';
import { SESSION_HEADING, shownSeconds, type PlayerScreenProps } from './screen';

interface SwitchScreenProps extends PlayerScreenProps {
  /** Holds or sets done of the other side, and how many there are. */
  readonly other: { readonly done: number; readonly of: number };
  /** Nothing runs until the patient starts it. */
  readonly onTap: (() => void) | null;
  readonly onLeaveOut: () => void;
}

/** The other side now: both halves in their own colours, the next one large. */
export function SwitchScreen({ view, step, item, act, other, onTap, onLeaveOut }: SwitchScreenProps) {
  const t = useTranslations('sessions.player');
  const toLeft = step.side === 'left';
  const left = shownSeconds(view.remainingMs ?? 0);
  const was = (
    <div className={classNames('was-side', toLeft ? 'r' : 'l')}>
      {other.done === other.of && (
        <span className="ck">
          <Icon of={Check} />
        </span>
      )}
      <b>{t(`side.${toLeft ? 'right' : 'left'}`)}</b>
      <span className="n">{t('doneOf', other)}</span>
    </div>
  );
  const next = (
    <div className={classNames('next-side', toLeft ? 'l' : 'r')}>
      <em>{t('now')}</em>
      <b>{t(`side.${step.side}`)}</b>
      <Icon of={toLeft ? ArrowLeft : ArrowRight} />
    </div>
  );
  return (
    <section className={`player ready ${step.side}`}>
      <PlayerTop view={view} step={step} item={item} />
      <div className={classNames('sp', toLeft && 'to-left')} aria-hidden="true">
        {toLeft ? next : was}
        {toLeft ? was : next}
      </div>
      <div className="bt">
        <div>
          <h1 id={SESSION_HEADING} tabIndex={-1}>
            {t(view.isAfterPain ? 'tryOther' : 'switch')}
          </h1>
          <p>{t(`place.${step.side}`)}</p>
        </div>
        {onTap === null && (
          <b className="n" role="timer" aria-label={t('startsIn', { seconds: left })}>
            {left}
          </b>
        )}
      </div>
      <div className="ff">
        <FigureImage figure={item.figure} side={step.side} alt="" className="fig" />
      </div>
      <ReadyFoot act={act} onTap={onTap} onLeaveOut={view.isAfterPain ? onLeaveOut : null} />
    </section>
  );
}
