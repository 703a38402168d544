import { newId } from '@/lib/db/id';

/** A seeded generator (mulberry32): the same demo on every machine. @returns numbers in [0, 1). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export type Shape =
  'steady' | 'improving' | 'rising' | 'flaring' | 'silent' | 'red_flag' | 'one_sided' | 'after_surgery';

export interface PrescribedSide {
  readonly id: string;
  readonly side: 'left' | 'right' | 'both';
  readonly kind: 'hold' | 'reps';
  readonly sets: number;
  readonly reps: number;
  readonly holdSeconds: number | null;
}

export interface Day {
  readonly shape: Shape;
  /** 0 on the plan's first day. */
  readonly index: number;
  /** How many days the history has, today included. */
  readonly of: number;
  readonly random: () => number;
}

/** The chance that this day's session is logged at all. */
const CHANCE: Readonly<Record<Shape, number>> = {
  ...{ steady: 0.94, after_surgery: 0.94, improving: 0.9, rising: 0.9, one_sided: 0.85, red_flag: 0.85 },
  ...{ flaring: 0.8, silent: 0.7 },
};

/** The last days of a history, in which pain that goes up has gone up. */
const isLate = ({ index, of }: Day) => index >= of - 3;

/** Pain at its worst in this session, 0-10, and by how much it is above the score before the start. */
function painOf(day: Day): { worst: number; above: number } {
  const { shape, index, of, random } = day;
  const part = index / of;
  const wobble = Math.floor(random() * 2);
  switch (shape) {
    case 'improving':
    case 'after_surgery':
      return { worst: Math.max(0, Math.round(5 - 4 * part) - wobble), above: 1 };
    case 'rising':
      return isLate(day) ? { worst: 4 + wobble, above: 2 } : { worst: 2 + wobble, above: 1 };
    case 'flaring':
      return isLate(day)
        ? { worst: 6 + wobble, above: 2 }
        : { worst: Math.round(2 + 2 * part) + wobble, above: 1 };
    case 'steady':
    case 'silent':
    case 'one_sided':
    case 'red_flag':
      return { worst: 1 + wobble, above: 1 };
  }
}

const NOTES = [
  'Stiff after sitting, better by the third hold.',
  'Did these after a long walk.',
  'The left side is tighter than the right.',
  'Felt it in the calf more than behind the knee.',
  'Used a towel instead of the strap.',
];

const shift = (at: Date, seconds: number) => new Date(at.getTime() + seconds * 1_000);

/** What somebody answers the morning after a session; null for a morning without a word. */
export function morningAfter(
  { shape, random }: Day,
  session: { readonly id: string; readonly painBefore: number },
  date: string,
  timeZone: string,
) {
  const isAnswered = random() < (shape === 'steady' || shape === 'after_surgery' ? 0.7 : 0.4);
  const value = Math.max(0, session.painBefore - Math.floor(random() * 2));
  return isAnswered ? { id: newId(), kind: 'morning', date, timeZone, value, sessionId: session.id } : null;
}

/** From here a score holds the move that it names: the limit of the demo's plans. */
const RED_FROM = 6;

/**
 * One day's log as the phone sends it, or null for a day without a word. A red score names the first side of the session,
 * in `hurt`: it is held from then on. @param sides what nothing holds on that day.
 */
export function sessionOf(
  day: Day,
  versionId: string,
  sides: readonly PrescribedSide[],
  startedAt: Date,
  timeZone: string,
) {
  if (day.random() > CHANCE[day.shape] || sides.length === 0) return null;
  const sessionId = newId();
  const holds: Record<string, unknown>[] = [];
  const cut = day.random() < 0.06 ? 0.5 : 1;
  let at = startedAt;
  for (const side of sides.slice(0, Math.ceil(sides.length * cut))) {
    if (day.shape === 'one_sided' && side.side === 'left' && day.random() < 0.6) continue;
    for (let set = 1; set <= side.sets; set += 1) {
      for (let rep = 1; rep <= (side.kind === 'hold' ? side.reps : 1); rep += 1) {
        const seconds = side.kind === 'hold' ? (side.holdSeconds ?? 30) : 30;
        const common = { id: newId(), itemSideId: side.id, set, rep, startedAt: at.toISOString(), seconds };
        holds.push({
          ...common,
          source: day.random() < 0.85 ? 'timed' : 'tapped',
          ...(side.kind === 'reps' ? { reps: side.reps } : {}),
        });
        at = shift(at, seconds + 10);
      }
    }
  }
  const { worst, above } = painOf(day);
  const before = Math.max(0, worst - above);
  const note = day.random() < 0.06 ? (NOTES[Math.floor(day.random() * NOTES.length)] ?? null) : null;
  const session = {
    ...{
      id: sessionId,
      planVersionId: versionId,
      timeZone,
      startedAt: startedAt.toISOString(),
      endedAt: at.toISOString(),
    },
    ...{
      painBefore: before,
      painWorst: worst,
      painAfter: Math.max(0, worst - 1),
      holds,
      note,
    },
  };
  const [first] = sides.filter(({ id }) => holds.some(({ itemSideId }) => itemSideId === id));
  if (first === undefined) return null;
  return { session, endedAt: at, hurt: worst >= RED_FROM ? first : null, worst };
}
