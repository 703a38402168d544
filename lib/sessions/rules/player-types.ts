import type { TimelineStep } from '@/lib/plans/rules/timeline';
import type { EndedBy, SkipReason } from '../types';

/**
 * One reading of the phone's clocks in milliseconds. `at` is wall time since 1970; `mono` never runs backwards but may
 * stand still while the phone sleeps; `boot` tells one page load from another, for `mono` starts anew with each.
 */
export interface Moment {
  readonly at: number;
  readonly mono: number;
  readonly boot: string;
}

/** `waiting`: a move or side is got ready for, and the patient's tap begins it; `paused` was asked for. */
export type PlayerPhase = 'idle' | 'running' | 'waiting' | 'paused' | 'asking' | 'hurt' | 'ended';

/** A hold or set as the player saw it; the driver gives it its id when it writes the log. */
export interface PlayerHold {
  readonly step: number;
  readonly itemSideId: string;
  readonly set: number;
  readonly rep: number;
  /** Wall milliseconds. */
  readonly startedAt: number;
  readonly tenths: number;
  readonly reps: number | null;
  readonly source: 'timed' | 'tapped';
  readonly skipReason: SkipReason | null;
  /** The patient made it longer or shorter, or said another number of repetitions. */
  readonly adjusted: boolean;
}

/** All that the player knows, as plain JSON: written down after every action, it survives a reload. */
export interface PlayerState {
  readonly steps: readonly TimelineStep[];
  readonly phase: PlayerPhase;
  /** Current step; equals the number of steps at the end. */
  readonly index: number;
  /** Milliseconds run in this step, seen or not. */
  readonly elapsedMs: number;
  /** Milliseconds of it while the screen was seen. */
  readonly seenMs: number;
  /** Wall time at which this step began; null before the start. */
  readonly stepAt: number | null;
  /** What the patient added to or took off this step. */
  readonly extraMs: number;
  /** Milliseconds left to get back into place before a hold goes on after a pause; else 0. */
  readonly leadMs: number;
  readonly last: Moment | null;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly endedBy: EndedBy | null;
  readonly log: readonly PlayerHold[];
  /** Steps of holds that ended while nobody could see; asked about, never inferred. */
  readonly unseen: readonly number[];
}

/** What the patient or the clock asks for; the driver adds the moment. */
export type PlayerWish = PlayerAction extends infer A
  ? A extends PlayerAction
    ? Omit<A, 'now'>
    : never
  : never;

export type PlayerAction = { readonly now: Moment } & (
  | { readonly type: 'start' | 'wait' | 'pause' | 'resume' | 'back' | 'next' | 'longer' | 'shorter' | 'hurt' }
  /** `visible`: the screen was on and the page in front since the action before. */
  | { readonly type: 'tick'; readonly visible: boolean }
  /** A step of work, or all that is left of its side or of its move. */
  | { readonly type: 'skip'; readonly reason: SkipReason; readonly scope: 'step' | 'side' | 'move' }
  | { readonly type: 'doneSet'; readonly reps: number }
  /** The work at hand, or that which is led to, done without the timer: as prescribed, and told apart as tapped. */
  | { readonly type: 'tapDone' }
  /** Which of the unseen holds the patient did. */
  | { readonly type: 'answer'; readonly done: readonly number[] }
  | { readonly type: 'finish'; readonly endedBy: EndedBy }
);
