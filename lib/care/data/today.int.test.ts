import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { patientActor } from '@/prisma/builders/actors';
import { adminDb } from '@/prisma/builders/admin-db';
import { buildClinic, buildPatient, type BuiltPatient } from '@/prisma/builders/people';
import { buildPlan, type BuiltPlan } from '@/prisma/builders/plans';
import { inScope } from '@/lib/db/in-scope';
import { closePool } from '@/lib/db/pool';
import { scopeOf } from '@/lib/db/scope';
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
