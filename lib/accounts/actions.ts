'use server';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { refusalOf } from '@/lib/action/define-action';
import { throughGate } from '@/lib/action/gate';
import { getSignedIn } from '@/lib/auth/actor';
import { deviceTokenHash, signOutDevice } from '@/lib/auth/device';
import { inAuth } from '@/lib/db/in-scope';
import { RefusalError } from '@/lib/errors/refusal-error';
import { chooseClinic } from './mutations';

/** Ends this device's session and leads to the sign-in page. */
export async function signOutAction(): Promise<void> {
  await signOutDevice();
  redirect('/sign-in');
}

/** The same without leading anywhere: a phone first deletes what it kept. */
export async function signOutHereAction(): Promise<void> {
  await signOutDevice();
}

/** A try at a clinic of others is seen by the own one. */
async function noteForeignClinic(id: string): Promise<void> {
  const signedIn = await getSignedIn();
  if (!signedIn) return;
  const refuse = () => Promise.reject(new RefusalError('not_found'));
  await throughGate(signedIn.actor, 'session.choose_clinic', refuse, { type: 'clinic', id }).catch(refusalOf);
}

/** Works in another of the person's clinics from now on; one without a membership changes nothing. */
export async function chooseClinicAction(form: unknown): Promise<void> {
  const clinicId = z.uuid().safeParse(form instanceof FormData ? form.get('clinicId') : null);
  const hash = await deviceTokenHash();
  if (clinicId.success && hash) {
    const chosen = await inAuth((tx) => chooseClinic(tx, hash, clinicId.data));
    if (!chosen) await noteForeignClinic(clinicId.data);
  }
  redirect('/');
}
