import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { newId } from '@/lib/db/id';
import { inScope } from '@/lib/db/in-scope';
import { closePool } from '@/lib/db/pool';
import { scopeOf } from '@/lib/db/scope';
import { patientActor, therapistActor } from '@/prisma/builders/actors';
import { adminDb } from '@/prisma/builders/admin-db';
import {
  buildClinic,
  buildMember,
  buildPatient,
  type BuiltMember,
  type BuiltPatient,
} from '@/prisma/builders/people';
import { buildPlan } from '@/prisma/builders/plans';
import { parseEnvelope } from '../rules/envelope';
import { answerResolved, answerSeen } from './answer-alert';
import { intakeLogs } from './intake-logs';

const admin = adminDb(inject('adminUrl'));
const NOW = Date.parse('2026-03-04T10:00:00Z');
const DONE = {
  reached: 'phone',
  outcome: 'safe_to_go_on',
  note: 'Swelling gone, no warmth.',
  plan: 'resume',
} as const;
let therapist: BuiltMember;
let outsider: BuiltMember;
let patient: BuiltPatient;
let alertId: string;

beforeAll(async () => {
  const { clinicId } = await buildClinic(admin);
  therapist = await buildMember(admin, clinicId);
  outsider = await buildMember(admin, (await buildClinic(admin, { name: 'Elsewhere' })).clinicId);
});

beforeEach(async () => {
  patient = await buildPatient(admin, therapist.clinicId, { name: 'Held Tester' });
  await buildPlan(admin, patient, { startsOn: '2026-03-02', endsOn: '2026-03-31' });
  const report = { id: newId(), at: '2026-03-03T10:00:00Z', timeZone: 'Europe/Berlin', code: 'swelling' };
  const parsed = parseEnvelope({ sentAt: '2026-03-03T10:00:01Z', sessions: [], reports: [report] });
  if (!parsed.ok) throw new Error(parsed.path);
  await inScope(scopeOf(patientActor(patient)), (tx) =>
    intakeLogs(tx, patient.patientId, parsed.envelope, '2026-03-03T10:00:02Z'),
  );
  alertId = (await admin.alert.findFirstOrThrow({ where: { patientId: patient.patientId } })).id;
});

afterAll(async () => {
  await closePool();
  await admin.$disconnect();
});

const as = (member: BuiltMember) => therapistActor(member);
const days = async () =>
  (await admin.planDay.findMany({ where: { patientId: patient.patientId }, orderBy: { date: 'asc' } })).map(
    ({ date, state }) => `${date.toISOString().slice(8, 10)} ${state}`,
  );

describe('an alert', () => {
  it('that was seen stays open and holds on', async () => {
    await inScope(scopeOf(as(therapist)), (tx) => answerSeen(tx, as(therapist), alertId));
    expect(await admin.alert.findFirst({ where: { id: alertId } })).toMatchObject({ resolvedAt: null });
    expect((await days()).slice(0, 4)).toEqual(['02 due', '03 stopped', '04 stopped', '05 stopped']);
  });

  it('that nobody could be reached for stays open', async () => {
    const resolving = { reached: 'not_reached', outcome: null, note: '', plan: null } as const;
    await inScope(scopeOf(as(therapist)), (tx) => answerResolved(tx, as(therapist), alertId, resolving, NOW));
    expect((await admin.alert.findFirst({ where: { id: alertId } }))?.resolvedAt).toBeNull();
    expect(await admin.stop.count({ where: { patientId: patient.patientId, toAt: null } })).toBe(1);
  });

  it('resolved with resume releases the days after its release', async () => {
    await inScope(scopeOf(as(therapist)), (tx) => answerResolved(tx, as(therapist), alertId, DONE, NOW));
    expect((await admin.alert.findFirst({ where: { id: alertId } }))?.resolvedAt).not.toBeNull();
    expect((await days()).slice(0, 5)).toEqual(['02 due', '03 stopped', '04 stopped', '05 due', '06 due']);
    expect(await admin.patientNow.findFirst({ where: { patientId: patient.patientId } })).toMatchObject({
      openFlags: 0,
      openAlerts: 0,
    });
    const again = inScope(scopeOf(as(therapist)), (tx) =>
      answerResolved(tx, as(therapist), alertId, DONE, NOW),
    );
    await expect(again).rejects.toMatchObject({ code: 'stale' });
  });

  it('resolved with end stays held to the end', async () => {
    await inScope(scopeOf(as(therapist)), (tx) =>
      answerResolved(tx, as(therapist), alertId, { ...DONE, plan: 'end' }, NOW),
    );
    expect(new Set((await days()).slice(1).map((day) => day.slice(3)))).toEqual(new Set(['stopped']));
  });

  it('of another clinic is not there, and nothing changes', async () => {
    const attempt = inScope(scopeOf(as(outsider)), (tx) =>
      answerResolved(tx, as(outsider), alertId, DONE, NOW),
    );
    await expect(attempt).rejects.toMatchObject({ code: 'not_found' });
    expect((await admin.alert.findFirst({ where: { id: alertId } }))?.resolvedAt).toBeNull();
  });
});
