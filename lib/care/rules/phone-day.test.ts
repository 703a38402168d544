import { describe, expect, it } from 'vitest';
import type { Today, TodayPlan } from '../types/phone';
import { withAcknowledged, withLastSent } from './phone-acknowledged';
import { gentlePlan, phoneDay } from './phone-day';
import { phoneHistory } from './phone-history';
import { morningOf } from './phone-morning';
import { saidOf, withStopsSaid } from './phone-said';
import { awaitsServer, isStale } from './phone-wait';
import { gravestStop, withKnownSigns } from './phone-stops';

const ID = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [LEFT, RIGHT, VERSION, SESSION] = [ID(1), ID(2), ID(3), ID(4)];

const side = (itemSideId: string, of: 'left' | 'right', stepDownApproved = false) => ({
  ...{ itemSideId, side: of, sets: 1, reps: 2, holdSeconds: 30, restSeconds: 10, setRestSeconds: 30 },
  ...{ tempo: null, loadKg: null, band: null, effort: null, stepDownApproved },
});

const plan = (over: Partial<TodayPlan> = {}): TodayPlan => ({
  ...{ planId: 'p', planVersionId: VERSION, number: 1, title: 'Hips' },
  ...{ startsOn: '2026-03-01', endsOn: '2026-12-31', sessionsDue: 1, sessionsDone: 0 },
  thresholds: { greenMax: 2, redMin: 6 },
  schedule: { timesPerDay: 1, weekdays: [1, 2, 3, 4, 5, 6, 7], afterWorkouts: false },
  items: [
    {
      ...{ itemId: 'i', exerciseId: 'HF1', kind: 'hold', position: 1, name: 'Lunge', steps: [] },
      ...{ figure: null, setup: 'standing', note: null },
      sides: [side(LEFT, 'left'), side(RIGHT, 'right')],
    },
  ],
  ...over,
});

const ahead = (date: string, due = 1, state: 'due' | 'paused' | 'stopped' = 'due') => ({
  ...{ planId: 'p', planVersionId: VERSION, date, state, due },
});

const today = (over: Partial<Today> = {}): Today => ({
  ...{ date: '2026-03-04', timeZone: 'Asia/Kathmandu', locale: 'en' },
  patient: { id: 'me', givenName: 'Maren' },
  clinic: { name: 'Clinic', phone: null, urgentCare: { number: null, place: null }, emergency: null },
  plans: [plan()],
  ahead: ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'].map((date) => ahead(date)),
  ...{ days: [], pauses: [], stops: [] },
  screening: { profile: 'none', kneecapAssessed: false },
  morningQuestion: null,
  ...over,
});

const hold = (itemSideId: string, rep: number) => ({
  ...{ id: ID(100 + rep + (itemSideId === LEFT ? 0 : 10)), itemSideId, set: 1, rep },
  ...{ startedAt: '2026-03-04T08:00:00.000Z', seconds: 30, source: 'timed' },
});
const ALL = [hold(LEFT, 1), hold(LEFT, 2), hold(RIGHT, 1), hold(RIGHT, 2)];

const session = (over: Record<string, unknown> = {}) => ({
  list: 'sessions',
  refused: null,
  payload: {
    ...{ id: SESSION, planVersionId: VERSION, timeZone: 'Asia/Kathmandu', painBefore: 1, painWorst: 3 },
    ...{ startedAt: '2026-03-04T08:00:00.000Z', endedAt: '2026-03-04T08:10:00.000Z', holds: ALL },
    ...over,
  },
});
const item = (list: string, payload: Record<string, unknown>, refused: string | null = null) => ({
  ...{ list, payload, refused },
});
const report = (code: string) => ({
  ...{ id: ID(5), at: '2026-03-04T08:00:00.000Z', timeZone: 'Asia/Kathmandu', code },
});
const NOTHING = saidOf([]);
const stateOn = (of: Today, date: string, said = NOTHING) => phoneDay(of, said, date).plans[0]?.state;

