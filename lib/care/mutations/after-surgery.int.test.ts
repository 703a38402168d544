import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { newId } from '@/lib/db/id';
import { inScope } from '@/lib/db/in-scope';
import { closePool } from '@/lib/db/pool';
import { scopeOf } from '@/lib/db/scope';
import { patientActor } from '@/prisma/builders/actors';
import { adminDb } from '@/prisma/builders/admin-db';
import { buildClinic, buildMember, buildPatient, type BuiltMember } from '@/prisma/builders/people';
import { buildPlan } from '@/prisma/builders/plans';
import { getToday } from '../data/today';
import { parseEnvelope } from '../rules/envelope';
import { saidOf, withStopsSaid } from '../rules/phone-said';
import type { Today } from '../types/phone';
import { intakeLogs } from './intake-logs';

const admin = adminDb(inject('adminUrl'));
const RECEIVED = '2026-03-20T12:00:00.000Z';
let therapist: BuiltMember;

beforeAll(async () => {
  therapist = await buildMember(admin, (await buildClinic(admin)).clinicId);
});
afterAll(async () => {
  await closePool();
  await admin.$disconnect();
});

const HIP = { kind: 'hip_replacement_posterior', side: 'left' } as const;
const KNEE = { kind: 'knee_replacement', side: 'right' } as const;

it.each([
  ['the operated knee', KNEE, 'right', 'usual_swelling', 'N'],
  ['the other knee', KNEE, 'left', 'swelling', 'C'],
  ['no side', KNEE, null, 'swelling', 'C'],
  ['a knee, a hip being operated on', HIP, 'right', 'swelling', 'C'],
  ['a knee, the hip of that side being operated on', HIP, 'left', 'swelling', 'C'],
] as const)(
  '“as since surgery” of %s is recorded as what it is, here and on the phone',
  async (_, surgery, side, code, tier) => {
    const patient = await buildPatient(admin, therapist.clinicId, { name: 'Operated Tester' });
    const mine = { clinicId: patient.clinicId, patientId: patient.patientId };
    await buildPlan(admin, patient, { startsOn: '2026-03-01', endsOn: '2026-03-31' });
    await admin.episode.updateMany({
      where: mine,
      data: { problemSite: 'front_knee', problemSide: 'right' },
    });
    await admin.surgery.create({ data: { ...mine, id: newId(), ...surgery } });
    const report = { id: newId(), at: RECEIVED, timeZone: 'Europe/Berlin', code: 'usual_swelling', side };
    const parsed = parseEnvelope({ sentAt: RECEIVED, sessions: [], reports: [report] });
    if (!parsed.ok) throw new Error(parsed.path);
    const scope = scopeOf(patientActor(patient));
    const before = (await inScope(scope, (tx) =>
      getToday(tx, patient.patientId, '2026-03-20', 'Europe/Berlin'),
    )) as Today;
    const held = withStopsSaid(before, saidOf([{ list: 'reports', payload: report, refused: null }]));
    for (let time = 0; time < 2; time += 1) {
      const answer = await inScope(scope, (tx) =>
        intakeLogs(tx, patient.patientId, parsed.envelope, RECEIVED),
      );
      expect(answer).toEqual({ acked: [report.id], rejected: [] });
    }
    expect(await admin.report.findMany({ where: mine })).toMatchObject([{ code, tier, side }]);
    expect(await admin.alert.findMany({ where: mine })).toMatchObject([{ tier, evidence: { code, side } }]);
    const stops = tier === 'N' ? 0 : 1;
    expect(await admin.stop.count({ where: mine })).toBe(stops);
    expect(held.stops).toHaveLength(stops);
  },
);
