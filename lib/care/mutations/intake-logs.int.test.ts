import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { inScope } from '@/lib/db/in-scope';
import { newId } from '@/lib/db/id';
import { closePool } from '@/lib/db/pool';
import { scopeOf } from '@/lib/db/scope';
import { adminDb } from '@/prisma/builders/admin-db';
import { patientActor } from '@/prisma/builders/actors';
import { buildClinic, buildPatient, type BuiltPatient } from '@/prisma/builders/people';
import { buildPlan, type BuiltPlan } from '@/prisma/builders/plans';
import { parseEnvelope } from '../rules/envelope';
import { intakeLogs } from './intake-logs';

const admin = adminDb(inject('adminUrl'));
let patient: BuiltPatient;
let stranger: BuiltPatient;
let plan: BuiltPlan;
let foreign: BuiltPlan;

const ON = '2026-03-02';
const at = (time: string, date = ON) => `${date}T${time}:00+01:00`;

beforeAll(async () => {
  const { clinicId } = await buildClinic(admin);
  stranger = await buildPatient(admin, clinicId, { name: 'Someone Else' });
  foreign = await buildPlan(admin, stranger, { startsOn: ON, endsOn: '2026-05-31' });
});

async function freshPatient(): Promise<void> {
  patient = await buildPatient(admin, stranger.clinicId, { name: 'Log Tester' });
  plan = await buildPlan(admin, patient, { startsOn: ON, endsOn: '2026-05-31' });
}

afterAll(async () => {
  await closePool();
  await admin.$disconnect();
});

const sides = () => plan.items.flatMap((item) => item.sides.map(({ id }) => id));

function session(overrides: Record<string, unknown> = {}, done = 8) {
  const units = sides().flatMap((itemSideId) => [1, 2].map((rep) => ({ itemSideId, rep })));
  const holds = units.slice(0, done).map(({ itemSideId, rep }, index) => ({
    id: newId(),
    itemSideId,
    set: 1,
    rep,
    startedAt: at(`18:0${index % 10}`),
    seconds: 30,
    source: 'timed',
  }));
  return {
    id: newId(),
    planVersionId: plan.versionId,
    timeZone: 'Europe/Berlin',
    startedAt: at('18:00'),
    endedAt: at('18:10'),
    painBefore: 1,
    painWorst: 2,
    painAfter: 1,
    holds,
    note: null,
    ...overrides,
  };
}

interface Sent {
  readonly sessions?: readonly unknown[];
  readonly [list: string]: unknown;
}

/** Sent and received as soon as the last of it had ended, unless said otherwise. */
const lastEnd = ({ sessions = [] }: Sent) =>
  [...sessions.map((one) => String(Reflect.get(Object(one), 'endedAt') ?? at('18:11'))), at('18:11')]
    .sort((a, b) => Date.parse(a) - Date.parse(b))
    .at(-1);

const send = (
  body: Sent,
  {
    sentAt = lastEnd(body) ?? '',
    receivedAt = new Date(Date.parse(sentAt) + 2_000).toISOString(),
    who = patient,
  } = {},
) => {
  const parsed = parseEnvelope({ sentAt, sessions: [], ...body });
  if (!parsed.ok) throw new Error(`envelope: ${parsed.path}`);
  return inScope(scopeOf(patientActor(who)), (tx) =>
    intakeLogs(tx, who.patientId, parsed.envelope, receivedAt),
  );
};

const day = (date = ON) =>
  admin.dayTally.findFirst({
    where: { clinicId: patient.clinicId, planId: plan.planId, date: new Date(`${date}T00:00:00Z`) },
  });

