import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Resolving } from '@/lib/alerts/rules/resolve';
import { newId } from '@/lib/db/id';
import { inScope } from '@/lib/db/in-scope';
import { closePool } from '@/lib/db/pool';
import { scopeOf } from '@/lib/db/scope';
import { MOVES } from '@/lib/exercises/content';
import { publishPlan } from '@/lib/plans/mutations/publish-plan';
import { emptyDraft, itemOfMove } from '@/lib/plans/rules/draft';
import { planDraftSchema } from '@/lib/plans/schema';
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
const DRAFT = planDraftSchema.parse({
  ...emptyDraft({ today: '2026-03-06', thresholds: { greenMax: 2, redMin: 6 } }),
  ...{ title: 'Again', endsOn: '2026-03-08' },
  items: MOVES.slice(0, 1).map((move) => itemOfMove(move)),
});
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
  const publishedAt = new Date('2026-03-02T09:00:00Z');
  await admin.planVersion.updateMany({ where: { patientId: patient.patientId }, data: { publishedAt } });
  await report('swelling', '2026-03-03T10:00:00Z');
  alertId = (await admin.alert.findFirstOrThrow({ where: { patientId: patient.patientId } })).id;
});

afterAll(async () => {
  await closePool();
  await admin.$disconnect();
});

async function report(code: string, at: string): Promise<void> {
  const reports = [{ id: newId(), at, timeZone: 'Europe/Berlin', code }];
  const parsed = parseEnvelope({ sentAt: at, sessions: [], reports });
  if (!parsed.ok) throw new Error(parsed.path);
  await inScope(scopeOf(patientActor(patient)), (tx) =>
    intakeLogs(tx, patient.patientId, parsed.envelope, at),
  );
}

const as = (member: BuiltMember) => therapistActor(member);
const resolve = (resolving: Resolving, also: readonly string[] = []) =>
  inScope(scopeOf(as(therapist)), (tx) =>
    answerResolved(tx, as(therapist), [alertId, ...also], resolving, NOW),
  );
const alertOf = async (code: string) =>
  (await admin.alert.findMany({ where: { patientId: patient.patientId } })).find(({ evidence }) =>
    JSON.stringify(evidence).includes(`"${code}"`),
  )?.id ?? '';
