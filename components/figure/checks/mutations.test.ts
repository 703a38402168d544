import { describe, expect, it } from 'vitest';
import { DAY } from '../palette';
import { DRAWN } from '../poses/index';
import type { DrawnMove } from '../poses/types';
import { contrast } from './contrast';
import { CHECKS, type Rule } from './index';
import { subjectOf } from './subject';

function moveOf(id: string): DrawnMove {
  const move = DRAWN.find((m) => m.id === id);
  if (!move) throw new Error(`${id} is not drawn`);
  return move;
}
const inHold = (id: string, change: DrawnMove['hold']): DrawnMove => {
  const move = moveOf(id);
  return { ...move, hold: { ...move.hold, ...change } };
};
const pinned = (id: string, change: NonNullable<DrawnMove['hold']['pin']>): DrawnMove =>
  inHold(id, { pin: { ...moveOf(id).hold.pin, ...change } });

/** One pose per check, broken on purpose, and words that its fault must say. */
const BROKEN: Readonly<Record<Rule, readonly [DrawnMove, RegExp]>> = {
  joints: [inHold('SLR', { legR: { hip: [150, 0, 0], knee: 0 } }), /hipFlexionR is 150°/],
  limits: [inHold('SLR', { legR: { hip: [40, 0, 0], knee: 30 } }), /kneeR is 30°/],
  reach: [pinned('HF2', { handR: { at: [140, 92, 8] } }), /handR misses its target by \d+/],
  ground: [inHold('HR6', { root: { at: [-14, 20, 0] } }), /below the floor|inside its support/],
  feet: [pinned('HF2', { footL: { at: [18, 9, -8.6] } }), /footL hangs 9.0 cm off/],
  slide: [pinned('HF2', { footL: { at: [30, 0, -8.6] } }), /footL slides 12.0 cm/],
  balance: [inHold('HR3', { root: { at: [45, 66, 0] } }), /centre of mass is \d+ cm outside/],
  trunk: [
    pinned('HF1', { handL: { on: ['lumbar', 0.5, 180, 1], off: [8, 0, 0] } }),
    /(hand|forearm) L is inside the trunk/,
  ],
  frame: [moveOf('HF1'), /leaves the frame/],
  muscle: [{ ...moveOf('HF2'), view: { az: 200, el: 5 } }, /shows only \d+ cm²/],
  stretch: [inHold('HS2', { legR: { hip: [10, 0, 0] } }), /hamstringsR is not longer/],
  difference: [{ ...moveOf('HS2'), hold: {} }, /differ by 0.0 px/],
  svg: [{ ...moveOf('HF2'), props: [{ type: 'pad', x: Number.NaN }] }, /broken number/],
};

describe.each(Object.entries(BROKEN))('%s', (name, [broken, words]) => {
  it('catches a pose that is broken on purpose', () => {
    const rule = Object.keys(CHECKS).find((key): key is Rule => key === name);
    if (!rule) throw new Error(`no check ${name}`);
    const subject = subjectOf(broken);
    const seen =
      rule === 'frame' ? CHECKS.frame({ ...subject, frame: [0, 0, 500, 400] }) : CHECKS[rule](subject);
    expect(seen.join('\n')).toMatch(words);
  });
});

it('catches a highlight that drowns in the cloth', () => {
  expect(contrast({ ...DAY, gap: DAY.shorts }).join('\n')).toMatch(/against shorts/);
});
