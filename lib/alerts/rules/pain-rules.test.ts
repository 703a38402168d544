import { describe, expect, it } from 'vitest';
import type { PainMoment, PainScore } from '@/lib/sessions/types';
import { painAlerts, zoneOf } from './pain-rules';

const usual = { greenMax: 2, redMin: 6 };
const pain = (moment: PainMoment, score: number, itemSideId: string | null = null): PainScore => ({
  moment,
  score,
  side: null,
  site: null,
  kind: null,
  itemSideId,
});
const kinds = (pains: readonly PainScore[], thresholds = usual) =>
  painAlerts(pains, thresholds).map((alert) => [alert.kind, alert.tier, alert.stop, alert.evidence.score]);

it.each([
  [0, 'green'],
  [2, 'green'],
  [3, 'amber'],
  [5, 'amber'],
  [6, 'red'],
  [10, 'red'],
])('%i is %s', (score, zone) => expect(zoneOf(score, usual)).toBe(zone));

it('has a zone for every score, also with no amber between', () => {
  expect([4, 5].map((score) => zoneOf(score, { greenMax: 4, redMin: 5 }))).toEqual(['green', 'red']);
});

describe('red', () => {
  it.each([
    [5, []],
    [6, [['red_pain', 'RED', { itemSideId: 'a' }, 6]]],
    [7, [['red_pain', 'RED', { itemSideId: 'a' }, 7]]],
    [8, [['severe_pain', 'RED', { itemSideId: 'a' }, 8]]],
    [10, [['severe_pain', 'RED', { itemSideId: 'a' }, 10]]],
  ])('a worst of %i on a move', (score, expected) => {
    expect(kinds([pain('worst', score, 'a')])).toEqual(expected);
  });
  it('stops no move when none is named, and is told all the same', () => {
    expect(kinds([pain('worst', 6)])).toEqual([['red_pain', 'RED', null, 6]]);
    expect(kinds([pain('worst', 9)])).toEqual([['severe_pain', 'RED', null, 9]]);
  });
  it('is told once for the session and each move, the gravest', () => {
    expect(
      kinds([pain('worst', 7), pain('worst', 7, 'a'), pain('after', 6, 'a'), pain('worst', 9, 'b')]),
    ).toEqual([
      ['red_pain', 'RED', { itemSideId: 'a' }, 7],
      ['severe_pain', 'RED', { itemSideId: 'b' }, 9],
    ]);
    // What names a move is milder than what names none: both are told.
    expect(kinds([pain('worst', 8), pain('worst', 6, 'a')])).toEqual([
      ['severe_pain', 'RED', null, 8],
      ['red_pain', 'RED', { itemSideId: 'a' }, 6],
    ]);
  });
  it('follows the plan, save that 8 is severe in every plan', () => {
    const wide = { greenMax: 4, redMin: 9 };
    expect(kinds([pain('worst', 7, 'a')], wide)).toEqual([]);
    expect(kinds([pain('worst', 8, 'a')], wide)).toEqual([['severe_pain', 'RED', { itemSideId: 'a' }, 8]]);
  });
  it('counts at every moment', () => {
    for (const moment of ['before', 'worst', 'after', 'morning', 'other'] as const) {
      expect(kinds([pain(moment, 6)])).toHaveLength(1);
    }
  });
});

describe('rising', () => {
  it.each([
    [1, 'worst', 2, 0],
    [1, 'worst', 3, 1],
    [2, 'worst', 3, 0],
    [2, 'worst', 4, 1],
    [3, 'after', 4, 0],
    [3, 'after', 5, 1],
    [0, 'worst', 2, 0],
    [0, 'worst', 3, 1],
    [2, 'morning', 4, 1],
    [2, 'morning', 3, 0],
    [5, 'worst', 5, 0],
  ] as const)('from %i before to %s %i: %i', (before, moment, score, count) => {
    expect(kinds([pain('before', before), pain(moment, score)])).toEqual(
      count === 0 ? [] : [['rising_pain', 'RISING', null, score]],
    );
  });
  it('never takes an unanswered start for 0', () => {
    expect(kinds([pain('worst', 5)])).toEqual([]);
    expect(kinds([])).toEqual([]);
  });
  it('is told once by the highest score, and gives way to red', () => {
    expect(kinds([pain('before', 1), pain('worst', 5), pain('after', 4)])).toEqual([
      ['rising_pain', 'RISING', null, 5],
    ]);
    expect(kinds([pain('before', 1), pain('worst', 6), pain('after', 4)])).toEqual([
      ['red_pain', 'RED', null, 6],
    ]);
  });
  it('keeps what it was reckoned from', () => {
    expect(painAlerts([pain('before', 1), pain('worst', 4, 'a')], usual)[0]?.evidence).toEqual({
      ...pain('worst', 4, 'a'),
      before: 1,
      greenMax: 2,
      redMin: 6,
    });
  });
});
