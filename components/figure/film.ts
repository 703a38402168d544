import type { Side } from '@/lib/exercises/types';
import { figureSvg } from './file';
import { DRAWN } from './poses/index';

const films = new Map<string, Promise<readonly string[]>>();
const breath = () => new Promise<void>((resolve) => setTimeout(resolve));

async function develop(figure: string, side: Side, count: number): Promise<readonly string[]> {
  const move = DRAWN.find((drawn) => drawn.id === figure);
  if (!move) return [];
  const frames: string[] = [];
  for (let i = 0; i < count; i++) {
    // A frame takes a phone tens of milliseconds: between two of them it answers a tap.
    await breath();
    const svg = figureSvg(move, { name: figure, description: '' }, side, { t: i / (count - 1) });
    frames.push(`data:image/svg+xml,${encodeURIComponent(svg)}`);
  }
  return frames;
}

/** Addresses of `count` pictures from a move's start to its hold, drawn once and kept; none when nobody has drawn it. */
export function filmOf(figure: string, side: Side, count: number): Promise<readonly string[]> {
  const key = `${figure} ${side} ${count}`;
  const known = films.get(key);
  if (known) return known;
  const film = develop(figure, side, count);
  films.set(key, film);
  return film;
}
