import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { hashSecret, newSecret, parseClinicToken } from '@/lib/auth/token';
import { getCredential } from '@/lib/accounts/data';
import { inAuth, inScope } from '@/lib/db/in-scope';
import { getLogContext } from '@/lib/care/data/log-context';
import { getToday } from '@/lib/care/data/today';
import { closePool } from '@/lib/db/pool';
import { scopeOf, systemScope } from '@/lib/db/scope';
import { getPrescribedPatient } from '@/lib/plans/data';
import { adminDb } from '@/prisma/builders/admin-db';
import { patientActor, therapistActor } from '@/prisma/builders/actors';
import { buildClinic, buildMember, buildPatient, type BuiltMember } from '@/prisma/builders/people';
import { getInvitable, getOpenInvitation, getPatientRecord, getTreatment, listPatients } from './data';
import { createPatient, editPatient, invitePatient, joinClinic, takeOverPatient } from './mutations';
import { formOfRecord } from './rules';
import { editPatientSchema, newPatientSchema, type EditPatientInput } from './schema';

const admin = adminDb(inject('adminUrl'));
let clinicId: string;
let therapist: BuiltMember;
let colleague: BuiltMember;
let outsider: BuiltMember;

const typed = {
  givenName: 'Wendel',
  familyName: 'Osterby',
  birthDate: '1957-03-14',
  phone: '555 0142',
  email: 'Wendel@Example.org',
  language: 'en',
  zone: 'Asia/Kathmandu',
  problemSite: 'front_knee',
  problemSide: 'left',
  conditions: [{ code: 'balance_problem', side: null, assessedOn: '2026-11-02' }],
  surgeries: [{ kind: 'knee_replacement', side: 'left', performedOn: '2026-10-01' }],
  note: 'Two flights of stairs.',
};
const add = (change: object = {}) =>
  inScope(scopeOf(therapistActor(therapist)), (tx) =>
    createPatient(tx, newPatientSchema.parse({ ...typed, ...change }), '2026-11-24'),
  );

const asStaff = <T>(member: BuiltMember, work: Parameters<typeof inScope<T>>[1]) =>
  inScope(scopeOf(therapistActor(member)), work);
const hashOf = (token: string) => hashSecret(parseClinicToken(token)?.secret ?? '');
const invite = (patientId: string) => asStaff(therapist, (tx) => invitePatient(tx, patientId));
const join = (token: string, clinic = clinicId) =>
  inScope(systemScope(clinic, 'join'), (tx) => joinClinic(tx, hashOf(token)));
const open = (token: string, clinic = clinicId) =>
  inScope(systemScope(clinic, 'join'), (tx) => getOpenInvitation(tx, hashOf(token)));

beforeAll(async () => {
  ({ clinicId } = await buildClinic(admin));
  therapist = await buildMember(admin, clinicId);
  colleague = await buildMember(admin, clinicId, { name: 'Other Therapist' });
  outsider = await buildMember(admin, (await buildClinic(admin, { name: 'Elsewhere' })).clinicId);
});

afterAll(async () => {
  await closePool();
  await admin.$disconnect();
});

