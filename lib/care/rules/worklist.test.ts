import { describe, expect, it } from 'vitest';
import { addDays, eachDay } from '@/lib/time/dates';
import type { OpenAlert, PlanDayCount, WorklistFacts } from '../types/worklist';
import { ageOn } from './age';
import { markOf } from './day-mark';
import { inOrder, lookbackFrom, worklistRow } from './worklist';

const TODAY = '2026-11-24';
const LOOKBACK = lookbackFrom(TODAY);
const day = (date: string, rest: Partial<PlanDayCount> = {}): PlanDayCount => ({
  ...{ date, state: 'due', due: 1, done: 0, partly: 0, skipped: 0, worst: null },
  ...rest,
});
const daysBack = (from: number, rest: Partial<PlanDayCount> = {}) =>
  eachDay(addDays(TODAY, -from), TODAY).map((date) => day(date, rest));
const alert = (rest: Partial<OpenAlert> = {}): OpenAlert => ({
  ...{
    id: 'a',
    kind: 'red_flag',
    tier: 'C',
    code: 'swelling',
    score: null,
    before: null,
    seenAt: null,
    seenBy: null,
  },
  ...{ occurredAt: '2026-11-23T08:00:00Z', arrivedAt: '2026-11-23T08:00:00Z' },
  ...{ isNamed: false, holds: true, changedSince: false, held: [], felt: [], planId: 'p' },
  ...rest,
});
const facts = (rest: Partial<WorklistFacts> = {}): WorklistFacts => ({
  ...{ patientId: 'p', name: 'Anna Example', birthDate: '1970-05-17', zone: 'Europe/Berlin', phone: null },
  ...{
    therapistId: null,
    therapistName: null,
    problemSite: 'front_knee',
    problemSide: 'right',
    greenMax: 2,
    redMin: 6,
  },
  ...{ lastLogAt: '2026-11-23T18:00:00Z', lastSessionAt: '2026-11-23T18:00:00Z' },
  ...{ lastLogKind: null, firstDueOn: null },
  ...{ days: daysBack(14, { done: 1 }), alerts: [] },
  ...rest,
});

describe('worklistRow', () => {
  it('counts the 14 days to yesterday and leaves today out', () => {
    const row = worklistRow(facts(), LOOKBACK);
    expect(row.marks).toHaveLength(14);
    expect(row.sessions).toMatchObject({ numerator: 14, denominator: 14, percent: 100 });
    expect(row.group).toBe('rest');
    expect(row.why).toEqual({ kind: 'steady' });
    expect(row.age).toBe(56);
  });

  it.each([
    ['E1', 'red'],
    ['E2', 'red'],
    ['C', 'red'],
    ['RED', 'rising'],
    ['RISING', 'rising'],
    ['N', 'rest'],
  ] as const)('an open %s stands under %s', (tier, group) => {
    expect(worklistRow(facts({ alerts: [alert({ tier })] }), LOOKBACK).group).toBe(group);
  });

  it('tells the gravest alert and how many more there are', () => {
    const alerts = [
      alert({ id: 'n', tier: 'N' }),
      alert({ id: 'e', tier: 'E2' }),
      alert({ id: 'r', tier: 'RED' }),
    ];
    expect(worklistRow(facts({ alerts }), LOOKBACK).why).toMatchObject({
      kind: 'alert',
      alert: { id: 'e' },
      others: [{ id: 'r' }, {}],
    });
  });

  it.each([
    ['2026-11-16T12:00:00Z', 'silent'],
    ['2026-11-17T12:00:00Z', 'low'],
    // 23:30 in UTC is already the next day in Berlin.
    ['2026-11-16T23:30:00Z', 'low'],
  ])('last log %s with sessions due is %s', (lastLogAt, group) => {
    expect(worklistRow(facts({ lastLogAt, days: daysBack(14) }), LOOKBACK).group).toBe(group);
  });

  it('calls nobody silent who had nothing due', () => {
    const paused = daysBack(14, { state: 'paused', due: 0 });
    const row = worklistRow(facts({ lastLogAt: '2026-10-01T12:00:00Z', days: paused }), LOOKBACK);
    expect(row).toMatchObject({ group: 'rest', why: { kind: 'nothing_due' }, sessions: { percent: null } });
    expect(new Set(row.marks)).toEqual(new Set(['paused']));
  });

  it('counts who never logged from the first day due', () => {
    const never = (days: number) =>
      worklistRow(
        facts({ lastLogAt: null, firstDueOn: addDays(TODAY, -days), days: daysBack(Math.min(days, 14)) }),
        LOOKBACK,
      );
    expect(never(6).group).toBe('low');
    expect(never(7).why).toEqual({
      ...{ kind: 'silent', days: 7, last: null },
    });
    const rows = [20, 42, 7].map(never);
    expect(inOrder(rows).map(({ why }) => why.kind === 'silent' && why.days)).toEqual([42, 20, 7]);
  });

  it('says when the last word came and what it was', () => {
    const last = { lastLogAt: '2026-11-02T23:30:00Z', lastLogKind: 'morning' } as const;
    const { why } = worklistRow(facts({ ...last, days: daysBack(14) }), LOOKBACK);
    expect(why).toEqual({ kind: 'silent', days: 20, last: { on: '2026-11-03', kind: 'morning' } });
  });
});

describe('inOrder', () => {
  it('puts groups in order, and inside one who is worse off first', () => {
    const rows = [
      worklistRow(facts({ patientId: '1', name: 'Zoe' }), LOOKBACK),
      worklistRow(facts({ patientId: '2', name: 'Ada' }), LOOKBACK),
      worklistRow(facts({ patientId: '3', alerts: [alert({ tier: 'C' })] }), LOOKBACK),
      worklistRow(facts({ patientId: '4', alerts: [alert({ tier: 'E1' })] }), LOOKBACK),
      worklistRow(facts({ patientId: '5', alerts: [alert({ tier: 'RISING' })] }), LOOKBACK),
    ];
    expect(inOrder(rows).map(({ patientId }) => patientId)).toEqual(['4', '3', '5', '2', '1']);
  });
});

describe('markOf', () => {
  it.each([
    [[], 'not_due'],
    [[day(TODAY, { due: 0 })], 'not_due'],
    [[day(TODAY, { due: 0, state: 'stopped' })], 'paused'],
    [[day(TODAY, { due: 2, done: 1 })], 'partly'],
    [[day(TODAY, { partly: 1 })], 'partly'],
    [[day(TODAY, { due: 2, done: 3 })], 'done'],
    [[day(TODAY, { skipped: 1 })], 'skipped'],
    [[day(TODAY)], 'not_logged'],
    // One plan's surplus never hides that the other was not done.
    [[day(TODAY, { done: 2 }), day(TODAY)], 'partly'],
  ] as const)('%#', (days, mark) => {
    expect(markOf(days)).toBe(mark);
  });
});

it('ages on the birthday, not before', () => {
  expect([ageOn('1990-11-25', TODAY), ageOn('1990-11-24', TODAY), ageOn('2004-02-29', '2026-02-28')]).toEqual(
    [35, 36, 21],
  );
});
