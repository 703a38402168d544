import { expect, it } from 'vitest';
import { correctedInstant } from './clock';

const received = '2026-03-10T12:00:00.000Z';

it.each([
  ['right clock', '2026-03-10T11:00:00Z', '2026-03-10T11:59:59Z', null, '2026-03-10T11:00:00.000Z', false],
  ['5 min behind', '2026-03-10T11:00:00Z', '2026-03-10T11:55:00Z', null, '2026-03-10T11:00:00.000Z', false],
  [
    '5 min 1 ms behind',
    '2026-03-10T11:00:00Z',
    '2026-03-10T11:54:59.999Z',
    null,
    '2026-03-10T11:05:00.001Z',
    true,
  ],
  ['5 min ahead', '2026-03-10T11:00:00Z', '2026-03-10T12:05:00Z', null, '2026-03-10T11:00:00.000Z', false],
  ['3 days ahead', '2026-03-13T11:00:00Z', '2026-03-13T12:00:00Z', null, '2026-03-10T11:00:00.000Z', true],
  ['3 days behind', '2026-03-07T11:00:00Z', '2026-03-07T12:00:00Z', null, '2026-03-10T11:00:00.000Z', true],
  [
    'with an offset',
    '2026-03-13T16:45:00+05:45',
    '2026-03-13T12:00:00Z',
    null,
    '2026-03-10T11:00:00.000Z',
    true,
  ],
  // The clock was three days ahead in the session and has been set right before it was sent.
  ['set right since', '2026-03-12T11:00:00Z', received, -259_200_000, '2026-03-09T11:00:00.000Z', true],
  ['known to be right', '2026-03-10T11:00:00Z', '2026-03-13T12:00:00Z', 0, '2026-03-10T11:00:00.000Z', false],
] as const)('%s', (_, raw, sent, phone, instant, skewed) => {
  const corrected = correctedInstant(raw, sent, received, phone);
  expect(corrected.instant).toBe(instant);
  expect(corrected.skewed).toBe(skewed);
});

it('says what to add', () => {
  expect(correctedInstant(received, '2026-03-13T12:00:00Z', received).offsetMs).toBe(-259_200_000);
});

it.each([
  ['soon', received],
  [received, 'soon'],
])('refuses %s, %s', (raw, sent) => expect(() => correctedInstant(raw, sent, received)).toThrow(RangeError));
