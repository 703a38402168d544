import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { newId } from '@/lib/db/id';
import { inScope } from '@/lib/db/in-scope';
import { closePool } from '@/lib/db/pool';
import { scopeOf } from '@/lib/db/scope';
import { patientActor, therapistActor } from '@/prisma/builders/actors';
import { adminDb } from '@/prisma/builders/admin-db';
import { checkTallies } from '@/prisma/builders/bulk/check';
import { seeded } from '@/prisma/builders/history';
import { loggedSessionOf } from '@/prisma/builders/logs';
import { buildClinic, buildMember, buildPatient, type BuiltMember } from '@/prisma/builders/people';
import { buildPlan } from '@/prisma/builders/plans';
import { getToday } from '../data/today';
import { parseEnvelope } from '../rules/envelope';
import { answerResolved } from './answer-alert';
import { intakeLogs } from './intake-logs';

const admin = adminDb(inject('adminUrl'));
const RECEIVED = '2026-03-20T12:00:00.000Z';
const SEEN = { reached: 'phone', outcome: 'safe_to_go_on', note: 'Seen.', plan: 'resume' } as const;
let therapist: BuiltMember;

beforeAll(async () => {
  therapist = await buildMember(admin, (await buildClinic(admin)).clinicId);
});
afterAll(async () => {
  await closePool();
  await admin.$disconnect();
});

const at = (date: string, time: string) => `2026-03-${date}T${time}:00+01:00`;

/** Somebody with two sessions a day of four sides, each two holds of 30 s. */
async function someone() {
  const patient = await buildPatient(admin, therapist.clinicId, { name: 'Stop Tester' });
  const plan = await buildPlan(admin, patient, {
    ...{ startsOn: '2026-03-01', endsOn: '2026-03-31', timesPerDay: 2 },
  });
  const mine = { clinicId: patient.clinicId, patientId: patient.patientId };
  const send = async (body: Record<string, unknown>) => {
    const parsed = parseEnvelope({ sentAt: RECEIVED, sessions: [], ...body });
    if (!parsed.ok) throw new Error(`envelope: ${parsed.path}`);
    const answer = await inScope(scopeOf(patientActor(patient)), (tx) =>
      intakeLogs(tx, patient.patientId, parsed.envelope, RECEIVED),
    );
    expect(answer.rejected).toEqual([]);
  };
  const session = (date: string, time: string, rest: object = {}) =>
    loggedSessionOf(plan, { startedAt: at(date, time), ...rest });
  const releaseAll = async (now: string) => {
    const open = await admin.alert.findMany({ where: { ...mine, resolvedAt: null }, select: { id: true } });
    for (const { id } of open)
      await inScope(scopeOf(therapistActor(therapist)), (tx) =>
        answerResolved(tx, therapistActor(therapist), [id], SEEN, Date.parse(now)),
      );
  };
  const counts = async () => {
    await inScope(scopeOf(therapistActor(therapist)), (tx) => checkTallies(tx, [patient.patientId]));
    const order = { orderBy: { date: 'asc' } } as const;
    const days = await admin.dayTally.findMany({ where: mine, ...order });
    return days.map(({ date, due, done, partly, extra, heldTenths, prescribedTenths }) => ({
      ...{ date: date.toISOString().slice(8, 10), due, done, partly, extra, heldTenths, prescribedTenths },
    }));
  };
  const today = (date: string) =>
    inScope(scopeOf(patientActor(patient)), (tx) =>
      getToday(tx, patient.patientId, `2026-03-${date}`, 'Europe/Berlin'),
    );
  return { send, session, releaseAll, counts, today };
}

const report = (date: string, time: string, code = 'swelling') => ({
  ...{ id: newId(), at: at(date, time), timeZone: 'Europe/Berlin', code },
});
const ONE = { due: 1, done: 1, partly: 0, extra: 0, heldTenths: 2_400, prescribedTenths: 2_400 };