describe('a session', () => {
  beforeAll(freshPatient);

  it('is stored with its holds, tallies, audit and mark on the patient', async () => {
    const item = session();
    expect(await send({ sessions: [item] })).toEqual({ acked: [item.id], rejected: [] });
    const where = { clinicId: patient.clinicId, patientId: patient.patientId };
    expect(await admin.hold.count({ where })).toBe(8);
    expect(await day()).toMatchObject({
      due: 1,
      done: 1,
      partly: 0,
      heldTenths: 2400,
      prescribedTenths: 2400,
      worstPain: 2,
    });
    expect(await admin.sideTally.count({ where })).toBe(4);
    expect(await admin.auditEvent.count({ where: { ...where, action: 'logs.send' } })).toBe(1);
    expect(await admin.patientNow.findFirst({ where })).toMatchObject({ lastWorst: 2, openFlags: 0 });
  });

  it('is one row however often and however concurrently it is sent', async () => {
    const item = session({ startedAt: at('18:00', '2026-03-03'), endedAt: at('18:10', '2026-03-03') });
    const answers = await Promise.all(Array.from({ length: 100 }, () => send({ sessions: [item] })));
    for (const answer of answers) expect(answer).toEqual({ acked: [item.id], rejected: [] });
    expect(await admin.session.count({ where: { id: item.id } })).toBe(1);
    expect(await day('2026-03-03')).toMatchObject({ done: 1, extra: 0 });
  });

  it('keeps the first payload of an id', async () => {
    const item = session({ startedAt: at('18:00', '2026-03-04'), endedAt: at('18:10', '2026-03-04') });
    await send({ sessions: [item] });
    const answer = await send({ sessions: [{ ...item, painWorst: 5 }] });
    expect(answer).toEqual({ acked: [], rejected: [{ id: item.id, code: 'conflict', path: null }] });
    expect((await admin.session.findFirst({ where: { id: item.id } }))?.painWorst).toBe(2);
    expect(await send({ sessions: [{ ...item, occasion: null }] })).toMatchObject({ acked: [item.id] });
  });

  it('four fifths done is done, less is partly and its seconds count', async () => {
    await send({
      sessions: [session({ startedAt: at('18:00', '2026-03-05'), endedAt: at('18:10', '2026-03-05') }, 6)],
    });
    expect(await day('2026-03-05')).toMatchObject({ due: 1, done: 0, partly: 1, heldTenths: 1800 });
    await send({
      sessions: [session({ startedAt: at('18:00', '2026-03-06'), endedAt: at('18:10', '2026-03-06') }, 7)],
    });
    expect(await day('2026-03-06')).toMatchObject({ done: 1, partly: 0, heldTenths: 2100 });
  });

  it('corrects and withdraws with history, and the tallies follow', async () => {
    const on = { startedAt: at('18:00', '2026-03-07'), endedAt: at('18:10', '2026-03-07') };
    const first = session(on, 2);
    const second = session({ ...on, supersedes: first.id, reason: 'I forgot the rest' });
    await send({ sessions: [first] });
    await send({ sessions: [second] });
    expect(await day('2026-03-07')).toMatchObject({ done: 1, partly: 0 });
    expect((await admin.session.findFirst({ where: { id: first.id } }))?.supersededById).toBe(second.id);
    await send({ withdrawals: [{ id: newId(), target: second.id, reason: null }] });
    expect(await day('2026-03-07')).toMatchObject({ done: 0, partly: 0, heldTenths: 0 });
    expect(await admin.session.count({ where: { id: { in: [first.id, second.id] } } })).toBe(2);
  });
});

