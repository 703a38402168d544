import { describe, expect, it } from 'vitest';
import { endOfLocalDay, instantsOf, isZone, localDateOf, nextRealTime, startOfLocalDay } from './zones';
import { livedDates, zoneAt } from './lived';

it.each([
  ['Europe/Berlin', true],
  ['Asia/Kathmandu', true],
  ['UTC', true],
  ['Mars/Olympus', false],
  ['+05:45', false],
  ['', false],
])('isZone(%j) is %s', (name, expected) => expect(isZone(name)).toBe(expected));

describe('localDateOf', () => {
  it.each([
    ['2026-03-29T00:59:59Z', 'Europe/Berlin', '2026-03-29'],
    ['2026-03-28T23:00:00Z', 'Europe/Berlin', '2026-03-29'],
    ['2026-03-28T22:59:59Z', 'Europe/Berlin', '2026-03-28'],
    ['2026-01-01T18:14:59Z', 'Asia/Kathmandu', '2026-01-01'],
    ['2026-01-01T18:15:00Z', 'Asia/Kathmandu', '2026-01-02'],
    ['2011-12-30T09:59:59Z', 'Pacific/Apia', '2011-12-29'],
    ['2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31'],
    ['2026-11-01T05:30:00Z', 'America/New_York', '2026-11-01'],
    ['2026-11-01T06:30:00Z', 'America/New_York', '2026-11-01'],
    ['2026-11-01T01:30:00-04:00', 'America/New_York', '2026-11-01'],
  ])('%s in %s is %s', (instant, zone, date) => expect(localDateOf(instant, zone)).toBe(date));
});

describe('days', () => {
  it.each([
    ['2026-03-08', 'America/New_York', '2026-03-08T05:00:00Z', '2026-03-09T04:00:00Z'],
    ['2026-11-01', 'America/New_York', '2026-11-01T04:00:00Z', '2026-11-02T05:00:00Z'],
    ['2026-05-01', 'Asia/Kathmandu', '2026-04-30T18:15:00Z', '2026-05-01T18:15:00Z'],
    // Midnight itself is skipped in Beirut on that date.
    ['2026-03-29', 'Asia/Beirut', '2026-03-28T22:00:00Z', '2026-03-29T21:00:00Z'],
  ])('%s in %s lasts from %s to %s', (date, zone, start, end) => {
    expect(startOfLocalDay(date, zone)).toBe(start);
    expect(endOfLocalDay(date, zone)).toBe(end);
    expect(localDateOf(start, zone)).toBe(date);
  });
});

describe('clock times', () => {
  it('finds 01:30 twice at the end of daylight saving, both on one day', () => {
    const both = instantsOf('2026-11-01T01:30', 'America/New_York');
    expect(both).toEqual(['2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z']);
    expect(nextRealTime('2026-11-01T01:30', 'America/New_York')).toBe('2026-11-01T05:30:00Z');
    expect(new Set(both.map((at) => localDateOf(at, 'America/New_York')))).toEqual(new Set(['2026-11-01']));
  });
  it('takes the next real time for 02:30 that does not exist', () => {
    expect(instantsOf('2026-03-08T02:30', 'America/New_York')).toEqual([]);
    expect(nextRealTime('2026-03-08T02:30', 'America/New_York')).toBe('2026-03-08T07:00:00Z');
    expect(nextRealTime('2026-03-29T02:30', 'Europe/Berlin')).toBe('2026-03-29T01:00:00Z');
    expect(nextRealTime('2011-12-30T12:00', 'Pacific/Apia')).toBe('2011-12-30T10:00:00Z');
  });
  it('leaves an ordinary time alone', () =>
    expect(nextRealTime('2026-06-01T09:00', 'Europe/Berlin')).toBe('2026-06-01T07:00:00Z'));
});

describe('livedDates', () => {
  const home = [{ from: '2026-01-01T00:00:00Z', zone: 'Pacific/Auckland' }];
  it('counts each day at home once, the last instant exclusive', () => {
    expect(livedDates(home, '2026-04-03T11:00:00Z', '2026-04-05T12:00:00Z')).toEqual([
      '2026-04-04',
      '2026-04-05',
    ]);
    expect(livedDates(home, '2026-04-03T11:00:00Z', '2026-04-03T11:00:00Z')).toEqual([]);
  });
  it('leaves out a date that a flight skips', () => {
    // The 10th ends in Honolulu; by the clocks flown to, it is already the 12th.
    const flight = [
      { from: '2026-06-01T00:00:00Z', zone: 'Pacific/Honolulu' },
      { from: '2026-06-11T12:00:00Z', zone: 'Pacific/Auckland' },
      { from: '2026-06-11T10:00:00Z', zone: 'Pacific/Kiritimati' },
    ];
    expect(zoneAt(flight, '2026-06-11T10:00:00Z')).toBe('Pacific/Kiritimati');
    expect(livedDates(flight, '2026-06-10T10:00:00Z', '2026-06-12T12:00:00Z')).toEqual([
      '2026-06-10',
      '2026-06-12',
    ]);
  });
  it('holds a date lived twice once', () => {
    const flight = [
      { from: '2026-06-01T00:00:00Z', zone: 'Pacific/Auckland' },
      { from: '2026-06-10T00:00:00Z', zone: 'Pacific/Honolulu' },
    ];
    // Auckland 10 June 12:00 becomes Honolulu 9 June 14:00: both dates come round again.
    expect(livedDates(flight, '2026-06-08T12:00:00Z', '2026-06-11T10:00:00Z')).toEqual([
      '2026-06-09',
      '2026-06-10',
    ]);
  });
  it('leaves out the date that Samoa skipped', () => {
    const apia = [{ from: '2011-01-01T00:00:00Z', zone: 'Pacific/Apia' }];
    expect(livedDates(apia, '2011-12-29T10:00:00Z', '2012-01-01T09:00:00Z')).toEqual([
      '2011-12-29',
      '2011-12-31',
      '2012-01-01',
    ]);
  });
  it('knows no zone without a row', () => expect(zoneAt([], '2026-01-01T00:00:00Z')).toBeNull());
});
