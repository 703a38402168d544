import 'server-only';
import { deleteLoginSessionsOf } from '@/lib/accounts/mutations';
import { writeAudit } from '@/lib/audit/write';
import { clinicToken, hashSecret, newSecret } from '@/lib/auth/token';
import { newId } from '@/lib/db/id';
import { asAuth, type Tx } from '@/lib/db/in-scope';
import { literal } from '@/lib/db/literal';
import { notifyLive } from '@/lib/live/notify';
import type { LocalDate } from '@/lib/time/types';
import type { InvitablePatient } from './data';
import { conditionsOf, fullName } from './rules';
import type { NewPatient } from './schema';

const DAYS = 7;

/** A calendar date as Prisma wants it: midnight UTC. */
const dateColumn = (date: LocalDate | null) => (date === null ? null : new Date(`${date}T00:00:00Z`));

/**
 * Takes a patient on, with an open episode from `today` (the patient's local date), what is known of the body, and the
 * zone whose days count from now. The member who acts treats the patient. @returns the patient's id.
 */
export async function createPatient(tx: Tx, patient: NewPatient, today: LocalDate): Promise<string> {
  const { clinicId, membershipId } = tx.scope;
  const { givenName, phone, email, language, zone, note, problemSite, problemSide, surgery } = patient;
  const patientId = newId();
  const row = () => ({ clinicId, id: newId(), patientId });
  await tx.db.patient.create({
    data: {
      ...{ clinicId, id: patientId, name: fullName(patient), givenName, phone, email, language, zone, note },
      ...{ birthDate: dateColumn(patient.birthDate), primaryTherapistId: membershipId },
    },
  });
  await tx.db.patientZone.create({ data: { ...row(), zone, fromAt: new Date(0) } });
  await tx.db.patientNow.create({ data: { clinicId, patientId } });
  await tx.db.episode.create({
    data: { ...row(), fromOn: new Date(`${today}T00:00:00Z`), problemSite, problemSide },
  });
  await tx.db.condition.createMany({
    data: conditionsOf(patient).map(({ code, side, assessedOn }) => ({
      ...row(),
      ...{ code, side, assessedOn: dateColumn(assessedOn) },
    })),
  });
  if (surgery) {
    const { kind, side, performedOn } = surgery;
    await tx.db.surgery.create({ data: { ...row(), kind, side, performedOn: dateColumn(performedOn) } });
  }
  await writeAudit(tx, { action: 'patient.create', patientId });
  await notifyLive(tx, patientId);
  return patientId;
}

const endInvitations = (tx: Tx, patientId: string) =>
  tx.pg.query(
    `update invitation set ended_at = now() where clinic_id = $1 and patient_id = $2 and used_at is null and ended_at is null`,
    [tx.scope.clinicId, patientId],
  );

/** A new sign-in link for a patient; every older one ends. @returns the token, which is stored nowhere. */
export async function invitePatient(tx: Tx, patientId: string): Promise<string> {
  const { clinicId, membershipId } = tx.scope;
  const secret = newSecret();
  await endInvitations(tx, patientId);
  await tx.pg.query(
    `insert into invitation (clinic_id, id, token_hash, kind, patient_id, roles, invited_by_id, expires_at)
     values ($1, $2, $3, 'PATIENT', $4, '{PATIENT}', $5, now() + make_interval(days => $6))`,
    [clinicId, newId(), hashSecret(secret), patientId, membershipId, DAYS],
  );
  await writeAudit(tx, { action: 'patient.invite', patientId });
  return clinicToken(clinicId, secret);
}

/** A phone was lost or changed hands: each of the patient's is signed out, and an open link ends. @returns how many phones. */
export async function endDevices(tx: Tx, { id, userId }: InvitablePatient): Promise<number> {
  const { clinicId } = tx.scope;
  await endInvitations(tx, id);
  await writeAudit(tx, { action: 'patient.devices_end', patientId: id });
  await notifyLive(tx, id);
  return userId === null ? 0 : asAuth(tx, (auth) => deleteLoginSessionsOf(auth, userId, clinicId));
}

/** Uses an open invitation, once, whoever else tries at the same moment. @returns its patient, or null. */
async function consumeInvitation(tx: Tx, tokenHash: Buffer): Promise<string | null> {
  const { rows } = await tx.pg.query<{ patientId: string }>(
    `update invitation set used_at = now() where clinic_id = $1 and token_hash = $2 and kind = 'PATIENT'
       and used_at is null and ended_at is null and expires_at > now() returning patient_id as "patientId"`,
    [tx.scope.clinicId, tokenHash],
  );
  return rows[0]?.patientId ?? null;
}

/**
 * Joins a patient to the own record and tells who to sign in. An account that the patient has already is signed in;
 * its password is never touched. @returns null for a token that is used, ended, over or unknown.
 */
export async function joinClinic(
  tx: Tx,
  tokenHash: Buffer,
): Promise<{ userId: string; clinicId: string } | null> {
  const { clinicId } = tx.scope;
  const patientId = await consumeInvitation(tx, tokenHash);
  if (patientId === null) return null;
  const { rows } = await tx.pg.query<{ userId: string | null; name: string }>(
    'select user_id as "userId", name from patient where clinic_id = $1 and id = $2 for update',
    [clinicId, patientId],
  );
  const [patient] = rows;
  if (!patient) return null;
  const userId = patient.userId ?? newId();
  if (patient.userId === null) {
    await tx.pg.query('insert into "user" (id, name) values ($1, $2)', [userId, patient.name]);
    await tx.pg.query(
      `insert into membership (clinic_id, id, user_id, roles, display_name) values ($1, $2, $3, '{PATIENT}', $4)`,
      [clinicId, newId(), userId, patient.name],
    );
  }
  await tx.pg.query(
    'update patient set user_id = $3, joined_at = coalesce(joined_at, now()) where clinic_id = $1 and id = $2',
    [clinicId, patientId, userId],
  );
  await writeAudit(tx, { action: 'patient.join', patientId, actorUserId: userId });
  await notifyLive(tx, patientId);
  return { userId, clinicId };
}

/**
 * One writer of a patient's days and counts at a time, until the transaction ends. Take it before reading what the counts
 * are made from, and before changing `patient_now`: everyone then waits in the same order.
 */
export async function lockPatient(tx: Tx, patientId: string): Promise<void> {
  await tx.pg.query(lockingPatient(patientId));
}

/** The same as a statement, for whoever has more to send in the same round trip. */
export const lockingPatient = (patientId: string): string =>
  `select pg_advisory_xact_lock(hashtextextended(${literal(patientId)}, 0))`;
