import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { newId } from '@/lib/db/id';
import { inScope } from '@/lib/db/in-scope';
import { closePool } from '@/lib/db/pool';
import { scopeOf } from '@/lib/db/scope';
import { isUnavailable } from '@/lib/db/unavailable';
import { patientActor, therapistActor } from '@/prisma/builders/actors';
import { adminDb } from '@/prisma/builders/admin-db';
import { seeded } from '@/prisma/builders/history';
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
import { answerResolved } from './answer-alert';
import { intakeLogs } from './intake-logs';

const admin = adminDb(inject('adminUrl'));
const RECEIVED = '2026-03-20T12:00:00.000Z';
let therapist: BuiltMember;
let patient: BuiltPatient;
let plan: BuiltPlan;

beforeAll(async () => {
  therapist = await buildMember(admin, (await buildClinic(admin)).clinicId);
});

beforeEach(async () => {
  patient = await buildPatient(admin, therapist.clinicId, { name: 'Count Tester' });
  plan = await buildPlan(admin, patient, { startsOn: '2026-03-01', endsOn: '2026-03-31', timesPerDay: 2 });
});

afterAll(async () => {
  await closePool();
  await admin.$disconnect();
});

const mine = () => ({ clinicId: patient.clinicId, patientId: patient.patientId });
const side = (index: number) => plan.items.flatMap(({ sides }) => sides)[index]?.id ?? '';

async function send(body: Record<string, unknown>, receivedAt = RECEIVED, sentAt = receivedAt) {
  const parsed = parseEnvelope({ sentAt, sessions: [], ...body });
  if (!parsed.ok) throw new Error(`envelope: ${parsed.path}`);
  return inScope(scopeOf(patientActor(patient)), (tx) =>
    intakeLogs(tx, patient.patientId, parsed.envelope, receivedAt),
  );
}

const at = (date: string, time = '18:00') => `2026-03-${date}T${time}:00+01:00`;

interface RawSession {
  readonly occasion: string;
  readonly endedBy: string;
  readonly painWorst: number | null;
  readonly holds: readonly {
    readonly itemSideId: string;
    readonly tenths: number;
    readonly skipReason: string | null;
  }[];
}

/** By hand, from the raw rows alone: two due a day, four sides of two holds of 30.0 s each. */
function byHand(sessions: readonly RawSession[], skips: number) {
  const planned = sessions.filter(({ occasion, endedBy }) => occasion === 'due' && endedBy !== 'flag');
  const flagged = sessions.filter(({ occasion, endedBy }) => occasion === 'due' && endedBy === 'flag').length;
  const counted = planned.map(({ holds }) => {
    const units = holds.filter(({ tenths, skipReason }) => tenths > 0 && skipReason === null).length;
    const perSide = new Map<string, number>();
    for (const { itemSideId, tenths } of holds)
      perSide.set(itemSideId, (perSide.get(itemSideId) ?? 0) + tenths);
    const held = [...perSide.values()].reduce((sum, tenths) => sum + Math.min(600, tenths), 0);
    return { done: units >= 7, held };
  });
  const finished = counted.filter((session) => session.done).length;
  const due = Math.max(Math.min(2, finished), 2 - flagged);
  const best = counted.toSorted((a, b) => Number(b.done) - Number(a.done) || b.held - a.held).slice(0, due);
  const done = finished;
  const partly = counted.length - done;
  const scores = sessions.flatMap(({ painWorst }) => painWorst ?? []);
  return {
    ...{ due, done, partly, skipped: Math.min(skips, Math.max(0, due - done - partly)) },
    extra: sessions.filter(({ occasion }) => occasion === 'workout').length + Math.max(0, done - due),
    ...{ prescribedTenths: due * 2_400, heldTenths: best.reduce((sum, { held }) => sum + held, 0) },
    worstPain: scores.length > 0 ? Math.max(...scores) : null,
  };
}