describe('createPatient', () => {
  it('writes all that is known of the patient, and an audit row', async () => {
    const id = await add();
    const stored = await admin.patient.findFirst({
      where: { id },
      include: { zones: true, episodes: true, conditions: true, surgeries: true, now: true },
    });
    expect(stored).toMatchObject({
      ...{ clinicId, name: 'Wendel Osterby', givenName: 'Wendel', email: 'wendel@example.org', userId: null },
      ...{ birthDate: new Date('1957-03-14T00:00:00Z'), primaryTherapistId: therapist.membershipId },
      ...{ phone: '555 0142', zone: 'Asia/Kathmandu', note: 'Two flights of stairs.', joinedAt: null },
      zones: [{ zone: 'Asia/Kathmandu' }],
      episodes: [
        { problemSite: 'front_knee', problemSide: 'left', fromOn: new Date('2026-11-24T00:00:00Z') },
      ],
      surgeries: [{ kind: 'knee_replacement', side: 'left', performedOn: new Date('2026-10-01T00:00:00Z') }],
      now: { openFlags: 0 },
    });
    expect(stored?.conditions.map(({ code, side }) => [code, side]).toSorted()).toEqual([
      ['balance_problem', null],
      ['knee_replacement', 'left'],
    ]);
    const trail = await admin.auditEvent.findMany({ where: { patientId: id } });
    expect(trail).toMatchObject([{ action: 'patient.create', actorUserId: therapist.userId }]);
  });

  it('cannot be done by a patient', async () => {
    const patient = await buildPatient(admin, clinicId);
    const before = await admin.patient.count();
    const attempt = inScope(scopeOf(patientActor(patient)), (tx) =>
      createPatient(tx, newPatientSchema.parse(typed), '2026-11-24'),
    );
    await expect(attempt).rejects.toThrow(/row-level security/);
    expect(await admin.patient.count()).toBe(before);
  });
});

describe('editPatient', () => {
  const recordOf = async (id: string, who = therapist) => {
    const record = await asStaff(who, (tx) => getPatientRecord(tx, id));
    if (!record) throw new Error('no record');
    return formOfRecord(record);
  };
  const edit = (input: EditPatientInput, who = therapist) =>
    asStaff(who, (tx) => editPatient(tx, editPatientSchema.parse(input)));
  const bodyOf = (patientId: string) =>
    admin.patient.findFirstOrThrow({
      where: { id: patientId },
      include: { conditions: true, surgeries: true, zones: { orderBy: { fromAt: 'asc' } }, episodes: true },
    });

  it('changes nothing of a record that is sent back as it was', async () => {
    const id = await add();
    const before = await bodyOf(id);
    await edit(await recordOf(id));
    expect(await bodyOf(id)).toEqual({ ...before, revision: 2 });
  });

  it('corrects who, where and whose, and leaves an audit row', async () => {
    const id = await add();
    await edit({
      ...(await recordOf(id)),
      ...{ givenName: 'Wendy', familyName: 'Osterberg', birthDate: '1958-03-14', phone: null, email: null },
      ...{ language: 'de', zone: 'Europe/Berlin', problemSite: 'calf', problemSide: 'right', note: 'Moved.' },
      therapistId: colleague.membershipId,
    });
    expect(await bodyOf(id)).toMatchObject({
      ...{ name: 'Wendy Osterberg', givenName: 'Wendy', phone: null, email: null, language: 'de' },
      ...{
        birthDate: new Date('1958-03-14T00:00:00Z'),
        primaryTherapistId: colleague.membershipId,
        revision: 2,
      },
      ...{
        zone: 'Europe/Berlin',
        zones: [{ zone: 'Asia/Kathmandu' }, { zone: 'Europe/Berlin' }],
        note: 'Moved.',
      },
      episodes: [{ problemSite: 'calf', problemSide: 'right' }],
    });
    const trail = await admin.auditEvent.findMany({ where: { patientId: id }, orderBy: { at: 'asc' } });
    expect(trail.map(({ action }) => action)).toEqual(['patient.create', 'patient.edit']);
  });

  it('takes a wrong operation away with the condition it left, and keeps both as history', async () => {
    const id = await add();
    const record = await recordOf(id);
    expect(record.conditions).toEqual([{ code: 'balance_problem', side: null, assessedOn: '2026-11-02' }]);
    await edit({ ...record, surgeries: [] });
    const { surgeries, conditions } = await bodyOf(id);
    expect(surgeries).toMatchObject([{ kind: 'knee_replacement', removedById: therapist.membershipId }]);
    expect(conditions.filter(({ removedAt }) => removedAt === null)).toMatchObject([
      { code: 'balance_problem' },
    ]);
    expect(conditions.filter(({ removedAt }) => removedAt !== null)).toMatchObject([
      { code: 'knee_replacement' },
    ]);
    expect((await recordOf(id)).surgeries).toEqual([]);
    const profile = await asStaff(therapist, (tx) => getToday(tx, id, '2026-11-24', 'UTC'));
    expect(profile).toMatchObject({ screening: { profile: 'none' } });
    const prescribed = await asStaff(therapist, (tx) => getPrescribedPatient(tx, id));
    expect(prescribed?.conditions).toEqual([{ code: 'balance_problem', side: null }]);
    const judged = await asStaff(therapist, (tx) =>
      getLogContext(tx, {
        ...{ patientId: id, ids: [], versionIds: [], itemSideIds: [], dates: [], targetIds: [] },
      }),
    );
    expect(judged.operations).toEqual([]);
  });

  it('overwrites no correction that it has not seen', async () => {
    const id = await add();
    const [mine, theirs] = [await recordOf(id), await recordOf(id, colleague)];
    await edit({ ...theirs, note: 'First.' }, colleague);
    await expect(edit({ ...mine, note: 'Second.', surgeries: [] })).rejects.toMatchObject({ code: 'stale' });
    expect(await bodyOf(id)).toMatchObject({ note: 'First.', surgeries: [{ removedAt: null }] });
  });

  it('is refused for a stranger’s patient, and gives nobody to a stranger', async () => {
    const id = await add();
    const record = await recordOf(id);
    const before = await bodyOf(id);
    await expect(edit(record, outsider)).rejects.toMatchObject({ code: 'not_found' });
    const given = edit({ ...record, therapistId: outsider.membershipId });
    await expect(given).rejects.toMatchObject({ code: 'invalid', fields: { therapistId: 'choose' } });
    expect(await bodyOf(id)).toEqual(before);
  });
});