describe('phoneDay', () => {
  it('counts a session that waits on the phone as the server will', () => {
    const done = phoneDay(today(), saidOf([session()]), '2026-03-04');
    expect(done.plans[0]).toMatchObject({ state: 'done', due: 1, done: 1, partly: 0 });
    expect(done.week.find(({ isToday }) => isToday)?.mark).toBe('done');
    const partly = phoneDay(today(), saidOf([session({ holds: ALL.slice(0, 3) })]), '2026-03-04');
    expect(partly.plans[0]).toMatchObject({ state: 'due', done: 0, partly: 1 });
  });

  it('counts a session once that the server has and the phone does not know to be sent', () => {
    const days = [{ planId: 'p', date: '2026-03-04', done: 1, partly: 0 }];
    const logged = [SESSION];
    const twice = phoneDay(today({ days, logged }), saidOf([session()]), '2026-03-04');
    expect(twice.plans[0]).toMatchObject({ state: 'done', due: 1, done: 1 });
    const sent = withAcknowledged(today(), saidOf([session()]));
    expect(phoneDay(sent, saidOf([session()]), '2026-03-04').plans[0]).toMatchObject({ done: 1 });
  });

  it('tells a plan that has ended from one that never was', () => {
    const days = [{ planId: 'p', date: '2026-03-01', done: 1, partly: 0 }];
    expect(phoneDay(today({ plans: [], days }), NOTHING, '2026-03-04').hasEnded).toBe(true);
    expect(phoneDay(today(), NOTHING, '2027-01-01').hasEnded).toBe(true);
    expect(phoneDay(today({ plans: [] }), NOTHING, '2026-03-04').hasEnded).toBe(false);
    expect(phoneDay(today(), NOTHING, '2026-03-04').hasEnded).toBe(false);
    expect(phoneDay(today(), NOTHING, '2026-02-01').hasEnded).toBe(false);
  });

  it('counts no session after a workout, none that a flag ended and none that was refused', () => {
    const said = saidOf([
      session({ occasion: 'workout' }),
      session({ endedBy: 'flag' }),
      { ...session(), refused: 'invalid' },
    ]);
    expect(stateOn(today(), '2026-03-04', said)).toBe('due');
  });

  it('picks what is due for the date of the phone, days after the copy', () => {
    expect(
      stateOn(today({ days: [{ planId: 'p', date: '2026-03-04', done: 1, partly: 0 }] }), '2026-03-04'),
    ).toBe('done');
    expect(stateOn(today(), '2026-03-05')).toBe('due');
    expect(phoneDay(today(), NOTHING, '2026-03-03').plans[0]?.next).toBe('2026-03-04');
    expect(stateOn(today(), '2026-03-06')).toBe('extra');
  });

  it('tells a pause, a plan to come and several plans apart', () => {
    const paused = today({ pauses: [{ planId: 'p', from: '2026-03-04', to: '2026-03-06' }] });
    expect(phoneDay(paused, NOTHING, '2026-03-04').plans[0]).toMatchObject({
      state: 'paused',
      pausedTo: '2026-03-06',
    });
    const two = today({ plans: [plan(), plan({ planId: 'q', startsOn: '2026-03-10' })] });
    const day = phoneDay(two, NOTHING, '2026-03-04');
    expect(day.plans.map(({ plan: { planId } }) => planId)).toEqual(['p']);
    expect(day.later.map(({ planId }) => planId)).toEqual(['q']);
  });
});

