import 'server-only';
import { getAccount } from '@/lib/accounts/data';
import { createCredential, deleteLoginSessionsOf } from '@/lib/accounts/mutations';
import { writeAudit } from '@/lib/audit/write';
import { clinicToken, hashSecret, newSecret } from '@/lib/auth/token';
import { newId } from '@/lib/db/id';
import { asAuth, type Tx } from '@/lib/db/in-scope';
import { found, RefusalError } from '@/lib/errors/refusal-error';
import type { Settings, StaffInvitation } from './schema';

const DAYS = 7;

/** Changes how the clinic is called and reached. @throws RefusalError `not_found` outside a staff scope. */
export async function changeSettings(tx: Tx, settings: Settings): Promise<void> {
  const { name, zone, phone, urgentCareNumber, urgentCarePlace, emergencyNumber } = settings;
  const { rowCount } = await tx.pg.query(
    `update clinic set name = $2, zone = $3, phone = $4, urgent_care_number = $5, urgent_care_place = $6, emergency_number = $7
     where id = $1`,
    [tx.scope.clinicId, name, zone, phone, urgentCareNumber, urgentCarePlace, emergencyNumber],
  );
  found(rowCount === 1 ? settings : null);
  await writeAudit(tx, { action: 'clinic.settings' });
}

/** A new one-time link for someone who is to work here; every older one for that address ends. @returns the token, which is stored nowhere. */
export async function inviteStaff(tx: Tx, { name, email, roles }: StaffInvitation): Promise<string> {
  const { clinicId, membershipId } = tx.scope;
  const secret = newSecret();
  const id = newId();
  await tx.pg.query(
    `update invitation set ended_at = now() where clinic_id = $1 and kind = 'STAFF' and email = $2 and used_at is null and ended_at is null`,
    [clinicId, email],
  );
  await tx.pg.query(
    `insert into invitation (clinic_id, id, token_hash, kind, email, display_name, roles, invited_by_id, expires_at)
     values ($1, $2, $3, 'STAFF', $4, $5, $6::text[]::role[], $7, now() + make_interval(days => $8))`,
    [clinicId, id, hashSecret(secret), email, name, roles, membershipId, DAYS],
  );
  await writeAudit(tx, { action: 'staff.invite', subject: { type: 'invitation', id } });
  return clinicToken(clinicId, secret);
}

/** Ends a staff invitation that nobody has used. @throws RefusalError `not_found`. */
export async function endInvitation(tx: Tx, invitationId: string): Promise<void> {
  const { rowCount } = await tx.pg.query(
    `update invitation set ended_at = now() where clinic_id = $1 and id = $2 and kind = 'STAFF' and used_at is null and ended_at is null`,
    [tx.scope.clinicId, invitationId],
  );
  found(rowCount === 1 ? invitationId : null);
  await writeAudit(tx, { action: 'staff.uninvite', subject: { type: 'invitation', id: invitationId } });
}

/** What somebody who is shut out could still come back by: their devices, and links that they made or were sent. */
async function closeDoors(tx: Tx, membershipId: string, userId: string): Promise<void> {
  const { clinicId } = tx.scope;
  await tx.pg.query(
    `update invitation i set ended_at = now() where i.clinic_id = $1 and i.used_at is null and i.ended_at is null
       and (i.invited_by_id = $2 or i.email = (select u.email from "user" u where u.id = $3))`,
    [clinicId, membershipId, userId],
  );
  await asAuth(tx, (auth) => deleteLoginSessionsOf(auth, userId, clinicId));
}

/**
 * Lets a member of staff in or shuts them out: their next request is refused. The clinic's admins are locked first and
 * the one who acts must still be one, so that two who shut each other out do not leave it without any.
 * @throws RefusalError `not_found` for another clinic's member, a patient or somebody shut out meanwhile.
 */
export async function setMemberActive(tx: Tx, membershipId: string, active: boolean): Promise<void> {
  const { clinicId } = tx.scope;
  const { rows: admins } = await tx.pg.query<{ id: string }>(
    `select id from membership where clinic_id = $1 and active and roles @> '{ADMIN}'::role[] order by id for update`,
    [clinicId],
  );
  found(admins.find(({ id }) => id === tx.scope.membershipId));
  // Access asks the same; here it also stands beside the lock.
  const { rows: members } = await tx.pg.query<{ userId: string }>(
    `update membership set active = $3 where clinic_id = $1 and id = $2 and id <> $4 and roles && '{ADMIN,THERAPIST}'::role[]
     returning user_id as "userId"`,
    [clinicId, membershipId, active, tx.scope.membershipId],
  );
  const { userId } = found(members[0] ?? null);
  if (!active) await closeDoors(tx, membershipId, userId);
  const action = active ? 'staff.reactivate' : 'staff.deactivate';
  await writeAudit(tx, { action, subject: { type: 'membership', id: membershipId } });
}

/** Who proved to own the invited address: with the password it has, or with a first one for it. */
export type Proof =
  { readonly userId: string } | { readonly firstPasswordHash: string; readonly name: string | null };

interface UsedInvitation {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly string[];
}

/** The person behind an address that no password guards yet. @throws RefusalError `conflict` when one does by now. */
async function enrol(tx: Tx, { email, name }: UsedInvitation, passwordHash: string): Promise<string> {
  const account = await asAuth(tx, (auth) => getAccount(auth, email));
  const userId = account?.userId ?? newId();
  if (!account) {
    const { rowCount } = await tx.pg.query(
      'insert into "user" (id, email, name) values ($1, $2, $3) on conflict do nothing',
      [userId, email, name],
    );
    if (rowCount !== 1) throw new RefusalError('conflict');
  }
  if (!(await asAuth(tx, (auth) => createCredential(auth, userId, passwordHash))))
    throw new RefusalError('conflict');
  return userId;
}

/**
 * Uses a staff invitation, once, whoever else tries at the same moment, and makes its holder a member. A password that
 * exists is never changed. @returns who joined, or null for a token that is used, ended, over or unknown.
 * @throws RefusalError `conflict` when the proof does not fit the address any more; the invitation stays open then.
 */
export async function joinStaff(tx: Tx, tokenHash: Buffer, proof: Proof): Promise<string | null> {
  const { clinicId } = tx.scope;
  const { rows } = await tx.pg.query<UsedInvitation>(
    `update invitation set used_at = now() where clinic_id = $1 and token_hash = $2 and kind = 'STAFF'
       and used_at is null and ended_at is null and expires_at > now() returning email, display_name as name, roles::text[] as roles`,
    [clinicId, tokenHash],
  );
  const [invitation] = rows;
  if (!invitation) return null;
  const named = 'userId' in proof ? invitation : { ...invitation, name: proof.name ?? invitation.name };
  if ('userId' in proof) {
    const account = await asAuth(tx, (auth) => getAccount(auth, invitation.email));
    if (account?.userId !== proof.userId) throw new RefusalError('conflict');
  }
  const userId = 'userId' in proof ? proof.userId : await enrol(tx, named, proof.firstPasswordHash);
  const { rows: members } = await tx.pg.query<{ id: string }>(
    `insert into membership (clinic_id, id, user_id, roles, display_name) values ($1, $2, $3, $4::text[]::role[], $5)
     on conflict (clinic_id, user_id) do update set active = true,
       roles = array(select distinct unnest(membership.roles || excluded.roles)) returning id`,
    [clinicId, newId(), userId, invitation.roles, named.name],
  );
  const [member] = members;
  const subject = { type: 'membership', id: member?.id ?? '' };
  await writeAudit(tx, { action: 'staff.join', subject, actorUserId: userId });
  return userId;
}