describe('takeOverPatient', () => {
  const takeOver = (id: string, who: BuiltMember) => asStaff(who, (tx) => takeOverPatient(tx, id));

  it('gives who has no therapist to the first who asks', async () => {
    const gone = await buildMember(admin, clinicId, { name: 'Gone', active: false });
    const { patientId } = await buildPatient(admin, clinicId, { therapistId: gone.membershipId });
    await takeOver(patientId, colleague);
    expect(await asStaff(colleague, (tx) => getTreatment(tx, patientId))).toMatchObject({
      primaryTherapistId: colleague.membershipId,
    });
    await expect(takeOver(patientId, therapist)).rejects.toMatchObject({ code: 'stale' });
    const trail = await admin.auditEvent.findMany({ where: { patientId } });
    expect(trail).toMatchObject([{ action: 'patient.take_over', actorUserId: colleague.userId }]);
  });

  it('leaves a stranger’s patient alone', async () => {
    const { patientId } = await buildPatient(admin, clinicId);
    await expect(takeOver(patientId, outsider)).rejects.toMatchObject({ code: 'stale' });
    expect(await admin.patient.findFirst({ where: { id: patientId } })).toMatchObject({
      primaryTherapistId: null,
    });
  });
});

describe('listPatients', () => {
  const names = async (member: BuiltMember, search: string) =>
    (await asStaff(member, (tx) => listPatients(tx, search))).map(({ name }) => name);

  it('takes its text literally', async () => {
    await add({ givenName: '100%', familyName: 'Sure_Thing' });
    await add({ givenName: "O'Hara", familyName: '\\Slash' });
    expect(await names(therapist, '0%')).toEqual(['100% Sure_Thing']);
    expect(await names(therapist, 'e_t')).toEqual(['100% Sure_Thing']);
    expect(await names(therapist, 'e-t')).toEqual([]);
    expect(await names(therapist, '%%')).toEqual([]);
    expect(await names(therapist, '\\')).toEqual(["O'Hara \\Slash"]);
    expect(await names(therapist, `' or 1=1 --`)).toEqual([]);
  });

  it('shows nothing of another clinic, and to colleagues what the clinic wants', async () => {
    await add({ givenName: 'Zuzanna', familyName: 'Quorn' });
    expect(await names(outsider, 'Quorn')).toEqual([]);
    expect(await names(colleague, 'Quorn')).toEqual(['Zuzanna Quorn']);
    await admin.clinic.update({ where: { id: clinicId }, data: { colleagues: 'TREATING_TEAM' } });
    expect(await names(colleague, 'Quorn')).toEqual([]);
    expect(await names(therapist, 'Quorn')).toEqual(['Zuzanna Quorn']);
    await admin.clinic.update({ where: { id: clinicId }, data: { colleagues: 'OPEN' } });
  });
});

