import { describe, expect, it } from 'vitest';
import { sampleVersion } from '@/scripts/test/plan-samples';
import type { PagePlan, PageVersion } from '../types/patient-page';
import { forceOf, isInForce, planState } from './plan-force';

const TODAY = '2026-11-24';
const version = (number: number, startsOn: string, endsOn = '2026-12-31'): PageVersion => ({
  ...sampleVersion({ number, startsOn, endsOn }),
  ...{ publishedAt: `${TODAY}T10:00:00Z`, authorName: 'Ines Example', changed: 1 },
});
const planOf = (versions: readonly PageVersion[], ended: PagePlan['ended'] = null): PagePlan => ({
  ...{ id: 'p', title: 'Daily', status: ended ? 'ENDED' : 'ACTIVE', versions, ended },
});
const ending = (on: string) => ({ on, reason: 'Goal reached', byName: 'Ines Example' });
const [first, second, third] = [
  version(1, '2026-10-14'),
  version(2, '2026-11-02'),
  version(3, '2026-11-02'),
] as const;

describe('when a version is in force', () => {
  it('ends the day before the next one takes over, and never came where two began on one day', () => {
    const plan = planOf([first, second, third]);
    expect(forceOf(plan, first)).toEqual({ from: '2026-10-14', to: '2026-11-01' });
    expect(forceOf(plan, second)).toBeNull();
    expect(forceOf(plan, third)).toEqual({ from: '2026-11-02', to: '2026-12-31' });
  });

  it('ends with its own range, or with the plan', () => {
    const short = version(1, '2026-10-14', '2026-10-20');
    expect(forceOf(planOf([short, second]), short)).toEqual({ from: '2026-10-14', to: '2026-10-20' });
    expect(forceOf(planOf([first], ending('2026-11-10')), first)).toEqual({
      ...{ from: '2026-10-14', to: '2026-11-09' },
    });
    expect(forceOf(planOf([first], ending('2026-10-14')), first)).toBeNull();
  });
});

describe('where a plan stands today', () => {
  const page = { today: TODAY, pauses: [] };
  const paused = (from: string, to: string | null) => ({
    ...{ today: TODAY, pauses: [{ planId: 'p', from, to, reason: 'Holiday' }] },
  });

  it.each([
    ['no plan', page, null, { kind: 'none' }],
    ['one that goes on', page, planOf([first]), { kind: 'since', number: 1, on: '2026-10-14' }],
    ['one to come', page, planOf([version(1, '2026-12-01')]), { kind: 'from', number: 1, on: '2026-12-01' }],
    [
      'one that has run out',
      page,
      planOf([version(1, '2026-10-01', '2026-11-01')]),
      { kind: 'over', number: 1, on: '2026-11-01' },
    ],
    [
      'one that was ended',
      paused('2026-11-10', null),
      planOf([first], ending('2026-11-10')),
      { kind: 'ended', on: '2026-11-10' },
    ],
    [
      'one that is paused',
      paused('2026-11-20', null),
      planOf([first]),
      { kind: 'paused', number: 1, from: '2026-11-20', to: null },
    ],
    [
      'one that was paused',
      paused('2026-11-20', '2026-11-23'),
      planOf([first]),
      { kind: 'since', number: 1, on: '2026-10-14' },
    ],
  ] as const)('%s', (_what, at, plan, state) => {
    expect(planState(at, plan)).toEqual(state);
    const inForce = plan?.versions.some((each) => isInForce(at, plan, each)) ?? false;
    expect(inForce).toBe(state.kind === 'since');
  });
});
