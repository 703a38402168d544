import 'server-only';
import { cache } from 'react';
import { actorOf, getLoginSession, type LoginSessionRow } from '@/lib/accounts/data';
import { touchLoginSession } from '@/lib/accounts/mutations';
import type { Actor } from '@/lib/accounts/types';
import { inAuth } from '@/lib/db/in-scope';
import { deviceTokenHash, tokenHashOf } from './device';

export interface SignedIn {
  readonly actor: Actor;
  readonly session: LoginSessionRow;
}

async function read(hash: Buffer | null): Promise<SignedIn | null> {
  if (!hash) return null;
  const session = await getLoginSession(hash);
  const actor = session && actorOf(session);
  if (!actor) return null;
  if (session.stale) await inAuth((tx) => touchLoginSession(tx, session.id));
  return { actor, session };
}

/** Who asks, re-read from the database once a request; null when signed out. @throws pg's error when it is away. */
export const getSignedIn = cache(async (): Promise<SignedIn | null> => read(await deviceTokenHash()));

/** Uncached: for a stream that lives longer than a request and must notice that its session has ended. */
export const readSignedIn = async (cookie: string | undefined): Promise<SignedIn | null> =>
  read(await tokenHashOf(cookie));
