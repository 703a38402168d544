import { at } from './vectors';

/** Millimetres in one unit of a file: half a pixel at the largest size that the product shows. */
const UNIT = 4;
const ARITY: Readonly<Record<string, number>> = { M: 2, L: 2, Q: 4, C: 6, H: 1, Z: 0 };
const round = (v: number) => Math.round(v / UNIT);

/** A path written relatively, in whole units, with steps that go nowhere left out. */
function slimPath(d: string): string {
  let [x, y, startX, startY, lastX, lastY] = [0, 0, 0, 0, 0, 0];
  let out = '';
  let last = '';
  const put = (command: string, values: readonly number[]) => {
    const text = values.map((v, i) => (i && v >= 0 ? ' ' : '') + v).join('');
    const glue = at(values, 0) < 0 ? '' : ' ';
    out += command === last ? glue + text : command + text;
    last = command;
  };
  for (const [, command = '', args = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const upper = command.toUpperCase();
    const step = ARITY[upper];
    if (step === undefined) throw new Error(`path command ${command}`);
    if (upper === 'Z') {
      out += 'z';
      [x, y, lastX, lastY, last] = [startX, startY, round(startX), round(startY), ''];
      continue;
    }
    const relative = command !== upper;
    const numbers = (args.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    for (let k = 0; k < numbers.length; k += step) {
      const given = numbers.slice(k, k + step);
      const points = given.map((v, i) => v + (relative ? (i % 2 ? y : x) : 0));
      if (upper === 'H') points.push(y);
      const rounded = points.map(round);
      const [endX, endY] = [at(rounded, rounded.length - 2), at(rounded, rounded.length - 1)];
      const [fromX, fromY] = [lastX, lastY];
      const steps = rounded.map((v, i) => v - (i % 2 ? fromY : fromX));
      if (upper === 'M' && k === 0) {
        put('M', rounded);
        [startX, startY] = [at(points, 0), at(points, 1)];
      } else if (steps.some((v) => v !== 0)) {
        put(upper === 'Q' || upper === 'C' ? upper.toLowerCase() : 'l', steps);
      }
      [x, y] = [at(points, points.length - 2), at(points, points.length - 1)];
      [lastX, lastY] = [endX, endY];
    }
  }
  return out;
}

const size = (v: string) => (v === '2' ? 2 : Math.round((Number(v) / UNIT) * 10) / 10);
/** The same picture in a coarser unit, a third of the size. A line of width 2 does not scale and stays. */
export const slim = (svg: string): string =>
  svg
    .replace(/ d="([^"]*)"/g, (_, d: string) => ` d="${slimPath(d)}"`)
    .replace(/(stroke-width|r|cx|cy)="(-?[\d.]+)"/g, (_, key: string, v: string) => `${key}="${size(v)}"`)
    .replace(
      /viewBox="([^"]*)"/,
      (_, v: string) => `viewBox="${v.split(' ').map(Number).map(round).join(' ')}"`,
    )
    .replace(/(matrix\(-1 0 0 1) (-?[\d.]+)/, (_, key: string, v: string) => `${key} ${round(Number(v))}`);
