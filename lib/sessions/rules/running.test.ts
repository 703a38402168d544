import { describe, expect, it } from 'vitest';
import { newPlayer, playerReducer } from './player';
import { phoneTimeline, type PhonePlan } from './phone-plan';
import {
  endedEarly,
  hasBegun,
  mergedEnd,
  movesReached,
  NO_PLACE,
  sessionItems,
  stageAfter,
  stageBefore,
  stagesOf,
  type RunningSession,
} from './running';

const dose = {
  ...{ sets: 1, reps: 1, holdSeconds: 30, restSeconds: 10, setRestSeconds: 20, tempo: null, loadKg: null },
  ...{ band: null, effort: null, stepDownApproved: false },
};
const item = (id: string, position: number) => ({
  ...{ itemId: id, exerciseId: 'HF1', kind: 'hold' as const, position, name: id, steps: null, figure: null },
  ...{ setup: 'standing', note: null },
  sides: [
    { ...dose, itemSideId: `${id}-l`, side: 'left' as const },
    { ...dose, itemSideId: `${id}-r`, side: 'right' as const },
  ],
});
const plan: PhonePlan = {
  ...{
    planId: 'p',
    planVersionId: 'v',
    number: 1,
    title: 'Plan',
    startsOn: '2026-03-01',
    endsOn: '2026-06-01',
  },
  ...{ sessionsDue: 1, sessionsDone: 0, thresholds: { greenMax: 2, redMin: 6 } },
  items: [item('A', 1), item('B', 2)],
};
const T0 = Date.parse('2026-03-01T09:00:00Z');
const now = { at: T0, mono: 0, boot: 'one' };
const held = playerReducer(playerReducer(newPlayer(phoneTimeline(plan, new Set())), { type: 'start', now }), {
  ...{ type: 'tapDone', now },
});
const session: RunningSession = {
  ...{
    owner: 'patient',
    occasion: 'due',
    id: 's',
    plan,
    timeZone: 'Europe/Berlin',
    date: '2026-03-01',
    openedAt: T0 - 5_000,
  },
  ...{ stage: 'play', answers: { before: 1, worst: null, after: null }, place: NO_PLACE, player: held },
};
const worst = (score: number | null, player = held): RunningSession => ({
  ...session,
  ...{ stage: 'worst', player, answers: { before: 1, worst: score, after: null } },
});

describe('a session that is ended where it stands', () => {
  it('keeps what was done and its time, and still asks what it came to, each open to be skipped', () => {
    const ended = endedEarly(session);
    expect(ended).toMatchObject({
      stage: 'worst',
      player: { phase: 'ended', endedBy: 'stopped', endedAt: T0 },
    });
    expect(ended?.player.log).toEqual(held.log);
    expect(ended && stageAfter(ended)).toBe('after');
    expect(endedEarly(worst(3))).toBeNull();
  });
});

describe('the questions after a session', () => {
  it.each([
    [null, ['after']],
    [0, ['after']],
    [1, ['site', 'after']],
    [2, ['site', 'after']],
    [3, ['which', 'site', 'after']],
    [10, ['which', 'site', 'after']],
  ])('a worst of %s leads to %j', (score, expected) => {
    expect(stagesOf(worst(score)).slice(3)).toEqual(expected);
  });
  it('does not ask which one where nothing was done', () => {
    const nothing = newPlayer(phoneTimeline(plan, new Set()));
    expect(stagesOf(worst(6, nothing)).slice(3)).toEqual(['site', 'after']);
  });
  it('goes on and back among the questions, never back into the holds', () => {
    expect(stageAfter(session)).toBe('worst');
    expect(stageAfter(worst(4))).toBe('which');
    expect(stageBefore(worst(4))).toBeNull();
    expect(stageBefore({ ...worst(4), stage: 'site' })).toBe('which');
    expect(stageAfter({ ...worst(4), stage: 'after' })).toBeNull();
    expect(stageBefore({ ...session, stage: 'before' })).toBeNull();
  });
});

it('names the moves and sides that were reached', () => {
  expect(
    movesReached(session).map(({ item: of, sides }) => [of.itemId, sides.map(({ side }) => side)]),
  ).toEqual([['A', ['left']]]);
});

it('has begun with its first answer', () => {
  expect(hasBegun(session)).toBe(true);
  expect(hasBegun({ stage: 'before' })).toBe(false);
});

describe('what is kept for sending', () => {
  let made = 0;
  const newId = () => `id-${(made += 1)}`;

  it('is the session with its holds, and the worst pain by move', () => {
    const place = {
      itemSides: [{ itemSideId: 'A-l', side: 'left' as const }],
      side: null,
      sites: ['calf' as const],
    };
    const rows = sessionItems({ ...worst(4), place }, 'abandoned', newId);
    expect(rows.session).toMatchObject({ id: 's', endedBy: 'abandoned', painWorst: 4, painAfter: null });
    expect(rows.session.holds).toMatchObject([{ itemSideId: 'A-l', seconds: 30, source: 'tapped' }]);
    expect(rows.pains).toMatchObject([{ sessionId: 's', itemSideId: 'A-l', site: 'calf', score: 4 }]);
  });
  it('says how the player ended, whatever became of the questions', () => {
    const ended = playerReducer(held, {
      type: 'finish',
      endedBy: 'stopped',
      now: { ...now, at: T0 + 60_000 },
    });
    expect(sessionItems(worst(null, ended), 'abandoned', newId).session).toMatchObject({
      endedBy: 'stopped',
      endedAt: new Date(T0 + 60_000).toISOString(),
    });
  });
});

describe('mergedEnd', () => {
  it('keeps what either tab held and what was said last, and takes nothing back', () => {
    const [first] = session.player.log;
    if (!first) throw new Error('nothing was held');
    const log = [first, { ...first, step: first.step + 2, skipReason: 'pain' as const }];
    const saved = {
      ...session,
      player: { ...session.player, log: [{ ...first, skipReason: 'pain' as const }] },
    };
    const mine = {
      ...session,
      answers: { before: null, worst: 7, after: null },
      player: { ...session.player, log },
    };
    const merged = mergedEnd(saved, mine);
    expect(merged.answers).toEqual({ before: 1, worst: 7, after: null });
    expect(merged.player.log).toEqual(log);
    expect(mergedEnd(mine, saved)).toMatchObject({ answers: { before: 1, worst: 7 }, player: { log } });
    const { session: row, pains } = sessionItems({ ...merged, id: 't' }, 'finished', () => 'x', 's');
    expect(row).toMatchObject({ id: 't', supersedes: 's', painWorst: 7 });
    expect(pains).toEqual([]);
    expect(sessionItems(mine, 'finished', () => 'x').session).not.toHaveProperty('supersedes');
  });
});
