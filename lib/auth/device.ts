import 'server-only';
import { decode, encode } from 'next-auth/jwt';
import { cookies } from 'next/headers';
import { createLoginSession, deleteEndedSessions, deleteLoginSession } from '@/lib/accounts/mutations';
import { inAuth } from '@/lib/db/in-scope';
import { env } from '@/lib/env';
import { COOKIE_SECONDS, cookieName, cookieOptions } from './cookie';
import { DEVICE_COOKIE, knownDevice, withDevice } from './known-device';
import { MARK_COOKIE } from './mark';
import { hashSecret, newSecret } from './token';
import { noteSignOut } from './trail';

interface NewSession {
  readonly userId: string;
  readonly clinicId: string | null;
  readonly kind: 'staff' | 'patient';
}

const CLEAR_EVERY_MS = 3_600_000;
let clearedAt = 0;

/**
 * Makes a session's row and a new mark. The session that this browser had until now ends, and now and then those go that
 * have ended by themselves. @returns the secret that only this device keeps.
 */
export async function openLoginSession({ userId, clinicId, kind }: NewSession): Promise<string> {
  const secret = newSecret();
  const former = await deviceTokenHash();
  const isDue = Date.now() - clearedAt > CLEAR_EVERY_MS;
  (await cookies()).set(MARK_COOKIE, crypto.randomUUID(), { ...cookieOptions(), httpOnly: false });
  await inAuth(async (tx) => {
    if (former) await deleteLoginSession(tx, former);
    if (isDue) await deleteEndedSessions(tx);
    await createLoginSession(tx, { userId, clinicId, kind, tokenHash: hashSecret(secret) });
  });
  if (isDue) clearedAt = Date.now();
  return secret;
}

/** Signs the device of this request in without a password: for a single-use link that was just used. */
export async function signInDevice(session: NewSession): Promise<void> {
  const sid = await openLoginSession(session);
  const token = await encode({ token: { sid }, secret: env().NEXTAUTH_SECRET, maxAge: COOKIE_SECONDS });
  (await cookies()).set(cookieName(), token, cookieOptions());
}

/** The hash of this device's session secret; null when its cookie is missing, foreign or expired. */
export async function deviceTokenHash(): Promise<Buffer | null> {
  return tokenHashOf((await cookies()).get(cookieName())?.value);
}

const deviceCookie = async () => (await cookies()).get(DEVICE_COOKIE)?.value;

/** The name of this browser where that account has signed in on it before, else null. */
export const deviceKnownFor = async (email: string): Promise<string | null> =>
  knownDevice(await deviceCookie(), email, env().NEXTAUTH_SECRET);

/** Notes that an account has signed in on this browser. It outlives the session: signing out forgets nobody's desk. */
export async function rememberDevice(email: string): Promise<void> {
  const known = withDevice(await deviceCookie(), email, env().NEXTAUTH_SECRET);
  (await cookies()).set(DEVICE_COOKIE, known, cookieOptions());
}

interface Opened {
  readonly tokenHash: Buffer;
  /** When the cookie itself expires, in milliseconds. */
  readonly until: number;
}

/**
 * Cookies opened lately, by their hash. next-auth derives its key anew for each one, which is a tenth of a request's work, and
 * the same cookie always opens to the same secret. Whether the session still stands is asked of the database each time.
 */
const opened = new Map<string, Opened>();
const MOST_OPENED = 2_000;

async function open(cookie: string): Promise<Opened | null> {
  const token = await decode({ token: cookie, secret: env().NEXTAUTH_SECRET }).catch(() => null);
  const sid: unknown = token?.['sid'];
  const expires: unknown = token?.['exp'];
  if (typeof sid !== 'string' || typeof expires !== 'number') return null;
  return { tokenHash: hashSecret(sid), until: expires * 1_000 };
}

/** The same for a raw cookie value, outside Next's request context. */
export async function tokenHashOf(cookie: string | undefined): Promise<Buffer | null> {
  if (!cookie) return null;
  const key = hashSecret(cookie).toString('base64');
  const known = opened.get(key);
  if (known && Date.now() < known.until) return known.tokenHash;
  const fresh = await open(cookie);
  opened.delete(key);
  if (!fresh) return null;
  const [oldest] = opened.keys();
  if (opened.size >= MOST_OPENED && oldest !== undefined) opened.delete(oldest);
  opened.set(key, fresh);
  return fresh.tokenHash;
}

/** Ends a session, and says so in the trail. */
export async function endLoginSession(tokenHash: Buffer): Promise<void> {
  await noteSignOut(tokenHash);
  await inAuth((tx) => deleteLoginSession(tx, tokenHash));
}

/** Ends this device's session, row and cookie. */
export async function signOutDevice(): Promise<void> {
  const hash = await deviceTokenHash();
  if (hash) await endLoginSession(hash);
  const jar = await cookies();
  jar.set(cookieName(), '', { ...cookieOptions(), maxAge: 0 });
  jar.set(MARK_COOKIE, '', { ...cookieOptions(), httpOnly: false, maxAge: 0 });
}
