'use client';
import { useFormatter, useTranslations } from 'next-intl';
import { SideBars } from '@/components/chart/side-bars';
import { StackBar } from '@/components/chart/stack-bar';
import { GroundHeading } from '@/components/ui/ground-heading';
import { splitOf, weekOfPlan, type SessionSplit } from '@/lib/plans/rules/budget';
import { comparedOf, countable } from '@/lib/plans/rules/draft';
import { sessionSeconds, timelineOf } from '@/lib/plans/rules/timeline';
import type { PlanDraftInput } from '@/lib/plans/schema';
import type { Setup } from '@/lib/plans/types';
import { useBuilder, useMoveName } from './builder-context';

/** Seconds a week of a muscle: what is worth doing at least, and where more adds little (Thomas 2018). */
const LEAST = 300;
const PLATEAU = 600;
const SCALE = 720;
/** From this many moves on fewer get done (clinical practice, to be checked). */
const MANY_MOVES = 6;

const clock = (seconds: number) =>
  `${Math.floor(seconds / 60)}:${String(Math.round(seconds) % 60).padStart(2, '0')}`;

/** What the plan asks of a day and of a week, counted by the timeline that the player runs. */
export function BuilderBudget({ draft }: { readonly draft: PlanDraftInput }) {
  const t = useTranslations('plans.builder');
  const { moves } = useBuilder();
  const nameOf = useMoveName();
  const counted = countable(draft);
  const { items, schedule, minutesAgreed } = counted;
  const left = items.filter(
    ({ sides }, index) => sides.length < (draft.items[index]?.sides.length ?? 0),
  ).length;
  const plan = comparedOf(counted);
  const setups = Object.fromEntries(
    plan.items.map(({ id, moveId, exerciseId }): [string, Setup] => [
      id,
      moves.get(moveId ?? exerciseId ?? '')?.position === 'standing' ? 'standing' : 'floor',
    ]),
  );
  const steps = timelineOf(plan, setups);
  const times = plan.schedule.timesPerDay;
  const seconds = sessionSeconds(steps) * times;
  const split = splitOf(steps);
  const agreed = typeof minutesAgreed === 'number' && minutesAgreed > 0 ? minutesAgreed * 60 : null;
  const worked = items.map((item, index) => ({
    kind: item.kind,
    worked: moves.get(item.moveId ?? item.exerciseId ?? '') ?? null,
    sides: plan.items[index]?.sides ?? [],
  }));
  return (
    <>
      <section>
        <GroundHeading>{t('minutes')}</GroundHeading>
        <p className="big">
          <b className="n">{t('minutesNumber', { minutes: Math.ceil(seconds / 60) })}</b>
          {times > 1 && <span className="quiet n">{t('times', { times })}</span>}
        </p>
        <Split split={split} times={times} seconds={seconds} agreed={agreed} />
        {agreed !== null && seconds > agreed && (
          <p className="call amber over">
            <b>{t('over', { minutes: Math.ceil((seconds - agreed) / 60), agreed: agreed / 60 })}</b>
          </p>
        )}
        {left > 0 && <p className="small quiet">{t('uncounted', { count: left })}</p>}
        {items.length >= MANY_MOVES && <p className="al4">{t('many', { count: items.length })}</p>}
      </section>
      <Week
        rows={weekOfPlan(worked, { ...schedule, timesPerDay: times })}
        names={items.map((item) => nameOf(item))}
      />
    </>
  );
}

interface SplitProps {
  readonly split: SessionSplit;
  readonly times: number;
  readonly seconds: number;
  readonly agreed: number | null;
}

function Split({ split, times, seconds, agreed }: SplitProps) {
  const t = useTranslations('plans.builder');
  const parts = [
    { key: 'hold', tone: 't1' },
    { key: 'sets', tone: 't2' },
    { key: 'rest', tone: 't3' },
    { key: 'change', tone: 't4' },
  ] as const;
  const shown = parts.filter(({ key }) => split[key] > 0);
  const words = shown.map(({ key }) => t(`split.${key}`, { time: clock(split[key] * times) }));
  return (
    <>
      <StackBar
        parts={shown.map(({ key, tone }) => ({ value: split[key] * times, tone }))}
        max={Math.max(seconds, agreed ?? 0)}
        mark={agreed ?? undefined}
        label={words.join(', ')}
      />
      <p className="bk n">
        {shown.map(({ key, tone }, index) => (
          <span key={key} className={tone}>
            {words[index]}
          </span>
        ))}
      </p>
    </>
  );
}

interface WeekProps {
  readonly rows: ReturnType<typeof weekOfPlan>;
  /** Of the plan's moves, in order. */
  readonly names: readonly string[];
}

function Week({ rows, names }: WeekProps) {
  const t = useTranslations('plans.builder');
  const format = useFormatter();
  const text = (seconds: number) => format.number(seconds);
  return (
    <section>
      <GroundHeading note={t('weekNote')}>{t('week')}</GroundHeading>
      {rows.length === 0 ? (
        <p className="quiet small">{t('weekNone')}</p>
      ) : (
        <SideBars
          caption={t('week')}
          leftLabel={t('side.left')}
          rightLabel={t('side.right')}
          max={SCALE}
          marks={[
            { value: LEAST, label: text(LEAST) },
            { value: PLATEAU, label: text(PLATEAU) },
          ]}
          rows={rows.map(({ link, left, right, from }) => ({
            ...{ key: link, left, right },
            name: t(`link.${link}`),
            detail: [...new Set(from.map((index) => names[index] ?? ''))].join(', '),
            ...{ leftText: text(left), rightText: text(right) },
            ...{ leftLow: left < LEAST, rightLow: right < LEAST },
          }))}
        />
      )}
    </section>
  );
}
