import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Resolving } from '@/lib/alerts/rules/resolve';
import { newId } from '@/lib/db/id';
import { inScope } from '@/lib/db/in-scope';
import { closePool } from '@/lib/db/pool';
import { scopeOf } from '@/lib/db/scope';
import { patientActor, therapistActor } from '@/prisma/builders/actors';
import { adminDb } from '@/prisma/builders/admin-db';
import { loggedSessionOf } from '@/prisma/builders/logs';
import {
  buildClinic,
  buildMember,
  buildPatient,
  type BuiltMember,
  type BuiltPatient,
} from '@/prisma/builders/people';
import { buildPlan, type BuiltPlan } from '@/prisma/builders/plans';
import { parseEnvelope } from '../rules/envelope';
import { answerResolved, answerSeen } from './answer-alert';
import { intakeLogs } from './intake-logs';

/* What one phone, wrong or hostile, can do to the past, to the list of alerts and to the server. */

const admin = adminDb(inject('adminUrl'));
const RECEIVED = '2026-03-30T12:00:00.000Z';
let therapist: BuiltMember;
let patient: BuiltPatient;
let plan: BuiltPlan;

beforeAll(async () => {
  therapist = await buildMember(admin, (await buildClinic(admin)).clinicId);
});
beforeEach(async () => {
  patient = await buildPatient(admin, therapist.clinicId, { therapistId: therapist.membershipId });
  plan = await buildPlan(admin, patient, { startsOn: '2026-03-01', endsOn: '2026-04-30' });
});
afterAll(async () => {
  await closePool();
  await admin.$disconnect();
});

const mine = () => ({ clinicId: patient.clinicId, patientId: patient.patientId });
const day = (text: string) => new Date(`${text}T00:00:00Z`);

async function send(body: Record<string, unknown>, receivedAt = RECEIVED) {
  const parsed = parseEnvelope({ sentAt: receivedAt, sessions: [], ...body });
  if (!parsed.ok) throw new Error(`envelope: ${parsed.path}`);
  return inScope(scopeOf(patientActor(patient)), (tx) =>
    intakeLogs(tx, patient.patientId, parsed.envelope, receivedAt),
  );
}

const report = (at: string, code = 'swelling', more: object = {}) => ({
  ...{ id: newId(), at, timeZone: 'Europe/Berlin', code },
  ...more,
});
const openAlerts = () => admin.alert.findMany({ where: { ...mine(), resolvedAt: null } });
const asTherapist = <T>(work: (tx: Parameters<typeof answerSeen>[0]) => Promise<T>) =>
  inScope(scopeOf(therapistActor(therapist)), work);

describe('a sign from long ago', () => {
  it.each(['0001-01-01T00:00:00Z', '1970-01-01T00:00:00Z', '2026-03-02T08:00:00Z'])(
    'told of at %s holds no more than a pause may, and what was counted before stands',
    async (at) => {
      await send({ sessions: [loggedSessionOf(plan, { startedAt: '2026-03-05T17:00:00Z' })] });
      expect((await send({ reports: [report(at)] })).rejected).toEqual([]);
      const days = await admin.planDay.findMany({ where: mine(), orderBy: { date: 'asc' } });
      const held = days.filter(({ state }) => state === 'stopped').map(({ date }) => date);
      const first = at.startsWith('2026') ? '2026-03-16' : '2026-03-30';
      expect(held[0]).toEqual(day(first));
      expect(days.find(({ date }) => date.getTime() === day('2026-03-05').getTime())?.due).toBe(1);
      expect(await admin.dayTally.findFirst({ where: mine() })).toMatchObject({ due: 1, done: 1 });
      expect((await openAlerts()).length).toBe(1);
    },
  );

  it('of a session before any plan is moved to when it came, flagged, and one of days is cut to one', async () => {
    const old = loggedSessionOf(plan, { startedAt: '0001-01-01T10:00:00Z' });
    const long = { ...loggedSessionOf(plan, { startedAt: '2026-03-10T10:00:00Z' }), endedAt: RECEIVED };
    expect((await send({ sessions: [old, long] })).rejected).toEqual([]);
    const rows = await admin.session.findMany({ where: mine(), orderBy: { rawStartedAt: 'asc' } });
    expect(rows).toMatchObject([
      { skewed: true, endedAt: new Date(RECEIVED) },
      { skewed: true, startedAt: new Date('2026-03-29T12:00:00Z'), endedAt: new Date(RECEIVED) },
    ]);
  });

  it('or of a time to come is refused where it is only a date', async () => {
    const skip = (date: string) => ({ id: newId(), planVersionId: plan.versionId, date, reason: 'no_time' });
    const [past, future, good] = [skip('0001-01-01'), skip('9999-12-31'), skip('2026-03-30')];
    expect(await send({ skips: [past, future, good] })).toEqual({
      acked: [good.id],
      rejected: [past, future].map(({ id }) => ({ id, code: 'invalid', path: 'date' })),
    });
  });
});

