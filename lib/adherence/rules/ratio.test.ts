import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bandOf, displayPercent, ratioOf } from './ratio';

it.each([
  [0, 0, null, null],
  [0, 5, 0, 'low'],
  [1, 1000, 1, 'low'],
  [1, 3, 33, 'low'],
  [1, 2, 50, 'partial'],
  [49, 98, 50, 'partial'],
  // 49.8 % and 79.7 % would round over the edge of a band that they are not in.
  [249, 500, 49, 'low'],
  [797, 1000, 79, 'partial'],
  [4, 5, 80, 'good'],
  [2, 3, 67, 'partial'],
  [199, 200, 99, 'good'],
  [999, 1000, 99, 'good'],
  [7, 7, 100, 'good'],
] as const)('%i of %i is %s, %s', (numerator, denominator, percent, band) => {
  expect(ratioOf(numerator, denominator)).toEqual({ numerator, denominator, percent, band });
});

it('shows 100 and 0 only when they are exact, stays within one of the truth, and agrees with its band', () => {
  const shares = fc
    .integer({ min: 1, max: 5000 })
    .chain((whole) => fc.tuple(fc.integer({ min: 0, max: whole }), fc.constant(whole)));
  fc.assert(
    fc.property(shares, ([part, whole]) => {
      const percent = displayPercent(part, whole) ?? -1;
      expect(percent === 100).toBe(part === whole);
      expect(percent === 0).toBe(part === 0);
      expect(Math.abs(percent - (part * 100) / whole)).toBeLessThan(1);
      expect(bandOf(percent, 100)).toBe(bandOf(part, whole));
    }),
  );
});
