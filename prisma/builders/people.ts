import { newId } from '@/lib/db/id';
import type { Db } from '@/lib/db/bound-prisma';
import type { Role } from '@/lib/accounts/types';

/*
 * Builders arrange rows past every wall, with the owner's or a superuser's client (`adminDb`): for tests, the demo,
 * benches and e2e. What a rule decides (plan days, tallies, alerts) is never built here: publish and log for real.
 */

export interface BuiltClinic {
  readonly clinicId: string;
  readonly zone: string;
}

export async function buildClinic(
  db: Db,
  options: { name?: string; zone?: string; demo?: boolean; phone?: string } = {},
): Promise<BuiltClinic> {
  const zone = options.zone ?? 'Europe/Berlin';
  const { id } = await db.clinic.create({
    data: {
      id: newId(),
      name: options.name ?? 'Harbour Test Clinic',
      zone,
      phone: options.phone ?? '+49 30 5550 100',
      urgentCareNumber: '116 117',
      urgentCarePlace: 'Urgent care, 1 Example Street',
      emergencyNumber: '112',
      demo: options.demo ?? false,
    },
  });
  return { clinicId: id, zone };
}

export interface BuiltMember {
  readonly clinicId: string;
  readonly userId: string;
  readonly membershipId: string;
  readonly name: string;
}

/** A person with a membership; with a password when its argon2id hash is given. */
export async function buildMember(
  db: Db,
  clinicId: string,
  options: { roles?: Role[]; name?: string; email?: string; passwordHash?: string; active?: boolean } = {},
): Promise<BuiltMember> {
  const userId = newId();
  const name = options.name ?? 'Test Therapist';
  const email = options.email ?? (options.passwordHash ? `${userId}@example.org` : null);
  await db.user.create({ data: { id: userId, name, email } });
  if (options.passwordHash) {
    await db.credential.create({ data: { userId, passwordHash: options.passwordHash } });
  }
  const membershipId = newId();
  const roles = options.roles ?? ['THERAPIST'];
  const active = options.active ?? true;
  await db.membership.create({
    data: { clinicId, id: membershipId, userId, displayName: name, roles, active },
  });
  return { clinicId, userId, membershipId, name };
}

export interface BuiltPatient extends BuiltMember {
  readonly patientId: string;
  readonly episodeId: string;
}

interface PatientOptions {
  readonly name?: string;
  readonly zone?: string;
  readonly therapistId?: string;
  readonly birthDate?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly passwordHash?: string;
  readonly problemSite?: string;
  readonly problemSide?: 'left' | 'right' | 'both';
  readonly from?: string;
}

/** A patient who has already joined, with an open episode. Dates are `YYYY-MM-DD`. */
export async function buildPatient(
  db: Db,
  clinicId: string,
  options: PatientOptions = {},
): Promise<BuiltPatient> {
  const name = options.name ?? 'Test Patient';
  const member = await buildMember(db, clinicId, {
    roles: ['PATIENT'],
    name,
    ...(options.email ? { email: options.email } : {}),
    ...(options.passwordHash ? { passwordHash: options.passwordHash } : {}),
  });
  const patientId = newId();
  const zone = options.zone ?? 'Europe/Berlin';
  await db.patient.create({
    data: {
      clinicId,
      id: patientId,
      userId: member.userId,
      name,
      givenName: name.split(' ')[0] ?? name,
      birthDate: new Date(`${options.birthDate ?? '1970-05-17'}T00:00:00Z`),
      zone,
      primaryTherapistId: options.therapistId ?? null,
      phone: options.phone ?? null,
      joinedAt: new Date(),
    },
  });
  await db.patientZone.create({
    data: { clinicId, id: newId(), patientId, zone, fromAt: new Date('2000-01-01T00:00:00Z') },
  });
  await db.patientNow.create({ data: { clinicId, patientId } });
  const { id: episodeId } = await db.episode.create({
    data: {
      clinicId,
      id: newId(),
      patientId,
      fromOn: new Date(`${options.from ?? '2026-01-05'}T00:00:00Z`),
      problemSite: options.problemSite ?? 'front_knee',
      problemSide: options.problemSide ?? 'right',
    },
  });
  return { ...member, patientId, episodeId };
}
