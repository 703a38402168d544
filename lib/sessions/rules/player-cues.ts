import type { StepType } from '@/lib/plans/rules/timeline';
import { stepLengthMs } from './player-clock';
import type { PlayerState } from './player-types';

/** A moment that is said aloud, sounded and felt. */
export type Cue =
  'start' | 'half' | 'five' | 'rest' | 'ready' | 'change' | 'switch' | 'set' | 'asking' | 'finished';

const ENTERED: Readonly<Record<StepType, Cue>> = {
  ready: 'ready',
  change: 'change',
  hold: 'start',
  set: 'set',
  rest: 'rest',
  switch: 'switch',
};

const FIVE_MS = 5_000;
/** Shorter holds have no half: it would come on top of the start or the last five seconds. */
const SHORTEST_HALVED_MS = 20_000;
const SHORTEST_WARNED_MS = 10_000;

function cueWithin(before: PlayerState, after: PlayerState): Cue | null {
  const length = stepLengthMs(after);
  if (length === null || after.steps[after.index]?.type !== 'hold') return null;
  const crossed = (left: number) =>
    length - before.elapsedMs > left && length - after.elapsedMs <= left && before.index === after.index;
  if (length >= SHORTEST_WARNED_MS && crossed(FIVE_MS)) return 'five';
  return length >= SHORTEST_HALVED_MS && crossed(length / 2) ? 'half' : null;
}

/** What there is to say between two states of the player, the gravest first; null where nothing happened. */
export function cueOf(before: PlayerState, after: PlayerState): Cue | null {
  if (after.phase === 'ended') return before.phase === 'ended' ? null : 'finished';
  if (after.phase === 'asking') return before.phase === 'asking' ? null : 'asking';
  const step = after.steps[after.index];
  if (step === undefined) return null;
  // What waits for a tap is said once it is come to; that the tap is waited for is no news.
  const isNew = before.index !== after.index || before.phase === 'idle';
  if (after.phase === 'waiting') return isNew ? ENTERED[step.type] : null;
  if (after.phase !== 'running') return null;
  if (after.leadMs > 0) return before.leadMs > 0 ? null : 'ready';
  const entered = isNew || before.leadMs > 0;
  return entered ? ENTERED[step.type] : cueWithin(before, after);
}
