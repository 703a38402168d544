'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ScreenHeading } from '../takeover';
import { SESSION_HEADING, type PlayerScreenProps } from './screen';
import { useWords } from './use-words';
import type { PhonePlan } from '@/lib/sessions/rules/phone-plan';

interface AskingScreenProps extends Pick<PlayerScreenProps, 'view' | 'act'> {
  readonly plan: Pick<PhonePlan, 'items'>;
}

/** Holds that ended while the screen was off: only the patient knows which were held. None is ticked beforehand. */
export function AskingScreen({ view, act, plan }: AskingScreenProps) {
  const t = useTranslations('sessions.player');
  const words = useWords();
  const [done, setDone] = useState<readonly number[]>([]);
  const all = view.unseen.map(({ index }) => index);
  const flip = (index: number) =>
    setDone(done.includes(index) ? done.filter((other) => other !== index) : [...done, index]);
  return (
    <section className="player asking">
      <ScreenHeading id={SESSION_HEADING}>{t('asking')}</ScreenHeading>
      <p className="sub">{t('askingWhy')}</p>
      <ul className="asked">
        {view.unseen.map(({ index, step }) => {
          const item = plan.items.find(({ itemId }) => itemId === step.itemId);
          return (
            <li key={index}>
              <label>
                <input type="checkbox" checked={done.includes(index)} onChange={() => flip(index)} />
                <span>
                  <b>{t(`moveSide.${step.side}`, { name: item?.name ?? '' })}</b>
                  <small className="n">
                    {words.place(step, 'hold')}, {t('seconds', { seconds: step.seconds ?? 0 })}
                  </small>
                </span>
              </label>
            </li>
          );
        })}
      </ul>
      <div className="foot">
        <Button className="ob" onClick={() => act({ type: 'answer', done: [] })}>
          {t('didNone')}
        </Button>
        <Button
          className={done.length === 0 ? 'ob' : 'fb'}
          onClick={() => act({ type: 'answer', done: done.length === 0 ? all : done })}
        >
          {done.length === 0 ? t('didAll', { count: all.length }) : t('didThese', { count: done.length })}
        </Button>
      </div>
    </section>
  );
}
