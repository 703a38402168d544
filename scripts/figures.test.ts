import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { figureFileName, figureSvg, showingsOf, staged, treatsOwnRight } from '@/components/figure/file';
import { COURSES, FIGURES } from '@/components/figure/manifest';
import { DRAWN } from '@/components/figure/poses/index';
import { MOVES } from '@/lib/exercises/content/index';

const folder = new URL('../public/figures/', import.meta.url);
const drawnMoves = MOVES.flatMap((move) => {
  const drawn = DRAWN.find((d) => d.id === move.figure);
  return drawn ? [{ id: move.id, move, drawn }] : [];
});

describe('public/figures', () => {
  it('holds the figures of the library and nothing else', () => {
    const expected = drawnMoves.flatMap(({ drawn }) =>
      (FIGURES[drawn.id] ?? []).flatMap((side) =>
        showingsOf(drawn).map((showing) => figureFileName(drawn.id, side, showing)),
      ),
    );
    const courses = expected.filter((name) => name.endsWith('-course.svg'));
    expect(courses).toHaveLength(COURSES.flatMap((id) => FIGURES[id] ?? []).length);
    const files = readdirSync(folder).filter((f) => f.endsWith('.svg'));
    expect(files.sort()).toEqual(expected.sort());
    expect(Object.keys(FIGURES)).toEqual(MOVES.flatMap((m) => m.figure ?? []));
  });

  it.each(drawnMoves)('$id is up to date, small, and treats the side in its name', ({ move, drawn }) => {
    const sides = move.sided === 'both' ? (['both'] as const) : (['left', 'right'] as const);
    expect(FIGURES[drawn.id]).toEqual(sides);
    for (const side of sides) {
      expect(treatsOwnRight(staged(drawn, side))).toBe(true);
      for (const showing of showingsOf(drawn)) {
        const file = readFileSync(new URL(figureFileName(drawn.id, side, showing), folder), 'utf8');
        const words = { name: move.name, description: move.felt };
        const isNow = file === `${figureSvg(drawn, words, side, showing)}\n`;
        expect(isNow, 'run npm run figures').toBe(true);
        expect(file.length).toBeLessThanOrEqual(35_000);
        expect(file).not.toMatch(/NaN|undefined|Infinity/);
        expect(file.includes('matrix(-1 0 0 1')).toBe(side === 'left');
        expect(file.includes('prefers-color-scheme')).toBe(showing.tone !== 'hold');
        expect(file).toMatch(/ role="img"><title>[^<]+<\/title><desc>[^<]+<\/desc>/);
      }
    }
  });
});