describe('what was finished before a stop', () => {
  it('stays done and due when a score of the session itself holds every side that it reached', async () => {
    const { send, session, counts } = await someone();
    await send({ sessions: [session('18', '10:00', { painWorst: 7 })] });
    expect(await counts()).toEqual([{ date: '18', ...ONE }]);
  });

  it('stays so when a sign is told afterwards, in whatever order the two arrive, and once it is released', async () => {
    const [first, late] = [await someone(), await someone()];
    await first.send({ sessions: [first.session('18', '10:00')] });
    await first.send({ reports: [report('18', '11:00')] });
    await late.send({ reports: [report('18', '11:00')] });
    await late.send({ sessions: [late.session('18', '10:00')] });
    for (const { counts, releaseAll, today } of [first, late]) {
      const told = { date: '2026-03-18', state: 'stopped', due: 1 };
      expect(await today('18')).toMatchObject({
        plans: [{ sessionsDue: 1, sessionsDone: 1 }],
        ahead: expect.arrayContaining([expect.objectContaining(told)]) as unknown,
        history: expect.arrayContaining([expect.objectContaining({ ...told, done: 1 })]) as unknown,
        stops: [{ itemSideId: null, from: '2026-03-18', at: '2026-03-18T10:00:00+00:00' }],
      });
      expect(await counts()).toEqual([{ date: '18', ...ONE }]);
      await releaseAll(at('18', '15:00'));
      expect(await counts()).toEqual([{ date: '18', ...ONE }]);
    }
  });

  it('is counted again also where all that was logged of the date was taken back', async () => {
    const { send, session, counts } = await someone();
    const gone = session('18', '10:00');
    await send({ sessions: [gone] });
    await send({ withdrawals: [{ id: newId(), target: gone.id }] });
    await send({ reports: [report('18', '11:00')] });
    expect(await counts()).toMatchObject([{ date: '18', due: 0, done: 0, partly: 0 }]);
  });

  it('is told from what came after, and from the session that the sign ended', async () => {
    const { send, session, counts } = await someone();
    const ended = session('18', '12:00', { endedBy: 'flag', units: 3 });
    await send({ sessions: [session('18', '10:00')] });
    await send({ reports: [{ ...report('18', '12:10'), sessionId: ended.id }], sessions: [ended] });
    await send({ sessions: [session('18', '15:00')] });
    expect(await counts()).toEqual([{ date: '18', ...ONE, done: 2, extra: 1 }]);
  });
});

describe.each([1, 2, 3, 4, 5, 6])('any day with stops (seed %i)', (seed) => {
  it('counts the same in whatever order it was told, and as the raw rows say, also when all is released', async () => {
    const random = seeded(seed);
    const pick = <T>(of: readonly [T, ...T[]]): T => of[Math.floor(random() * of.length)] ?? of[0];
    const [one, other] = [await someone(), await someone()];
    const codes = ['swelling', 'pop', 'locked_knee', 'lump'];
    const steps = Array.from({ length: 14 }, () => {
      const [date, hour] = [pick(['15', '16', '17']), String(7 + Math.floor(random() * 12)).padStart(2, '0')];
      const code = random() < 0.25 ? codes.pop() : undefined;
      const rest = { units: pick([8, 8, 7, 4, 0]), painWorst: pick([2, 2, 2, 7]) };
      return { date, hour, code, rest, corrected: random() < 0.3, taken: random() < 0.15 };
    });
    const tell = async ({ send, session }: typeof one, step: (typeof steps)[number]) => {
      const { date, hour, code, rest, corrected, taken } = step;
      if (code !== undefined) return send({ reports: [report(date, `${hour}:30`, code)] });
      const first = session(date, `${hour}:00`, rest);
      await send({ sessions: [first] });
      const again = session(date, `${hour}:00`, { units: 8, painWorst: 2, supersedes: first.id });
      if (corrected) await send({ sessions: [again] });
      if (taken) await send({ withdrawals: [{ id: newId(), target: corrected ? again.id : first.id }] });
    };
    for (const step of steps) await tell(one, step);
    for (const step of steps.toReversed()) await tell(other, step);
    expect(await other.counts()).toEqual(await one.counts());
    await one.releaseAll(at('16', '20:00'));
    await other.releaseAll(at('16', '20:00'));
    expect(await other.counts()).toEqual(await one.counts());
    for (const { due, done, heldTenths, prescribedTenths } of await one.counts()) {
      expect(due).toBeLessThanOrEqual(2);
      expect(heldTenths).toBeLessThanOrEqual(prescribedTenths);
      expect(Math.min(done, due) * 1_680).toBeLessThanOrEqual(heldTenths);
    }
  });
});