describe('counts', () => {
  it.each([1, 2, 3])(
    'equal what the raw rows say, whatever came in whatever order (seed %i)',
    async (seed) => {
      const random = seeded(seed);
      const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
      const sent: string[] = [];
      for (let step = 0; step < 40; step += 1) {
        const date = pick(['02', '03', '04']);
        const session = loggedSessionOf(plan, {
          ...{ startedAt: at(date, `${10 + Math.floor(random() * 10)}:00`), units: pick([0, 3, 6, 7, 8]) },
          occasion: random() < 0.15 ? 'workout' : 'due',
          endedBy: random() < 0.1 ? 'flag' : 'finished',
          painWorst: pick([null, 0, 2, 4]),
        });
        session.holds = session.holds.map((hold) => ({
          ...hold,
          seconds: pick([0, 10.5, 30, 33.3]),
          ...(random() < 0.1 ? { skipReason: 'pain' } : {}),
        }));
        const old = random() < 0.3 ? sent.splice(0, 1)[0] : undefined;
        if (old !== undefined && random() < 0.5) await send({ withdrawals: [{ id: newId(), target: old }] });
        else if (random() < 0.1)
          await send({
            skips: [
              { id: newId(), planVersionId: plan.versionId, date: `2026-03-${date}`, reason: 'unwell' },
            ],
          });
        else {
          const answer = await send({ sessions: [{ ...session, supersedes: old ?? null }] });
          expect(answer.rejected).toEqual([]);
          sent.push(session.id);
        }
      }
      const rows = await admin.session.findMany({ where: mine(), include: { holds: true } });
      const skips = await admin.sessionSkip.findMany({ where: mine() });
      const tallies = await admin.dayTally.findMany({ where: mine() });
      expect(tallies.length).toBeGreaterThan(0);
      for (const { date, ...tally } of tallies) {
        const onDate = rows.filter((row) => row.localDate.getTime() === date.getTime());
        const standing = onDate.filter((row) => row.supersededById === null && row.withdrawnAt === null);
        const skipped = skips.filter((skip) => skip.date.getTime() === date.getTime()).length;
        expect(tally).toMatchObject(byHand(standing, skipped));
        const sides = await admin.sideTally.findMany({ where: { ...mine(), date } });
        expect(sides.reduce((sum, { heldTenths }) => sum + heldTenths, 0)).toBe(tally.heldTenths);
        expect(sides.reduce((sum, { prescribedTenths }) => sum + prescribedTenths, 0)).toBe(
          tally.prescribedTenths,
        );
      }
      const [newest] = rows
        .filter((row) => row.supersededById === null && row.withdrawnAt === null)
        .toSorted((a, b) => b.startedAt.getTime() - a.startedAt.getTime());
      expect((await admin.patientNow.findFirst({ where: mine() }))?.lastSessionAt).toEqual(newest?.startedAt);
    },
  );

  it('of a session sent while its stop is being released wait for it', async () => {
    await send({ reports: [{ id: newId(), at: at('10'), timeZone: 'Europe/Berlin', code: 'swelling' }] });
    const { id } = await admin.alert.findFirstOrThrow({ where: mine() });
    const actor = therapistActor(therapist);
    const resolving = { reached: 'phone', outcome: 'safe_to_go_on', note: 'Seen.', plan: 'resume' } as const;
    const session = loggedSessionOf(plan, { startedAt: at('15') });
    let commit = (): void => undefined;
    let answered = (): void => undefined;
    const mayCommit = new Promise<void>((resolve) => (commit = resolve));
    const hasAnswered = new Promise<void>((resolve) => (answered = resolve));
    const resolved = inScope(scopeOf(actor), async (tx) => {
      await answerResolved(tx, actor, [id], resolving, Date.parse(at('12')));
      answered();
      await mayCommit;
    });
    await hasAnswered;
    const sent = send({ sessions: [session] });
    await vi.waitFor(async () => {
      const waiting = await admin.$queryRaw`select from pg_locks where locktype = 'advisory' and not granted`;
      expect(waiting).toHaveLength(1);
    });
    commit();
    await Promise.all([resolved, sent]);
    const on = { ...mine(), date: new Date('2026-03-15T00:00:00Z') };
    expect(await admin.dayTally.findFirst({ where: on })).toMatchObject({ due: 2, done: 1 });
    expect(await admin.planDay.findFirst({ where: on })).toMatchObject({ state: 'due', due: 2 });
  });

  it('end with a plan that has ended, also when a stop writes its days again', async () => {
    await admin.plan.updateMany({
      where: { id: plan.planId },
      data: { status: 'ENDED', endsOn: new Date('2026-03-12T00:00:00Z') },
    });
    await send({ reports: [{ id: newId(), at: at('10'), timeZone: 'Europe/Berlin', code: 'swelling' }] });
    const days = await admin.planDay.findMany({ where: mine(), orderBy: { date: 'desc' }, take: 1 });
    expect(days[0]?.date).toEqual(new Date('2026-03-12T00:00:00Z'));
  });
});

