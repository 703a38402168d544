import { describe, expect, it } from 'vitest';
import { timelineOf } from '@/lib/plans/rules/timeline';
import { sampleItem, sampleSide, sampleVersion } from '@/scripts/test/plan-samples';
import { newPlayer, playerStep, readBack, type PlayerState, type PlayerWish } from './player';

// ready 10, hold l1 30, rest 10, hold l2 30, switch 10, hold r1 30 …
const steps = timelineOf(
  sampleVersion({ items: [sampleItem('A', [sampleSide('l', 'left'), sampleSide('r', 'right')])] }),
  { A: 'standing' },
);

/** Somebody whose getting ready waits for a tap: does things one after the other, or lets seconds pass. */
function after(...wishes: readonly (PlayerWish | number)[]): PlayerState {
  let [state, at] = [newPlayer(steps), Date.parse('2026-03-01T09:00:00Z')];
  const does = (wish: PlayerWish) => {
    state = playerStep(state, { ...wish, now: { at, mono: at, boot: 'one' } }, true);
  };
  for (const wish of wishes) {
    if (typeof wish !== 'number') does(wish);
    else for (let tick = 0; tick < wish * 4; tick += 1, at += 250) does({ type: 'tick', visible: true });
  }
  return state;
}

const tap = [{ type: 'resume' }, { type: 'next' }] as const;
const begun = [{ type: 'start' }, { type: 'wait' }] as const;
const pausedIn = (seconds: number) => [...begun, ...tap, seconds, { type: 'pause' }] as const;

describe('going on after a pause, where getting ready waits for a tap', () => {
  it('does not run what leads to a hold by itself', () => {
    const state = after(...begun, { type: 'pause' }, { type: 'resume' }, 60);
    expect(state).toMatchObject({ phase: 'waiting', index: 0 });
    expect(after(...begun, { type: 'pause' }, { type: 'resume' }, ...tap)).toMatchObject({
      phase: 'running',
      index: 1,
    });
  });

  it('waits within a hold too, and the tap goes on with what is left', () => {
    const state = after(...pausedIn(12), { type: 'resume' }, 60);
    expect(state).toMatchObject({ phase: 'waiting', index: 1, elapsedMs: 12_000 });
    expect(after(...pausedIn(12), { type: 'resume' }, 60, ...tap, 1)).toMatchObject({
      ...{ phase: 'running', index: 1, leadMs: 0 },
      elapsedMs: 12_750,
    });
  });

  it('waits after pain that has eased, and before a hold that is begun again', () => {
    expect(after(...begun, ...tap, 12, { type: 'hurt' }, { type: 'resume' }, 30).phase).toBe('waiting');
    const again = after(...pausedIn(12), { type: 'back' }, { type: 'resume' }, 60);
    expect(again).toMatchObject({ phase: 'waiting', index: 0 });
  });

  it('waits on a page loaded later', () => {
    const state = readBack(after(...begun));
    const now = { at: Date.parse('2026-03-01T10:00:00Z'), mono: 1, boot: 'two' };
    expect(playerStep({ ...state, phase: 'paused' }, { type: 'resume', now }, true).phase).toBe('waiting');
  });
});

describe('while paused', () => {
  it('a hold is made longer or shorter where it stands', () => {
    const state = after(...pausedIn(12), { type: 'longer' }, { type: 'longer' }, { type: 'shorter' });
    expect(state).toMatchObject({ phase: 'paused', extraMs: 5_000, elapsedMs: 12_000 });
  });

  it('what was done without the timer leads on', () => {
    const state = after(...pausedIn(12), { type: 'tapDone' });
    expect(state).toMatchObject({ phase: 'running', index: 2 });
    expect(state.log).toMatchObject([{ step: 1, tenths: 300, source: 'tapped' }]);
    const last = after(
      ...begun,
      ...Array.from({ length: 4 }, () => [{ type: 'pause' }, { type: 'tapDone' }] as const).flat(),
    );
    expect(last).toMatchObject({ phase: 'ended', endedBy: 'finished' });
  });
});
