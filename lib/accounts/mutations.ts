import 'server-only';
import type { AuthTx } from '@/lib/db/in-scope';
import { newId } from '@/lib/db/id';

const DAY = 86_400;

/** Staff sit at shared desks; a patient's phone stays signed in through a course of care (seconds). */
const LIFETIMES = {
  staff: { idle: 8 * 3_600, absolute: 30 * DAY },
  patient: { idle: 90 * DAY, absolute: 400 * DAY },
} as const;

/** Signs one device in. @param tokenHash SHA-256 of the secret that only the device keeps. */
export async function createLoginSession(
  tx: AuthTx,
  {
    userId,
    clinicId,
    tokenHash,
    kind,
  }: { userId: string; clinicId: string | null; tokenHash: Buffer; kind: keyof typeof LIFETIMES },
): Promise<void> {
  const { idle, absolute } = LIFETIMES[kind];
  await tx.pg.query(
    `insert into login_session (id, token_hash, user_id, clinic_id, idle_seconds, absolute_expires_at)
     values ($1, $2, $3, $4, $5, now() + make_interval(secs => $6))`,
    [newId(), tokenHash, userId, clinicId, idle, absolute],
  );
}

/** At most once a minute a session, so that reading a page is not a write. */
export async function touchLoginSession(tx: AuthTx, id: string): Promise<void> {
  await tx.pg.query('update login_session set last_seen_at = now() where id = $1', [id]);
}

export async function deleteLoginSession(tx: AuthTx, tokenHash: Buffer): Promise<void> {
  await tx.pg.query('delete from login_session where token_hash = $1', [tokenHash]);
}

/** Sessions that nobody can use any more. */
export async function deleteEndedSessions(tx: AuthTx): Promise<void> {
  await tx.pg.query(
    `delete from login_session where absolute_expires_at < now()
       or last_seen_at < now() - make_interval(secs => idle_seconds)`,
  );
}

/**
 * Signs a person's devices out of one clinic: those that work in it, and those that chose none where there is no other to
 * be led to. @returns how many.
 */
export async function deleteLoginSessionsOf(tx: AuthTx, userId: string, clinicId: string): Promise<number> {
  const { rowCount } = await tx.pg.query(
    `delete from login_session where user_id = $1 and (clinic_id = $2 or (clinic_id is null
       and not exists (select from membership m where m.user_id = $1 and m.clinic_id <> $2 and m.active)))`,
    [userId, clinicId],
  );
  return rowCount ?? 0;
}

/**
 * The clinic this device works in from now on. Memberships are checked again at each request.
 * @returns false for one that the person does not belong to, which changes nothing.
 */
export async function chooseClinic(tx: AuthTx, tokenHash: Buffer, clinicId: string): Promise<boolean> {
  const { rowCount } = await tx.pg.query(
    `update login_session s set clinic_id = $2 where s.token_hash = $1
     and exists (select from membership m where m.user_id = s.user_id and m.clinic_id = $2 and m.active)`,
    [tokenHash, clinicId],
  );
  return rowCount === 1;
}

/** Sets a first password. An existing one is never changed. @returns false when there is one already. */
export async function createCredential(tx: AuthTx, userId: string, passwordHash: string): Promise<boolean> {
  const { rowCount } = await tx.pg.query(
    'insert into credential (user_id, password_hash) values ($1, $2) on conflict (user_id) do nothing',
    [userId, passwordHash],
  );
  return rowCount === 1;
}
