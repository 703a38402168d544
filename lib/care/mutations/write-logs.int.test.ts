import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { newId } from '@/lib/db/id';
import { inScope } from '@/lib/db/in-scope';
import { closePool } from '@/lib/db/pool';
import { scopeOf } from '@/lib/db/scope';
import { patientActor } from '@/prisma/builders/actors';
import { adminDb } from '@/prisma/builders/admin-db';
import { loggedSessionOf } from '@/prisma/builders/logs';
import { buildClinic, buildPatient, type BuiltPatient } from '@/prisma/builders/people';
import { buildPlan } from '@/prisma/builders/plans';
import { parseEnvelope } from '../rules/envelope';
import { intakeLogs } from './intake-logs';

const admin = adminDb(inject('adminUrl'));
const RECEIVED = '2026-03-04T09:30:00.000Z';
let patient: BuiltPatient;

beforeAll(async () => {
  patient = await buildPatient(admin, (await buildClinic(admin)).clinicId, { name: 'Late Sender' });
  const plan = await buildPlan(admin, patient, { startsOn: '2026-03-02', endsOn: '2026-03-31' });
  const on = { timeZone: 'Europe/Berlin' };
  const session = loggedSessionOf(plan, { startedAt: '2026-03-02T17:00:00Z', painWorst: 9 });
  const parsed = parseEnvelope({
    ...{ sentAt: RECEIVED, sessions: [session] },
    pains: [
      {
        ...{ id: newId(), sessionId: session.id, itemSideId: null, moment: 'worst', score: 9 },
        ...{ side: null, site: null, kind: null },
      },
    ],
    reports: [{ ...on, id: newId(), at: '2026-03-02T18:00:00Z', code: 'swelling' }],
    answers: [{ ...on, id: newId(), kind: 'morning', date: '2026-03-03', value: 2, sessionId: session.id }],
    skips: [{ id: newId(), planVersionId: plan.versionId, date: '2026-03-03', reason: 'unwell' }],
    withdrawals: [{ id: newId(), target: session.id }],
  });
  if (!parsed.ok) throw new Error(parsed.path);
  const intake = await inScope(scopeOf(patientActor(patient)), (tx) =>
    intakeLogs(tx, patient.patientId, parsed.envelope, RECEIVED),
  );
  expect(intake.rejected).toEqual([]);
});

afterAll(async () => {
  await closePool();
  await admin.$disconnect();
});

it('an alert arrived when its log was received, not when it happened and not when the row was written', async () => {
  const alerts = await admin.alert.findMany({ where: { patientId: patient.patientId } });
  expect(alerts.length).toBeGreaterThan(1);
  expect(new Set(alerts.map(({ arrivedAt }) => arrivedAt.toISOString()))).toEqual(new Set([RECEIVED]));
  expect(alerts.map(({ occurredAt }) => occurredAt.toISOString())).toContain('2026-03-02T18:00:00.000Z');
});

it('every row of a batch was received at one moment', async () => {
  const where = { patientId: patient.patientId };
  const rows = await Promise.all([
    admin.session.findMany({ where }),
    admin.pain.findMany({ where }),
    admin.report.findMany({ where }),
    admin.answer.findMany({ where }),
    admin.sessionSkip.findMany({ where }),
    admin.withdrawal.findMany({ where }),
  ]);
  expect(rows.map((list) => list.map(({ receivedAt }) => receivedAt.toISOString()))).toEqual(
    rows.map(() => [RECEIVED]),
  );
});
