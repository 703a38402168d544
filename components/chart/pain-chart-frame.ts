import { dayNumber, linearScale } from './scale';

/** Sizes of the day chart in px; a day is 20 wide. */
export const FRAME = {
  left: 28,
  day: 20,
  top: 34,
  bottom: 262,
  mornings: 274,
  sessions: 303,
  weeks: 346,
  height: 356,
} as const;

export interface Frame {
  readonly width: number;
  /** Right edge of the plot. */
  readonly end: number;
  /** Left edge of a day. */
  readonly x: (date: string) => number;
  /** Middle of a day. */
  readonly mid: (date: string) => number;
  /** Height of a score. */
  readonly y: (score: number) => number;
}

/** Mean width of a letter at 12 px, with some to spare. */
const LETTER = 6.3;

/** Width of a line of words, at most. */
export const widthOf = (words: string): number => Math.ceil(LETTER * words.length);

/** Where days and scores stand for an axis from `from` to `to`, both included; `words` stand at its right end. */
export function frameOf(from: string, to: string, words: readonly string[]): Frame {
  const first = dayNumber(from);
  const count = Math.max(1, dayNumber(to) - first + 1);
  const x = (date: string) => FRAME.left + (dayNumber(date) - first) * FRAME.day;
  const end = FRAME.left + count * FRAME.day;
  return {
    width: end + 16 + Math.max(0, ...words.map(widthOf)),
    end,
    x,
    mid: (date) => x(date) + FRAME.day / 2,
    y: linearScale([0, 10], [FRAME.bottom, FRAME.top]),
  };
}