const standing = () => admin.stop.count({ where: { patientId: patient.patientId, toAt: null } });
const states = async ({ patientId }: BuiltPatient) =>
  (await admin.plan.findMany({ where: { patientId } })).map(({ status }) => status);
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
    await inScope(scopeOf(as(therapist)), (tx) =>
      answerResolved(tx, as(therapist), [alertId], resolving, NOW),
    );
    expect((await admin.alert.findFirst({ where: { id: alertId } }))?.resolvedAt).toBeNull();
    expect(await admin.stop.count({ where: { patientId: patient.patientId, toAt: null } })).toBe(1);
  });

  it('resolved with resume releases the days after its release', async () => {
    await inScope(scopeOf(as(therapist)), (tx) => answerResolved(tx, as(therapist), [alertId], DONE, NOW));
    expect((await admin.alert.findFirst({ where: { id: alertId } }))?.resolvedAt).not.toBeNull();
    expect((await days()).slice(0, 5)).toEqual(['02 due', '03 stopped', '04 stopped', '05 due', '06 due']);
    expect(await admin.patientNow.findFirst({ where: { patientId: patient.patientId } })).toMatchObject({
      openFlags: 0,
      openAlerts: 0,
    });
    const again = inScope(scopeOf(as(therapist)), (tx) =>
      answerResolved(tx, as(therapist), [alertId], DONE, NOW),
    );
    await expect(again).rejects.toMatchObject({ code: 'stale' });
  });

  it('resolved with end ends every plan of the patient, and of nobody else', async () => {
    await buildPlan(admin, patient, { startsOn: '2026-03-02', endsOn: '2026-03-20' });
    const other = await buildPatient(admin, therapist.clinicId, { name: 'Bystander Tester' });
    await buildPlan(admin, other, { startsOn: '2026-03-02', endsOn: '2026-03-31' });
    await resolve({ ...DONE, outcome: 'sent_doctor', plan: 'end' });
    expect(await states(patient)).toEqual(['ENDED', 'ENDED']);
    expect(await states(other)).toEqual(['ACTIVE']);
    expect(new Set((await days()).filter((day) => day >= '03'))).toEqual(
      new Set(['03 stopped', '04 stopped']),
    );
    // The record names the alert; what was found stays with it and does not travel to the phone.
    const pauses = await admin.planPause.findMany({ where: { patientId: patient.patientId } });
    expect(pauses.map(({ reason }) => reason)).toEqual([`alert ${alertId}`, `alert ${alertId}`]);
  });

  it('resolved with end holds no later plan: nobody could release it any more', async () => {
    await resolve({ ...DONE, plan: 'end' });
    expect(await admin.stop.findFirst({ where: { patientId: patient.patientId } })).toMatchObject({
      outcome: 'end',
      releasedBy: therapist.membershipId,
    });
    await inScope(scopeOf(as(therapist)), (tx) =>
      publishPlan(tx, {
        ...{ patientId: patient.patientId, episodeId: patient.episodeId, planId: null, baseNumber: null },
        ...{ authorId: therapist.membershipId, today: '2026-03-06', draft: DRAFT },
      }),
    );
    expect((await days()).slice(-3)).toEqual(['06 due', '07 due', '08 due']);
  });

  it('another flag that stands holds a later plan on', async () => {
    await report('pop', '2026-03-04T08:00:00Z');
    await resolve({ ...DONE, plan: 'end' });
    const standing = await admin.stop.findMany({ where: { patientId: patient.patientId, toAt: null } });
    expect(standing).toHaveLength(1);
    expect(standing[0]?.alertId).not.toBe(alertId);
  });

  it('that nobody could be reached for ends nothing, whatever was chosen', async () => {
    await resolve({ ...DONE, reached: 'not_reached', plan: 'end' });
    expect(await states(patient)).toEqual(['ACTIVE']);
    expect(await admin.stop.count({ where: { patientId: patient.patientId, toAt: null } })).toBe(1);
  });

  it('kept on hold with what was done stays open, seen, and can be answered again', async () => {
    const kept = { ...DONE, outcome: 'sent_doctor', note: 'Sent on.', plan: 'keep_hold' } as const;
    expect(await resolve(kept)).toEqual([]);
    const open = await admin.alert.findFirst({ where: { id: alertId }, include: { events: true } });
    expect(open).toMatchObject({ resolvedAt: null, events: [{ kind: 'acknowledged', detail: kept }] });
    expect(open?.seenAt).not.toBeNull();
    expect([await standing(), await states(patient)]).toEqual([1, ['ACTIVE']]);
    await resolve(DONE);
    expect(await standing()).toBe(0);
  });

  it('of a grave sign resumes for nobody who has only a visit booked, and nothing changes', async () => {
    await report('locked_knee', '2026-03-04T08:00:00Z');
    const booked = { ...DONE, outcome: 'visit_booked' } as const;
    const grave = await alertOf('locked_knee');
    await expect(resolve(booked, [grave])).rejects.toMatchObject({ fields: { plan: 'seen_first' } });
    expect(await standing()).toBe(2);
    await resolve({ ...booked, plan: 'keep_hold' }, [grave]);
    expect(await standing()).toBe(2);
  });

  it('resumes with a changed plan only once that was published, which itself releases nothing', async () => {
    const changed = { ...DONE, plan: 'resume_changed' } as const;
    await expect(resolve(changed)).rejects.toMatchObject({
      ...{ code: 'not_ready', fields: { plan: 'not_ready' } },
    });
    expect(await standing()).toBe(1);
    await inScope(scopeOf(as(therapist)), (tx) =>
      publishPlan(tx, {
        ...{ patientId: patient.patientId, episodeId: patient.episodeId, planId: null, baseNumber: null },
        ...{ authorId: therapist.membershipId, today: '2026-03-06', draft: DRAFT },
      }),
    );
    expect(await standing()).toBe(1);
    await resolve(changed);
    expect(await admin.stop.findFirst({ where: { patientId: patient.patientId } })).toMatchObject({
      outcome: 'resume_changed',
    });
  });

  it('is resolved together with others in one go, or tells which of them hold on', async () => {
    await report('pop', '2026-03-04T08:00:00Z');
    await report('lump', '2026-03-04T09:00:00Z');
    const [pop, lump] = [await alertOf('pop'), await alertOf('lump')];
    const still = await resolve(DONE, [pop]);
    expect(still).toMatchObject([{ id: lump, tier: 'C', code: 'lump' }]);
    expect(await standing()).toBe(1);
    const notes = await admin.alertEvent.findMany({ where: { alertId: { in: [alertId, pop] } } });
    expect(notes.map(({ detail }) => detail)).toEqual([DONE, DONE]);
    // One of them is a colleague's by now: then none.
    await report('swelling', '2026-03-04T09:30:00Z');
    const again = inScope(scopeOf(as(therapist)), (tx) =>
      answerResolved(tx, as(therapist), [lump, pop], DONE, NOW),
    );
    await expect(again).rejects.toMatchObject({ code: 'stale' });
    expect(await standing()).toBe(2);
  });

  it('of another patient is not resolved beside it', async () => {
    const mine = alertId;
    patient = await buildPatient(admin, therapist.clinicId, { name: 'Other Tester' });
    await report('swelling', '2026-03-03T10:00:00Z');
    alertId = await alertOf('swelling');
    await expect(resolve(DONE, [mine])).rejects.toMatchObject({ code: 'not_found' });
    expect(await standing()).toBe(1);
  });

  it('of another clinic is not there, and nothing changes', async () => {
    const attempt = inScope(scopeOf(as(outsider)), (tx) =>
      answerResolved(tx, as(outsider), [alertId], DONE, NOW),
    );
    await expect(attempt).rejects.toMatchObject({ code: 'not_found' });
    expect((await admin.alert.findFirst({ where: { id: alertId } }))?.resolvedAt).toBeNull();
  });
});