describe('an item with a fault', () => {
  beforeAll(freshPatient);

  const hold = (change: Record<string, unknown>) => () => {
    const item = session();
    return { ...item, holds: item.holds.map((one, index) => (index === 0 ? { ...one, ...change } : one)) };
  };

  it.each<[string, () => Record<string, unknown>, string, string]>([
    ['hold −5', hold({ seconds: -5 }), 'invalid', 'holds.0.seconds'],
    ['hold NaN', hold({ seconds: Number.NaN }), 'invalid', 'holds.0.seconds'],
    ['hold "1e9"', hold({ seconds: '1e9' }), 'invalid', 'holds.0.seconds'],
    ['hold 1e9', hold({ seconds: 1e9 }), 'invalid', 'holds.0.seconds'],
    ['hold 2^31', hold({ seconds: 2 ** 31 }), 'invalid', 'holds.0.seconds'],
    ['pain 11', () => session({ painWorst: 11 }), 'invalid', 'painWorst'],
    ['pain −1', () => session({ painWorst: -1 }), 'invalid', 'painWorst'],
    ['pain 3.5', () => session({ painWorst: 3.5 }), 'invalid', 'painWorst'],
    ['pain ""', () => session({ painWorst: '' }), 'invalid', 'painWorst'],
    ['a clinicId', () => session({ clinicId: newId() }), 'unknown_key', 'clinicId'],
    ['a patientId', () => session({ patientId: newId() }), 'unknown_key', 'patientId'],
    ['an id as object', () => session({ planVersionId: {} }), 'invalid', 'planVersionId'],
    [
      'a version of someone else',
      () => session({ planVersionId: foreign.versionId }),
      'unknown',
      'planVersionId',
    ],
    ['an item side of someone else', hold({ itemSideId: 'placeholder' }), 'unknown', 'holds.0.itemSideId'],
    ['a note with NUL', () => session({ note: 'a\u0000b' }), 'invalid', 'note'],
    ['a note with a lone surrogate', () => session({ note: 'a\ud800b' }), 'invalid', 'note'],
    ['a note of 2,001 characters', () => session({ note: 'x'.repeat(2_001) }), 'invalid', 'note'],
    ['a zone that is none', () => session({ timeZone: 'Mars/Olympus' }), 'invalid', 'timeZone'],
    ['an end before its start', () => session({ endedAt: at('17:00') }), 'invalid', 'endedAt'],
  ])('%s is rejected alone, the rest is stored', async (_name, make, code, path) => {
    const bad = JSON.parse(
      JSON.stringify(make()).replace('placeholder', foreign.items[0]?.sides[0]?.id ?? ''),
    ) as { id: string };
    const good = session();
    const answer = await send({ sessions: [bad, good] });
    expect(answer.acked).toEqual([good.id]);
    expect(answer.rejected).toEqual([{ id: bad.id, code, path }]);
    expect(await admin.session.count({ where: { id: bad.id } })).toBe(0);
  });

  it('whose hold id another session has is refused by the database, and only it', async () => {
    const stored = session();
    await send({ sessions: [stored] });
    const bad = session();
    const twin = {
      ...bad,
      holds: bad.holds.map((one, index) => (index === 0 ? { ...one, id: stored.holds[0]?.id } : one)),
    };
    const good = session();
    const answer = await send({ sessions: [twin, good] });
    expect(answer).toEqual({ acked: [good.id], rejected: [{ id: twin.id, code: 'conflict', path: null }] });
  });

  it('of the envelope names its path', () => {
    expect(parseEnvelope({ sentAt: at('18:00') })).toMatchObject({ ok: false, path: 'sessions' });
    expect(parseEnvelope({ sentAt: at('18:00'), sessions: [], extra: 1 })).toMatchObject({
      ok: false,
      path: 'extra',
    });
    expect(parseEnvelope({ sentAt: 'today', sessions: [] })).toMatchObject({ ok: false, path: 'sentAt' });
    expect(
      parseEnvelope({ sentAt: at('18:00'), sessions: Array.from({ length: 51 }, () => ({})) }),
    ).toMatchObject({ ok: false });
    expect(
      parseEnvelope({ sentAt: at('18:00'), sessions: [{ holds: Array.from({ length: 301 }, () => 1) }] }),
    ).toMatchObject({ ok: false });
    expect(parseEnvelope([])).toMatchObject({ ok: false });
  });
});

describe('the phone’s clock', () => {
  beforeAll(freshPatient);

  it('three days ahead is corrected beside the raw value, and flagged', async () => {
    const item = session({ startedAt: at('18:00', '2026-03-05'), endedAt: at('18:10', '2026-03-05') });
    await send(
      { sessions: [item] },
      { sentAt: at('18:11', '2026-03-05'), receivedAt: '2026-03-02T17:11:00Z' },
    );
    const row = await admin.session.findFirst({ where: { id: item.id } });
    expect(row).toMatchObject({
      skewed: true,
      localDate: new Date('2026-03-02T00:00:00Z'),
      startedAt: new Date('2026-03-02T17:00:00Z'),
      rawStartedAt: new Date('2026-03-05T17:00:00Z'),
    });
  });

  it('at 01:30 twice gives two instants of one day', async () => {
    const [a, b] = ['2026-10-25T02:30:00+02:00', '2026-10-25T02:30:00+01:00'].map((startedAt) =>
      session({ startedAt, endedAt: startedAt, holds: [] }),
    );
    const answer = await send(
      { sessions: [a, b] },
      { sentAt: '2026-10-25T12:00:00+01:00', receivedAt: '2026-10-25T11:00:01Z' },
    );
    expect(answer.rejected).toEqual([]);
    const rows = await admin.session.findMany({ where: { id: { in: [a?.id ?? '', b?.id ?? ''] } } });
    expect(new Set(rows.map((row) => row.startedAt.toISOString())).size).toBe(2);
    expect(new Set(rows.map((row) => row.localDate.toISOString())).size).toBe(1);
  });
});

