import { expect, it } from 'vitest';
import { linePaths } from './segments';

it('draws through what follows and dots what is missing between', () => {
  expect(
    linePaths([
      { x: 0, y: 5, joined: true },
      { x: 10, y: 4, joined: true },
      { x: 30, y: 2, joined: false },
    ]),
  ).toEqual({ solid: 'M0 5L10 4', dotted: 'M10 4L30 2' });
});

it('draws no line through one point', () => {
  expect(linePaths([{ x: 0, y: 5, joined: true }])).toEqual({ solid: '', dotted: '' });
  expect(linePaths([])).toEqual({ solid: '', dotted: '' });
});
