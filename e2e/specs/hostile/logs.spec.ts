import { expect, test } from '@playwright/test';
import { newId } from '@/lib/db/id';
import { sendLogs } from '../../fixtures/devices';
import { loggerOf, type Logger } from '../../fixtures/logger';
import { row } from '../../fixtures/row';
import { digestOfRows } from '../../fixtures/rows';
import { buildWorld, type World } from '../../fixtures/world';

let world: World;
let phone: Logger;

test.beforeAll(async () => {
  world = await buildWorld('Logs');
  phone = await loggerOf(world, world.here);
});
test.afterAll(async () => {
  await phone.device.dispose();
  await world.db.$disconnect();
});

const ZONE = 'Europe/Berlin';

row(9, 'a log sent a hundred times at once is one row, and acknowledged each time', async () => {
  const { db, here } = world;
  const one = phone.session({ startedAt: '2026-11-02T10:00:00Z' });
  const answers = await Promise.all(Array.from({ length: 100 }, () => phone.send(one)));
  for (const answer of answers)
    expect([answer.status(), await answer.json()]).toEqual([200, { acked: [one.id], rejected: [] }]);
  expect(await phone.stored(one)).toBe(1);
  expect(await db.hold.count({ where: { sessionId: one.id } })).toBe(one.holds.length);
  const where = { clinicId: here.clinicId, planId: here.plan.planId, date: new Date('2026-11-02T00:00:00Z') };
  expect(await db.dayTally.findFirstOrThrow({ where })).toMatchObject({ done: 1, extra: 0 });
});

row(10, 'the same id with another content is a conflict, and the first is kept, of every kind', async () => {
  const { plan } = world.here;
  const session = phone.session();
  const itemSideId = plan.items[0]?.sides[0]?.id;
  const at = new Date().toISOString();
  const planVersionId = plan.versionId;
  const first = {
    sessions: [session],
    pains: [{ id: newId(), sessionId: session.id, itemSideId, moment: 'worst', score: 2 }],
    reports: [{ id: newId(), at, timeZone: ZONE, code: 'sharp_pain' }],
    answers: [{ id: newId(), kind: 'morning', date: '2026-11-03', timeZone: ZONE, value: 3 }],
    skips: [{ id: newId(), planVersionId, date: '2026-11-05', reason: 'no_time' }],
    withdrawals: [{ id: newId(), target: session.id, reason: null as string | null }],
  };
  const ids = [...first.reports, ...first.sessions, ...first.pains, ...first.answers].map(({ id }) => id);
  ids.push(...[...first.skips, ...first.withdrawals].map(({ id }) => id));
  expect(await (await sendLogs(phone.device, first)).json()).toEqual({ acked: ids, rejected: [] });
  const before = await digestOfRows();
  const other = {
    sessions: first.sessions.map((item) => ({ ...item, painWorst: 9 })),
    pains: first.pains.map((item) => ({ ...item, score: 9 })),
    reports: first.reports.map((item) => ({ ...item, code: 'chest_pain' })),
    answers: first.answers.map((item) => ({ ...item, value: 9 })),
    skips: first.skips.map((item) => ({ ...item, reason: 'pain' })),
    withdrawals: first.withdrawals.map((item) => ({ ...item, reason: 'another' })),
  };
  expect(await (await sendLogs(phone.device, other)).json()).toEqual({
    acked: [],
    rejected: ids.map((id) => ({ id, code: 'conflict', path: null })),
  });
  // An id of one kind under another kind is another content as well.
  const moved = { id: session.id, at, timeZone: ZONE, code: 'sharp_pain' };
  expect(await (await sendLogs(phone.device, { reports: [moved] })).json()).toMatchObject({
    rejected: [{ id: session.id, code: 'conflict' }],
  });
  expect(await digestOfRows()).toBe(before);
});

row(13, 'a phone three days ahead is taken, corrected beside what it said, and flagged', async () => {
  const { db } = world;
  const ahead = 3 * 86_400_000;
  const now = Date.now();
  const byPhone = (minutesAgo: number) => new Date(now + ahead - minutesAgo * 60_000).toISOString();
  const one = phone.session({ startedAt: byPhone(20) });
  const answer = await sendLogs(phone.device, { sentAt: byPhone(0), sessions: [one] });
  expect(await answer.json()).toEqual({ acked: [one.id], rejected: [] });
  const stored = await db.session.findFirstOrThrow({ where: { id: one.id } });
  expect(stored.skewed).toBe(true);
  expect(stored.rawStartedAt.toISOString()).toBe(one.startedAt);
  const moved = stored.rawStartedAt.getTime() - stored.startedAt.getTime();
  // What the way took is no part of the error.
  expect(Math.abs(moved - ahead)).toBeLessThan(60_000);
  expect(stored.endedAt.getTime()).toBeLessThanOrEqual(stored.receivedAt.getTime());
  const [{ date = '' } = {}] = await db.$queryRaw<{ date: string }[]>`
    select to_char(${stored.startedAt} at time zone ${ZONE}, 'YYYY-MM-DD') as date`;
  expect(stored.localDate.toISOString().slice(0, 10)).toBe(date);
});

row(
  14,
  '02:30 twice is two instants of one day; 02:30 that no clock showed is the next real time',
  async () => {
    const { db } = world;
    // Berlin: the clocks went back on 25 October 2026, and forward on 29 March.
    const twice = ['2026-10-25T02:30:00+02:00', '2026-10-25T02:30:00+01:00'];
    const never = '2026-03-29T02:30:00+01:00';
    const sessions = [...twice, never].map((startedAt) => phone.session({ startedAt }));
    expect(await (await phone.send(...sessions)).json()).toMatchObject({ rejected: [] });
    const rows = await Promise.all(sessions.map(({ id }) => db.session.findFirstOrThrow({ where: { id } })));
    expect(rows.map(({ startedAt }) => startedAt.toISOString())).toEqual([
      '2026-10-25T00:30:00.000Z',
      '2026-10-25T01:30:00.000Z',
      '2026-03-29T01:30:00.000Z',
    ]);
    expect(rows.map(({ localDate }) => localDate.toISOString().slice(0, 10))).toEqual([
      ...['2026-10-25', '2026-10-25', '2026-03-29'],
    ]);
    const [{ shown = '' } = {}] = await db.$queryRaw<{ shown: string }[]>`
    select to_char(${rows[2]?.startedAt} at time zone ${ZONE}, 'HH24:MI') as shown`;
    expect(shown).toBe('03:30');
  },
);