describe('what a phone may get wrong', () => {
  it('a session of the future ends when it was received, flagged, its raw times and holds beside', async () => {
    const session = loggedSessionOf(plan, { startedAt: '2099-01-01T10:00:00Z', units: 1 });
    expect(await send({ sessions: [session] })).toMatchObject({ acked: [session.id] });
    const row = await admin.session.findFirst({ where: mine(), include: { holds: true } });
    expect(row).toMatchObject({
      ...{ skewed: true, endedAt: new Date(RECEIVED), rawStartedAt: new Date('2099-01-01T10:00:00Z') },
      holds: [{ startedAt: new Date('2026-03-20T11:50:00Z') }],
    });
  });

  it('a report of the future holds from now, so that it can be released', async () => {
    const report = { id: newId(), at: '2099-01-01T10:00:00Z', timeZone: 'Europe/Berlin', code: 'swelling' };
    await send({ reports: [report] });
    expect(await admin.stop.findFirst({ where: mine() })).toMatchObject({ fromAt: new Date(RECEIVED) });
  });

  it('an id in capitals is the same id, and is answered as it was sent', async () => {
    const session = loggedSessionOf(plan, { startedAt: at('05') });
    const shouted = { ...session, id: session.id.toUpperCase(), planVersionId: plan.versionId.toUpperCase() };
    expect(await send({ sessions: [shouted] })).toEqual({ acked: [shouted.id], rejected: [] });
    expect(await send({ sessions: [session] })).toEqual({ acked: [session.id], rejected: [] });
    expect(await admin.session.count({ where: mine() })).toBe(1);
  });

  it('a date that no calendar of ours reaches is refused as a value, the rest is stored', async () => {
    const good = loggedSessionOf(plan, { startedAt: at('05') });
    const answer = { id: newId(), kind: 'morning', date: '0000-01-01', timeZone: 'Europe/Berlin', value: 1 };
    expect(await send({ sessions: [good], answers: [answer] })).toEqual({
      acked: [good.id],
      rejected: [{ id: answer.id, code: 'invalid', path: 'date' }],
    });
  });
});

describe('pain', () => {
  it('that a correction repeats raises nothing twice; a graver one is told', async () => {
    const first = loggedSessionOf(plan, { startedAt: at('05'), painWorst: 6 });
    const second = loggedSessionOf(plan, { startedAt: at('05'), painWorst: 6, supersedes: first.id });
    const third = loggedSessionOf(plan, { startedAt: at('05'), painWorst: 9, supersedes: second.id });
    await send({ sessions: [first] });
    await send({ sessions: [second] });
    expect(await admin.alert.count({ where: mine() })).toBe(1);
    await send({ sessions: [third] });
    const alerts = await admin.alert.findMany({ where: mine(), orderBy: { kind: 'asc' } });
    expect(alerts).toMatchObject([
      { kind: 'red_pain', sourceId: first.id },
      { kind: 'severe_pain', sourceId: third.id },
    ]);
  });

  it('without a session is held against the limits of its own plan, on the patient’s date', async () => {
    await admin.planVersion.updateMany({ where: { id: plan.versionId }, data: { greenMax: 1, redMin: 4 } });
    const pain = { id: newId(), itemSideId: side(1), moment: 'other', score: 4 };
    await send({ pains: [pain] }, '2026-03-20T23:30:00.000Z');
    expect(await admin.alert.findFirst({ where: mine() })).toMatchObject({
      kind: 'red_pain',
      sourceId: pain.id,
    });
    expect(await admin.stop.findFirst({ where: mine() })).toMatchObject({
      ...{ itemSideId: side(1), fromOn: new Date('2026-03-21T00:00:00Z') },
    });
  });
});

it('a report keeps the session that comes with it', async () => {
  const session = loggedSessionOf(plan, { startedAt: at('05'), endedBy: 'flag' });
  const report = {
    id: newId(),
    at: at('05', '18:05'),
    timeZone: 'Europe/Berlin',
    code: 'pop',
    sessionId: session.id,
  };
  expect((await send({ sessions: [session], reports: [report] })).rejected).toEqual([]);
  expect(await admin.report.findFirst({ where: mine() })).toMatchObject({ sessionId: session.id });
});

it('a connection lost before the commit stores nothing, and the retry stores it once', async () => {
  const session = loggedSessionOf(plan, { startedAt: at('05') });
  const parsed = parseEnvelope({ sentAt: RECEIVED, sessions: [session] });
  if (!parsed.ok) throw new Error(parsed.path);
  const cut = inScope(scopeOf(patientActor(patient)), async (tx) => {
    const intake = await intakeLogs(tx, patient.patientId, parsed.envelope, RECEIVED);
    const { rows } = await tx.pg.query<{ pid: number }>('select pg_backend_pid() as pid');
    await admin.$executeRaw`select pg_terminate_backend(${rows[0]?.pid ?? 0}::int)`;
    return intake;
  });
  await expect(cut).rejects.toSatisfy(isUnavailable);
  expect(await admin.session.count({ where: mine() })).toBe(0);
  expect(await admin.dayTally.count({ where: mine() })).toBe(0);
  expect(await send({ sessions: [session] })).toMatchObject({ acked: [session.id] });
  expect(await admin.session.count({ where: mine() })).toBe(1);
});
