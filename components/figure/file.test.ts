import { describe, expect, it } from 'vitest';
import { figureSvg, hasWholeCourse, staged, treatsOwnRight } from './file';
import { DRAWN } from './poses/index';

const WORDS = { name: 'A <move>', description: 'Felt at the front of the hip' };
const drawingOf = (svg: string) => svg.slice(svg.indexOf('</style>'));

describe.each(DRAWN.map((move) => [move.id, move] as const))('%s', (_id, move) => {
  it('treats the anatomical left for the left: the right as drawn, in a mirror', () => {
    expect(treatsOwnRight(staged(move, 'left'))).toBe(true);
    const right = drawingOf(figureSvg(move, WORDS, 'right'));
    const left = drawingOf(figureSvg(move, WORDS, 'left'));
    expect(left).toMatch(/^<\/style><g transform="matrix\(-1 0 0 1 -?\d+ 0\)">/);
    expect(left.replace(/ transform="[^"]*"/, '')).toBe(right);
  });
});

describe('figureSvg', () => {
  const [move] = DRAWN.filter(({ id }) => id === 'HF1');
  if (!move) throw new Error('HF1 is not drawn');

  it('says what it shows to whoever cannot see it', () => {
    const svg = figureSvg(move, WORDS, 'left');
    expect(svg).toContain(
      'role="img"><title>A &#60;move&#62;, left side</title><desc>Felt at the front of the hip</desc>',
    );
  });

  it("draws a deep muscle's whole course for a therapist only", () => {
    expect(hasWholeCourse(move)).toBe(true);
    const patient = figureSvg(move, WORDS, 'right');
    expect(figureSvg(move, WORDS, 'right', { anatomy: 'patient' })).toBe(patient);
    expect(figureSvg(move, WORDS, 'right', { anatomy: 'therapist' })).not.toBe(patient);
  });

  it('lights the muscle up as it lengthens', () => {
    expect(figureSvg(move, WORDS, 'right', { t: 0 })).toContain('opacity="0.30"');
    expect(figureSvg(move, WORDS, 'right', { t: 1 })).not.toMatch(/<g opacity/);
  });
});
