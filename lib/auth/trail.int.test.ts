import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createLoginSession, deleteEndedSessions } from '@/lib/accounts/mutations';
import { getLoginSession } from '@/lib/accounts/data';
import { throughGate, triedAt, triedIn } from '@/lib/action/gate';
import { newId } from '@/lib/db/id';
import { inAuth } from '@/lib/db/in-scope';
import { closePool } from '@/lib/db/pool';
import { RefusalError } from '@/lib/errors/refusal-error';
import { patientActor, therapistActor } from '@/prisma/builders/actors';
import { adminDb } from '@/prisma/builders/admin-db';
import {
  buildClinic,
  buildMember,
  buildPatient,
  type BuiltMember,
  type BuiltPatient,
} from '@/prisma/builders/people';
import { hashSecret, newSecret } from './token';
import { noteBadLink, noteSignIn, noteSignOut } from './trail';

const db = adminDb(inject('adminUrl'));
let therapist: BuiltMember;
let patient: BuiltPatient;

beforeAll(async () => {
  const { clinicId } = await buildClinic(db);
  therapist = await buildMember(db, clinicId);
  patient = await buildPatient(db, clinicId);
});

afterAll(async () => {
  await closePool();
  await db.$disconnect();
});

const lastEvent = () =>
  db.auditEvent.findFirst({ where: { clinicId: therapist.clinicId }, orderBy: { id: 'desc' } });

const signIn = async (userId: string) => {
  const tokenHash = hashSecret(newSecret());
  await inAuth((tx) => createLoginSession(tx, { userId, clinicId: null, tokenHash, kind: 'staff' }));
  return tokenHash;
};

describe('the trail', () => {
  it('tells of what was tried, and files a patient’s probe under nobody’s record', async () => {
    const id = newId();
    const refuse = () => Promise.reject(new RefusalError('not_found'));
    for (const actor of [patientActor(patient), therapistActor(therapist)]) {
      const attempt = throughGate(actor, 'plan.publish', refuse, triedIn({ note: 'x', patientId: id }));
      await expect(attempt).rejects.toThrow('not_found');
      expect(await lastEvent()).toMatchObject({
        ...{ outcome: 'refused', subjectType: 'patient', subjectId: id, patientId: null },
        actorUserId: actor.userId,
      });
    }
  });

  it('takes ids from an input or an address, and never a text', () => {
    const id = newId();
    expect(triedIn({ patientId: 'Anna Example', alertId: id })).toEqual({ type: 'alert', id });
    expect(triedIn({ patientId: 'Anna Example' })).toBeUndefined();
    expect(triedIn('x')).toBeUndefined();
    expect(triedAt(`/patients/${id}/plans/new`)).toEqual({ type: 'patients', id });
    expect(triedAt('/patients/anna')).toBeUndefined();
  });

  it('tells of signing in, right and wrong, and of signing out', async () => {
    const { userId } = therapist;
    const subject = { subjectType: 'user', subjectId: userId };
    await noteSignIn(userId, 'refused');
    expect(await lastEvent()).toMatchObject({
      ...{ action: 'session.sign_in', outcome: 'refused', actorUserId: null, ...subject },
    });
    await noteSignIn(userId, 'done');
    expect(await lastEvent()).toMatchObject({ outcome: 'done', actorUserId: userId, ...subject });
    await noteSignOut(await signIn(userId));
    expect(await lastEvent()).toMatchObject({ action: 'session.sign_out', actorUserId: userId });
  });

  it('tells a clinic of a link that opens nothing, and does not break over a made-up clinic', async () => {
    await noteBadLink(therapist.clinicId);
    expect(await lastEvent()).toMatchObject({ action: 'invitation.use', outcome: 'refused' });
    await noteBadLink(newId());
    expect(await lastEvent()).toMatchObject({ action: 'invitation.use' });
  });
});

it('sessions that have ended by themselves are cleared away, and only those', async () => {
  const [kept, idle, over] = [
    await signIn(patient.userId),
    await signIn(patient.userId),
    await signIn(patient.userId),
  ];
  const hours = (count: number) => new Date(Date.now() - count * 3_600_000);
  await db.loginSession.update({
    where: { tokenHash: Uint8Array.from(idle) },
    data: { lastSeenAt: hours(9) },
  });
  await db.loginSession.update({
    where: { tokenHash: Uint8Array.from(over) },
    data: { absoluteExpiresAt: hours(1) },
  });
  await inAuth(deleteEndedSessions);
  expect(await getLoginSession(kept)).not.toBeNull();
  const left = await db.loginSession.findMany({ where: { userId: patient.userId } });
  expect(left.map(({ tokenHash }) => Buffer.from(tokenHash).toString('hex'))).toEqual([kept.toString('hex')]);
});
