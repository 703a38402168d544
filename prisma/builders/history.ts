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
  'steady' | 'improving' | 'flaring' | 'silent' | 'red_flag' | 'one_sided' | 'after_surgery';

export interface PrescribedSide {
  readonly id: string;
  readonly side: 'left' | 'right' | 'both';
  readonly kind: 'hold' | 'reps';
  readonly sets: number;
  readonly reps: number;
  readonly holdSeconds: number | null;
}

interface Day {
  readonly shape: Shape;
  /** 0 on the plan's first day. */
  readonly index: number;
  /** How many days the history has, today included. */
  readonly of: number;
  readonly random: () => number;
}

/** The chance that this day's session is logged at all. */
function chance({ shape, index, of }: Day): number {
  switch (shape) {
    case 'silent':
      return index > of - 10 ? 0 : 0.7;
    case 'steady':
    case 'after_surgery':
      return 0.94;
    case 'one_sided':
    case 'red_flag':
    case 'improving':
      return 0.85;
    case 'flaring':
      return 0.75;
  }
}

/** Pain at its worst in this session, 0-10. */
function worst({ shape, index, of, random }: Day): number {
  const part = index / of;
  const wobble = Math.floor(random() * 2);
  switch (shape) {
    case 'improving':
    case 'after_surgery':
      return Math.max(0, Math.round(5 - 4 * part) - wobble);
    case 'flaring':
      return Math.min(7, Math.round(2 + (part > 0.9 ? 4 : 2 * part)) + wobble);
    case 'steady':
    case 'silent':
    case 'one_sided':
    case 'red_flag':
      return 1 + wobble;
  }
}

const shift = (at: Date, seconds: number) => new Date(at.getTime() + seconds * 1_000);

/** One day's log as the phone sends it, or null for a day without a word. */
export function sessionOf(
  day: Day,
  versionId: string,
  sides: readonly PrescribedSide[],
  startedAt: Date,
  timeZone: string,
) {
  if (day.random() > chance(day)) return null;
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
  const peak = worst(day);
  const session = {
    ...{
      id: sessionId,
      planVersionId: versionId,
      timeZone,
      startedAt: startedAt.toISOString(),
      endedAt: at.toISOString(),
    },
    ...{
      painBefore: Math.max(0, peak - 1),
      painWorst: peak,
      painAfter: Math.max(0, peak - 1),
      holds,
      note: null,
    },
  };
  return { session, endedAt: at };
}
