import 'server-only';
import { redirect } from 'next/navigation';
import { getSignedIn } from '@/lib/auth/actor';
import { homeOf } from './access';
import { demoAccountsSchema } from './schema';

/** Someone who is signed in already goes to their first screen. */
export async function leaveIfSignedIn(): Promise<void> {
  const signedIn = await getSignedIn();
  if (signedIn) redirect(homeOf(signedIn.actor));
}

/** A patient who taps a used invitation again on their own phone is let in: the sign-in is what it was for. */
export async function leaveIfPatient(): Promise<void> {
  const signedIn = await getSignedIn();
  if (signedIn?.actor.kind === 'patient') redirect(homeOf(signedIn.actor));
}

/** The demo's first account of each role; none outside the demo. */
export function loadDemoAccounts() {
  const text = process.env['HOLDFAST_DEMO_ACCOUNTS'];
  const accounts = text ? demoAccountsSchema.parse(JSON.parse(text)) : [];
  return (['therapist', 'patient', 'admin'] as const).flatMap(
    (role) => accounts.find((entry) => entry.role === role) ?? [],
  );
}
