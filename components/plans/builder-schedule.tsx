'use client';
import { useFormatter, useTranslations } from 'next-intl';
import { useFormContext } from 'react-hook-form';
import { Checkbox } from '@/components/form/checkbox';
import { DateField } from '@/components/form/date-field';
import { NumberField } from '@/components/form/number-field';
import { Disclosure } from '@/components/ui/disclosure';
import { GroundHeading } from '@/components/ui/ground-heading';
import { isDate } from '@/lib/time/dates';
import { countable } from '@/lib/plans/rules/draft';
import type { PlanDraftInput } from '@/lib/plans/schema';

/** Monday to Sunday: 5 January 2026 was a Monday. */
const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;
const aDay = (weekday: number) => new Date(Date.UTC(2026, 0, 4 + weekday));

/** When sessions are due, from when to when, how long they may take, and what pain the plan allows. */
export function BuilderSchedule({
  draft,
  today,
}: {
  readonly draft: PlanDraftInput;
  readonly today: string;
}) {
  const t = useTranslations('plans.builder');
  const format = useFormatter();
  const { setValue } = useFormContext<PlanDraftInput>();
  const { weekdays } = draft.schedule;
  const toggle = (weekday: (typeof WEEK)[number]) => {
    const next = weekdays.includes(weekday)
      ? weekdays.filter((day) => day !== weekday)
      : WEEK.filter((day) => day === weekday || weekdays.includes(day));
    setValue('schedule.weekdays', next, { shouldDirty: true, shouldValidate: true });
  };
  const sessions = countable(draft).schedule.timesPerDay * weekdays.length;
  return (
    <section className="sched">
      <GroundHeading note={t('sessionsAWeek', { count: sessions })}>{t('schedule')}</GroundHeading>
      <div className="wd" role="group" aria-label={t('days')}>
        {WEEK.map((weekday) => (
          <button
            key={weekday}
            type="button"
            aria-pressed={weekdays.includes(weekday)}
            onClick={() => toggle(weekday)}
          >
            {format.dateTime(aDay(weekday), { weekday: 'short', timeZone: 'UTC' })}
          </button>
        ))}
      </div>
      <Checkbox name="schedule.afterWorkouts" label={t('afterWorkouts')} optional />
      <div className="two">
        <NumberField name="schedule.timesPerDay" label={t('timesPerDay')} />
        <NumberField name="minutesAgreed" label={t('minutesAgreed')} unit={t('min')} optional />
        <DateField
          name="startsOn"
          label={t('startsOn')}
          min={today}
          hint={isDate(draft.startsOn) && draft.startsOn < today ? t('startsPast') : undefined}
        />
        <DateField name="endsOn" label={t('endsOn')} min={draft.startsOn} />
      </div>
      <Disclosure summary={t('zones')}>
        <div className="two">
          <NumberField name="thresholds.greenMax" label={t('greenMax')} />
          <NumberField name="thresholds.redMin" label={t('redMin')} />
        </div>
      </Disclosure>
    </section>
  );
}
