import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { actorOf, getCredential, getLoginSession } from '@/lib/accounts/data';
import { createLoginSession } from '@/lib/accounts/mutations';
import { hashSecret, newSecret, parseClinicToken } from '@/lib/auth/token';
import { inAuth, inScope } from '@/lib/db/in-scope';
import { closePool } from '@/lib/db/pool';
import { scopeOf, systemScope } from '@/lib/db/scope';
import { adminDb } from '@/prisma/builders/admin-db';
import { canReadPatient } from '@/lib/patients/access';
import { getInvitable } from '@/lib/patients/data';
import { invitePatient, joinClinic } from '@/lib/patients/mutations';
import { adminActor, patientActor, therapistActor } from '@/prisma/builders/actors';
import { buildClinic, buildMember, buildPatient, type BuiltMember } from '@/prisma/builders/people';
import { canChangeMember } from './access';
import { getClinic, getStaffOffer, listStaff, listWaitingInvitations } from './data';
import {
  changeSettings,
  endInvitation,
  inviteStaff,
  joinStaff,
  setMemberActive,
  type Proof,
} from './mutations';
import { memberSchema } from './schema';

const db = adminDb(inject('adminUrl'));
let clinicId: string;
let lead: BuiltMember;
let strangerLead: BuiltMember;
let number = 0;

const asLead = <T>(work: Parameters<typeof inScope<T>>[1], who = lead) =>
  inScope(scopeOf(adminActor(who)), work);
const asJoin = <T>(work: Parameters<typeof inScope<T>>[1]) => inScope(systemScope(clinicId, 'join'), work);
const hashOf = (token: string) => hashSecret(parseClinicToken(token)?.secret ?? '');
const newEmail = () => `colleague-${(number += 1)}@example.org`;
const invite = (email: string, roles: ('THERAPIST' | 'ADMIN')[] = ['THERAPIST']) =>
  asLead((tx) => inviteStaff(tx, { name: 'New Colleague', email, roles }));
const join = (token: string, proof: Proof) => asJoin((tx) => joinStaff(tx, hashOf(token), proof));
const first = (name: string | null = null): Proof => ({ firstPasswordHash: 'first-hash', name });
const passwordOf = async (email: string) => (await inAuth((tx) => getCredential(tx, email)))?.passwordHash;

beforeAll(async () => {
  ({ clinicId } = await buildClinic(db));
  lead = await buildMember(db, clinicId, { roles: ['ADMIN'], name: 'Lead' });
  const elsewhere = await buildClinic(db, { name: 'Elsewhere' });
  strangerLead = await buildMember(db, elsewhere.clinicId, { roles: ['ADMIN'] });
});

afterAll(async () => {
  await closePool();
  await db.$disconnect();
});

