import type { TimelineStep } from '@/lib/plans/rules/timeline';
import type { EndedBy, SkipReason } from '../types';
import { advance, enterStep, seenHold, stepLengthMs, withHold } from './player-clock';
import type { PlayerAction, PlayerPhase, PlayerState } from './player-types';

export type { Moment, PlayerAction, PlayerHold, PlayerPhase, PlayerState, PlayerWish } from './player-types';

/** "Longer" and "shorter" move a hold or rest by this much, getting into place by twice. Own choice. */
const NUDGE_MS = 5_000;
const SHORTEST_MS = 5_000;
/** Within this much of its start, "back" means the hold before. */
const BACK_GRACE_MS = 3_000;

/** A player that has not begun. Steps come from `timelineOf`. */
export function newPlayer(steps: readonly TimelineStep[]): PlayerState {
  return {
    steps,
    phase: 'idle',
    index: 0,
    elapsedMs: 0,
    seenMs: 0,
    stepAt: null,
    extraMs: 0,
    leadMs: 0,
    last: null,
    startedAt: null,
    endedAt: null,
    endedBy: null,
    log: [],
    unseen: [],
  };
}

function isWorkAt(state: PlayerState, index: number): boolean {
  const type = state.steps[index]?.type;
  return type === 'hold' || type === 'set';
}

/** Whether the player stands where a move or side is got ready for. */
function isLeadIn({ steps, index }: Pick<PlayerState, 'steps' | 'index'>): boolean {
  const type = steps[index]?.type;
  return type === 'ready' || type === 'change' || type === 'switch';
}

/** Whether what comes next is got ready for: a move, a side, or a hold that goes on after a pause. */
const isGotReadyFor = (state: PlayerState): boolean => state.leadMs > 0 || isLeadIn(state);

/** The step from which a piece of work is begun again: its get-ready or rest where it has one. */
function leadInOf(state: PlayerState, work: number): number {
  return work > 0 && !isWorkAt(state, work - 1) ? work - 1 : work;
}

/** Going on with a hold begins with the time that its move takes to get into place; a rest before one leaves as much. */
function resume(state: PlayerState): PlayerState {
  if (state.unseen.length > 0) return { ...state, phase: 'asking' };
  const step = state.steps[state.index];
  const ready = state.steps.find(
    ({ itemId, type }) => itemId === step?.itemId && type !== 'hold' && type !== 'set' && type !== 'rest',
  );
  const readyMs = (ready?.seconds ?? 0) * 1000;
  const leadMs = step?.type === 'hold' && state.elapsedMs > 0 ? readyMs : 0;
  const leftMs = (stepLengthMs(state) ?? 0) - state.elapsedMs;
  const extraMs = state.extraMs + (step?.type === 'rest' ? Math.max(0, readyMs - leftMs) : 0);
  return { ...state, phase: 'running', leadMs, extraMs };
}

/** A player as it was written down, read back by a page loaded later: it stands where it was, and waits. */
export function readBack(state: PlayerState): PlayerState {
  return { ...state, last: null, phase: state.phase === 'running' ? 'paused' : state.phase };
}

function back(state: PlayerState, at: number): PlayerState {
  const inWork = isWorkAt(state, state.index) && state.elapsedMs > BACK_GRACE_MS;
  if (inWork) return enterStep(state, leadInOf(state, state.index), at);
  let work = state.index - 1;
  while (work > 0 && !isWorkAt(state, work)) work -= 1;
  return enterStep(state, work > 0 ? leadInOf(state, work) : 0, at);
}

function nudge(state: PlayerState, direction: 1 | -1): PlayerState {
  if (state.leadMs > 0 && state.phase === 'running') {
    return { ...state, leadMs: Math.max(SHORTEST_MS, state.leadMs + direction * 2 * NUDGE_MS) };
  }
  const length = stepLengthMs(state);
  const type = state.steps[state.index]?.type;
  if (length === null) return state;
  const ready = type === 'ready' || type === 'change' || type === 'switch';
  const wanted = length + direction * (ready ? 2 * NUDGE_MS : NUDGE_MS);
  const bounded = Math.max(wanted, Math.min(length, SHORTEST_MS), state.elapsedMs);
  return { ...state, extraMs: state.extraMs + bounded - length };
}

type SkipScope = Extract<PlayerAction, { type: 'skip' }>['scope'];

function skip(state: PlayerState, reason: SkipReason, scope: SkipScope, at: number): PlayerState {
  const from = state.steps[state.index];
  if (from === undefined) return state;
  // Skipping while getting ready or resting means the work that it leads to.
  let next = state;
  let skipped = 0;
  const isMeant = (step: TimelineStep | undefined): boolean => {
    if (scope === 'side') return step?.itemSideId === from.itemSideId;
    return step?.itemId === from.itemId && (scope === 'move' || skipped === 0);
  };
  while (isMeant(next.steps[next.index])) {
    const entry = seenHold(next);
    if (entry !== null) {
      next = withHold(next, { ...entry, skipReason: reason });
      skipped += 1;
    }
    next = enterStep(next, next.index + 1, at);
  }
  return next;
}

/** What did not run does not run on by itself: the patient says when. */
const standing = (state: PlayerState): PlayerState => ({
  ...state,
  phase: isLeadIn(state) ? 'waiting' : 'paused',
});

