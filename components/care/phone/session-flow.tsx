'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { v7 } from 'uuid';
import { Button } from '@/components/ui/button';
import { PainQuestion } from './pain-question';
import { PlainPlayer, unitsOf, type PlayedHold } from './plain-player';
import type { TodayPlan } from './today-types';

interface SessionFlowProps {
  readonly plan: TodayPlan;
  /** Item sides that a red score holds. */
  readonly held: ReadonlySet<string>;
  readonly timeZone: string;
  readonly waiting: boolean;
  readonly onSave: (
    session: { id: string } & Record<string, unknown>,
    holds: readonly PlayedHold[],
  ) => Promise<void>;
  readonly onHurt: () => void;
  readonly onBack: () => void;
}

type Step = 'before' | 'play' | 'worst' | 'after' | 'saved';

/** Pain before, the holds, the worst of it, pain after; then it is saved. Unanswered stays unanswered. */
export function SessionFlow({ plan, held, timeZone, waiting, onSave, onHurt, onBack }: SessionFlowProps) {
  const t = useTranslations('sessions.saved');
  const [step, setStep] = useState<Step>('before');
  const [startedAt] = useState(() => new Date().toISOString());
  const [before, setBefore] = useState<number | null>(null);
  const [worst, setWorst] = useState<number | null>(null);
  const [holds, setHolds] = useState<readonly PlayedHold[]>([]);
  const units = unitsOf(plan, held);

  const sessionOf = (endedBy: 'finished' | 'flag', painAfter: number | null) => ({
    ...{
      id: v7(),
      planVersionId: plan.planVersionId,
      timeZone,
      startedAt,
      endedAt: new Date().toISOString(),
    },
    ...{ painBefore: before, painWorst: worst, painAfter, note: null, endedBy },
  });
  const save = async (painAfter: number | null) => {
    await onSave(sessionOf('finished', painAfter), holds);
    setStep('saved');
  };
  const hurt = async () => {
    await onSave(sessionOf('flag', null), holds);
    onHurt();
  };

  if (step === 'play') {
    return (
      <PlainPlayer
        units={units}
        onHold={(hold) => setHolds((kept) => [...kept, hold])}
        onEnd={() => setStep('worst')}
        onHurt={() => void hurt()}
      />
    );
  }
  if (step === 'saved') {
    return (
      <section>
        <h1>{t('title')}</h1>
        <p>{t(waiting ? 'waiting' : 'sent')}</p>
        <Button variant="primary" size="big" wide onClick={onBack}>
          {t('back')}
        </Button>
      </section>
    );
  }
  const answered = {
    before: (score: number | null) => {
      setBefore(score);
      setStep('play');
    },
    worst: (score: number | null) => {
      setWorst(score);
      setStep('after');
    },
    after: (score: number | null) => void save(score),
  };
  return <PainQuestion key={step} moment={step} onAnswer={answered[step]} />;
}
