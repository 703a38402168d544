import { describe, expect, it } from 'vitest';
import { timelineOf } from '@/lib/plans/rules/timeline';
import { sampleItem, sampleSide, sampleVersion } from '@/scripts/test/plan-samples';
import {
  newPlayer,
  playerReducer,
  readBack,
  type Moment,
  type PlayerAction,
  type PlayerState,
  type PlayerWish,
} from './player';
import { playerView } from './player-view';

const T0 = Date.parse('2026-03-01T09:00:00Z');
const plan = sampleVersion({
  items: [
    sampleItem('A', [sampleSide('l', 'left'), sampleSide('r', 'right', { reps: 1 })]),
    sampleItem('B', [sampleSide('s', 'both', { sets: 2, reps: 10, setRestSeconds: 20 })], {
      position: 2,
      kind: 'reps',
    }),
  ],
});
// ready 10, hold l1 30, rest 10, hold l2 30, switch 10, hold r1 30, change 20, set, rest 20, set
const steps = timelineOf(plan, { A: 'standing' });

/** A phone: its clocks, and the player written down as JSON after each action. */
class Phone {
  state: PlayerState = newPlayer(steps);
  now: Moment = { at: T0, mono: 500, boot: 'one' };

  does(action: PlayerWish): this {
    const next: PlayerAction = { ...action, now: this.now };
    this.state = JSON.parse(JSON.stringify(playerReducer(this.state, next)));
    return this;
  }

  /** Time passes with the screen in view, ticking four times a second. */
  sees(seconds: number): this {
    for (let tick = 0; tick < seconds * 4; tick += 1) {
      this.now = { ...this.now, at: this.now.at + 250, mono: this.now.mono + 250 };
      this.does({ type: 'tick', visible: true });
    }
    return this;
  }

  /** Time passes unseen, then one tick; asleep, the steady clock may have stood still. */
  sleeps(seconds: number, mono: number = seconds): this {
    this.now = { ...this.now, at: this.now.at + seconds * 1000, mono: this.now.mono + mono * 1000 };
    return this.does({ type: 'tick', visible: false });
  }

  get log() {
    return this.state.log.map(({ itemSideId, set, rep, tenths, reps, source, skipReason }) =>
      [itemSideId, set, rep, reps ?? tenths, source, skipReason].join(' ').trim(),
    );
  }

  get at() {
    const { step, remainingMs } = playerView(this.state);
    return [
      this.state.phase,
      step?.type,
      step?.itemSideId,
      step?.rep,
      remainingMs === null ? null : remainingMs / 1000,
    ];
  }
}

const started = () => new Phone().does({ type: 'start' });

describe('a session in view', () => {
  it('runs to its end and times every hold to the second', () => {
    const phone = started().sees(10 + 30 + 10 + 30 + 10 + 30 + 20);
    expect(phone.at).toEqual(['running', 'set', 's', 1, null]);
    phone.sees(300).does({ type: 'doneSet', reps: 10 }).sees(20).does({ type: 'doneSet', reps: 8 });
    expect(phone.log).toEqual([
      'l 1 1 300 timed',
      'l 1 2 300 timed',
      'r 1 1 300 timed',
      's 1 1 10 tapped',
      's 2 1 8 tapped',
    ]);
    expect(phone.state).toMatchObject({ phase: 'ended', endedBy: 'finished', startedAt: T0, unseen: [] });
    expect(phone.state.endedAt).toBe(phone.now.at);
    expect(phone.state.log.map((hold) => hold.adjusted)).toEqual([false, false, false, false, true]);
    expect(phone.state.log[0]?.startedAt).toBe(T0 + 10_000);
    expect(playerView(phone.state)).toMatchObject({ step: null, unitsDone: 5, units: 5, move: 2, moves: 2 });
  });
  it('does not run before the start, while paused or once ended', () => {
    const phone = new Phone().sees(60);
    expect(phone.at).toEqual(['idle', 'ready', 'l', 1, 10]);
    phone.does({ type: 'start' }).sees(15).does({ type: 'pause' }).sees(600);
    expect(phone.at).toEqual(['paused', 'hold', 'l', 1, 25]);
    phone.does({ type: 'resume' }).sees(10 + 25);
    expect(phone.log).toEqual(['l 1 1 300 timed']);
    phone.does({ type: 'finish', endedBy: 'stopped' }).sees(600).does({ type: 'resume' });
    expect(phone.state).toMatchObject({ phase: 'ended', endedBy: 'stopped' });
    expect(phone.log).toHaveLength(1);
  });
  it('is not misled by a wall clock that is set while in view', () => {
    const phone = started().sees(15);
    phone.now = { ...phone.now, at: phone.now.at + 3_600_000 };
    expect(phone.sees(5).at).toEqual(['running', 'hold', 'l', 1, 20]);
    phone.now = { ...phone.now, at: phone.now.at - 7_200_000 };
    expect(phone.sees(5).at).toEqual(['running', 'hold', 'l', 1, 15]);
  });
});

