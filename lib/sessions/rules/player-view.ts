import type { TimelineStep } from '@/lib/plans/rules/timeline';
import { stepLengthMs } from './player-clock';
import type { PlayerPhase, PlayerState } from './player-types';

/** What the player's screen shows. Times are milliseconds; null where the step waits for a tap. */
export interface PlayerView {
  readonly phase: PlayerPhase;
  readonly step: TimelineStep | null;
  /** The step after this one, for "Next: …". */
  readonly next: TimelineStep | null;
  readonly lengthMs: number | null;
  readonly remainingMs: number | null;
  /** Time to get back into place before the hold goes on; 0 when it runs. */
  readonly leadMs: number;
  /** Moves count from 1. */
  readonly move: number;
  readonly moves: number;
  /** The other side of this move was stopped for pain: going on with this one is a question. */
  readonly isAfterPain: boolean;
  readonly unitsDone: number;
  readonly units: number;
  /** Holds to ask about, oldest first. */
  readonly unseen: readonly { readonly index: number; readonly step: TimelineStep }[];
}

/** The view of a state; dispatch a `tick` first, for time does not run in here. */
export function playerView(state: PlayerState): PlayerView {
  const step = state.steps[state.index] ?? null;
  const lengthMs = step === null ? null : stepLengthMs(state);
  const items = [...new Set(state.steps.map(({ itemId }) => itemId))];
  return {
    phase: state.phase,
    step,
    next: state.steps[state.index + 1] ?? null,
    lengthMs,
    remainingMs: lengthMs === null ? null : Math.max(0, lengthMs - state.elapsedMs),
    leadMs: state.leadMs,
    move: step === null ? items.length : items.indexOf(step.itemId) + 1,
    moves: items.length,
    isAfterPain:
      step?.type === 'switch' &&
      state.log.some((hold) => hold.skipReason === 'pain' && state.steps[hold.step]?.itemId === step.itemId),
    unitsDone: state.log.filter((hold) => hold.skipReason === null).length,
    units: state.steps.filter(({ type }) => type === 'hold' || type === 'set').length,
    unseen: state.unseen.flatMap((index) => {
      const asked = state.steps[index];
      return asked === undefined ? [] : [{ index, step: asked }];
    }),
  };
}