describe('withStopsSaid', () => {
  it('holds everything at once for a sign that stops, also when the server refused it', () => {
    for (const refused of [null, 'invalid']) {
      const said = saidOf([item('reports', report('swelling'), refused)]);
      expect(phoneDay(withStopsSaid(today(), said), said, '2026-03-04').isHeld).toBe(true);
    }
    const nowhere = saidOf([item('reports', { ...report('swelling'), timeZone: 'Nowhere/Else' })]);
    expect(withStopsSaid(today(), nowhere).stops).toMatchObject([{ itemSideId: null, tier: 'C' }]);
    const mild = saidOf([item('reports', report('mild_pull'))]);
    expect(withStopsSaid(today(), mild).stops).toEqual([]);
  });

  it('holds by the gravest sign, whatever was said first and whatever the server knows', () => {
    const said = saidOf([
      item('reports', { ...report('swelling'), id: ID(8) }),
      item('reports', report('chest_pain')),
    ]);
    const since = { from: '2026-03-04', at: '2026-03-04T08:00:00.000Z' };
    const stop = { itemSideId: null, tier: 'E1', code: 'chest_pain', ...since };
    expect(withStopsSaid(today(), said).stops).toEqual([stop]);
    const known = today({ stops: [{ itemSideId: null, tier: 'C' }] });
    expect(gravestStop(withStopsSaid(known, said).stops)).toEqual(stop);
    expect(
      withStopsSaid(today({ stops: [stop] }), saidOf([item('reports', report('swelling'))])).stops,
    ).toEqual([stop]);
    expect(gravestStop(today({ stops: [{ itemSideId: LEFT, tier: 'RED' }] }).stops)).toBeNull();
  });

  it('still knows which sign it was once the server tells of the stop', () => {
    const before = [{ itemSideId: null, tier: 'E2', code: 'locked_knee' }];
    const told = [
      { itemSideId: null, tier: 'E2' },
      { itemSideId: LEFT, tier: 'RED' },
    ];
    expect(withKnownSigns(told, before)).toEqual([{ ...told[0], code: 'locked_knee' }, told[1]]);
    expect(withKnownSigns([{ itemSideId: null, tier: 'C' }], before)).toEqual([
      { itemSideId: null, tier: 'C' },
    ]);
  });

  it('holds the side that a red score names, and no other', () => {
    const pain = { id: ID(6), itemSideId: LEFT, moment: 'worst', score: 6 };
    const of = (score: number) => saidOf([item('pains', { ...pain, score })]);
    expect(withStopsSaid(today(), of(6)).stops).toEqual([{ itemSideId: LEFT, tier: 'RED' }]);
    expect(withStopsSaid(today(), of(5)).stops).toEqual([]);
    const unnamed = saidOf([session({ painWorst: 9, holds: ALL.slice(0, 2) })]);
    expect(withStopsSaid(today(), unnamed).stops).toEqual([
      { itemSideId: LEFT, tier: 'RED', from: '2026-03-04', at: '2026-03-04T08:10:00.000Z' },
    ]);
    const before = saidOf([session({ painBefore: 9, painWorst: null, holds: [], endedBy: 'flag' })]);
    expect(stateOn(withStopsSaid(today(), before), '2026-03-04')).toBe('held');
    const both = today({ stops: [LEFT, RIGHT].map((itemSideId) => ({ itemSideId, tier: 'RED' })) });
    expect(stateOn(both, '2026-03-04')).toBe('held');
  });
});

describe('morningOf', () => {
  const question = { sessionId: ID(9), painBefore: 1, thresholds: { greenMax: 2, redMin: 6 } };
  const answered = (value: number | null) =>
    saidOf([
      item('answers', {
        ...{ id: ID(7), kind: 'morning', date: '2026-03-04', timeZone: 'UTC', value, sessionId: ID(9) },
      }),
    ]);

  it('is open, skipped or answered; a skip is not 0', () => {
    const asking = today({ morningQuestion: question });
    expect(morningOf(asking, NOTHING, '2026-03-04')?.value).toBeUndefined();
    expect(morningOf(asking, answered(null), '2026-03-04')).toMatchObject({ value: null, isRaised: false });
    expect(morningOf(asking, answered(0), '2026-03-04')).toMatchObject({ value: 0, isRaised: false });
    expect(morningOf(today(), NOTHING, '2026-03-04')).toBeNull();
  });

  it('is raised from two above that session and above green, before and after it was sent', () => {
    const asking = today({ morningQuestion: question });
    expect(morningOf(asking, answered(2), '2026-03-04')?.isRaised).toBe(false);
    expect(morningOf(asking, answered(3), '2026-03-04')?.isRaised).toBe(true);
    const told = today({ morning: { ...question, value: 3 } });
    expect(morningOf(told, NOTHING, '2026-03-04')).toMatchObject({ value: 3, isRaised: true });
    expect(morningOf(told, NOTHING, '2026-03-05')).toBeNull();
  });

  it('is raised no more once it was changed, or the therapist has resolved it', () => {
    const raised = { ...question, value: 8 };
    expect(morningOf(today({ morning: raised }), answered(1), '2026-03-04')?.isRaised).toBe(false);
    const resolved = today({ morning: { ...raised, resolved: true } });
    expect(morningOf(resolved, NOTHING, '2026-03-04')).toMatchObject({ value: 8, isRaised: false });
    expect(morningOf(resolved, answered(9), '2026-03-04')?.isRaised).toBe(true);
  });

  it('asks about a session that the server does not know of yet', () => {
    const said = saidOf([session()]);
    expect(morningOf(today(), said, '2026-03-04')).toBeNull();
    expect(morningOf(today(), said, '2026-03-05')).toMatchObject({ sessionId: SESSION, painBefore: 1 });
    expect(morningOf(today(), said, '2026-03-08')).toBeNull();
  });
});

