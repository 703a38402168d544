import 'server-only';
import { deleteLoginSessionsOf } from '@/lib/accounts/mutations';
import { writeAudit } from '@/lib/audit/write';
import { clinicToken, hashSecret, newSecret } from '@/lib/auth/token';
import { newId } from '@/lib/db/id';
import { asAuth, type Tx } from '@/lib/db/in-scope';
import { literal } from '@/lib/db/literal';
import { found, RefusalError } from '@/lib/errors/refusal-error';
import { notifyLive } from '@/lib/live/notify';
import type { LocalDate } from '@/lib/time/types';
import { getPatientRecord, listTherapists, type InvitablePatient } from './data';
import { conditionsOf, corrected, fullName } from './rules';
import type { EditPatient, NewPatient } from './schema';
import { CONDITION_CODES, SURGERY_KINDS, type PatientRecord } from './types';

const DAYS = 7;

/** A calendar date as Prisma wants it: midnight UTC. */
const dateColumn = (date: LocalDate | null) => (date === null ? null : new Date(`${date}T00:00:00Z`));

const rowOf = (tx: Tx, patientId: string) => ({ clinicId: tx.scope.clinicId, id: newId(), patientId });

const addConditions = (tx: Tx, patientId: string, conditions: NewPatient['conditions']) =>
  tx.db.condition.createMany({
    data: conditions.map(({ code, side, assessedOn }) => ({
      ...rowOf(tx, patientId),
      ...{ code, side, assessedOn: dateColumn(assessedOn) },
    })),
  });

const addSurgeries = (tx: Tx, patientId: string, surgeries: NewPatient['surgeries']) =>
  tx.db.surgery.createMany({
    data: surgeries.map(({ kind, side, performedOn }) => ({
      ...rowOf(tx, patientId),
      ...{ kind, side, performedOn: dateColumn(performedOn) },
    })),
  });

/**
 * Takes a patient on, with an open episode from `today` (the patient's local date), what is known of the body, and the
 * zone whose days count from now. The member who acts treats the patient. @returns the patient's id.
 */
export async function createPatient(tx: Tx, patient: NewPatient, today: LocalDate): Promise<string> {
  const { clinicId, membershipId } = tx.scope;
  const { givenName, phone, email, language, zone, note, problemSite, problemSide } = patient;
  const patientId = newId();
  await tx.db.patient.create({
    data: {
      ...{ clinicId, id: patientId, name: fullName(patient), givenName, phone, email, language, zone, note },
      ...{ birthDate: dateColumn(patient.birthDate), primaryTherapistId: membershipId },
    },
  });
  await tx.db.patientZone.create({ data: { ...rowOf(tx, patientId), zone, fromAt: new Date(0) } });
  await tx.db.patientNow.create({ data: { clinicId, patientId } });
  await tx.db.episode.create({
    data: { ...rowOf(tx, patientId), fromOn: new Date(`${today}T00:00:00Z`), problemSite, problemSide },
  });
  await addConditions(tx, patientId, conditionsOf(patient));
  await addSurgeries(tx, patientId, patient.surgeries);
  await writeAudit(tx, { action: 'patient.create', patientId });
  await notifyLive(tx, patientId);
  return patientId;
}

/** Marks rows as taken away; what the record said stays in them. */
const takeAway = async (tx: Tx, table: 'condition' | 'surgery', gone: readonly { readonly id: string }[]) => {
  if (gone.length === 0) return;
  await tx.pg.query(
    `update ${table} set removed_at = now(), removed_by_id = $2 where clinic_id = $1 and id = any($3) and removed_at is null`,
    [tx.scope.clinicId, tx.scope.membershipId, gone.map(({ id }) => id)],
  );
};

