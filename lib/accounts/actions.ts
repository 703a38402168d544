'use server';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { deviceTokenHash, signOutDevice } from '@/lib/auth/device';
import { inAuth } from '@/lib/db/in-scope';
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

/** Works in another of the person's clinics from now on; one without a membership changes nothing. */
export async function chooseClinicAction(form: FormData): Promise<void> {
  const clinicId = z.uuid().safeParse(form.get('clinicId'));
  const hash = await deviceTokenHash();
  if (clinicId.success && hash) await inAuth((tx) => chooseClinic(tx, hash, clinicId.data));
  redirect('/');
}
