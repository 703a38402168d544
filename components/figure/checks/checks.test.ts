import { describe, expect, it } from 'vitest';
import { DRAWN } from '../poses/index';
import { contrast, PALETTES } from './contrast';
import { CHECKS, type Rule } from './index';
import { KNOWN_FAULTS } from './known-faults';
import { subjectOf } from './subject';

const RULES = Object.keys(CHECKS).filter((name): name is Rule => name in CHECKS);

describe.each(DRAWN.map((move) => [move.id, move] as const))('%s', (id, move) => {
  const subject = subjectOf(move);
  const known = new Set(KNOWN_FAULTS.filter(([of]) => of === id).map(([, rule]) => rule));

  it.each(RULES.filter((rule) => !known.has(rule)))('passes %s', (rule) => {
    expect(CHECKS[rule](subject)).toEqual([]);
  });

  it.each([...known])('still fails %s; once it is mended its line goes', (rule) => {
    expect(CHECKS[rule](subject)).not.toEqual([]);
  });
});

it('lists known faults of drawn moves only', () => {
  const drawn = new Set(DRAWN.map((move) => move.id));
  expect(KNOWN_FAULTS.filter(([id]) => !drawn.has(id))).toEqual([]);
});

it.each(Object.entries(PALETTES))('shows a muscle on %s colours', (_name, palette) => {
  expect(contrast(palette)).toEqual([]);
});
