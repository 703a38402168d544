import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { inScope } from '@/lib/db/in-scope';
import { closePool } from '@/lib/db/pool';
import { scopeOf } from '@/lib/db/scope';
import { endPlan, pausePlan, resumePlan } from '@/lib/plans/mutations/pause-plan';
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
import { intakeLogs } from './intake-logs';
import { recountFrom } from './recount';

const admin = adminDb(inject('adminUrl'));
let therapist: BuiltMember;
let patient: BuiltPatient;
let plan: BuiltPlan;

beforeAll(async () => {
  therapist = await buildMember(admin, (await buildClinic(admin)).clinicId);
});
beforeEach(async () => {
  patient = await buildPatient(admin, therapist.clinicId, { name: 'Paused Tester' });
  plan = await buildPlan(admin, patient, { startsOn: '2026-03-02', endsOn: '2026-03-08' });
  for (const date of ['02', '04', '05']) await log(date);
});
afterAll(async () => {
  await closePool();
  await admin.$disconnect();
});

async function log(date: string): Promise<void> {
  const received = `2026-03-${date}T13:00:00Z`;
  const session = loggedSessionOf(plan, { startedAt: `2026-03-${date}T12:00:00Z` });
  const parsed = parseEnvelope({ sentAt: received, sessions: [session] });
  if (!parsed.ok) throw new Error(parsed.path);
  await inScope(scopeOf(patientActor(patient)), (tx) =>
    intakeLogs(tx, patient.patientId, parsed.envelope, received),
  );
}

const of = (today: string) => ({ patientId: patient.patientId, planId: plan.planId, today });
const changing = (change: (tx: Parameters<typeof recountFrom>[0]) => Promise<string>) =>
  inScope(scopeOf(therapistActor(therapist)), async (tx) =>
    recountFrom(tx, patient.patientId, await change(tx)),
  );
const dayOf = (date: Date) => date.toISOString().slice(8, 10);
/** What each logged date counts: sessions done of due. */
const counted = async () =>
  (await admin.dayTally.findMany({ where: { patientId: patient.patientId }, orderBy: { date: 'asc' } })).map(
    ({ date, done, due, prescribedTenths }) => `${dayOf(date)} ${done}/${due} of ${prescribedTenths / 10} s`,
  );
const asked = async () =>
  (await admin.planDay.findMany({ where: { patientId: patient.patientId }, orderBy: { date: 'asc' } })).map(
    ({ date, state, due }) => `${dayOf(date)} ${state} ${due}`,
  );

const DONE = (date: string) => `${date} 1/1 of 240 s`;

describe('what was logged, counted again', () => {
  it('on paused days is never of anything due, and is again once the pause is taken back', async () => {
    expect(await counted()).toEqual([DONE('02'), DONE('04'), DONE('05')]);
    await changing((tx) =>
      pausePlan(tx, { ...of('2026-03-06'), from: '2026-03-04', to: '2026-03-06', reason: 'Away' }),
    );
    expect(await counted()).toEqual([DONE('02'), '04 1/0 of 0 s', '05 1/0 of 0 s']);
    expect((await asked()).slice(1, 6)).toEqual([
      ...['03 due 1', '04 paused 0', '05 paused 0', '06 paused 0', '07 due 1'],
    ]);
    await changing((tx) => resumePlan(tx, { ...of('2026-03-06'), on: '2026-03-05' }));
    expect(await counted()).toEqual([DONE('02'), '04 1/0 of 0 s', DONE('05')]);
    expect((await asked()).slice(2, 5)).toEqual(['04 paused 0', '05 due 1', '06 due 1']);
  });

  it('before a plan ends stays as it was, and nothing is due from the end on', async () => {
    await changing((tx) => endPlan(tx, { ...of('2026-03-05'), reason: 'Goal reached' }));
    expect(await counted()).toEqual([DONE('02'), DONE('04'), '05 1/0 of 0 s']);
    expect((await asked()).filter((day) => !day.endsWith('0')).at(-1)).toBe('04 due 1');
  });

  it('a pause that is still to come is taken back to its first day', async () => {
    await changing((tx) =>
      pausePlan(tx, { ...of('2026-03-05'), from: '2026-03-06', to: null, reason: 'Away' }),
    );
    await changing((tx) => resumePlan(tx, { ...of('2026-03-05'), on: '2026-03-06' }));
    expect((await asked()).slice(3)).toEqual(['05 due 1', '06 paused 0', '07 due 1', '08 due 1']);
  });
});
