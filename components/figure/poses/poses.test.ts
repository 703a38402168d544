import { describe, expect, it } from 'vitest';
import { staged, treatsOwnRight } from '../file';
import { interpolate, keyframes } from '../motion';
import { scene } from '../scene';
import { DRAWN } from './index';

describe.each(DRAWN.map((move) => [move.id, move] as const))('%s', (_id, move) => {
  const { start, hold } = keyframes(move);

  it('treats the right as authored, and both legs where both are marked', () => {
    expect(treatsOwnRight(move)).toBe(true);
    expect(treatsOwnRight(staged(move, 'both'))).toBe(true);
  });

  it('reaches what its hands and feet are pinned to', () => {
    for (const t of [0, 1]) {
      const { misses } = scene(interpolate(start, hold, t, true), move);
      for (const far of Object.values(misses)) expect(far).toBeLessThan(1.5);
    }
  });

  it('shows every muscle that it marks', () => {
    const { marks } = scene(hold, move);
    for (const { name } of move.muscles) {
      const seen = marks.filter((m) => m.name === name).map((m) => m.area);
      expect(Math.max(...seen)).toBeGreaterThan(14);
    }
  });

  it('moves between start and hold', () => {
    const markup = (t: number) => JSON.stringify(scene(interpolate(start, hold, t), move).parts);
    expect(markup(0)).not.toBe(markup(1));
    expect(markup(0.5)).not.toMatch(/null|NaN/);
  });
});
