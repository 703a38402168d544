'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Disclosure } from '@/components/ui/disclosure';
import { planChanged, type PlanChanged } from '@/lib/care/rules/phone-change';
import type { TodayPlan } from '@/lib/care/types/phone';
import type { MoveRef } from '@/lib/plans/rules/diff';
import type { DoseStep, PatientChange } from '@/lib/plans/rules/patient-diff';
import type { BandColour } from '@/lib/plans/types';
import { addDays } from '@/lib/time/dates';
import { useReadVersions } from './use-read-versions';
import { useWhen } from './use-when';

/** Lines that are shown at once. */
const SHOWN = 4;
const MONDAY = '2024-01-01';
const BANDS: Readonly<Record<BandColour, true>> = {
  ...{ yellow: true, red: true, green: true, blue: true, black: true },
};
const isBand = (value: DoseStep['from']): value is BandColour => Object.hasOwn(BANDS, String(value));

/** What the therapist has changed, in each plan in force, until the patient has read it. */
export function PlansChanged({ plans }: { readonly plans: readonly TodayPlan[] }) {
  const { read, markRead } = useReadVersions();
  if (read === null) return null;
  return plans.map((plan) => {
    const changed = planChanged(plan, read.get(plan.planId));
    return (
      changed && (
        <Changed
          key={plan.planVersionId}
          changed={changed}
          title={plans.length > 1 ? plan.title : null}
          onRead={() => markRead(plan.planId, plan.number)}
        />
      )
    );
  });
}

interface ChangedProps {
  readonly changed: PlanChanged;
  /** Of one plan of several. */
  readonly title: string | null;
  readonly onRead: () => void;
}

function Changed({ changed, title, onRead }: ChangedProps) {
  const t = useTranslations('sessions.changed');
  const when = useWhen();
  const words = useChangeWords(changed.names);
  const lines = changed.changes.map((change, index) => <li key={index}>{words(change)}</li>);
  const date = when.date(changed.on, 'dated');
  const rest = lines.slice(SHOWN);
  return (
    <Callout
      tone="kelp"
      title={title === null ? t('title', { date }) : t('titleOf', { plan: title, date })}
      actions={
        <Button size="big" wide onClick={onRead}>
          {t('read')}
        </Button>
      }
    >
      <ul className="changed">{lines.slice(0, SHOWN)}</ul>
      {rest.length > 0 && (
        <Disclosure summary={t('more', { count: rest.length })}>
          <ul className="changed">{rest}</ul>
        </Disclosure>
      )}
    </Callout>
  );
}

/** One change in the patient's words. */
function useChangeWords(names: PlanChanged['names']) {
  const t = useTranslations('sessions.changed');
  const p = useTranslations('sessions.player');
  const when = useWhen();
  const nameOf = ({ moveId }: MoveRef) => names.get(moveId ?? '') ?? '';
  const written = (field: DoseStep['field'], value: DoseStep['from']) => {
    if (field.endsWith('Seconds')) return value ?? 0;
    if (value === null) return t('nothing');
    if (isBand(value)) return p(`band.${value}`);
    if (field === 'loadKg') return p('kg', { kg: value });
    return field === 'effort' ? p('effort', { effort: value }) : value;
  };
  const stepOf = ({ field, from, to }: DoseStep) =>
    t(`step.${field}`, { from: written(field, from), to: written(field, to) });
  const days = (weekdays: readonly number[]) =>
    weekdays.length === 7
      ? t('everyDay')
      : weekdays.map((day) => when.date(addDays(MONDAY, day - 1), 'weekday')).join(', ');
  return (change: PatientChange): ReactNode => {
    switch (change.code) {
      case 'added':
      case 'removed':
      case 'note':
        return t(change.code, { move: nameOf(change.move) });
      case 'side_added':
      case 'side_removed':
        return t(change.code, { move: nameOf(change.move), side: change.side });
      case 'dose': {
        const steps = change.steps.map(stepOf).join(', ');
        return t('dose', { move: nameOf(change.move), side: change.side, steps });
      }
      case 'order':
        return t('order');
      case 'times_per_day':
        return t('times_per_day', { to: Number(change.to), from: Number(change.from) });
      case 'weekdays':
        return t('weekdays', { to: days(change.to), from: days(change.from) });
      case 'after_workouts':
        return t(change.to === true ? 'afterWorkouts' : 'notAfterWorkouts');
      case 'ends_on':
        return t('ends_on', {
          to: when.date(String(change.to), 'dated'),
          from: when.date(String(change.from), 'dated'),
        });
    }
  };
}
