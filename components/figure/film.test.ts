import { describe, expect, it } from 'vitest';
import { filmOf } from './film';
import { FADING, MOVING, sequenceOf } from './sequence';

describe('filmOf', () => {
  it('goes from the start to the hold in pictures of one size, drawn once', async () => {
    const film = await filmOf('HS2', 'left', 4);
    expect(film).toHaveLength(4);
    expect(new Set(film).size).toBe(4);
    const boxes = film.map((src) => /viewBox="([^"]+)"/.exec(decodeURIComponent(src))?.[1]);
    expect(new Set(boxes).size).toBe(1);
    expect(boxes[0]).toMatch(/^-?\d/);
    expect(await filmOf('HS2', 'left', 4)).toBe(film);
  });

  it('is empty for a move that nobody has drawn', async () => {
    expect(await filmOf('NOPE', 'left', 4)).toEqual([]);
  });
});

describe('sequenceOf', () => {
  it('ends in the hold within five seconds, so that nothing need be stopped', () => {
    for (const { frames, stepMs } of [MOVING, FADING]) {
      const sequence = sequenceOf(frames);
      expect(sequence[0]).toBe(0);
      expect(sequence.at(-1)).toBe(frames - 1);
      expect(sequence.length * stepMs).toBeLessThan(5000);
    }
  });

  it('never runs through the way with reduced motion', () => {
    expect(sequenceOf(FADING.frames)).toEqual([0, 1]);
  });
});
