import { describe, expect, it } from 'vitest';
import { phoneTimeline, plansOn, weekOf, weekStands, type PhonePlan } from './phone-plan';

const side = (itemSideId: string, of: 'left' | 'right') => ({
  itemSideId,
  side: of,
  sets: 1,
  reps: 2,
  holdSeconds: 30,
  restSeconds: 10,
  setRestSeconds: 30,
  tempo: null,
  loadKg: null,
  band: null,
  effort: null,
  stepDownApproved: false,
});
const version = (number: number, startsOn: string, planId = 'p'): PhonePlan => ({
  planId,
  planVersionId: `${planId}${number}`,
  number,
  title: 'Hips',
  startsOn,
  endsOn: '2026-12-31',
  sessionsDue: 1,
  sessionsDone: 0,
  thresholds: { greenMax: 2, redMin: 6 },
  items: [
    {
      itemId: 'i',
      exerciseId: 'HF1',
      kind: 'hold',
      position: 1,
      name: 'Lunge',
      steps: [],
      figure: null,
      setup: 'standing',
      note: null,
      sides: [side('l', 'left'), side('r', 'right')],
    },
  ],
});

describe('plansOn', () => {
  it('takes of each plan the highest version that has begun', () => {
    const plans = [version(1, '2026-01-01'), version(2, '2026-03-05'), version(1, '2026-02-01', 'q')];
    expect(plansOn(plans, '2026-03-04').map(({ planVersionId }) => planVersionId)).toEqual(['p1', 'q1']);
    expect(plansOn(plans, '2026-03-05').map(({ planVersionId }) => planVersionId)).toEqual(['p2', 'q1']);
    expect(plansOn(plans, '2027-01-01')).toEqual([]);
  });
});

describe('phoneTimeline', () => {
  it('gets ready, holds, rests and switches, and leaves held sides out', () => {
    const types = (held: string[]) =>
      phoneTimeline(version(1, '2026-01-01'), new Set(held)).map(({ type }) => type);
    expect(types([])).toEqual(['ready', 'hold', 'rest', 'hold', 'switch', 'hold', 'rest', 'hold']);
    expect(types(['l'])).toEqual(['ready', 'hold', 'rest', 'hold']);
    expect(types(['l', 'r'])).toEqual([]);
  });
});

describe('weekOf', () => {
  it('marks each day of the week that the date lies in', () => {
    const due = (date: string, state = 'due') => ({ date, state, due: state === 'due' ? 1 : 0 });
    const week = weekOf(
      '2026-03-04',
      ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05']
        .map((date) => due(date))
        .concat(due('2026-03-06', 'stopped'), due('2026-03-07', 'paused')),
      [{ date: '2026-03-02', done: 1, partly: 0 }],
    );
    expect(week.map(({ mark }) => mark)).toEqual([
      'done',
      'not_logged',
      'to_do',
      'to_do',
      'on_hold',
      'paused',
      'not_planned',
    ]);
    expect(week.findIndex(({ isToday }) => isToday)).toBe(2);
  });

  it('counts a whole session on a day that asks for none as done, also after a flag of that day', () => {
    const on = (state: string, done: number, partly: number) =>
      weekOf('2026-03-04', [{ date: '2026-03-04', state, due: 0 }], [{ date: '2026-03-04', done, partly }])[2]
        ?.mark;
    expect(on('due', 1, 0)).toBe('done');
    expect(on('stopped', 1, 0)).toBe('done');
    expect(on('due', 0, 1)).toBe('partly');
    expect(on('stopped', 0, 0)).toBe('on_hold');
  });
});

describe('weekStands', () => {
  const week = (state: string, due: number, done = 0) =>
    weekStands(
      weekOf(
        '2026-03-04',
        [{ date: '2026-03-04', state, due }],
        done > 0 ? [{ date: '2026-03-04', done, partly: 0 }] : [],
      ),
    );

  it('never says that nothing is done yet of a week in which nothing is asked for', () => {
    expect(week('due', 2)).toEqual({ stands: 'none', all: 0, done: 0, due: 2 });
    expect(week('stopped', 0)).toEqual({ stands: 'on_hold', all: 0, done: 0, due: 0 });
    expect(week('paused', 0)).toEqual({ stands: 'paused', all: 0, done: 0, due: 0 });
    expect(week('due', 0)).toEqual({ stands: 'nothing', all: 0, done: 0, due: 0 });
  });

  it('says what was done, also where a flag or the plan asks for none of it', () => {
    expect(week('stopped', 0, 1)).toEqual({ stands: 'done', all: 1, done: 0, due: 0 });
    expect(week('due', 1, 2)).toEqual({ stands: 'done', all: 2, done: 1, due: 1 });
  });
});
