import type { Tone } from './types';
import { at, type Vec2 } from './vectors';

/** Millimetres of paper round an overlapping limb. */
export const GAP = 7;

/** The CSS property that holds a tone's colour, without its dashes: `fig-skin-far`. */
export const toneKey = (tone: Tone) => `fig-${tone.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`;
export const paint = (tone: Tone) => `var(--${toneKey(tone)})`;
export const fill = (d: string, tone: Tone) => `<path d="${d}" fill="${paint(tone)}"/>`;

const whole = (p: Vec2) => `${Math.round(p[0])} ${Math.round(p[1])}`;
/** An open curve through the midpoints of a polyline. */
export function strand(line: readonly Vec2[]): string {
  let d = `M${whole(at(line, 0))}`;
  for (let i = 1; i < line.length - 1; i++) {
    const p = at(line, i);
    const q = at(line, i + 1);
    const to: Vec2 = i === line.length - 2 ? q : [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2];
    d += `Q${whole(p)} ${whole(to)}`;
  }
  return d;
}
