'use client';
import { Phone, Play } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { FigureImage } from '@/components/figure/figure-image';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { LinkButton } from '@/components/ui/link-button';
import { gentlePlan, type PlanToday } from '@/lib/care/rules/phone-day';
import type { TodayPlan } from '@/lib/care/types/phone';
import type { Occasion } from '@/lib/sessions/types';
import { telOf } from './here';
import { useWhen } from './use-when';

interface PlanCardProps {
  readonly of: PlanToday;
  readonly heldSides: ReadonlySet<string>;
  /** One of several: its name stands on its card and in its button. */
  readonly isOneOfMany: boolean;
  /** Questions that come first. */
  readonly open: number;
  /** More pain than usual this morning. */
  readonly isRaised: boolean;
  readonly clinicPhone: string | null;
  readonly onStart: (plan: TodayPlan, occasion: Occasion) => void;
}

/** One plan's session of today. */
export function PlanCard(props: PlanCardProps) {
  const { of, heldSides, isOneOfMany, open, isRaised } = props;
  const { plan, state, minutes } = of;
  const t = useTranslations('sessions.today');
  const canStart = state !== 'held' && state !== 'paused';
  const first = plan.items.find(({ sides }) => sides.some(({ itemSideId }) => !heldSides.has(itemSideId)));
  const shown = first?.sides.find(({ itemSideId }) => !heldSides.has(itemSideId));
  return (
    <section className="sheet go" aria-label={plan.title}>
      {canStart && open === 0 && !isRaised && state === 'due' && first && shown && (
        <div className="f">
          <FigureImage figure={first.figure} side={shown.side} alt="" className="fig" />
        </div>
      )}
      <p>
        <b>{isOneOfMany ? plan.title : t('moves', { count: plan.items.length })}</b>
        {canStart && <span className="n">{t('minutes', { count: minutes })}</span>}
      </p>
      <Standing of={of} />
      {canStart && (isRaised ? <Raised {...props} /> : <Start {...props} />)}
      {state === 'held' && <Talk {...props} />}
    </section>
  );
}

/** Where the plan stands today, in a line; nothing where the button says it all. */
function Standing({ of }: { readonly of: PlanToday }) {
  const { state, due, done, partly, pausedTo, next } = of;
  const extra = Math.max(0, done - due);
  const t = useTranslations('sessions.today');
  const when = useWhen();
  const lines = {
    due: partly > 0 ? t('partly') : due > 1 ? t('done', { done, due }) : null,
    done: `${t('finished')}. ${t('finishedWhy', { done: done - extra, due, extra })}`,
    extra: next ? `${t('none')}. ${t('next', { date: when.date(next, 'dated') })}` : t('none'),
    paused: `${t('paused')}. ${pausedTo ? t('pausedTo', { date: when.date(pausedTo, 'dated') }) : t('pausedOpen')}`,
    held: t('heldPlan'),
  } as const;
  const line = lines[state];
  return line === null ? null : <p className="stands">{line}</p>;
}

function Start({ of, isOneOfMany, open, onStart }: PlanCardProps) {
  const { plan, state } = of;
  const t = useTranslations('sessions.today');
  const isDue = state === 'due';
  const isWorkout = !isDue && plan.schedule.afterWorkouts;
  const words = isDue ? t('start') : isWorkout ? t('afterWorkout') : t('again');
  const label = state === 'extra' && !isWorkout ? t('start') : words;
  return (
    <>
      <Button
        variant={isDue ? 'primary' : 'plain'}
        className={isDue ? 'start' : 'alt'}
        icon={<Icon of={Play} />}
        disabled={open > 0}
        aria-label={isOneOfMany ? t('startPlan', { plan: plan.title }) : undefined}
        onClick={() => onStart(plan, isWorkout ? 'workout' : 'due')}
      >
        {label}
      </Button>
      {open > 0 && <span className="first">{t('first', { count: open })}</span>}
    </>
  );
}

/** One step down only where the therapist approved it beforehand; else a call, and nothing to start. */
function Raised({ of, heldSides, open, clinicPhone, onStart }: PlanCardProps) {
  const t = useTranslations('sessions.today');
  const gentle = gentlePlan(of.plan, heldSides);
  return (
    <>
      {gentle && (
        <Button
          variant="primary"
          className="start"
          icon={<Icon of={Play} />}
          disabled={open > 0}
          onClick={() => onStart(gentle, of.state === 'due' ? 'due' : 'workout')}
        >
          {t('gently')}
        </Button>
      )}
      <Talk clinicPhone={clinicPhone} />
      {gentle && open > 0 && <span className="first">{t('first', { count: open })}</span>}
    </>
  );
}

function Talk({ clinicPhone }: Pick<PlanCardProps, 'clinicPhone'>) {
  const t = useTranslations('sessions.today');
  return (
    clinicPhone && (
      <LinkButton href={telOf(clinicPhone)} className="alt" icon={<Icon of={Phone} />}>
        {t('talk')}
      </LinkButton>
    )
  );
}