describe('withAcknowledged', () => {
  it('keeps what was sent until the next answer of the server', () => {
    const question = { sessionId: ID(9), painBefore: 1 };
    const answer = {
      id: ID(7),
      kind: 'morning',
      date: '2026-03-04',
      timeZone: 'UTC',
      value: 2,
      sessionId: ID(9),
    };
    const asking = today({ morningQuestion: question, history: [] });
    const after = withAcknowledged(asking, saidOf([session(), item('answers', answer)]));
    expect(stateOn(after, '2026-03-04')).toBe('done');
    expect(phoneHistory(after, NOTHING, '2026-03-04').weeks[0]?.days[0]).toMatchObject({ isWaiting: false });
    expect(morningOf(after, NOTHING, '2026-03-04')).toMatchObject({ value: 2 });
  });
});

describe('awaitsServer', () => {
  it('asks again while something is held or raised, and on another day', () => {
    const raised = today({ morning: { sessionId: ID(9), painBefore: 1, value: 8 } });
    const held = today({ stops: [{ itemSideId: LEFT, tier: 'RED' }] });
    expect(awaitsServer(today(), NOTHING, '2026-03-04')).toBe(false);
    expect(awaitsServer(held, NOTHING, '2026-03-04')).toBe(true);
    expect(awaitsServer(raised, NOTHING, '2026-03-04')).toBe(true);
    expect(awaitsServer(today(), NOTHING, '2026-03-05')).toBe(true);
  });
});

describe('isStale', () => {
  it('looks for a new version every two minutes, whichever way the clock is set meanwhile', () => {
    const savedAt = '2026-03-04T08:00:00.000Z';
    const after = (seconds: number) => isStale({ savedAt }, Date.parse(savedAt) + seconds * 1000);
    expect([after(0), after(119), after(120), after(-7_200)]).toEqual([false, false, true, true]);
  });
});

describe('a page that is left open over night', () => {
  const night = withAcknowledged(
    today(),
    saidOf([session({ id: ID(11), startedAt: '2026-03-04T07:00:00.000Z' }), session()]),
  );

  it('asks in the morning about the newest session that was sent', () => {
    expect(morningOf(night, NOTHING, '2026-03-04')).toBeNull();
    expect(morningOf(night, NOTHING, '2026-03-05')).toMatchObject({ sessionId: SESSION, painBefore: 1 });
    expect(morningOf(night, NOTHING, '2026-03-08')).toBeNull();
  });

  it('still does after the server has answered on the day of the session, and leaves a later day to it', () => {
    expect(morningOf(withLastSent(today(), night), NOTHING, '2026-03-05')?.sessionId).toBe(SESSION);
    const later = withLastSent(today({ date: '2026-03-05' }), night);
    expect(morningOf(later, NOTHING, '2026-03-05')).toBeNull();
  });

  it('keeps what was answered, on the day that it was answered', () => {
    const answer = {
      id: ID(7),
      kind: 'morning',
      date: '2026-03-05',
      timeZone: 'UTC',
      value: 8,
      sessionId: SESSION,
    };
    const answered = withAcknowledged(night, saidOf([item('answers', answer)]));
    expect(morningOf(answered, NOTHING, '2026-03-05')).toMatchObject({ value: 8, isRaised: true });
    expect(morningOf(answered, NOTHING, '2026-03-06')).toBeNull();
  });
});

describe('gentlePlan', () => {
  it('steps down only where every side left was approved', () => {
    const approved = plan({
      items: plan().items.map((of) => ({ ...of, sides: [side(LEFT, 'left', true), side(RIGHT, 'right')] })),
    });
    expect(gentlePlan(plan(), new Set())).toBeNull();
    expect(gentlePlan(approved, new Set())).toBeNull();
    expect(gentlePlan(approved, new Set([RIGHT]))?.items[0]?.sides[0]?.holdSeconds).toBe(20);
    expect(gentlePlan(approved, new Set([LEFT, RIGHT]))).toBeNull();
  });
});