describe('a staff invitation', () => {
  it('makes account, first password and membership, once', async () => {
    const email = newEmail();
    const token = await invite(email, ['THERAPIST', 'ADMIN']);
    expect(await asJoin((tx) => getStaffOffer(tx, hashOf(token)))).toEqual({
      ...{ clinic: 'Harbour Test Clinic', name: 'New Colleague', email },
    });
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => join(token, first('Ada Own')).catch(() => null)),
    );
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    const member = (await asLead(listStaff)).find((entry) => entry.email === email);
    expect(member).toMatchObject({ name: 'Ada Own', active: true, roles: ['THERAPIST', 'ADMIN'] });
    expect(await passwordOf(email)).toBe('first-hash');
  });

  it('never changes the password of an address that has one, and stays open', async () => {
    const email = newEmail();
    const { userId } = await buildMember(db, strangerLead.clinicId, { email, passwordHash: 'kept' });
    const token = await invite(email);
    await expect(join(token, first())).rejects.toThrow('conflict');
    expect(await passwordOf(email)).toBe('kept');
    expect(await db.membership.count({ where: { clinicId, userId } })).toBe(0);
    await expect(join(token, { userId: lead.userId })).rejects.toThrow('conflict');
    expect(await join(token, { userId })).toBe(userId);
    expect(await passwordOf(email)).toBe('kept');
    expect(await db.membership.count({ where: { clinicId, userId } })).toBe(1);
  });

  it('adds its roles to a membership that is there', async () => {
    const email = newEmail();
    const { userId } = await buildMember(db, clinicId, { email, passwordHash: 'kept', active: false });
    await join(await invite(email, ['ADMIN']), { userId });
    const [row] = await db.membership.findMany({ where: { clinicId, userId } });
    expect(row?.active).toBe(true);
    expect(row?.roles.toSorted()).toEqual(['ADMIN', 'THERAPIST']);
  });

  it('ends with the next one for the address, when ended, and after its days', async () => {
    const email = newEmail();
    const old = await invite(email);
    const token = await invite(email);
    expect(await join(old, first())).toBeNull();
    const [waiting] = (await asLead(listWaitingInvitations)).filter((entry) => entry.email === email);
    const invitationId = waiting?.invitationId ?? '';
    await expect(asLead((tx) => endInvitation(tx, invitationId), strangerLead)).rejects.toThrow('not_found');
    await asLead((tx) => endInvitation(tx, invitationId));
    expect(await join(token, first())).toBeNull();
    const late = await invite(email);
    await db.invitation.updateMany({
      where: { email },
      data: { createdAt: new Date(Date.now() - 8 * 86_400_000), expiresAt: new Date(Date.now() - 1_000) },
    });
    expect(await join(late, first())).toBeNull();
    expect(await db.user.count({ where: { email } })).toBe(0);
  });

  it('does not open a patient’s place, nor a patient’s link a member’s', async () => {
    expect(await join(`${clinicId}.${newSecret()}`, first())).toBeNull();
    const patient = await buildPatient(db, clinicId);
    const secret = newSecret();
    await db.invitation.create({
      data: {
        ...{
          clinicId,
          id: patient.membershipId,
          tokenHash: new Uint8Array(hashSecret(secret)),
          kind: 'PATIENT',
          roles: ['PATIENT'],
        },
        ...{ patientId: patient.patientId, expiresAt: new Date(Date.now() + 60_000) },
      },
    });
    expect(await join(`${clinicId}.${secret}`, first())).toBeNull();
  });
});

