'use client';
import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { PainBadge } from '@/components/ui/pain-badge';
import type { Morning } from '@/lib/care/rules/phone-morning';
import { focusIfLost } from './focus';

interface TodayAsksProps {
  readonly morning: Morning | null;
  readonly nothingNew: boolean;
  readonly onMorning: () => void;
  readonly onSkipMorning: () => void;
  readonly onNothingNew: (isSaid: boolean) => void;
  readonly onSigns: () => void;
}

/** Where the answer is given, and where it is changed. */
const AT = 'nothing-new';

/** The two short questions before a session: the morning after the last one first. */
export function TodayAsks(props: TodayAsksProps) {
  const { morning, nothingNew, onMorning, onSkipMorning, onNothingNew, onSigns } = props;
  const t = useTranslations('sessions.today');
  const wasSaid = useRef(nothingNew);
  useEffect(() => {
    if (wasSaid.current !== nothingNew) focusIfLost(AT);
    wasSaid.current = nothingNew;
  }, [nothingNew]);
  return (
    <section className="ask" aria-label={t('before')}>
      {morning && morning.value === undefined && (
        <div>
          <h2>{t('morning')}</h2>
          <Button className="one" onClick={onMorning}>
            {t('choose')}
          </Button>
          <button type="button" className="sk" onClick={onSkipMorning}>
            {t('skip')}
          </button>
        </div>
      )}
      {morning && morning.value !== undefined && (
        <div className="r">
          <h2>{t('morningSaid')}</h2>
          <PainBadge score={morning.value} emptyLabel={t('notAnswered')} />
          <button
            type="button"
            className="ch"
            aria-label={t('changeOf', { what: t('morningSaid') })}
            onClick={onMorning}
          >
            {t('change')}
          </button>
        </div>
      )}
      {nothingNew ? (
        <div className="r" role="status">
          <h2>{t('noted')}</h2>
          <span className="ok">
            <Icon of={Check} />
          </span>
          <button id={AT} type="button" className="ch" onClick={() => onNothingNew(false)}>
            {t('change')}
          </button>
        </div>
      ) : (
        <div>
          <h2 id="anything-new">{t('new')}</h2>
          <div className="two" role="group" aria-labelledby="anything-new">
            <Button id={AT} onClick={() => onNothingNew(true)}>
              {t('nothing')}
            </Button>
            <Button onClick={onSigns}>{t('yes')}</Button>
          </div>
        </div>
      )}
    </section>
  );
}
