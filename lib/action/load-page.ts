import 'server-only';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { isAdmin, isTherapist } from '@/lib/accounts/access';
import type { Actor, StaffActor } from '@/lib/accounts/types';
import type { Tx } from '@/lib/db/in-scope';
import { RefusalError } from '@/lib/errors/refusal-error';
import { getSignedIn } from '@/lib/auth/actor';
import { PATH_HEADER } from './path-header';
import { throughGate, triedAt } from './gate';

interface Gate<Who extends Actor, T> {
  readonly name: string;
  readonly is: (actor: Actor) => actor is Who;
  readonly work: (tx: Tx, actor: Who) => Promise<T>;
}

/** The one way of every page: signed out → /sign-in; another role, a stranger's row or a malformed id → 404. */
async function load<Who extends Actor, T>({ name, is, work }: Gate<Who, T>): Promise<T> {
  const signedIn = await getSignedIn();
  if (!signedIn) redirect('/sign-in');
  const { actor } = signedIn;
  try {
    const path = (await headers()).get(PATH_HEADER) ?? '';
    const gated = (tx: Tx) => (is(actor) ? work(tx, actor) : Promise.reject(new RefusalError('not_found')));
    return await throughGate<T>(actor, name, gated, triedAt(path));
  } catch (error) {
    if (error instanceof RefusalError && error.code === 'not_found') notFound();
    throw error;
  }
}

export const loadAsTherapist = <T>(
  name: string,
  work: (tx: Tx, actor: StaffActor) => Promise<T>,
): Promise<T> => load({ name, is: isTherapist, work });

export const loadAsAdmin = <T>(name: string, work: (tx: Tx, actor: StaffActor) => Promise<T>): Promise<T> =>
  load({ name, is: isAdmin, work });