describe('a phone that sleeps', () => {
  it.each([
    ['the steady clock running', 40],
    ['the steady clock standing still', 0],
  ])('asks about a hold that ended unseen, with %s', (_, mono) => {
    const phone = started().sees(20).sleeps(40, mono);
    // 20 s of the hold were left, then 10 s rest, then 10 s of the next hold.
    expect(phone.at).toEqual(['asking', 'hold', 'l', 2, 20]);
    expect(phone.log).toEqual([]);
    expect(playerView(phone.state).unseen.map(({ index }) => index)).toEqual([1]);
    phone.sees(60).does({ type: 'answer', done: [1] });
    expect(phone.log).toEqual(['l 1 1 300 tapped']);
    // It goes on where it stood, and of this hold only what was seen is timed.
    expect(phone.sees(20).log).toEqual(['l 1 1 300 tapped', 'l 1 2 200 timed']);
  });
  it('begins again, waiting, what was not done', () => {
    const phone = started().sees(20).sleeps(3600, 0);
    expect(phone.state.unseen).toEqual([1, 3, 5]);
    expect(phone.at).toEqual(['asking', 'set', 's', 1, null]);
    phone.does({ type: 'answer', done: [1] });
    expect(phone.at).toEqual(['paused', 'rest', 'l', 2, 10]);
    expect(phone.log).toEqual(['l 1 1 300 tapped']);
  });
  it('loses no time in a rest or a short nap within one hold', () => {
    const phone = started().sees(12).sleeps(10);
    expect(phone.at).toEqual(['running', 'hold', 'l', 1, 18]);
    expect(phone.sees(18).log).toEqual(['l 1 1 200 timed']);
    expect(phone.sleeps(9).at).toEqual(['running', 'rest', 'l', 2, 1]);
  });
  it('counts a silence of the page as unseen even if it says that it was in view', () => {
    const phone = started().sees(12);
    phone.now = { ...phone.now, at: phone.now.at + 30_000, mono: phone.now.mono + 30_000 };
    expect(phone.does({ type: 'tick', visible: true }).state.unseen).toEqual([1]);
  });
  it('survives a reload: a new page, a steady clock begun anew', () => {
    const phone = started().sees(20);
    phone.now = { at: phone.now.at + 5_000, mono: phone.now.mono + 100, boot: 'two' };
    expect(phone.does({ type: 'tick', visible: true }).at).toEqual(['running', 'hold', 'l', 1, 15]);
    expect(phone.sees(15).log).toEqual(['l 1 1 250 timed']);
  });
  it('asks before it closes when the last hold ended unseen', () => {
    const single = sampleVersion({ items: [sampleItem('A', [sampleSide('l', 'left', { reps: 1 })])] });
    const phone = new Phone();
    phone.state = newPlayer(timelineOf(single, { A: 'standing' }));
    phone.does({ type: 'start' }).sleeps(300);
    expect(phone.state).toMatchObject({ phase: 'asking', endedBy: null });
    expect(phone.does({ type: 'answer', done: [1] }).state).toMatchObject({
      phase: 'ended',
      endedBy: 'finished',
    });
    expect(phone.log).toEqual(['l 1 1 300 tapped']);
  });
});

