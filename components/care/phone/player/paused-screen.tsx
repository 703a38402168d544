'use client';
import {
  Check,
  ChevronRight,
  LogOut,
  OctagonAlert,
  Pause,
  Play,
  RotateCcw,
  SkipForward,
  type LucideIcon,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { ScreenHeading } from '../takeover';
import { Ring } from './ring';
import { SESSION_HEADING, shownSeconds, type PlayerScreenProps } from './screen';
import { useWords } from './use-words';

interface PausedScreenProps extends PlayerScreenProps {
  readonly onSkip: () => void;
  readonly onEnd: () => void;
}

/** Nothing runs. Everything that is not part of a hold is found here. */
export function PausedScreen({ view, step, item, act, onSkip, onEnd }: PausedScreenProps) {
  const t = useTranslations('sessions.player');
  const isHold = step.type === 'hold';
  const again =
    view.lengthMs !== null && isHold && view.remainingMs !== null && view.lengthMs > view.remainingMs;
  return (
    <section className={`player ready paused ${step.side}`}>
      <p className="pz" role="status">
        <Icon of={Pause} />
        <span>{t(`pausedOn.${step.side}`)}</span>
        <span>{t('kept')}</span>
      </p>
      <ScreenHeading id={SESSION_HEADING}>{t('paused')}</ScreenHeading>
      <Standing view={view} step={step} item={item} />
      <div className="ls" role="group" aria-labelledby={SESSION_HEADING}>
        {again && (
          <Row
            icon={RotateCcw}
            label={t('again1')}
            sub={t('again2')}
            onPress={() => act({ type: 'back' }, { type: 'resume' })}
          />
        )}
        <Row icon={Check} label={t('did1')} sub={t('did2')} onPress={() => act({ type: 'tapDone' })} />
        <Row icon={SkipForward} label={t('skip1')} sub={t('skip2')} onPress={onSkip} />
        <Row
          icon={LogOut}
          label={t('end1')}
          sub={t('end2', { done: view.unitsDone, of: view.units })}
          onPress={onEnd}
        />
        <Row icon={OctagonAlert} className="w" label={t('worry')} onPress={() => act({ type: 'hurt' })} />
      </div>
      {isHold && <Length act={act} seconds={Math.round((view.lengthMs ?? 0) / 1000)} />}
      <div className="foot">
        <Button className="ob" onClick={() => act({ type: 'hurt' })}>
          {t('hurts')}
        </Button>
        <Button className="fb" icon={<Icon of={Play} />} onClick={() => act({ type: 'resume' })}>
          {t('goOn')}
        </Button>
      </div>
    </section>
  );
}

/** Where it stands: the move, the side, and what is left of the hold. */
function Standing({ view, step, item }: Pick<PlayerScreenProps, 'view' | 'step' | 'item'>) {
  const t = useTranslations('sessions.player');
  const words = useWords();
  const place = words.place(step, item.kind);
  const { lengthMs, remainingMs } = view;
  const left = remainingMs === null ? null : shownSeconds(remainingMs);
  return (
    <div className="st2">
      {lengthMs !== null && remainingMs !== null && (
        <span>
          <Ring leftMs={remainingMs} ofMs={lengthMs} />
          <b className="n" aria-hidden="true">
            {left}
          </b>
        </span>
      )}
      <p>
        <b>{t(`moveSide.${step.side}`, { name: item.name })}</b>
        {step.type === 'hold' && left !== null
          ? t('pausedHold', { seconds: left, of: Math.round((lengthMs ?? 0) / 1000), place })
          : place}
      </p>
    </div>
  );
}

/** Five seconds more or less for this hold. It is logged as changed. */
function Length({ act, seconds }: Pick<PlayerScreenProps, 'act'> & { readonly seconds: number }) {
  const t = useTranslations('sessions.player');
  return (
    <p className="len">
      <Button onClick={() => act({ type: 'shorter' })}>{t('shorter')}</Button>
      <output className="n">{t('seconds', { seconds })}</output>
      <Button onClick={() => act({ type: 'longer' })}>{t('longer')}</Button>
    </p>
  );
}

interface RowProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly sub?: ReactNode;
  readonly className?: string;
  readonly onPress: () => void;
}

export function Row({ icon, label, sub, className, onPress }: RowProps) {
  return (
    <button type="button" className={classNames(className)} onClick={onPress}>
      <Icon of={icon} />
      <span>
        {label}
        {sub !== undefined && <small>{sub}</small>}
      </span>
      <Icon of={ChevronRight} />
    </button>
  );
}
