import { describe, expect, it } from 'vitest';
import { resolveSchema } from '../schema/resolve';
import type { AlertTier, PlanResolution, ResolveOutcome } from '../types';
import {
  canSnooze,
  choiceRefusal,
  endsPlans,
  lacking,
  planChoices,
  staysOpen,
  type Resolving,
} from './resolve';

const good: Resolving = {
  reached: 'phone',
  outcome: 'safe_to_go_on',
  note: 'Called, eased.',
  plan: 'resume',
};
const about = (tier: AlertTier, changedSince = false, holds = true) => ({ tier, changedSince, holds });
const C = [about('C')];

describe('what an answer lacks', () => {
  it.each<[string, Partial<Resolving>, ReturnType<typeof lacking>]>([
    ['nothing', {}, []],
    ['nothing where nobody was reached', { reached: 'not_reached', outcome: null, note: '', plan: null }, []],
    ['an outcome', { outcome: null }, ['outcome_needed']],
    ['a note', { note: ' \n' }, ['note_needed']],
    ['what becomes of the plan', { plan: null }, ['plan_needed']],
    ['all three', { outcome: null, note: '', plan: null }, ['outcome_needed', 'note_needed', 'plan_needed']],
  ])('%s', (_, rest, codes) => expect(lacking({ ...good, ...rest })).toEqual(codes));

  it('is told all at once, with what the form itself needs', () => {
    const { error } = resolveSchema.safeParse({ alertId: '00000000-0000-7000-8000-000000000001', note: '' });
    expect(error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`)).toEqual([
      ...['reached choose', 'outcome outcome_needed', 'note note_needed', 'plan plan_needed'],
    ]);
    for (const body of [null, 1, 'x', { reached: 'phone', note: 3, outcome: [] }])
      expect(resolveSchema.safeParse(body).success).toBe(false);
  });
});

describe('what may follow for the plan', () => {
  it.each<[ResolveOutcome, AlertTier, boolean, boolean, readonly PlanResolution[]]>([
    ['safe_to_go_on', 'C', true, true, ['resume', 'resume_changed', 'keep_hold', 'end']],
    ['safe_to_go_on', 'E1', true, true, ['resume', 'resume_changed', 'keep_hold', 'end']],
    // Nothing was changed yet: to go on with a changed plan, change it first.
    ['safe_to_go_on', 'C', true, false, ['resume', 'keep_hold', 'end']],
    ['visit_booked', 'C', true, false, ['resume', 'keep_hold', 'end']],
    ['visit_booked', 'RED', true, true, ['resume', 'resume_changed', 'keep_hold', 'end']],
    ['visit_booked', 'E1', true, true, ['keep_hold', 'end']],
    ['visit_booked', 'E2', true, true, ['keep_hold', 'end']],
    ['sent_urgent_care', 'C', true, true, ['keep_hold', 'end']],
    ['sent_doctor', 'RED', true, true, ['keep_hold', 'end']],
    ['sent_doctor', 'RISING', false, false, ['end']],
    ['safe_to_go_on', 'RISING', false, false, ['resume', 'end']],
  ])('%s of %s', (outcome, tier, holds, changedSince, choices) => {
    expect(planChoices(outcome, [about(tier, changedSince, holds)])).toEqual(choices);
  });

  it('is asked of all that are resolved together', () => {
    expect(planChoices('visit_booked', [about('C'), about('E2')])).toEqual(['keep_hold', 'end']);
    expect(planChoices('safe_to_go_on', [about('C', true), about('C')])).not.toContain('resume_changed');
  });

  it.each<[string, Partial<Resolving>, ReturnType<typeof choiceRefusal>]>([
    ['resume', {}, null],
    ['resume changed, nothing published since', { plan: 'resume_changed' }, 'not_ready'],
    ['sent on, resume', { outcome: 'sent_urgent_care' }, 'sent_cannot_resume'],
    ['sent on, resume changed', { outcome: 'sent_doctor', plan: 'resume_changed' }, 'sent_cannot_resume'],
    ['sent on, keep on hold', { outcome: 'sent_doctor', plan: 'keep_hold' }, null],
    ['sent on, end', { outcome: 'sent_doctor', plan: 'end' }, null],
    ['not reached', { reached: 'not_reached', outcome: null, note: '', plan: null }, null],
  ])('refuses or takes %s', (_, rest, refusal) => {
    expect(choiceRefusal({ ...good, ...rest }, C)).toBe(refusal);
  });

  it('refuses resume after a grave sign with a visit booked, and "keep on hold" of nothing', () => {
    expect(choiceRefusal({ ...good, outcome: 'visit_booked' }, [about('E2')])).toBe('seen_first');
    expect(choiceRefusal({ ...good, plan: 'keep_hold' }, [about('RISING', false, false)])).toBe('invalid');
  });
});

it.each<[string, Partial<Resolving>, boolean, boolean]>([
  ['resume', {}, false, false],
  ['end', { plan: 'end' }, false, true],
  ['keep on hold', { plan: 'keep_hold' }, true, false],
  ['not reached, end', { reached: 'not_reached', plan: 'end' }, true, false],
])('%s', (_, rest, open, ends) => {
  expect(staysOpen({ ...good, ...rest })).toBe(open);
  expect(endsPlans({ ...good, ...rest })).toBe(ends);
});

it.each([
  ['E1', false],
  ['E2', false],
  ['C', false],
  ['RED', false],
  ['RISING', true],
  ['N', true],
] as const)('%s can be snoozed: %s', (tier, expected) => expect(canSnooze(tier)).toBe(expected));
