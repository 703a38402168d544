'use client';
import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout';
import { EmptyState } from '@/components/ui/empty-state';
import { isolated } from '@/components/ui/isolated';
import { gentlePlan, type PhoneDay } from '@/lib/care/rules/phone-day';
import type { Morning } from '@/lib/care/rules/phone-morning';
import { gravestStop, type PlanStop } from '@/lib/care/rules/phone-stops';
import type { Today, TodayPlan } from '@/lib/care/types/phone';
import type { Occasion } from '@/lib/sessions/types';
import type { Instant } from '@/lib/time/types';
import { HeldCard } from './held-card';
import { HeldSome } from './held-some';
import { PlansChanged } from './plan-changed';
import { PlanCard } from './plan-card';
import { PlanMoves } from './plan-moves';
import { TodayAsks } from './today-asks';
import { useWhen } from './use-when';
import { WeekStrip } from './week-strip';

interface TodayViewProps {
  readonly today: Today;
  readonly day: PhoneDay;
  readonly morning: Morning | null;
  readonly nothingNew: boolean;
  /** When the copy was made, while there is no signal; else null. */
  readonly savedAt: Instant | null;
  readonly refused: number;
  readonly isUnsaved: boolean;
  readonly onMorning: () => void;
  readonly onSkipMorning: () => void;
  readonly onNothingNew: (isSaid: boolean) => void;
  readonly onSigns: () => void;
  /** What to do, once more. */
  readonly onShowStop: (stop: PlanStop) => void;
  readonly onCheck: () => void;
  readonly onStart: (plan: TodayPlan, occasion: Occasion) => void;
}

/** What is due, and the two short questions before it. */
export function TodayView(props: TodayViewProps) {
  const { today, day, morning, savedAt } = props;
  const t = useTranslations('sessions.today');
  const when = useWhen();
  const { plans, later, isHeld } = day;
  const canStart = plans.some(({ state }) => state !== 'held' && state !== 'paused');
  const isRaised = canStart && morning !== null && morning.isRaised;
  return (
    <>
      <p className="when">{when.date(day.date, 'full')}</p>
      <h1>{t.rich('title', { name: today.patient.givenName, ...isolated })}</h1>
      {savedAt && <p className="as-of">{t('asOf', { when: when.moment(savedAt) })}</p>}
      {plans.length > 0 && <WeekStrip week={day.week} />}
      <Troubles {...props} />
      {isHeld && (
        <HeldCard
          stop={gravestStop(today.stops)}
          clinic={today.clinic}
          onShow={props.onShowStop}
          onCheck={props.onCheck}
        />
      )}
      {!isHeld && <PlansChanged plans={plans.map(({ plan }) => plan)} />}
      {!isHeld &&
        plans.map(({ plan, state }) => (
          <HeldSome
            key={plan.planVersionId}
            plan={plan}
            heldSides={day.heldSides}
            isTold={savedAt === null}
            isSome={state !== 'held'}
          />
        ))}
      {!isHeld && canStart && <TodayAsks {...props} />}
      {!isHeld && isRaised && <Raised {...props} morning={morning} />}
      {!isHeld && <Cards {...props} isRaised={isRaised} />}
      {later.map((plan) => (
        <p key={plan.planVersionId} className="later">
          <bdi>
            <b>{plan.title}</b>
          </bdi>{' '}
          {t('later', { date: when.date(plan.startsOn, 'dated') })}
        </p>
      ))}
      {day.hasEnded && <EmptyState what={t('ended')} why={t('endedWhy')} />}
      {!day.hasEnded && plans.length === 0 && later.length === 0 && (
        <EmptyState what={t('noPlan')} why={t('noPlanWhy')} />
      )}
      {plans.map(({ plan, state }) => (
        <PlanMoves
          key={plan.planVersionId}
          plan={plan}
          heldSides={day.heldSides}
          isOneOfMany={plans.length > 1}
          isHeld={state === 'held'}
        />
      ))}
    </>
  );
}

function Cards({
  day,
  morning,
  nothingNew,
  today,
  isRaised,
  onStart,
}: TodayViewProps & { isRaised: boolean }) {
  const open = (morning !== null && morning.value === undefined ? 1 : 0) + (nothingNew ? 0 : 1);
  return day.plans.map((of) => (
    <PlanCard
      key={of.plan.planVersionId}
      {...{ of, open, isRaised, onStart }}
      heldSides={day.heldSides}
      isOneOfMany={day.plans.length > 1}
      clinicPhone={today.clinic.phone}
    />
  ));
}

/** What the patient must know of the phone itself. */
function Troubles({ today, refused, isUnsaved }: TodayViewProps) {
  const t = useTranslations('sessions.today');
  return (
    <>
      {isUnsaved && (
        <Callout tone="flag" title={t('unsaved')} urgent>
          <p>{t('unsavedWhy')}</p>
        </Callout>
      )}
      {refused > 0 && (
        <Callout tone="amber" title={t('refused', { count: refused })}>
          <p>{t.rich('refusedWhy', { clinic: today.clinic.name, ...isolated })}</p>
        </Callout>
      )}
    </>
  );
}

function Raised({ morning, day }: TodayViewProps & { morning: Morning }) {
  const t = useTranslations('sessions.today');
  const isGentle = day.plans.some(({ plan }) => gentlePlan(plan, day.heldSides) !== null);
  return (
    <Callout tone="amber" title={t('raised')}>
      <p role="status">
        {t('raisedWhy', {
          score: morning.value ?? 0,
          before: morning.painBefore === null ? 'none' : String(morning.painBefore),
        })}{' '}
        {isGentle ? t('raisedGentle') : t('raisedTalk')}
      </p>
    </Callout>
  );
}