describe('what must be seen', () => {
  beforeEach(freshPatient);

  it('swelling holds every plan, and a replay adds nothing', async () => {
    const report = {
      id: newId(),
      at: at('18:05'),
      timeZone: 'Europe/Berlin',
      code: 'swelling',
      side: 'right',
      site: 'front_knee',
      sessionId: null,
    };
    await send({ reports: [report] });
    await send({ reports: [report] });
    const where = { clinicId: patient.clinicId, patientId: patient.patientId };
    expect(await admin.alert.findMany({ where })).toMatchObject([
      { kind: 'red_flag', tier: 'C', sourceId: report.id, resolvedAt: null },
    ]);
    expect(await admin.stop.findMany({ where })).toMatchObject([{ itemSideId: null, toAt: null }]);
    const days = await admin.planDay.findMany({ where, orderBy: { date: 'asc' } });
    expect(new Set(days.map(({ state, due }) => `${state} ${due}`))).toEqual(new Set(['stopped 0']));
    expect((await admin.patientNow.findFirst({ where }))?.openFlags).toBe(1);
  });

  it('a red score that names a move holds that side only; a correction never takes the alert away', async () => {
    const item = session({ painWorst: 7 });
    const named = {
      id: newId(),
      sessionId: item.id,
      itemSideId: sides()[0],
      moment: 'worst',
      score: 7,
      side: 'left',
      site: 'front_knee',
      kind: 'ache',
    };
    await send({ sessions: [item], pains: [named] });
    await send({ sessions: [session({ supersedes: item.id, painWorst: 1, reason: 'typed wrong' })] });
    const where = { clinicId: patient.clinicId, patientId: patient.patientId };
    expect(await admin.alert.findMany({ where })).toMatchObject([
      { kind: 'red_pain', tier: 'RED', sourceId: named.id },
    ]);
    expect(await admin.stop.findMany({ where })).toMatchObject([{ itemSideId: sides()[0] }]);
    const next = await admin.planDay.findFirst({
      where: { ...where, date: new Date('2026-03-03T00:00:00Z') },
    });
    expect(next).toMatchObject({ state: 'due', due: 1, prescribedSeconds: 180 });
  });

  it('an unanswered score is null, never 0', async () => {
    const item = session({ painBefore: null, painWorst: null, painAfter: null });
    await send({
      sessions: [item],
      answers: [
        { id: newId(), kind: 'morning', date: ON, timeZone: 'Europe/Berlin', value: null, sessionId: null },
      ],
    });
    expect(await admin.session.findFirst({ where: { id: item.id } })).toMatchObject({
      painBefore: null,
      painWorst: null,
    });
    expect((await day())?.worstPain).toBeNull();
  });

  it('an unknown sign is rejected, and a stranger’s session in a report is not kept', async () => {
    const bad = {
      id: newId(),
      at: at('18:05'),
      timeZone: 'Europe/Berlin',
      code: 'a cough',
      side: null,
      site: null,
      sessionId: null,
    };
    const good = { ...bad, id: newId(), code: 'sharp_pain', sessionId: newId() };
    expect(await send({ reports: [bad, good] })).toEqual({
      acked: [good.id],
      rejected: [{ id: bad.id, code: 'invalid', path: 'code' }],
    });
    expect((await admin.report.findFirst({ where: { id: good.id } }))?.sessionId).toBeNull();
  });
});
