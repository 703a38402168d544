import 'server-only';
import { cookies } from 'next/headers';
import { cache } from 'react';
import { actorOf, getLoginSession, type LoginSessionRow } from '@/lib/accounts/data';
import { touchLoginSession } from '@/lib/accounts/mutations';
import type { Actor } from '@/lib/accounts/types';
import { inAuth } from '@/lib/db/in-scope';
import { deviceTokenHash, tokenHashOf } from './device';
import { UNATTENDED_COOKIE } from './unattended';

export interface SignedIn {
  readonly actor: Actor;
  readonly session: LoginSessionRow;
}

async function look(hash: Buffer | null): Promise<SignedIn | null> {
  const session = hash && (await getLoginSession(hash));
  const actor = session && actorOf(session);
  return actor ? { actor, session } : null;
}

/** Who asks, for what a screen asks by itself: the session is not counted as used. */
export const lookSignedIn = async (): Promise<SignedIn | null> => look(await deviceTokenHash());

/** Who asks, re-read from the database once a request; null when signed out. @throws pg's error when it is away. */
export const getSignedIn = cache(async (): Promise<SignedIn | null> => {
  const signedIn = await lookSignedIn();
  if (signedIn?.session.stale && !(await cookies()).has(UNATTENDED_COOKIE))
    await inAuth((tx) => touchLoginSession(tx, signedIn.session.id));
  return signedIn;
});

/** Uncached: for a stream that lives longer than a request and must notice that its session has ended. */
export const readSignedIn = async (cookie: string | undefined): Promise<SignedIn | null> =>
  look(await tokenHashOf(cookie));
