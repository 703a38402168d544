import { expect, it } from 'vitest';
import { timelineOf } from '@/lib/plans/rules/timeline';
import { sampleItem, sampleSide, sampleVersion } from '@/scripts/test/plan-samples';
import { newPlayer, playerStep, type PlayerState, type PlayerWish } from './player';
import { cueOf, type Cue } from './player-cues';

const steps = timelineOf(
  sampleVersion({
    items: [
      sampleItem('A', [sampleSide('l', 'left'), sampleSide('r', 'right', { reps: 1, holdSeconds: 8 })]),
      sampleItem('B', [sampleSide('s', 'both', { sets: 1, reps: 10 })], { position: 2, kind: 'reps' }),
    ],
  }),
  { A: 'standing' },
);

/** Seconds pass in view; negative ones unseen. */
function heard(wishes: readonly (PlayerWish | number)[], waitsForTap = false): string[] {
  let state: PlayerState = newPlayer(steps);
  let at = 0;
  const cues: string[] = [];
  const does = (wish: PlayerWish) => {
    const next = playerStep(state, { ...wish, now: { at, mono: at, boot: 'one' } }, waitsForTap);
    const cue: Cue | null = cueOf(state, next);
    if (cue !== null) cues.push(`${at / 1000} ${cue}`);
    state = next;
  };
  for (const wish of wishes) {
    if (typeof wish !== 'number') {
      does(wish);
      continue;
    }
    if (wish < 0) {
      at -= wish * 1000;
      does({ type: 'tick', visible: false });
    }
    for (let tick = 0; tick < wish * 4; tick += 1) {
      at += 250;
      does({ type: 'tick', visible: true });
    }
  }
  return cues;
}

it('says the start, the half, the last five seconds, the rest and the change of sides, each once', () => {
  expect(heard([{ type: 'start' }, 125, { type: 'doneSet', reps: 10 }, 5])).toEqual([
    ...['0 ready', '10 start', '25 half', '35 five', '40 rest', '50 start', '65 half', '75 five'],
    // Eight seconds have neither a half nor a warning.
    ...['80 switch', '90 start', '98 change', '118 set', '125 finished'],
  ]);
});

it('says that there is time to get ready after a pause, then the start', () => {
  expect(heard([{ type: 'start' }, 20, { type: 'pause' }, 60, { type: 'resume' }, 12])).toEqual([
    ...['0 ready', '10 start', '80 ready', '90 start'],
  ]);
});

it('says when a hold ended unseen', () => {
  expect(heard([{ type: 'start' }, 12, -60, 5])).toEqual(['0 ready', '10 start', '72 asking']);
});

it('says the end of a side and the change to the other also where getting ready waits for a tap', () => {
  const goOn: readonly PlayerWish[] = [{ type: 'resume' }, { type: 'next' }];
  expect(heard([{ type: 'start' }, { type: 'wait' }, 5, ...goOn, 71, ...goOn, 9], true)).toEqual([
    ...['0 ready', '5 start', '20 half', '30 five', '35 rest', '45 start', '60 half', '70 five'],
    ...['75 switch', '76 start', '84 change'],
  ]);
});
