import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Actor } from '@/lib/accounts/types';
import { newId } from '@/lib/db/id';
import { inScope } from '@/lib/db/in-scope';
import { closePool } from '@/lib/db/pool';
import { scopeOf } from '@/lib/db/scope';
import { holdDose, repsDose } from '@/lib/exercises/content/doses';
import { patientActor, therapistActor } from '@/prisma/builders/actors';
import { adminDb } from '@/prisma/builders/admin-db';
import {
  buildClinic,
  buildMember,
  buildPatient,
  type BuiltMember,
  type BuiltPatient,
} from '@/prisma/builders/people';
import { getPlan } from '../data';
import { planDraftSchema, type PlanDraft, type PlanDraftItem } from '../schema';
import { endPlan, pausePlan, resumePlan } from './pause-plan';
import { publishPlan, type Publishing } from './publish-plan';

const admin = adminDb(inject('adminUrl'));
const TODAY = '2026-03-02';
let therapist: BuiltMember;
let outsider: BuiltMember;
let patient: BuiltPatient;

beforeAll(async () => {
  const { clinicId } = await buildClinic(admin);
  therapist = await buildMember(admin, clinicId);
  outsider = await buildMember(admin, (await buildClinic(admin, { name: 'Elsewhere' })).clinicId);
});
beforeEach(async () => {
  patient = await buildPatient(admin, therapist.clinicId, { name: 'Planned Tester' });
});
afterAll(async () => {
  await closePool();
  await admin.$disconnect();
});

const hold = (moveId: string, left: number, right: number): PlanDraftItem => ({
  ...{ kind: 'hold', moveId, exerciseId: null, block: null, note: null },
  sides: [
    { ...planDose(holdDose(2, left)), side: 'left', stepDownApproved: true },
    { ...planDose(holdDose(2, right)), side: 'right', stepDownApproved: false },
  ],
});
const planDose = (dose: ReturnType<typeof holdDose>) => ({
  ...{ sets: dose.sets, reps: dose.reps, holdSeconds: dose.holdSeconds ?? 30 },
  ...{ restSeconds: dose.restSeconds, setRestSeconds: dose.setRestSeconds },
  ...{ tempo: null, loadKg: null, band: null, effort: null },
});
const BRIDGE: PlanDraftItem = {
  ...{ kind: 'reps', moveId: 'BRIDGE', exerciseId: null, block: 1, note: 'Slowly.' },
  sides: [{ ...repsDose(3, 10, 2, 5), loadKg: 2.5, tempo: null, side: 'both', stepDownApproved: false }],
};
const draftOf = (change: Partial<PlanDraft> = {}): PlanDraft =>
  planDraftSchema.parse({
    ...{ title: 'Knee routine', startsOn: TODAY, endsOn: '2026-03-15', minutesAgreed: 12 },
    schedule: { timesPerDay: 2, weekdays: [1, 3, 5], afterWorkouts: true },
    thresholds: { greenMax: 2, redMin: 6 },
    items: [hold('HF1', 30, 20), BRIDGE],
    ...change,
  });

const as = (member: BuiltMember): Actor => therapistActor(member);
const publish = (change: Partial<Publishing> = {}, actor: Actor = as(therapist)) =>
  inScope(scopeOf(actor), (tx) =>
    publishPlan(tx, {
      ...{ patientId: patient.patientId, episodeId: patient.episodeId, planId: null, baseNumber: null },
      ...{ authorId: therapist.membershipId, today: TODAY, draft: draftOf() },
      ...change,
    }),
  );
const days = async (planId: string) =>
  (await admin.planDay.findMany({ where: { planId }, orderBy: { date: 'asc' } })).map(
    ({ date, state, due, prescribedSeconds, prescribedReps }) =>
      `${date.toISOString().slice(5, 10)} ${state} ${due} ${prescribedSeconds}s ${prescribedReps}`,
  );