describe('shutting a member out', () => {
  it('takes away a session that is open, for good: let in again, one signs in again', async () => {
    const member = await buildMember(db, clinicId);
    const tokenHash = hashSecret(newSecret());
    await inAuth((tx) =>
      createLoginSession(tx, { userId: member.userId, clinicId, tokenHash, kind: 'staff' }),
    );
    const actor = async () => {
      const session = await getLoginSession(tokenHash);
      return session && actorOf(session);
    };
    expect(await actor()).toMatchObject({ membershipId: member.membershipId });
    await asLead((tx) => setMemberActive(tx, member.membershipId, false));
    expect(await actor()).toBeNull();
    await asLead((tx) => setMemberActive(tx, member.membershipId, true));
    expect(await actor()).toBeNull();
  });

  it('is refused across clinics, for patients and by an admin who was shut out', async () => {
    const member = await buildMember(db, clinicId);
    const patient = await buildPatient(db, clinicId);
    const gone = await buildMember(db, clinicId, { roles: ['ADMIN'], active: false });
    const shut = (membershipId: string, who: BuiltMember) =>
      asLead((tx) => setMemberActive(tx, membershipId, false), who);
    await expect(shut(member.membershipId, strangerLead)).rejects.toThrow('not_found');
    await expect(shut(patient.membershipId, lead)).rejects.toThrow('not_found');
    await expect(shut(lead.membershipId, gone)).rejects.toThrow('not_found');
    const rows = await db.membership.findMany({
      where: { id: { in: [member, patient, lead].map(({ membershipId }) => membershipId) } },
    });
    expect(rows.map(({ active }) => active)).toEqual([true, true, true]);
  });

  it('leaves an admin when two shut each other out at once', async () => {
    const { clinicId: small } = await buildClinic(db, { name: 'Two Admins' });
    const one = await buildMember(db, small, { roles: ['ADMIN'] });
    const two = await buildMember(db, small, { roles: ['ADMIN'] });
    const outcomes = await Promise.allSettled([
      asLead((tx) => setMemberActive(tx, two.membershipId, false), one),
      asLead((tx) => setMemberActive(tx, one.membershipId, false), two),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await db.membership.count({ where: { clinicId: small, active: true } })).toBe(1);
  });
});

describe('settings', () => {
  const settings = {
    ...{ name: 'Harbour Test Clinic', zone: 'Europe/Berlin', phone: '555 0100', urgentCareNumber: '116 117' },
    ...{ urgentCarePlace: null, emergencyNumber: '911' },
  };

  it('are changed for this clinic alone', async () => {
    await asLead((tx) => changeSettings(tx, settings));
    expect(await asLead(getClinic)).toMatchObject(settings);
    expect(await asLead(getClinic, strangerLead)).toMatchObject({
      name: 'Elsewhere',
      emergencyNumber: '112',
    });
  });

  it('are not a patient’s to change', async () => {
    const patient = await buildPatient(db, clinicId);
    const attempt = inScope(scopeOf(patientActor(patient)), (tx) =>
      changeSettings(tx, { ...settings, emergencyNumber: '000' }),
    );
    await expect(attempt).rejects.toThrow('not_found');
    expect(await asLead(getClinic)).toMatchObject({ emergencyNumber: '911' });
  });
});

describe('whoever is shut out', () => {
  const shutOut = (who: BuiltMember) => asLead((tx) => setMemberActive(tx, who.membershipId, false));

  it('comes back by no link that they made or were sent, and by no device', async () => {
    const email = newEmail();
    const leaving = await buildMember(db, clinicId, {
      email,
      roles: ['ADMIN', 'THERAPIST'],
      name: 'Leaving',
    });
    const sent = await invite(email);
    const made = await asLead(
      (tx) => inviteStaff(tx, { name: 'Back Door', email: newEmail(), roles: ['ADMIN'] }),
      leaving,
    );
    const patient = await buildPatient(db, clinicId, {});
    const toPatient = await asLead((tx) => invitePatient(tx, patient.patientId), leaving);
    const secret = newSecret();
    const device = {
      userId: leaving.userId,
      clinicId,
      tokenHash: hashSecret(secret),
      kind: 'staff',
    } as const;
    await inAuth((tx) => createLoginSession(tx, device));
    await shutOut(leaving);
    expect(await join(sent, { userId: leaving.userId })).toBeNull();
    expect(await join(made, first())).toBeNull();
    expect(await asJoin((tx) => joinClinic(tx, hashOf(toPatient)))).toBeNull();
    await asLead((tx) => setMemberActive(tx, leaving.membershipId, true));
    expect(await getLoginSession(hashSecret(secret))).toBeNull();
  });

  it('is never the one who acts, however the id is written', async () => {
    const parsed = memberSchema.parse({ membershipId: lead.membershipId.toUpperCase(), active: false });
    expect(canChangeMember(adminActor(lead), parsed.membershipId)).toBe(false);
    await expect(asLead((tx) => setMemberActive(tx, parsed.membershipId, false))).rejects.toThrow();
    expect(await db.membership.findFirst({ where: { id: lead.membershipId } })).toMatchObject({
      active: true,
    });
  });

  it('leaves patients whom everyone of the clinic may answer for', async () => {
    await db.clinic.update({ where: { id: clinicId }, data: { colleagues: 'TREATING_TEAM' } });
    const treating = await buildMember(db, clinicId, { name: 'Treating' });
    const colleague = await buildMember(db, clinicId, { name: 'Colleague' });
    const patient = await buildPatient(db, clinicId, { therapistId: treating.membershipId });
    const seen = async () => {
      const read = await inScope(scopeOf(therapistActor(colleague)), (tx) =>
        getInvitable(tx, patient.patientId),
      );
      return read !== null && canReadPatient(therapistActor(colleague), read, read.colleagues);
    };
    expect(await seen()).toBe(false);
    await shutOut(treating);
    expect(await seen()).toBe(true);
    await db.clinic.update({ where: { id: clinicId }, data: { colleagues: 'OPEN' } });
  });
});
