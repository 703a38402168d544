import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { figureFileName, figureSvg, showingsOf, staged, treatsOwnRight } from '@/components/figure/file';
import { COURSES, FIGURES } from '@/components/figure/manifest';
import { anglesOf } from '@/components/figure/checks/angles';
import { keyframes } from '@/components/figure/motion';
import { scene } from '@/components/figure/scene';
import type { MuscleName } from '@/components/figure/types';
import { DRAWN } from '@/components/figure/poses/index';
import { MOVES } from '@/lib/exercises/content/index';
import type { Move, Muscle, PrecautionTag, TagLeg } from '@/lib/exercises/types';

const folder = new URL('../public/figures/', import.meta.url);
const drawnMoves = MOVES.flatMap((move) => {
  const drawn = DRAWN.find((d) => d.id === move.figure);
  return drawn ? [{ id: move.id, move, drawn }] : [];
});

/** The muscle of the library that a lit one of the drawing is. */
const LIT: Readonly<Record<MuscleName, Muscle>> = {
  rectusFemoris: 'rectus_femoris',
  quadriceps: 'quadriceps',
  hamstrings: 'hamstrings',
  adductors: 'adductors',
  tfl: 'tensor_fasciae_latae',
  gastrocnemius: 'gastrocnemius',
  soleus: 'soleus',
  abdominals: 'abdominals',
  iliopsoas: 'iliopsoas',
  gluteMax: 'gluteus_maximus',
  gluteMed: 'gluteus_medius',
  piriformis: 'piriformis',
  footArch: 'foot_muscles',
};
const warns = (move: Move, tag: PrecautionTag, leg: TagLeg) =>
  move.tags.some((t) => t.tag === tag && (t.leg === leg || t.leg === 'both'));

describe('words and drawings', () => {
  it('belong together: every move has its own, every drawing its move', () => {
    for (const { id, figure } of MOVES) expect(figure).toBe(id);
    expect(DRAWN.map(({ id }) => id).sort()).toEqual(MOVES.map(({ id }) => id).sort());
  });

  it.each(drawnMoves)('$id names the muscles that light up', ({ move, drawn }) => {
    for (const { name } of drawn.muscles) expect(move.muscles).toContain(LIT[name]);
  });

  it.each(drawnMoves)('$id warns of a knee or hip that is drawn far bent, on its leg', ({ move, drawn }) => {
    const { parts } = scene(keyframes(drawn).hold, drawn);
    for (const [lateral, leg] of [
      ['R', 'treated'],
      ['L', 'other'],
    ] as const) {
      const { hipFlexion, knee } = anglesOf(parts, lateral);
      if (knee > 110) expect(warns(move, 'D', leg), `${leg} knee at ${knee}`).toBe(true);
      if (hipFlexion > 95) expect(warns(move, 'P', leg), `${leg} hip at ${hipFlexion}`).toBe(true);
    }
  });
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
