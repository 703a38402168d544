import type { Moment, PlayerHold, PlayerState } from './player-types';

/** Ticks come several times a second; a longer silence of a visible page means that nobody saw it. */
const SEEN_GAP_MS = 3_000;

/** Length of the current step in milliseconds, changes included; null where the patient says when it is done. */
export function stepLengthMs(state: PlayerState): number | null {
  const seconds = state.steps[state.index]?.seconds ?? null;
  return seconds === null ? null : Math.max(0, seconds * 1000 + state.extraMs);
}

/** The state at the beginning of a step; past the last one the session has finished. */
export function enterStep(state: PlayerState, index: number, at: number): PlayerState {
  const fresh = { ...state, index, elapsedMs: 0, seenMs: 0, extraMs: 0, leadMs: 0, stepAt: at };
  if (index < state.steps.length) return fresh;
  // A hold that nobody saw end is asked about before the session may close.
  return state.unseen.length > 0 ? fresh : { ...fresh, phase: 'ended', endedAt: at, endedBy: 'finished' };
}

/** Adds a hold to the log; done again, the fullest of a step stands. */
export function withHold(state: PlayerState, hold: PlayerHold): PlayerState {
  const known = state.log.find((entry) => entry.step === hold.step);
  const keepsKnown =
    known !== undefined &&
    known.skipReason === null &&
    (hold.skipReason !== null || known.tenths > hold.tenths || (known.reps ?? 0) > (hold.reps ?? 0));
  if (keepsKnown) return state;
  return { ...state, log: [...state.log.filter((entry) => entry.step !== hold.step), hold] };
}

/** What the player has seen of the current step, as a log entry; null where the step is no work. */
export function seenHold(state: PlayerState): PlayerHold | null {
  const step = state.steps[state.index];
  if (step === undefined || (step.type !== 'hold' && step.type !== 'set')) return null;
  return {
    step: state.index,
    itemSideId: step.itemSideId,
    set: step.set,
    rep: step.rep,
    startedAt: state.stepAt ?? 0,
    tenths: step.type === 'hold' ? Math.floor(state.seenMs / 100) : 0,
    reps: null,
    source: 'timed',
    skipReason: null,
    adjusted: state.extraMs !== 0,
  };
}

/** Milliseconds since the last reading, and whether someone was looking. */
function elapsedSince(last: Moment, now: Moment, visible: boolean): { ms: number; seen: boolean } {
  const wall = Math.max(0, now.at - last.at);
  const sameLoad = last.boot === now.boot && now.mono >= last.mono;
  if (!sameLoad) return { ms: wall, seen: false };
  const mono = now.mono - last.mono;
  // In view the steady clock is right even if the wall clock is being set; asleep it may have stood still.
  if (visible && mono <= SEEN_GAP_MS) return { ms: mono, seen: true };
  return { ms: Math.max(mono, wall), seen: false };
}

/** Ends the step whose time is up. */
function endStep(state: PlayerState, seen: boolean, at: number): PlayerState {
  const entry = seenHold(state);
  if (entry === null) return enterStep(state, state.index + 1, at);
  const noted = seen ? withHold(state, entry) : { ...state, unseen: [...state.unseen, state.index] };
  return enterStep(noted, state.index + 1, at);
}

/**
 * Lets time run to `now`, through as many steps as it takes; a set waits for its tap. After a gap that hid the end of a
 * hold the player stands where it got to and asks.
 */
export function advance(state: PlayerState, now: Moment, visible: boolean): PlayerState {
  if (state.phase !== 'running' || state.last === null) return { ...state, last: now };
  const { ms, seen } = elapsedSince(state.last, now, visible);
  const lead = Math.min(ms, state.leadMs);
  let next: PlayerState = { ...state, leadMs: state.leadMs - lead };
  let left = ms - lead;
  while (next.phase === 'running' && next.index < next.steps.length) {
    const length = stepLengthMs(next);
    const used = length === null ? left : Math.min(left, Math.max(0, length - next.elapsedMs));
    next = {
      ...next,
      elapsedMs: next.elapsedMs + used,
      seenMs: next.seenMs + (seen ? used : 0),
    };
    left -= used;
    if (length === null || next.elapsedMs < length) break;
    next = endStep(next, seen, now.at - left);
  }
  const asks = next.unseen.length > 0 && next.phase === 'running';
  return { ...next, last: now, phase: asks ? 'asking' : next.phase };
}
