import 'server-only';
import { readAsAuth, type AuthTx } from '@/lib/db/in-scope';
import type { Actor, Role } from './types';

export interface MembershipChoice {
  readonly clinicId: string;
  readonly clinicName: string;
  readonly membershipId: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly patientId: string | null;
}

/** One device's session with everything a request needs to know of the person, read in one round trip. */
export interface LoginSessionRow {
  readonly id: string;
  readonly userId: string;
  readonly clinicId: string | null;
  readonly stale: boolean;
  readonly memberships: readonly MembershipChoice[];
}

const ACTIVE_SESSION = `
  select s.id, s.user_id as "userId", s.clinic_id as "clinicId", s.last_seen_at < now() - interval '60 seconds' as stale,
    coalesce((select json_agg(json_build_object('clinicId', m.clinic_id, 'clinicName', c.name, 'membershipId', m.id,
      'displayName', m.display_name, 'roles', m.roles, 'patientId', p.id) order by c.name)
      from membership m join clinic c on c.id = m.clinic_id
      left join patient p on p.clinic_id = m.clinic_id and p.user_id = m.user_id
      where m.user_id = s.user_id and m.active), '[]') as memberships
  from login_session s
  where s.token_hash = $1 and s.absolute_expires_at > now() and s.last_seen_at > now() - make_interval(secs => s.idle_seconds)`;

/** @returns null when the session is unknown, ended, idle too long or past its absolute end. */
export async function getLoginSession(tokenHash: Buffer): Promise<LoginSessionRow | null> {
  const [row] = await readAsAuth<LoginSessionRow>({
    name: 'login-session',
    text: ACTIVE_SESSION,
    values: [tokenHash],
  });
  return row ?? null;
}

/** The actor in the chosen clinic, or in the first one; null where no membership is active. */
export function actorOf(session: LoginSessionRow): Actor | null {
  const chosen =
    session.memberships.find(({ clinicId }) => clinicId === session.clinicId) ?? session.memberships[0];
  if (!chosen) return null;
  const base = {
    userId: session.userId,
    clinicId: chosen.clinicId,
    membershipId: chosen.membershipId,
    name: chosen.displayName,
  };
  const roles = chosen.roles.filter((role) => role !== 'PATIENT');
  if (roles.length > 0) return { kind: 'staff', ...base, roles };
  return chosen.patientId ? { kind: 'patient', ...base, patientId: chosen.patientId } : null;
}

/** @returns the stored hash of an address that can sign in, or null. */
export async function getCredential(
  tx: AuthTx,
  email: string,
): Promise<{ userId: string; passwordHash: string } | null> {
  const { rows } = await tx.pg.query<{ userId: string; passwordHash: string }>(
    `select u.id as "userId", k.password_hash as "passwordHash" from "user" u join credential k on k.user_id = u.id
     where u.email = $1 and exists (select from membership m where m.user_id = u.id and m.active)`,
    [email],
  );
  return rows[0] ?? null;
}

/** Whose lifetime a session gets: staff as soon as one active membership is a staff role. */
export async function getUserKind(tx: AuthTx, userId: string): Promise<'staff' | 'patient'> {
  const { rows } = await tx.pg.query<{ staff: boolean }>(
    `select bool_or(m.roles && '{ADMIN,THERAPIST}'::role[]) as staff from membership m where m.user_id = $1 and m.active`,
    [userId],
  );
  return rows[0]?.staff ? 'staff' : 'patient';
}

/** Whose an address is, whatever they may enter yet: for joining a clinic by invitation. Null where nobody has it. */
export async function getAccount(
  tx: AuthTx,
  email: string,
): Promise<{ userId: string; passwordHash: string | null } | null> {
  const { rows } = await tx.pg.query<{ userId: string; passwordHash: string | null }>(
    `select u.id as "userId", k.password_hash as "passwordHash" from "user" u left join credential k on k.user_id = u.id
     where u.email = $1`,
    [email],
  );
  return rows[0] ?? null;
}

/** How many devices a person is signed in on in one clinic, or would be led to it. */
export async function countLoginSessions(tx: AuthTx, userId: string, clinicId: string): Promise<number> {
  const { rows } = await tx.pg.query<{ count: number }>(
    `select count(*)::int as count from login_session where user_id = $1 and (clinic_id = $2 or clinic_id is null)
       and absolute_expires_at > now() and last_seen_at > now() - make_interval(secs => idle_seconds)`,
    [userId, clinicId],
  );
  return rows[0]?.count ?? 0;
}

/** Every clinic that a person belongs to, as staff or as a patient. */
export async function listClinicsOf(tx: AuthTx, userId: string): Promise<string[]> {
  const { rows } = await tx.pg.query<{ clinicId: string }>(
    'select clinic_id as "clinicId" from membership where user_id = $1 and active order by clinic_id',
    [userId],
  );
  return rows.map(({ clinicId }) => clinicId);
}