describe('phoneHistory', () => {
  const entry = (date: string, over: object = {}) => ({
    ...{
      planId: 'p',
      date,
      state: 'due' as const,
      due: 1,
      done: 0,
      partly: 0,
      extra: 0,
      skipped: 0,
      worst: null,
    },
    ...over,
  });

  it('has every day by week, and says nothing of today before something was logged', () => {
    const history = [
      entry('2026-03-04'),
      entry('2026-03-03', { done: 1, worst: 2 }),
      entry('2026-03-02', { partly: 1 }),
      entry('2026-03-01'),
      entry('2026-02-28', { skipped: 1 }),
      entry('2026-02-27', { state: 'stopped', due: 0 }),
      entry('2026-02-26', { state: null, due: 0 }),
    ];
    const told = phoneHistory(
      today({ history, mornings: [{ date: '2026-03-03', value: 0 }] }),
      NOTHING,
      '2026-03-04',
    );
    expect(told).toMatchObject({ due: 4, done: 1, from: '2026-02-27' });
    expect(told.weeks.map(({ days }) => days.map(({ mark }) => mark))).toEqual([
      ['done', 'partly'],
      ['not_logged', 'skipped', 'on_hold'],
    ]);
    expect(told.weeks[0]?.days[0]).toMatchObject({ worst: 2, morning: 0 });
    expect(told.weeks[1]?.days[0]).toMatchObject({ worst: null, morning: null });
  });

  it('calls a whole session on a day that asks for none an extra one, and what was finished before a stop done', () => {
    const told = phoneHistory(
      today({
        history: [
          entry('2026-03-04', { due: 0, done: 1 }),
          entry('2026-03-03', { state: 'stopped', due: 1, done: 1 }),
          entry('2026-03-02', { state: 'stopped', due: 0, partly: 1 }),
        ],
      }),
      NOTHING,
      '2026-03-04',
    );
    expect(told.weeks[0]?.days.map(({ mark }) => mark)).toEqual(['extra', 'done', 'partly']);
  });

  it('asks of today no more than was done', () => {
    const history = [entry('2026-03-04', { due: 2, done: 1 }), entry('2026-03-03', { due: 2, done: 1 })];
    const told = phoneHistory(today({ history }), NOTHING, '2026-03-04');
    expect(told).toMatchObject({ due: 3, done: 2 });
    expect(told.weeks[0]).toMatchObject({ due: 3, done: 2, days: [{ due: 2, mark: 'partly' }, {}] });
  });

  it.each([
    ['before any word of it', [], 'due', 1],
    ['with the stop known there', [{ itemSideId: null, tier: 'C' }], 'stopped', 0],
  ] as const)('keeps what was finished before a sign done and due, %s', (_, stops, state, due) => {
    const swollen = { ...report('swelling'), at: '2026-03-04T08:10:05.000Z' };
    const said = saidOf([session(), item('reports', swollen)]);
    const since = { from: '2026-03-04', at: swollen.at };
    const known = today({
      ...{ history: [entry('2026-03-04', { state, due })], ahead: [ahead('2026-03-04', due, state)] },
      stops: stops.map((stop) => ({ ...stop, ...since })),
    });
    const held = withStopsSaid(known, said);
    expect(phoneHistory(held, said, '2026-03-05')).toMatchObject({ due: 1, done: 1 });
    expect(phoneHistory(held, said, '2026-03-05').weeks[0]?.days[0]).toMatchObject({ mark: 'done', due: 1 });
    expect(phoneDay(held, said, '2026-03-04').week.find(({ isToday }) => isToday)?.mark).toBe('done');
    const later = saidOf([session(), item('reports', { ...swollen, at: '2026-03-04T07:00:00.000Z' })]);
    const first = phoneHistory(withStopsSaid({ ...known, stops: [] }, later), later, '2026-03-05');
    expect(first).toMatchObject({ due: 0, done: 0 });
  });

  it('keeps a whole session whole whose own score holds every side of it', () => {
    const said = saidOf([session({ painWorst: 7 })]);
    const held = withStopsSaid(today({ history: [entry('2026-03-04')] }), said);
    expect(stateOn(held, '2026-03-04', said)).toBe('held');
    expect(phoneDay(held, said, '2026-03-04').plans[0]).toMatchObject({ done: 1, partly: 0 });
    expect(phoneHistory(held, said, '2026-03-05')).toMatchObject({ due: 1, done: 1 });
  });

  it('adds what waits on the phone', () => {
    const told = phoneHistory(today({ history: [entry('2026-03-04')] }), saidOf([session()]), '2026-03-04');
    expect(told.weeks[0]?.days).toMatchObject([
      { date: '2026-03-04', mark: 'done', isWaiting: true, worst: 3, morning: null },
    ]);
    expect(told).toMatchObject({ due: 1, done: 1 });
  });
});