/** Brings conditions and operations to what is wanted. A code that is not offered any more stands as it was recorded. */
async function correctBody(tx: Tx, stored: PatientRecord, wanted: EditPatient): Promise<void> {
  const codes: readonly string[] = CONDITION_CODES;
  const kinds: readonly string[] = SURGERY_KINDS;
  const conditions = corrected(
    stored.conditions.filter(({ code }) => codes.includes(code)),
    conditionsOf(wanted),
    (row, { code, side, assessedOn }) =>
      row.code === code && row.side === side && row.assessedOn === assessedOn,
  );
  const surgeries = corrected(
    stored.surgeries.filter(({ kind }) => kinds.includes(kind)),
    wanted.surgeries,
    (row, { kind, side, performedOn }) =>
      row.kind === kind && row.side === side && row.performedOn === performedOn,
  );
  await takeAway(tx, 'condition', conditions.gone);
  await takeAway(tx, 'surgery', surgeries.gone);
  await addConditions(tx, stored.id, conditions.added);
  await addSurgeries(tx, stored.id, surgeries.added);
}

/** Who treats from now on. "Nobody" leaves one who is shut out in place: let in again, they have their patients back. */
async function changeTherapist(tx: Tx, stored: PatientRecord, therapistId: string | null): Promise<void> {
  if (therapistId === stored.primaryTherapistId) return;
  const known = await listTherapists(tx);
  if (therapistId !== null && !known.some(({ membershipId }) => membershipId === therapistId))
    throw new RefusalError('invalid', { therapistId: 'choose' });
  await tx.pg.query('update patient set primary_therapist_id = $3 where clinic_id = $1 and id = $2', [
    ...[tx.scope.clinicId, stored.id, therapistId],
  ]);
}

/**
 * Corrects a record. What it said of the body is marked as taken away, never deleted; a new zone counts from now.
 * @throws RefusalError `not_found` for a stranger, `stale` when somebody corrected it since `revision`.
 */
export async function editPatient(tx: Tx, patient: EditPatient): Promise<void> {
  const { clinicId } = tx.scope;
  const { patientId, revision, givenName, birthDate, phone, email, language, zone, note } = patient;
  const { rowCount } = await tx.pg.query(
    `update patient set revision = revision + 1, name = $4, given_name = $5, birth_date = $6, phone = $7, email = $8, language = $9, note = $10
     where clinic_id = $1 and id = $2 and revision = $3`,
    [clinicId, patientId, revision, fullName(patient), givenName, birthDate, phone, email, language, note],
  );
  const stored = found(await getPatientRecord(tx, patientId));
  if (rowCount === 0) throw new RefusalError('stale');
  if (stored.zone !== zone) {
    await tx.pg.query('update patient set zone = $3 where clinic_id = $1 and id = $2', [
      clinicId,
      patientId,
      zone,
    ]);
    await tx.db.patientZone.create({ data: { ...rowOf(tx, patientId), zone, fromAt: new Date() } });
  }
  await tx.pg.query(
    `update episode set problem_site = $3, problem_side = $4 where clinic_id = $1 and id = (
       select id from episode where clinic_id = $1 and patient_id = $2 order by to_on is null desc, from_on desc limit 1)`,
    [clinicId, patientId, patient.problemSite, patient.problemSide],
  );
  await correctBody(tx, stored, patient);
  await changeTherapist(tx, stored, patient.therapistId);
  await writeAudit(tx, { action: 'patient.edit', patientId });
  await notifyLive(tx, patientId);
}

/**
 * The member who acts treats the patient from now on.
 * @throws RefusalError `stale` when somebody who works here treats them by now.
 */
export async function takeOverPatient(tx: Tx, patientId: string): Promise<void> {
  const { rowCount } = await tx.pg.query(
    `update patient p set primary_therapist_id = $3, revision = p.revision + 1 where p.clinic_id = $1 and p.id = $2
       and not exists (select from membership m where m.clinic_id = p.clinic_id and m.id = p.primary_therapist_id and m.active)`,
    [tx.scope.clinicId, patientId, tx.scope.membershipId],
  );
  if (rowCount === 0) throw new RefusalError('stale');
  await writeAudit(tx, { action: 'patient.take_over', patientId });
  await notifyLive(tx, patientId);
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
