import { expect, it } from 'vitest';
import { endsPlans, canSnooze, planChoices, refusalOf, type Resolving } from './resolve';

const good: Resolving = {
  reached: 'phone',
  outcome: 'safe_to_go_on',
  note: 'Called, eased.',
  plan: 'resume',
};

it.each<[string, Partial<Resolving>, ReturnType<typeof refusalOf>, boolean]>([
  ['checked, resume', {}, null, false],
  ['checked, resume changed', { plan: 'resume_changed' }, null, false],
  ['checked, end', { plan: 'end' }, null, true],
  ['visit booked, resume', { outcome: 'visit_booked' }, null, false],
  ['not reached, end', { reached: 'not_reached', plan: 'end' }, 'not_reached', false],
  ['not reached', { reached: 'not_reached' }, 'not_reached', false],
  ['no outcome', { outcome: null }, 'outcome_needed', false],
  ['no note', { note: ' \n' }, 'note_needed', false],
  ['nothing said of the plan', { plan: null }, 'plan_needed', false],
  ['sent on, resume', { outcome: 'sent_urgent_care' }, 'sent_cannot_resume', false],
  [
    'sent on, resume changed',
    { outcome: 'sent_doctor', plan: 'resume_changed' },
    'sent_cannot_resume',
    false,
  ],
  ['sent on, end', { outcome: 'sent_doctor', plan: 'end' }, null, true],
])('%s', (_, rest, refusal, ends) => {
  expect(refusalOf({ ...good, ...rest })).toBe(refusal);
  expect(endsPlans({ ...good, ...rest })).toBe(ends);
});

it('offers no resume to someone sent on', () => {
  expect(planChoices('sent_doctor')).toEqual(['end']);
  expect(planChoices('safe_to_go_on')).toEqual(['resume', 'resume_changed', 'end']);
});

it.each([
  ['E1', false],
  ['E2', false],
  ['C', false],
  ['RED', false],
  ['RISING', true],
  ['N', true],
] as const)('%s can be snoozed: %s', (tier, expected) => expect(canSnooze(tier)).toBe(expected));