function doneSet(state: PlayerState, reps: number, at: number): PlayerState {
  const step = state.steps[state.index];
  const entry = seenHold(state);
  if (step?.type !== 'set' || entry === null) return state;
  const adjusted = reps !== step.repetitions;
  return enterStep(withHold(state, { ...entry, reps, source: 'tapped', adjusted }), state.index + 1, at);
}

function tapDone(paused: PlayerState, at: number): PlayerState {
  const state: PlayerState = { ...paused, phase: 'running' };
  const index = isWorkAt(state, state.index) ? state.index : state.index + 1;
  const step = state.steps[index];
  // A hold that the timer saw in part began when its step did; one never begun is dated by the tap.
  const begun = index === state.index ? state.stepAt : at;
  const entry = seenHold({ ...state, index, seenMs: 0, extraMs: 0, stepAt: begun });
  if (step === undefined || entry === null) return state;
  const tapped = {
    ...entry,
    tenths: (step.seconds ?? 0) * 10,
    reps: step.repetitions,
    source: 'tapped' as const,
  };
  return enterStep(withHold(state, tapped), index + 1, at);
}

function answer(state: PlayerState, done: readonly number[], at: number): PlayerState {
  const asked = state.unseen;
  const tapped = asked
    .filter((index) => done.includes(index))
    .reduce((next, index) => {
      const step = next.steps[index];
      const entry = seenHold({ ...next, index, seenMs: 0, extraMs: 0, stepAt: at });
      if (step === undefined || entry === null) return next;
      return withHold(next, { ...entry, tenths: (step.seconds ?? 0) * 10, source: 'tapped' });
    }, state);
  const settled: PlayerState = { ...tapped, unseen: [], phase: 'running' };
  const again = asked.find((index) => !done.includes(index));
  // What was not done is begun again, and waits: the patient has just picked the phone up.
  if (again !== undefined) return standing(enterStep(settled, leadInOf(settled, again), at));
  return settled.index < settled.steps.length ? settled : enterStep(settled, settled.index, at);
}

function finish(state: PlayerState, endedBy: EndedBy, at: number): PlayerState {
  const entry = seenHold(state);
  const kept = entry !== null && entry.tenths > 0 ? withHold(state, entry) : state;
  return { ...kept, phase: 'ended', endedAt: at, endedBy, unseen: [] };
}

/** What each phase takes; an action that does not fit changes nothing but the clock. */
const TAKES: Readonly<Record<PlayerPhase, readonly PlayerAction['type'][]>> = {
  idle: ['start', 'finish'],
  running: [
    'wait',
    'pause',
    'back',
    'next',
    'longer',
    'shorter',
    'hurt',
    'skip',
    'doneSet',
    'tapDone',
    'finish',
  ],
  waiting: ['resume', 'pause', 'hurt', 'finish'],
  paused: ['resume', 'back', 'longer', 'shorter', 'hurt', 'skip', 'tapDone', 'finish'],
  asking: ['answer', 'hurt', 'finish'],
  hurt: ['resume', 'skip', 'finish'],
  ended: [],
};

function act(state: PlayerState, action: PlayerAction): PlayerState {
  const { at } = action.now;
  switch (action.type) {
    case 'tick':
      return state;
    case 'start':
      return enterStep({ ...state, phase: 'running', startedAt: at }, 0, at);
    case 'wait':
      return isGotReadyFor(state) ? { ...state, phase: 'waiting' } : state;
    case 'pause':
      return { ...state, phase: 'paused' };
    case 'resume':
      return resume(state);
    case 'hurt':
      return { ...state, phase: 'hurt' };
    case 'back':
      return back(state, at);
    case 'next':
      if (state.leadMs > 0) return { ...state, leadMs: 0 };
      // Only what leads to work may be cut short; work itself is done or skipped with a reason.
      return isWorkAt(state, state.index) ? state : enterStep(state, state.index + 1, at);
    case 'longer':
      return nudge(state, 1);
    case 'shorter':
      return nudge(state, -1);
    case 'skip': {
      const left = skip(state, action.reason, action.scope, at);
      return left.phase === 'running' || left.phase === 'ended' ? left : standing(left);
    }
    case 'doneSet':
      return doneSet(state, action.reps, at);
    case 'tapDone':
      return tapDone(state, at);
    case 'answer':
      return answer(state, action.done, at);
    case 'finish':
      return finish(state, action.endedBy, at);
  }
}

/**
 * The player: lets time run to the action's moment, then does what was asked. Pure; the state is plain JSON. A hold is
 * logged `timed` with the seconds that were seen; one whose end nobody saw waits in `unseen` for an answer.
 */
export function playerReducer(state: PlayerState, action: PlayerAction): PlayerState {
  const visible = action.type === 'tick' ? action.visible : true;
  const now = advance(state, action.now, visible);
  return TAKES[now.phase].includes(action.type) ? act(now, action) : now;
}

/** The same for somebody whose getting ready may wait for a tap instead of running. */
export function playerStep(state: PlayerState, action: PlayerAction, waitsForTap: boolean): PlayerState {
  const next = playerReducer(state, action);
  // The tap itself resumes too: what waited for it does not wait again.
  const goesOn = action.type === 'resume' && state.phase !== 'waiting';
  const waits = waitsForTap && (goesOn || next.index !== state.index) && isGotReadyFor(next);
  return waits ? playerReducer(next, { type: 'wait', now: action.now }) : next;
}
