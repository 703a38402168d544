import { describe, expect, it } from 'vitest';
import { addDays, compareDates, daysBetween, eachDay, isDate, isWithin, weekdayOf } from './dates';

describe('isDate', () => {
  it.each(['2026-01-01', '2024-02-29', '1999-12-31'])('takes %s', (text) => expect(isDate(text)).toBe(true));
  it.each([
    '2026-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '',
    '2026-01-01T00:00',
    ' 2026-01-01',
  ])('refuses %j', (text) => expect(isDate(text)).toBe(false));
});

describe('arithmetic', () => {
  it.each([
    ['2026-03-28', 1, '2026-03-29'],
    ['2026-03-29', 1, '2026-03-30'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-03-01', 0, '2026-03-01'],
    ['2026-01-01', 365, '2027-01-01'],
  ])('%s + %i = %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
    expect(daysBetween(date, expected)).toBe(days);
  });
  it('refuses what is no date', () => expect(() => addDays('soon', 1)).toThrow(RangeError));
});

it.each([
  ['2026-11-23', 1],
  ['2026-11-24', 2],
  ['2026-11-28', 6],
  ['2026-11-29', 7],
])('weekday of %s is %i', (date, weekday) => expect(weekdayOf(date)).toBe(weekday));

it('lists days inclusively, across months and daylight saving', () => {
  expect(eachDay('2026-10-24', '2026-10-26')).toEqual(['2026-10-24', '2026-10-25', '2026-10-26']);
  expect(eachDay('2026-10-24', '2026-10-24')).toEqual(['2026-10-24']);
  expect(eachDay('2026-10-24', '2026-10-23')).toEqual([]);
});

it('compares, and holds both ends of a range', () => {
  expect(['2026-02-01', '2025-12-31', '2026-01-15'].sort(compareDates)[0]).toBe('2025-12-31');
  expect(compareDates('2026-01-01', '2026-01-01')).toBe(0);
  expect(isWithin('2026-01-01', '2026-01-01', '2026-01-02')).toBe(true);
  expect(isWithin('2026-01-02', '2026-01-01', '2026-01-02')).toBe(true);
  expect(isWithin('2026-01-03', '2026-01-01', '2026-01-02')).toBe(false);
  expect(isWithin('2025-12-31', '2026-01-01', null)).toBe(false);
  expect(isWithin('2099-12-31', '2026-01-01', null)).toBe(true);
});
