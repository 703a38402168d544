import { describe, expect, it } from 'vitest';
import { MUSCLE_PATCHES } from '@/components/figure/leg-map';
import { movesForMuscle } from '@/lib/exercises/rules';
import { MUSCLES } from '@/lib/exercises/types';
import { PULLS_ON } from './chain';
import { MOVES } from '.';

describe('the line from hip to toe', () => {
  it.each(MUSCLES)('%s pulls on others, each once and never on itself', (muscle) => {
    const others = PULLS_ON[muscle];
    expect(others.length).toBeGreaterThan(0);
    expect(new Set(others).size).toBe(others.length);
    expect(others).not.toContain(muscle);
  });

  it('can be walked from any muscle to any other', () => {
    for (const start of MUSCLES) {
      const reached = new Set([start]);
      for (const muscle of reached) for (const next of PULLS_ON[muscle]) reached.add(next);
      expect([start, reached.size]).toEqual([start, MUSCLES.length]);
    }
  });

  it.each(MUSCLES)('%s has a move of the library that helps it', (muscle) => {
    const { loosen, strengthen, afterSurgery } = movesForMuscle(MOVES, muscle);
    expect(loosen.length + strengthen.length).toBeGreaterThan(0);
    expect(loosen.every(({ kind }) => kind === 'hold')).toBe(true);
    expect(afterSurgery.every(({ group }) => group === 'surgery')).toBe(true);
  });

  it('is drawn on the leg, but for the belly', () => {
    const drawn = new Set(MUSCLE_PATCHES.map(({ muscle }) => muscle));
    expect(MUSCLES.filter((muscle) => !drawn.has(muscle))).toEqual(['abdominals']);
  });
});
