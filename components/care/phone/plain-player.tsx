'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { v7 } from 'uuid';
import { FigureImage } from '@/components/figure/figure-image';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import type { TodayItem, TodayPlan, TodaySide } from './today-types';

export interface PlayedHold {
  readonly id: string;
  readonly itemSideId: string;
  readonly set: number;
  readonly rep: number;
  readonly startedAt: string;
  readonly seconds: number;
  readonly source: 'timed' | 'tapped';
  readonly reps: number | null;
}

interface Unit {
  readonly item: TodayItem;
  readonly side: TodaySide;
  readonly set: number;
  readonly rep: number;
}

/** Holds one by one, sets of repetitions as one: in the plan's order, a side at a time; held sides left out. */
export function unitsOf(plan: TodayPlan, held: ReadonlySet<string>): Unit[] {
  return plan.items.flatMap((item) =>
    item.sides
      .filter(({ itemSideId }) => !held.has(itemSideId))
      .flatMap((side) =>
        Array.from({ length: side.sets }, (_, set) =>
          Array.from({ length: item.kind === 'hold' ? side.reps : 1 }, (__, rep) => ({
            item,
            side,
            set: set + 1,
            rep: rep + 1,
          })),
        ).flat(),
      ),
  );
}

interface PlainPlayerProps {
  readonly units: readonly Unit[];
  readonly onHold: (hold: PlayedHold) => void;
  readonly onEnd: () => void;
  readonly onHurt: () => void;
}

const DISPLAY_MS = 250;

/** The timer reads the clock each time it is shown: a locked screen or a busy phone never stretches a hold. */
export function PlainPlayer({ units, onHold, onEnd, onHurt }: PlainPlayerProps) {
  const t = useTranslations('sessions.player');
  const d = useTranslations('sessions.today');
  const [index, setIndex] = useState(0);
  const [startedAt, setStartedAt] = useState<number | null>(null);
  const [now, setNow] = useState(0);
  const unit = units[index];
  const length = unit?.item.kind === 'hold' ? (unit.side.holdSeconds ?? 30) : null;

  useEffect(() => {
    if (startedAt === null) return;
    const timer = setInterval(() => setNow(Date.now()), DISPLAY_MS);
    return () => clearInterval(timer);
  }, [startedAt]);

  const next = () => {
    setStartedAt(null);
    if (index + 1 >= units.length) onEnd();
    else setIndex(index + 1);
  };
  const log = (source: 'timed' | 'tapped') => {
    if (!unit) return;
    const { side, set, rep, item } = unit;
    const at = new Date(startedAt ?? Date.now()).toISOString();
    onHold({
      id: v7(),
      itemSideId: side.itemSideId,
      set,
      rep,
      startedAt: at,
      seconds: length ?? 0,
      source,
      reps: item.kind === 'reps' ? side.reps : null,
    });
    next();
  };
  const left =
    startedAt === null || length === null
      ? null
      : Math.max(0, length - (Math.max(now, startedAt) - startedAt) / 1_000);
  const isOver = left === 0;

  if (!unit) return null;
  return (
    <section className={`plain-player ${unit.side.side}`}>
      <p className="quiet">{t('unit', { number: index + 1, of: units.length })}</p>
      <h1>
        {unit.item.name}, {d(unit.side.side)}
      </h1>
      <FigureImage figure={unit.item.figure} side={unit.side.side} alt="" className="fig" />
      {unit.item.note && <p>{unit.item.note}</p>}
      <p className="big">
        {length === null ? t('set', { reps: unit.side.reps }) : t('hold', { seconds: length })}
      </p>
      {left !== null && length !== null && (
        <p role="timer" className="big n">
          {t('left', { seconds: Math.ceil(left), of: length })}
        </p>
      )}
      {length !== null && startedAt === null && (
        <Button variant="primary" size="big" wide onClick={() => setStartedAt(Date.now())}>
          {t('go')}
        </Button>
      )}
      <Button
        variant={isOver ? 'primary' : 'plain'}
        size="big"
        wide
        onClick={() => log(isOver ? 'timed' : 'tapped')}
      >
        {t('done')}
      </Button>
      <Button variant="danger" wide onClick={onHurt}>
        {t('hurts')}
      </Button>
      <Button variant="bare" wide onClick={next}>
        {t('skip')}
      </Button>
      <Button variant="bare" wide onClick={onEnd}>
        {t('stop')}
      </Button>
      <Disclosure summary={t('steps')}>
        <ol>
          {unit.item.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Disclosure>
    </section>
  );
}