describe('what the patient may do', () => {
  it('starts now, and takes more time', () => {
    expect(started().does({ type: 'next' }).at).toEqual(['running', 'hold', 'l', 1, 30]);
    expect(started().sees(4).does({ type: 'longer' }).at).toEqual(['running', 'ready', 'l', 1, 16]);
    // Work is never cut short without a reason.
    expect(started().sees(11).does({ type: 'next' }).at).toEqual(['running', 'hold', 'l', 1, 29]);
  });
  it('holds longer or shorter, and says that it was changed', () => {
    const longer = started().sees(12).does({ type: 'longer' }).sees(33);
    expect(longer.log).toEqual(['l 1 1 350 timed']);
    expect(longer.state.log[0]?.adjusted).toBe(true);
    const shorter = started().sees(12);
    for (let times = 0; times < 20; times += 1) shorter.does({ type: 'shorter' });
    expect(shorter.at).toEqual(['running', 'hold', 'l', 1, 3]);
    expect(shorter.sees(3).log).toEqual(['l 1 1 50 timed']);
  });
  it('skips one hold, or the rest of the move, with a reason and the seconds held', () => {
    const one = started().sees(15).does({ type: 'skip', reason: 'pain', scope: 'step' });
    expect(one.log).toEqual(['l 1 1 50 timed pain']);
    expect(one.at).toEqual(['running', 'rest', 'l', 2, 10]);
    const move = started().sees(15).does({ type: 'skip', reason: 'no_time', scope: 'move' });
    expect(move.log).toEqual(['l 1 1 50 timed no_time', 'l 1 2 0 timed no_time', 'r 1 1 0 timed no_time']);
    expect(move.at).toEqual(['running', 'change', 's', 1, 20]);
    const whileReady = started().does({ type: 'skip', reason: 'pain', scope: 'step' });
    expect(whileReady.log).toEqual(['l 1 1 0 timed pain']);
  });
  it('goes back: to this hold, or within its first seconds to the one before; the fullest stands', () => {
    const again = started().sees(30).does({ type: 'back' });
    expect(again.at).toEqual(['running', 'ready', 'l', 1, 10]);
    const earlier = started()
      .sees(10 + 30 + 10 + 2)
      .does({ type: 'back' });
    expect(earlier.at).toEqual(['running', 'ready', 'l', 1, 10]);
    earlier.sees(15).does({ type: 'skip', reason: 'pain', scope: 'step' });
    expect(earlier.log).toEqual(['l 1 1 300 timed']);
  });
  it('stops everything at "this hurts", and goes on only when told', () => {
    const phone = started().sees(15).does({ type: 'hurt' }).sees(120);
    expect(phone.at).toEqual(['hurt', 'hold', 'l', 1, 25]);
    const eased = phone.does({ type: 'resume' });
    expect(eased.at).toEqual(['running', 'hold', 'l', 1, 25]);
    const skipped = started()
      .sees(15)
      .does({ type: 'hurt' })
      .does({ type: 'skip', reason: 'pain', scope: 'move' });
    expect(skipped.at).toEqual(['waiting', 'change', 's', 1, 20]);
  });
  it('stops the side that hurts, says nothing of the other, and asks whether to try it', () => {
    const phone = started()
      .sees(15)
      .does({ type: 'hurt' })
      .does({ type: 'skip', reason: 'pain', scope: 'side' });
    expect(phone.log).toEqual(['l 1 1 50 timed pain', 'l 1 2 0 timed pain']);
    expect(phone.at).toEqual(['waiting', 'switch', 'r', 1, 10]);
    expect(playerView(phone.state).isAfterPain).toBe(true);
    const asUsual = started().sees(85);
    expect(asUsual.at.slice(0, 2)).toEqual(['running', 'switch']);
    expect(playerView(asUsual.state).isAfterPain).toBe(false);
  });
  it('waits for a tap only where a move or side is got ready for, and a pause there was asked for', () => {
    const waiting = started().does({ type: 'wait' }).sees(600);
    expect(waiting.at).toEqual(['waiting', 'ready', 'l', 1, 10]);
    expect(waiting.does({ type: 'pause' }).at).toEqual(['paused', 'ready', 'l', 1, 10]);
    const holding = started().sees(22).does({ type: 'wait' });
    expect(holding.at.slice(0, 2)).toEqual(['running', 'hold']);
  });
  it('keeps the seconds held when a red flag ends the session', () => {
    const phone = started().sees(28).does({ type: 'hurt' }).does({ type: 'finish', endedBy: 'flag' });
    expect(phone.state).toMatchObject({ phase: 'ended', endedBy: 'flag' });
    expect(phone.log).toEqual(['l 1 1 180 timed']);
  });
  it('ignores what does not fit', () => {
    const phone = started()
      .sees(12)
      .does({ type: 'answer', done: [1] })
      .does({ type: 'doneSet', reps: 10 });
    expect(phone.at).toEqual(['running', 'hold', 'l', 1, 28]);
    expect(phone.log).toEqual([]);
  });
});