const rows = async () => {
  const where = { patientId: patient.patientId };
  return Promise.all([
    admin.plan.findMany({ where }),
    admin.planVersion.findMany({ where, orderBy: { number: 'asc' } }),
    admin.planItem.findMany({ where, orderBy: { id: 'asc' } }),
    admin.planItemSide.findMany({ where, orderBy: { id: 'asc' } }),
    admin.planDay.findMany({ where, orderBy: { date: 'asc' } }),
  ]);
};

describe('publishing', () => {
  it('writes version 1 with its items, sides and days', async () => {
    const { planId, versionId, number } = await publish();
    expect(number).toBe(1);
    const plan = await inScope(scopeOf(as(therapist)), (tx) => getPlan(tx, planId));
    expect(plan).toMatchObject({ title: 'Knee routine', status: 'ACTIVE', minutesAgreed: 12 });
    const [version] = plan?.versions ?? [];
    expect(version).toMatchObject({ id: versionId, number: 1, startsOn: TODAY, endsOn: '2026-03-15' });
    expect(version?.items).toMatchObject([
      {
        ...{ moveId: 'HF1', kind: 'hold', block: null },
        sides: [
          { side: 'left', reps: 2, holdSeconds: 30, stepDownApproved: true },
          { side: 'right', reps: 2, holdSeconds: 20, stepDownApproved: false },
        ],
      },
      { moveId: 'BRIDGE', kind: 'reps', block: 1, note: 'Slowly.', sides: [{ side: 'both', loadKg: 2.5 }] },
    ]);
    // 2 × (2 × 30 s + 2 × 20 s) and 2 × 30 repetitions on Mondays, Wednesdays and Fridays.
    expect(await days(planId)).toEqual(
      ['02', '04', '06', '09', '11', '13'].map((day) => `03-${day} due 2 200s 60`),
    );
    const audited = await admin.auditEvent.findMany({ where: { subjectId: versionId } });
    expect(audited).toMatchObject([
      { action: 'plan.publish', outcome: 'done', patientId: patient.patientId },
    ]);
  });

  it('never starts before the patient’s today: yesterday means today, and an earlier day is refused', async () => {
    const { planId } = await publish({ draft: draftOf({ startsOn: '2026-03-01' }) });
    expect((await days(planId))[0]).toMatch(/^03-02/);
    const past = publish({ draft: draftOf({ startsOn: '2026-02-28' }) });
    await expect(past).rejects.toMatchObject({ code: 'invalid', fields: { startsOn: 'starts_past' } });
    const late = publish({ draft: draftOf({ startsOn: '2026-03-01', endsOn: '2026-03-01' }) });
    await expect(late).rejects.toMatchObject({ code: 'invalid', fields: { endsOn: 'ends_before_start' } });
  });

  it('refuses a version that changes nothing, however late, and takes a new name', async () => {
    const { planId } = await publish();
    const before = await rows();
    const again = publish({
      planId,
      baseNumber: 1,
      today: '2026-03-06',
      draft: draftOf({ startsOn: '2026-03-06' }),
    });
    await expect(again).rejects.toMatchObject({ code: 'invalid', fields: { root: 'no_change' } });
    expect(await rows()).toEqual(before);
    expect(await publish({ planId, baseNumber: 1, draft: draftOf({ title: 'Hip routine' }) })).toMatchObject({
      number: 2,
    });
    expect(
      await publish({ planId, baseNumber: 2, draft: draftOf({ title: 'Hip routine', minutesAgreed: 15 }) }),
    ).toMatchObject({ number: 3 });
  });

  it('an edit is version 2, and version 1 stays as it was', async () => {
    const { planId } = await publish();
    const before = await rows();
    const draft = draftOf({ startsOn: '2026-03-06', items: [hold('HF1', 30, 45)] });
    const second = await publish({ planId, baseNumber: 1, today: '2026-03-06', draft });
    expect(second).toMatchObject({ planId, number: 2, countFrom: '2026-03-06' });
    const after = await rows();
    expect(after[1][0]).toEqual(before[1][0]);
    expect(after[2]).toEqual(expect.arrayContaining(before[2]));
    expect(after[3]).toEqual(expect.arrayContaining(before[3]));
    expect(after[1][1]?.changes).toEqual([
      { code: 'removed', move: { moveId: 'BRIDGE', exerciseId: null } },
      {
        ...{ code: 'dose', move: { moveId: 'HF1', exerciseId: null }, side: 'right' },
        ...{ field: 'holdSeconds', from: 20, to: 45 },
      },
    ]);
    expect(await days(planId)).toEqual([
      ...['02', '04'].map((day) => `03-${day} due 2 200s 60`),
      ...['06', '09', '11', '13'].map((day) => `03-${day} due 2 300s 0`),
    ]);
  });

  it('the second of two editors is told, and nothing is overwritten', async () => {
    const { planId } = await publish();
    const both = await Promise.allSettled([
      publish({ planId, baseNumber: 1, draft: draftOf({ title: 'One' }) }),
      publish({ planId, baseNumber: 1, draft: draftOf({ title: 'Other' }) }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = both.find(({ status }) => status === 'rejected');
    expect(refused).toMatchObject({ reason: { code: 'stale' } });
    expect(await admin.planVersion.count({ where: { planId } })).toBe(2);
  });

  it('can’t end before a version that would come back into force', async () => {
    const { planId } = await publish();
    const attempt = publish({ planId, baseNumber: 1, draft: draftOf({ endsOn: '2026-03-10' }) });
    await expect(attempt).rejects.toMatchObject({ code: 'invalid', fields: { endsOn: 'ends_earlier' } });
  });

  it('releases nothing that a red flag holds', async () => {
    const { planId } = await publish();
    const side = await admin.planItemSide.findFirstOrThrow({
      where: { patientId: patient.patientId, side: 'right' },
    });
    await holdBy(side.id);
    await publish({ planId, baseNumber: 1, draft: draftOf({ items: [hold('HF1', 30, 45)] }) });
    expect(new Set((await days(planId)).map((day) => day.slice(6)))).toEqual(new Set(['due 2 120s 0']));
    await holdBy(null);
    await publish({ planId, baseNumber: 2 });
    expect(new Set((await days(planId)).map((day) => day.slice(6)))).toEqual(new Set(['stopped 0 0s 0']));
  });
});

async function holdBy(itemSideId: string | null): Promise<void> {
  const owner = { clinicId: patient.clinicId, patientId: patient.patientId };
  const alertId = newId();
  const at = new Date('2026-03-02T08:00:00Z');
  const told = { sourceId: newId(), evidence: {}, ruleVersion: '1', occurredAt: at };
  await admin.alert.create({ data: { ...owner, id: alertId, kind: 'swelling', tier: 'C', ...told } });
  const fromOn = new Date('2026-03-02T00:00:00Z');
  await admin.stop.create({ data: { ...owner, id: newId(), alertId, itemSideId, fromAt: at, fromOn } });
}

describe('refused, and no row changed', () => {
  it.each<[string, () => Promise<unknown>, string]>([
    ['another clinic’s therapist', () => publish({}, as(outsider)), 'not_found'],
    ['the patient', () => publish({}, patientActor(patient)), 'not_found'],
    ['a made-up patient', () => publish({ patientId: newId() }), 'not_found'],
    ['a made-up care', () => publish({ episodeId: newId() }), 'not_found'],
    ['a made-up plan', () => publish({ planId: newId(), baseNumber: 1 }), 'not_found'],
    ['an unknown move', () => publish({ draft: draftOf({ items: [hold('XX9', 30, 30)] }) }), 'not_found'],
    [
      'a made-up own move',
      () => publish({ draft: draftOf({ items: [{ ...BRIDGE, moveId: null, exerciseId: newId() }] }) }),
      'not_found',
    ],
    [
      'a strength move as a hold',
      () => publish({ draft: draftOf({ items: [hold('SLR', 30, 30)] }) }),
      'invalid',
    ],
    [
      'sides of a move of both legs',
      () => publish({ draft: draftOf({ items: [sided(BRIDGE)] }) }),
      'invalid',
    ],
    ['a new plan with a base', () => publish({ baseNumber: 1 }), 'stale'],
  ])('%s', async (_who, attempt, code) => {
    await publish();
    const before = await rows();
    await expect(attempt()).rejects.toMatchObject({ code });
    expect(await rows()).toEqual(before);
  });

  it('a plan of one patient under the name of another', async () => {
    const { planId } = await publish();
    const other = await buildPatient(admin, therapist.clinicId, { name: 'Other Tester' });
    const before = await rows();
    const attempt = publish({ patientId: other.patientId, planId, baseNumber: 1 });
    await expect(attempt).rejects.toMatchObject({ code: 'not_found' });
    expect(await rows()).toEqual(before);
  });
});

const sided = (item: PlanDraftItem): PlanDraftItem =>
  item.kind === 'reps' ? { ...item, sides: item.sides.map((side) => ({ ...side, side: 'left' })) } : item;

describe('pausing, going on and ending', () => {
  const of = (planId: string, today = '2026-03-06') => ({ patientId: patient.patientId, planId, today });
  const staff = <T>(work: Parameters<typeof inScope<T>>[1]) => inScope(scopeOf(as(therapist)), work);

  it('a pause takes its days out and going on brings the rest back', async () => {
    const { planId } = await publish();
    await staff((tx) => pausePlan(tx, { ...of(planId), from: '2026-03-04', to: null, reason: 'Holiday' }));
    const states = async () => (await days(planId)).map((day) => day.slice(3, 9));
    expect(await states()).toEqual(['02 due', '04 pau', '06 pau', '09 pau', '11 pau', '13 pau']);
    await staff((tx) => resumePlan(tx, { ...of(planId), on: '2026-03-09' }));
    expect(await states()).toEqual(['02 due', '04 pau', '06 pau', '09 due', '11 due', '13 due']);
    const again = staff((tx) => resumePlan(tx, { ...of(planId), on: '2026-03-09' }));
    await expect(again).rejects.toMatchObject({ code: 'stale' });
  });

  it('reaches at most fourteen days back', async () => {
    const { planId } = await publish();
    const far = staff((tx) =>
      pausePlan(tx, { ...of(planId, '2026-03-17'), from: '2026-03-02', to: null, reason: 'Holiday' }),
    );
    await expect(far).rejects.toMatchObject({ code: 'invalid', fields: { from: 'too_far_back' } });
  });

  it('an ended plan asks for nothing more and takes no version', async () => {
    const { planId } = await publish();
    await staff((tx) => endPlan(tx, { ...of(planId), reason: 'Goal reached' }));
    expect(await days(planId)).toEqual([
      ...['02', '04'].map((day) => `03-${day} due 2 200s 60`),
      ...['06', '09', '11', '13'].map((day) => `03-${day} paused 0 0s 0`),
    ]);
    await expect(publish({ planId, baseNumber: 1 })).rejects.toMatchObject({ code: 'stale' });
  });

  it('is not for a plan under another patient’s name, whom the therapist may see', async () => {
    const { planId } = await publish();
    const other = await buildPatient(admin, therapist.clinicId, { name: 'Other Tester' });
    const before = await rows();
    const named = { ...of(planId), patientId: other.patientId };
    const attempts = [
      () => staff((tx) => pausePlan(tx, { ...named, from: '2026-03-06', to: null, reason: 'No' })),
      () => staff((tx) => resumePlan(tx, { ...named, on: '2026-03-06' })),
      () => staff((tx) => endPlan(tx, { ...named, reason: 'No' })),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'not_found' });
    expect(await rows()).toEqual(before);
  });

  it('is not for another clinic', async () => {
    const { planId } = await publish();
    const before = await rows();
    const attempt = inScope(scopeOf(as(outsider)), (tx) => endPlan(tx, { ...of(planId), reason: 'No' }));
    await expect(attempt).rejects.toMatchObject({ code: 'not_found' });
    expect(await rows()).toEqual(before);
  });
});
