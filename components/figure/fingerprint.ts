import { anglesOf } from './checks/angles';
import { figureSvg, type FigureWords } from './file';
import { frameOf } from './framing';
import { keyframes } from './motion';
import type { DrawnMove } from './poses/types';
import { scene } from './scene';

const WORDS: FigureWords = { name: '', description: '' };

/** FNV-1a, 32 bits: enough to tell that a drawing changed. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** A drawing in one line: what a reviewer can read of it, and a hash of start and hold as they look. */
export function fingerprintOf(move: DrawnMove): string {
  const { parts, marks } = scene(keyframes(move).hold, move);
  const { hipFlexion, hipAbduction, knee, ankle } = anglesOf(parts, 'R');
  const [, , width] = frameOf(move);
  const seen = marks.map((m) => `${m.name}${m.x} ${Math.round(m.area)} cm²`).join(', ');
  const look = hashOf([0, 1].map((t) => figureSvg(move, WORDS, 'right', { t })).join(''));
  const whole = (v: number) => Math.round(v) + 0;
  return `hip ${whole(hipFlexion)}/${whole(hipAbduction)} knee ${whole(knee)} ankle ${whole(ankle)}, ${seen}, ${width} mm, ${look}`;
}
