'use client';
import { playerStep } from '../rules/player';
import { cueOf, type Cue } from '../rules/player-cues';
import type { Moment, PlayerAction, PlayerState, PlayerWish } from '../rules/player-types';

const TICK_MS = 200;
/** While nothing else happens, the seconds of a hold are written down this often. */
const WRITE_EVERY_MS = 5_000;

/** Tells one load of the page from another: its steady clock starts anew with each. */
const boot = `${performance.timeOrigin}`;

const momentNow = (): Moment => ({ at: Date.now(), mono: performance.now(), boot });

export interface PlayerShown {
  readonly state: PlayerState;
  /** False when the phone could not write it down. */
  readonly isKept: boolean;
}

interface PlayerDriverProps {
  /** Getting ready waits for a tap instead of running. */
  readonly waitsForTap: boolean;
  readonly write: (state: PlayerState) => Promise<void>;
  readonly onCue: (cue: Cue, state: PlayerState) => void;
}

function mustWrite(before: PlayerState, after: PlayerState): boolean {
  const slot = ({ elapsedMs }: PlayerState) => Math.floor(elapsedMs / WRITE_EVERY_MS);
  return (
    before.index !== after.index ||
    before.phase !== after.phase ||
    before.log !== after.log ||
    before.unseen !== after.unseen ||
    before.extraMs !== after.extraMs ||
    slot(before) !== slot(after)
  );
}

/**
 * Runs the player on a page: reads the clocks several times a second and at once when the page comes to the front.
 * What is shown has been written down: a step is never shown as over before the phone holds it.
 */
export class PlayerDriver {
  private state: PlayerState;
  private shown: PlayerShown;
  private writing: Promise<void> = Promise.resolve();
  private waiting = 0;
  /** The page was out of sight at some time since the last reading. */
  private wasHidden = false;
  private readonly listeners = new Set<() => void>();

  constructor(
    first: PlayerState,
    private readonly props: PlayerDriverProps,
  ) {
    this.state = first;
    this.shown = { state: first, isKept: true };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly snapshot = (): PlayerShown => this.shown;

  /** Begins to read the clocks. @returns what ends it. */
  readonly run = (): (() => void) => {
    const timer = setInterval(() => this.tick(), TICK_MS);
    const seen = () => {
      this.wasHidden = true;
      this.tick();
    };
    document.addEventListener('visibilitychange', seen);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', seen);
    };
  };

  /** Does what was asked, all at one moment. */
  readonly act = (...wishes: readonly PlayerWish[]): void => {
    this.tick();
    const now = momentNow();
    const before = this.state;
    for (const wish of wishes) this.step({ ...wish, now });
    this.settle(before);
  };

  private tick(): void {
    if (this.state.phase !== 'running') return;
    const before = this.state;
    this.step({ type: 'tick', visible: !this.wasHidden, now: momentNow() });
    this.wasHidden = document.visibilityState === 'hidden';
    this.settle(before);
  }

  private step(action: PlayerAction): void {
    this.state = playerStep(this.state, action, this.props.waitsForTap);
  }

  private settle(before: PlayerState): void {
    const after = this.state;
    const cue = cueOf(before, after);
    if (!mustWrite(before, after)) {
      // Nothing is shown past what still waits to be written.
      if (this.waiting === 0) this.show(this.shown.isKept);
      if (cue !== null) this.props.onCue(cue, after);
      return;
    }
    this.waiting += 1;
    this.writing = this.writing.then(async () => {
      const isKept = await this.props.write(after).then(
        () => true,
        () => false,
      );
      this.waiting -= 1;
      if (this.waiting === 0) this.show(isKept);
      if (cue !== null) this.props.onCue(cue, after);
    });
  }

  private show(isKept: boolean): void {
    this.shown = { state: this.state, isKept };
    for (const listener of this.listeners) listener();
  }
}
