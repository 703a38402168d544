import { describe, expect, it } from 'vitest';
import { batchesOf, envelopeOf, restAfter, waitAfter, type OutboxItem, type OutboxList } from './outbox';

const item = (
  id: string,
  list: OutboxList,
  createdAt: number,
  more: Partial<OutboxItem> = {},
): OutboxItem => ({
  id,
  owner: 'me',
  list,
  payload: { id },
  createdAt,
  refused: null,
  ...more,
});
const ids = (batches: OutboxItem[][]) => batches.map((batch) => batch.map(({ id }) => id));

describe('batchesOf', () => {
  it('sends reports first and alone, sessions before what names them', () => {
    const items = [
      item('p', 'pains', 1),
      item('s', 'sessions', 2),
      item('r2', 'reports', 4),
      item('r1', 'reports', 3),
    ];
    expect(ids(batchesOf(items, 'me'))).toEqual([['r1'], ['r2'], ['s', 'p']]);
  });

  it("leaves refused items and another patient's words where they are", () => {
    const items = [
      item('a', 'answers', 1, { refused: 'range' }),
      item('b', 'reports', 2, { owner: 'other' }),
    ];
    expect(batchesOf(items, 'me')).toEqual([]);
  });

  it('keeps a request within fifty items and three hundred holds', () => {
    const many = Array.from({ length: 51 }, (_, at) => item(`${at}`, 'sessions', at));
    expect(ids(batchesOf(many, 'me')).map(({ length }) => length)).toEqual([50, 1]);
    const long = [1, 2].map((at) =>
      item(`l${at}`, 'sessions', at, { payload: { holds: Array.from({ length: 200 }, () => ({})) } }),
    );
    expect(ids(batchesOf(long, 'me'))).toEqual([['l1'], ['l2']]);
  });
});

it('writes an envelope with sessions always there', () => {
  expect(envelopeOf([item('r', 'reports', 1)], 0)).toEqual({
    sentAt: '1970-01-01T00:00:00.000Z',
    sessions: [],
    reports: [{ id: 'r' }],
  });
});

it('waits longer each time, to five minutes', () => {
  expect([1, 2, 3, 20].map(waitAfter)).toEqual([2_000, 4_000, 8_000, 300_000]);
});

describe('restAfter', () => {
  it('waits as long as it is asked to, never for ever and never not at all', () => {
    expect(restAfter('40')).toBe(40_000);
    expect(restAfter('86400')).toBe(300_000);
    for (const header of [null, '', '0', '-5', 'Wed, 21 Oct 2026 07:28:00 GMT'])
      expect(restAfter(header)).toBe(2_000);
  });
});