describe('going on after a pause', () => {
  const paused = () => started().sees(22).does({ type: 'pause' });

  it('gives the time that the move takes to get into place, and counts none of it', () => {
    const phone = paused().does({ type: 'resume' }).sees(4);
    expect(playerView(phone.state)).toMatchObject({ leadMs: 6_000, remainingMs: 18_000 });
    phone.sees(6 + 18);
    expect(phone.log).toEqual(['l 1 1 300 timed']);
  });
  it('takes more of it, or none', () => {
    expect(paused().does({ type: 'resume' }).does({ type: 'longer' }).state.leadMs).toBe(20_000);
    const phone = paused().does({ type: 'resume' }).does({ type: 'next' }).sees(18);
    expect(phone.log).toEqual(['l 1 1 300 timed']);
  });
  it('rests on for as long as that takes, and no longer', () => {
    const resting = (seconds: number) =>
      started().sees(seconds).does({ type: 'pause' }).sees(60).does({ type: 'resume' });
    expect(resting(41).at).toEqual(['running', 'rest', 'l', 2, 10]);
    const late = resting(48);
    expect(late.at).toEqual(['running', 'rest', 'l', 2, 10]);
    expect(late.sees(10 + 30).log).toEqual(['l 1 1 300 timed', 'l 1 2 300 timed']);
    expect(late.state.log.map(({ adjusted }) => adjusted)).toEqual([false, false]);
    const setRest = started()
      .sees(140)
      .does({ type: 'doneSet', reps: 10 })
      .does({ type: 'pause' })
      .does({ type: 'resume' });
    expect(setRest.at).toEqual(['running', 'rest', 's', 1, 20]);
  });
  it('stands where it was written down after a crash, however long that took', () => {
    const phone = started().sees(22);
    phone.state = readBack(phone.state);
    phone.now = { at: phone.now.at + 3_600_000, mono: 10, boot: 'two' };
    expect(phone.sees(5).at).toEqual(['paused', 'hold', 'l', 1, 18]);
    phone.does({ type: 'resume' }).sees(10 + 18);
    expect(phone.log).toEqual(['l 1 1 300 timed']);
    expect(readBack(newPlayer(steps)).phase).toBe('idle');
  });
});

describe('a hold done without the timer', () => {
  it('counts as prescribed from the hold or from what leads to it, and is told apart', () => {
    const phone = new Phone().does({ type: 'start' }).does({ type: 'tapDone' });
    expect(phone.state.log).toMatchObject([{ step: 1, tenths: 300, source: 'tapped' }]);
    phone.does({ type: 'tapDone' });
    expect(phone.state.log.at(-1)).toMatchObject({ step: 3, tenths: 300, source: 'tapped' });
    for (let tap = 0; tap < 3; tap += 1) phone.does({ type: 'tapDone' });
    expect(phone.state.phase).toBe('ended');
    expect(phone.state.log.at(-1)).toMatchObject({ reps: 10, tenths: 0, source: 'tapped' });
  });

  it('stands for a hold that the timer saw in part', () => {
    const phone = new Phone().does({ type: 'start' }).sees(25).does({ type: 'tapDone' });
    expect(phone.state.log).toMatchObject([
      { step: 1, tenths: 300, source: 'tapped', startedAt: T0 + 10_000 },
    ]);
  });
});