describe('an invitation', () => {
  it('shows clinic and first name only, is stored as a hash, and is not used by looking', async () => {
    const patientId = await add();
    const token = await invite(patientId);
    const offer = { clinic: 'Harbour Test Clinic', givenName: 'Wendel' };
    expect([await open(token), await open(token)]).toEqual([offer, offer]);
    const [row] = await admin.invitation.findMany({ where: { patientId } });
    expect(JSON.stringify(row)).not.toContain(parseClinicToken(token)?.secret);
    expect(row?.usedAt).toBeNull();
    expect((row?.expiresAt.getTime() ?? 0) - (row?.createdAt.getTime() ?? 0)).toBe(7 * 86_400_000);
  });

  it('makes an account without address or password, once', async () => {
    const patientId = await add();
    const token = await invite(patientId);
    const joined = await join(token);
    const stored = await admin.patient.findFirst({ where: { id: patientId } });
    expect(stored?.userId).toBe(joined?.userId);
    expect(stored?.joinedAt).not.toBeNull();
    const user = await admin.user.findFirst({
      where: { id: joined?.userId ?? '' },
      include: { credential: true, memberships: true },
    });
    expect(user).toMatchObject({ email: null, credential: null, memberships: [{ roles: ['PATIENT'] }] });
    expect([await join(token), await open(token)]).toEqual([null, null]);
  });

  it('is won by one of twenty that try at once', async () => {
    const patientId = await add();
    const token = await invite(patientId);
    const before = await admin.user.count();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => join(token)));
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    expect(await admin.user.count()).toBe(before + 1);
  });

  it('of a later phone leads to the same account and leaves its password alone', async () => {
    const patient = await buildPatient(admin, clinicId, {
      email: 'kept@example.org',
      passwordHash: 'the-hash-that-stays',
    });
    const joined = await join(await invite(patient.patientId));
    expect(joined?.userId).toBe(patient.userId);
    const credential = await inAuth((tx) => getCredential(tx, 'kept@example.org'));
    expect(credential).toEqual({ userId: patient.userId, passwordHash: 'the-hash-that-stays' });
  });

  it('ends with the next one', async () => {
    const patientId = await add();
    const first = await invite(patientId);
    const second = await invite(patientId);
    expect([await open(first), await join(first)]).toEqual([null, null]);
    expect(await join(second)).not.toBeNull();
  });

  it('ends after its days, and is nothing when cut, made up or of another clinic', async () => {
    const patientId = await add();
    const token = await invite(patientId);
    const { secret = '' } = parseClinicToken(token) ?? {};
    expect(parseClinicToken(token.slice(0, -1))).toBeNull();
    expect(parseClinicToken(secret)).toBeNull();
    expect(await join(`${clinicId}.${newSecret()}`)).toBeNull();
    expect([await open(token, outsider.clinicId), await join(token, outsider.clinicId)]).toEqual([
      null,
      null,
    ]);
    await admin.invitation.updateMany({
      where: { patientId },
      data: { createdAt: new Date(Date.now() - 8 * 86_400_000), expiresAt: new Date(Date.now() - 1_000) },
    });
    expect([await open(token), await join(token)]).toEqual([null, null]);
    expect((await admin.patient.findFirst({ where: { id: patientId } }))?.userId).toBeNull();
  });

  it('for a stranger’s patient cannot be made', async () => {
    const patientId = await add();
    expect(await asStaff(outsider, (tx) => getInvitable(tx, patientId))).toBeNull();
    await expect(asStaff(outsider, (tx) => invitePatient(tx, patientId))).rejects.toThrow();
    expect(await admin.invitation.count({ where: { patientId } })).toBe(0);
  });
});
