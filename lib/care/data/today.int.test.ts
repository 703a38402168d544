import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { patientActor, therapistActor } from '@/prisma/builders/actors';
import { adminDb } from '@/prisma/builders/admin-db';
import { buildClinic, buildPatient, type BuiltPatient } from '@/prisma/builders/people';
import { buildPlan, type BuiltPlan } from '@/prisma/builders/plans';
import { inScope } from '@/lib/db/in-scope';
import { closePool } from '@/lib/db/pool';
import { scopeOf } from '@/lib/db/scope';
import { newId } from '@/lib/db/id';
import { loggedSessionOf } from '@/prisma/builders/logs';
import { publishPlan } from '@/lib/plans/mutations/publish-plan';
import { planDraftSchema } from '@/lib/plans/schema';
import type { TodayPlan } from '../types/phone';
import { intakeLogs } from '../mutations/intake-logs';
import { parseEnvelope } from '../rules/envelope';
import { getPatientZone, getToday } from './today';

const admin = adminDb(inject('adminUrl'));
let patient: BuiltPatient;
let plan: BuiltPlan;

beforeAll(async () => {
  const { clinicId } = await buildClinic(admin);
  patient = await buildPatient(admin, clinicId, { name: 'Today Tester', zone: 'America/New_York' });
  plan = await buildPlan(admin, patient, { startsOn: '2026-03-02', endsOn: '2026-05-31' });
  const other = await buildPatient(admin, clinicId, { name: 'Someone Else' });
  await buildPlan(admin, other, { startsOn: '2026-03-02', endsOn: '2026-05-31' });
});

afterAll(async () => {
  await closePool();
  await admin.$disconnect();
});

it('tells the patient, and only of the patient, what is due and a month ahead', async () => {
  const read = await inScope(scopeOf(patientActor(patient)), async (tx) => {
    const zone = await getPatientZone(tx, patient.patientId);
    return getToday(tx, patient.patientId, '2026-03-10', zone);
  });
  expect(read).toMatchObject({
    date: '2026-03-10',
    timeZone: 'America/New_York',
    clinic: { emergency: '112', urgentCare: { number: '116 117' } },
    plans: [
      {
        planId: plan.planId,
        planVersionId: plan.versionId,
        number: 1,
        sessionsDue: 1,
        sessionsDone: 0,
        thresholds: { greenMax: 2, redMin: 6 },
      },
    ],
    pauses: [],
    stops: [],
    morningQuestion: null,
    morning: null,
    mornings: [],
  });
  const { plans, ahead } = read as {
    plans: {
      items: { exerciseId: string; steps: string[]; sides: { side: string; holdSeconds: number }[] }[];
    }[];
    ahead: unknown[];
  };
  expect(plans).toHaveLength(1);
  expect(plans[0]?.items.map(({ exerciseId }) => exerciseId)).toEqual(['HF1', 'HS2']);
  expect(plans[0]?.items[0]?.steps.length).toBeGreaterThanOrEqual(3);
  expect(plans[0]?.items[0]?.sides).toMatchObject([
    { side: 'left', holdSeconds: 30 },
    { side: 'right', holdSeconds: 30 },
  ]);
  expect(ahead).toHaveLength(38);
});

/** One hold of both sides, by this many seconds, from a date on. */
async function publishNext(
  of: BuiltPatient,
  planId: string,
  baseNumber: number,
  startsOn: string,
  holdSeconds: number,
): Promise<void> {
  const dose = {
    sets: 1,
    reps: 2,
    holdSeconds,
    restSeconds: 10,
    setRestSeconds: 30,
    stepDownApproved: false,
  };
  const [authorId, side] = [
    of.membershipId,
    { ...dose, tempo: null, loadKg: null, band: null, effort: null },
  ];
  const draft = planDraftSchema.parse({
    ...{ title: 'Daily routine', startsOn, endsOn: '2026-05-31', minutesAgreed: null },
    schedule: { timesPerDay: 1, weekdays: [1, 2, 3, 4, 5, 6, 7], afterWorkouts: false },
    thresholds: { greenMax: 2, redMin: 6 },
    items: [
      {
        ...{ kind: 'hold', moveId: 'HF1', exerciseId: null, block: null, note: null },
        sides: (['left', 'right'] as const).map((which) => ({ ...side, side: which })),
      },
    ],
  });
  const { patientId, episodeId } = of;
  const publishing = { patientId, episodeId, planId, baseNumber, authorId, today: startsOn, draft };
  await inScope(scopeOf(therapistActor(of)), (tx) => publishPlan(tx, publishing));
}

async function send(body: Record<string, unknown>, receivedAt: string): Promise<void> {
  const parsed = parseEnvelope({ sentAt: receivedAt, sessions: [], ...body });
  if (!parsed.ok) throw new Error(parsed.path);
  const intake = await inScope(scopeOf(patientActor(patient)), (tx) =>
    intakeLogs(tx, patient.patientId, parsed.envelope, receivedAt),
  );
  expect(intake.rejected).toEqual([]);
}

