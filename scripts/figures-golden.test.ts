import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fingerprintOf } from '@/components/figure/fingerprint';
import { DRAWN } from '@/components/figure/poses/index';

const golden: unknown = JSON.parse(readFileSync(new URL('figures-golden.json', import.meta.url), 'utf8'));

it('holds one drawing for each move', () => {
  expect(golden).toEqual(Object.fromEntries(DRAWN.map((move) => [move.id, expect.any(String)])));
  expect(new Set(DRAWN.map((move) => move.id)).size).toBe(DRAWN.length);
});

// A drawing that changed on purpose: npm run figures, look at the contact sheet, npm run figures:accept.
it.each(DRAWN.map((move) => [move.id, move] as const))('%s is as a person accepted it', (id, move) => {
  expect(golden).toMatchObject({ [id]: fingerprintOf(move) });
});

it('notices when a knee bends by two degrees', () => {
  const move = DRAWN.find((m) => m.id === 'SLR');
  if (!move) throw new Error('SLR is not drawn');
  const knee = (move.hold.legR?.knee ?? move.start.legR?.knee ?? 0) + 2;
  const bent = { ...move, hold: { ...move.hold, legR: { ...move.hold.legR, knee } } };
  expect(fingerprintOf(bent)).not.toBe(fingerprintOf(move));
});
