import { expect, it } from 'vitest';
import type { PainDay } from './pain-chart-types';
import { scoredDays } from './pain-line';

function day(date: string, worst: number | null, session: PainDay['session'] = 'done'): PainDay {
  return { date, worst, session, before: null, after: null, morning: null, morningAsked: false };
}

const joined = (days: readonly PainDay[], pauses: Parameters<typeof scoredDays>[1] = []) =>
  scoredDays(days, pauses).map((each) => each.joined);

it('draws through days on which nothing was due', () => {
  expect(joined([day('2026-10-07', 5), day('2026-10-09', 5)])).toEqual([true, true]);
});

it('breaks over what was not logged, skipped or left unanswered', () => {
  for (const between of [
    day('2026-10-08', null, 'not_logged'),
    day('2026-10-08', null, 'skipped'),
    day('2026-10-08', null, 'done'),
  ]) {
    expect(joined([day('2026-10-07', 5), between, day('2026-10-09', 5)])).toEqual([true, false]);
  }
});

it('breaks over a pause, an open one too', () => {
  const days = [day('2026-10-07', 5), day('2026-10-12', 5)];
  expect(joined(days, [{ from: '2026-10-09', to: '2026-10-10' }])).toEqual([true, false]);
  expect(joined(days, [{ from: '2026-10-09', to: null }])).toEqual([true, false]);
});

it('keeps a score of nought and puts days in order', () => {
  expect(scoredDays([day('2026-10-09', 0), day('2026-10-07', 3)], []).map((each) => each.worst)).toEqual([
    3, 0,
  ]);
});
