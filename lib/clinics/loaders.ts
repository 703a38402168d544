import 'server-only';
import { redirect } from 'next/navigation';
import { isAdmin, isTherapist } from '@/lib/accounts/access';
import { getSignedIn } from '@/lib/auth/actor';
import { inScope } from '@/lib/db/in-scope';
import { scopeOf } from '@/lib/db/scope';
import { getClinic } from './data';

/** What stands around every staff page. Each page asks for itself whether it may be read. */
export async function loadShell() {
  const signedIn = await getSignedIn();
  if (!signedIn) redirect('/sign-in');
  const { actor, session } = signedIn;
  const clinic = await inScope(scopeOf(actor), getClinic);
  return {
    ...{ name: actor.name, clinicId: actor.clinicId, clinic: clinic.name, demo: clinic.demo },
    ...{ therapist: isTherapist(actor), admin: isAdmin(actor) },
    clinics: session.memberships.map(({ clinicId, clinicName }) => ({ clinicId, clinicName })),
  };
}

export type Shell = Awaited<ReturnType<typeof loadShell>>;
