import { describe, expect, it } from 'vitest';
import { painPayloads, sessionPayload, type PainPlace } from './phone-session';
import type { PlayerHold } from './player-types';

const AT = Date.parse('2026-03-01T09:00:00Z');
const frame = {
  id: 's',
  planVersionId: 'v',
  occasion: 'due' as const,
  timeZone: 'Asia/Kathmandu',
  openedAt: AT,
  endedAt: AT + 60_000,
};
const hold = (step: number): PlayerHold => ({
  step,
  itemSideId: 'l',
  set: 1,
  rep: step,
  startedAt: AT + step,
  tenths: 299,
  reps: null,
  source: 'timed',
  skipReason: null,
  adjusted: false,
});
const counter = () => {
  let count = 0;
  return () => `id${(count += 1)}`;
};

describe('sessionPayload', () => {
  it('keeps unanswered as null, orders holds and writes seconds in tenths', () => {
    const answers = { before: 0, worst: null, after: null };
    const item = sessionPayload(
      frame,
      answers,
      { log: [hold(3), hold(1)], startedAt: AT + 5 },
      'finished',
      counter(),
    );
    expect(item).toMatchObject({ painBefore: 0, painWorst: null, painAfter: null, endedBy: 'finished' });
    expect(item.startedAt).toBe('2026-03-01T09:00:00.005Z');
    expect(item.holds.map(({ rep, seconds }) => [rep, seconds])).toEqual([
      [1, 29.9],
      [3, 29.9],
    ]);
  });

  it('never ends before it began, whatever the clock did', () => {
    const back = { ...frame, endedAt: AT - 1_000 };
    const item = sessionPayload(
      back,
      { before: null, worst: null, after: null },
      { log: [], startedAt: null },
      'flag',
      counter(),
    );
    expect(item.endedAt).toBe(item.startedAt);
  });
});

describe('painPayloads', () => {
  const place: PainPlace = { itemSides: [], side: null, sites: [] };
  const left = { itemSideId: 'l', side: 'left' } as const;
  const right = { itemSideId: 'r', side: 'right' } as const;

  it('says nothing where nothing was said', () => {
    expect(painPayloads('s', 5, place, counter())).toEqual([]);
    expect(painPayloads('s', null, { ...place, itemSides: [left] }, counter())).toEqual([]);
  });

  it('ties a place to a move only where one move was named', () => {
    const one = painPayloads('s', 5, { itemSides: [left], side: null, sites: ['calf', 'shin'] }, counter());
    expect(one.map(({ itemSideId, site }) => [itemSideId, site])).toEqual([
      ['l', 'calf'],
      [null, 'shin'],
    ]);
    const two = painPayloads('s', 5, { itemSides: [left, right], side: 'left', sites: ['calf'] }, counter());
    expect(two.map(({ itemSideId, side, site }) => [itemSideId, side, site])).toEqual([
      ['l', 'left', null],
      ['r', 'right', null],
      [null, 'left', 'calf'],
    ]);
  });
});
