import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { figureFileName, figureSvg, staged, treatsOwnRight, type FigureTone } from '@/components/figure/file';
import { FIGURES } from '@/components/figure/manifest';
import { DRAWN } from '@/components/figure/poses/index';
import { MOVES } from '@/lib/exercises/content/index';

const folder = new URL('../public/figures/', import.meta.url);
const TONES: readonly FigureTone[] = ['plain', 'hold'];
const drawnMoves = MOVES.flatMap((move) => {
  const drawn = DRAWN.find((d) => d.id === move.figure);
  return drawn ? [{ id: move.id, move, drawn }] : [];
});

describe('public/figures', () => {
  it('holds the figures of the library and nothing else', () => {
    const expected = Object.entries(FIGURES).flatMap(([id, sides]) =>
      sides.flatMap((side) => TONES.map((tone) => figureFileName(id, side, tone))),
    );
    const files = readdirSync(folder).filter((f) => f.endsWith('.svg'));
    expect(files.sort()).toEqual(expected.sort());
    expect(Object.keys(FIGURES)).toEqual(MOVES.flatMap((m) => m.figure ?? []));
  });

  it.each(drawnMoves)('$id is up to date, small, and treats the side in its name', ({ move, drawn }) => {
    const sides = move.sided === 'both' ? (['both'] as const) : (['left', 'right'] as const);
    expect(FIGURES[drawn.id]).toEqual(sides);
    for (const side of sides) {
      expect(treatsOwnRight(staged(drawn, side))).toBe(true);
      for (const tone of TONES) {
        const file = readFileSync(new URL(figureFileName(drawn.id, side, tone), folder), 'utf8');
        expect(file === `${figureSvg(drawn, move.name, side, { tone })}\n`, 'run scripts/figures.ts').toBe(
          true,
        );
        expect(file.length).toBeLessThanOrEqual(35_000);
        expect(file).not.toMatch(/NaN|undefined|Infinity/);
        expect(file.includes('matrix(-1 0 0 1')).toBe(side === 'left');
        expect(file.includes('prefers-color-scheme')).toBe(tone === 'plain');
      }
    }
  });
});