describe('one sign told of often', () => {
  it('is one alert until somebody has seen it, then news again', async () => {
    const many = Array.from({ length: 60 }, () => report('2026-03-30T10:00:00Z'));
    expect((await send({ reports: many })).acked).toHaveLength(60);
    await send({ reports: [report('2026-03-30T11:00:00Z')] });
    const [alert, ...more] = await openAlerts();
    expect(more).toEqual([]);
    expect(await admin.report.count({ where: mine() })).toBe(61);
    await asTherapist((tx) => answerSeen(tx, therapistActor(therapist), alert?.id ?? ''));
    await send({ reports: [report('2026-03-30T11:30:00Z')] });
    expect(await openAlerts()).toHaveLength(2);
  });

  it('on the other leg, or another sign, is an alert of its own', async () => {
    await send({
      reports: [
        report('2026-03-30T10:00:00Z', 'swelling', { side: 'left' }),
        report('2026-03-30T10:00:00Z', 'swelling', { side: 'right' }),
        report('2026-03-30T10:00:00Z', 'chest_pain'),
      ],
    });
    expect((await openAlerts()).map(({ tier }) => tier).toSorted()).toEqual(['C', 'C', 'E1']);
  });
});

describe('a session that a sign ended', () => {
  it('without the sign is asked about, so that no day leaves the count unseen', async () => {
    const session = loggedSessionOf(plan, { startedAt: '2026-03-29T17:00:00Z', units: 0, endedBy: 'flag' });
    await send({ sessions: [session] });
    expect(await openAlerts()).toMatchObject([
      { kind: 'red_flag', tier: 'C', sourceId: session.id, evidence: { code: 'unnamed_sign' } },
    ]);
  });

  it('with it, before it or in the same batch, is not', async () => {
    const session = () =>
      loggedSessionOf(plan, { startedAt: '2026-03-30T09:00:00Z', units: 1, endedBy: 'flag' });
    await send({ reports: [report('2026-03-30T09:05:00Z', 'pop')], sessions: [session()] });
    await send({ sessions: [session()] });
    expect(await openAlerts()).toMatchObject([{ evidence: { code: 'pop' } }]);
  });
});