const today = (date: string) =>
  inScope(scopeOf(patientActor(patient)), (tx) => getToday(tx, patient.patientId, date, 'America/New_York'));

it('asks about the newest session the morning after, until that is answered', async () => {
  const [first, second] = ['2026-03-10T18:00:00-04:00', '2026-03-11T18:00:00-04:00'].map((startedAt) =>
    loggedSessionOf(plan, { startedAt, timeZone: 'America/New_York' }),
  );
  await send({ sessions: [first, second] }, '2026-03-12T02:00:00.000Z');
  expect(await today('2026-03-11')).toMatchObject({ morningQuestion: { sessionId: first?.id } });
  expect(await today('2026-03-12')).toMatchObject({
    morningQuestion: { sessionId: second?.id, painBefore: 1 },
  });
  const answer = { id: newId(), kind: 'morning', date: '2026-03-12', timeZone: 'America/New_York' };
  await send({ answers: [{ ...answer, value: 1, sessionId: second?.id }] }, '2026-03-12T12:00:00.000Z');
  expect(await today('2026-03-12')).toMatchObject({
    morningQuestion: null,
    morning: { sessionId: second?.id, value: 1, painBefore: 1, thresholds: { greenMax: 2, redMin: 6 } },
  });
  expect(await today('2026-03-13')).toMatchObject({ morningQuestion: null });
});

it('tells the last four weeks by plan and date, days without a log among them', async () => {
  const { history, mornings, logged } = (await today('2026-03-12')) as {
    history: { date: string; due: number; done: number; worst: number | null }[];
    mornings: { date: string; value: number | null }[];
    logged: string[];
  };
  expect(history.map(({ date }) => date)).toEqual(
    Array.from({ length: 11 }, (_, index) => `2026-03-${String(12 - index).padStart(2, '0')}`),
  );
  expect(history[0]).toMatchObject({ planId: plan.planId, state: 'due', due: 1, done: 0, worst: null });
  expect(history[1]).toMatchObject({ done: 1 });
  expect(history[1]?.worst).not.toBeNull();
  expect(mornings).toEqual([{ date: '2026-03-11', value: 1 }]);
  expect(logged).toHaveLength(2);
});

it('tells a stopped move by its side in the version that replaced it too', async () => {
  const next = await buildPlan(admin, patient, { startsOn: '2026-03-20', endsOn: '2026-05-31' });
  const held = plan.items[0]?.sides.find(({ side }) => side === 'left')?.id;
  const same = next.items[0]?.sides.find(({ side }) => side === 'left')?.id;
  await send(
    { pains: [{ id: newId(), itemSideId: held, moment: 'other', score: 9 }] },
    '2026-03-21T12:00:00.000Z',
  );
  const { stops } = (await today('2026-03-21')) as { stops: { itemSideId: string; tier: string }[] };
  expect(new Set(stops.map(({ itemSideId }) => itemSideId))).toEqual(new Set([held, same]));
  expect(new Set(stops.map(({ tier }) => tier))).toEqual(new Set(['RED']));
});

it('tells what the version before asked for, for fourteen days and of the patient alone', async () => {
  const { clinicId } = await buildClinic(admin);
  const changed = await buildPatient(admin, clinicId, { name: 'Changed Tester' });
  const first = await buildPlan(admin, changed, { startsOn: '2026-03-02', endsOn: '2026-05-31' });
  await publishNext(changed, first.planId, 1, '2026-03-10', 45);
  await publishNext(changed, first.planId, 2, '2026-03-20', 60);
  const earlierOn = async (date: string) => {
    const read = await inScope(scopeOf(patientActor(changed)), (tx) =>
      getToday(tx, changed.patientId, date, 'Europe/Berlin'),
    );
    const { plans } = read as { plans: TodayPlan[] };
    const number = Math.max(...plans.map((version) => version.number));
    const { earlier = [] } = plans.find((version) => version.number === number) ?? {};
    return earlier.map((version) => [
      version.number,
      version.items?.map(
        (item) => `${item.name}: ${item.sides.map(({ holdSeconds }) => holdSeconds).join(' ')}`,
      ),
    ]);
  };
  const hip = (seconds: number) => `Half-kneeling hip flexor: ${seconds} ${seconds}`;
  const both = [
    [1, [hip(30), 'Strap straight-leg raise: 30 30']],
    [2, [hip(45)]],
  ];
  expect(await earlierOn('2026-03-24')).toEqual(both);
  expect(await earlierOn('2026-03-25')).toEqual([both[1]]);
  expect(await earlierOn('2026-04-03')).toEqual([both[1]]);
  expect(await earlierOn('2026-04-04')).toEqual([]);
});
