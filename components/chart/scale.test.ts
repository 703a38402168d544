import { describe, expect, it } from 'vitest';
import { datesBetween, dateOfDay, dayNumber, isMonday, linearScale, px } from './scale';

describe('linearScale', () => {
  it('maps the ends and the middle, upside down too', () => {
    const y = linearScale([0, 10], [262, 34]);
    expect(y(0)).toBe(262);
    expect(y(10)).toBe(34);
    expect(y(5)).toBe(148);
  });

  it('has a place for a domain without width', () => {
    expect(linearScale([3, 3], [0, 10])(3)).toBe(5);
  });
});

describe('days', () => {
  it('counts calendar days across the change of the clocks', () => {
    expect(dayNumber('2026-03-30') - dayNumber('2026-03-28')).toBe(2);
    expect(dateOfDay(dayNumber('2026-11-17'))).toBe('2026-11-17');
  });

  it('lists both ends, and nothing when turned round', () => {
    expect(datesBetween('2026-02-27', '2026-03-01')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
    expect(datesBetween('2026-03-01', '2026-02-27')).toEqual([]);
  });

  it('knows a Monday', () => {
    expect(isMonday('2026-11-16')).toBe(true);
    expect(isMonday('2026-11-17')).toBe(false);
    expect(isMonday('1969-12-29')).toBe(true);
  });
});

it('rounds to a tenth of a pixel', () => {
  expect(px(125.20000000000002)).toBe(125.2);
});