describe('a correction', () => {
  it('to a worse red score is told again after the first was resolved; to the same or a lower one it is not', async () => {
    const scored = (painWorst: number, supersedes?: string) =>
      loggedSessionOf(plan, {
        startedAt: '2026-03-29T17:00:00Z',
        painWorst,
        ...(supersedes ? { supersedes } : {}),
      });
    const first = scored(6);
    await send({ sessions: [first] });
    const [alert] = await openAlerts();
    const resolving: Resolving = {
      reached: 'phone',
      outcome: 'safe_to_go_on',
      note: 'Asked.',
      plan: 'resume',
    };
    await asTherapist((tx) =>
      answerResolved(tx, therapistActor(therapist), [alert?.id ?? ''], resolving, Date.parse(RECEIVED)),
    );
    const same = scored(6, first.id);
    await send({ sessions: [same] });
    expect(await openAlerts()).toEqual([]);
    const worse = scored(7, same.id);
    await send({ sessions: [worse] });
    expect(await openAlerts()).toMatchObject([{ kind: 'red_pain', sourceId: worse.id }]);
    await send({ sessions: [scored(7, worse.id)] });
    expect(await openAlerts()).toHaveLength(1);
  });

  it('of what was taken back, or of another plan, is refused', async () => {
    const first = loggedSessionOf(plan, { startedAt: '2026-03-29T17:00:00Z' });
    await send({ sessions: [first] });
    await send({ withdrawals: [{ id: newId(), target: first.id, reason: null }] });
    const again = loggedSessionOf(plan, { startedAt: '2026-03-29T17:00:00Z', supersedes: first.id });
    const other = await buildPlan(admin, patient, { startsOn: '2026-03-01', endsOn: '2026-04-30' });
    const kept = loggedSessionOf(plan, { startedAt: '2026-03-28T17:00:00Z' });
    await send({ sessions: [kept] });
    const across = loggedSessionOf(other, { startedAt: '2026-03-28T17:00:00Z', supersedes: kept.id });
    expect((await send({ sessions: [again, across] })).rejected).toEqual([
      { id: again.id, code: 'conflict', path: 'supersedes' },
      { id: across.id, code: 'unknown', path: 'supersedes' },
    ]);
    const tally = await admin.dayTally.findFirst({ where: { ...mine(), date: day('2026-03-29') } });
    expect(tally).toMatchObject({ done: 0 });
  });
});

it('skips of a day are no more than what was due and not begun', async () => {
  const skip = () => ({
    id: newId(),
    planVersionId: plan.versionId,
    date: '2026-03-30',
    reason: 'no_time',
  });
  await send({ skips: [skip(), skip(), skip()] });
  expect(await admin.dayTally.findFirst({ where: mine() })).toMatchObject({ due: 1, skipped: 1 });
});

describe('a red score that names no move', () => {
  const sides = () => plan.items.flatMap(({ sides: ofItem }) => ofItem.map(({ id }) => id));
  const heldSides = async () =>
    (await admin.stop.findMany({ where: mine() })).map(({ itemSideId }) => itemSideId).toSorted();

  it('holds every side that the session came to until somebody has looked, and a lower one holds none', async () => {
    await send({
      sessions: [loggedSessionOf(plan, { startedAt: '2026-03-29T17:00:00Z', units: 3, painWorst: 5 })],
    });
    expect(await heldSides()).toEqual([]);
    const session = loggedSessionOf(plan, { startedAt: '2026-03-30T09:00:00Z', units: 3, painWorst: 7 });
    await send({ sessions: [session] });
    expect(await heldSides()).toEqual(sides().slice(0, 2).toSorted());
    const [alert, ...more] = (await openAlerts()).filter(({ tier }) => tier === 'RED');
    expect([alert?.kind, more]).toEqual(['red_pain', []]);
    const resolving: Resolving = {
      reached: 'phone',
      outcome: 'safe_to_go_on',
      note: 'Asked.',
      plan: 'resume',
    };
    await asTherapist((tx) =>
      answerResolved(tx, therapistActor(therapist), [alert?.id ?? ''], resolving, Date.parse(RECEIVED)),
    );
    expect(await admin.stop.count({ where: { ...mine(), toAt: null } })).toBe(0);
  });

  it('before the first hold holds them all, and is told as pain, not as a sign without a name', async () => {
    const session = loggedSessionOf(plan, {
      ...{ startedAt: '2026-03-30T09:00:00Z', units: 0, endedBy: 'flag' },
      ...{ painBefore: 8, painWorst: null, painAfter: null },
    });
    await send({ sessions: [session] });
    expect(await heldSides()).toEqual(sides().toSorted());
    expect((await openAlerts()).map(({ kind }) => kind)).toEqual(['severe_pain']);
  });
});
