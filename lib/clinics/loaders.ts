import 'server-only';
import { notFound, redirect } from 'next/navigation';
import { isAdmin, isTherapist } from '@/lib/accounts/access';
import type { Actor } from '@/lib/accounts/types';
import { loadAsAdmin } from '@/lib/action/load-page';
import { getSignedIn } from '@/lib/auth/actor';
import { hashSecret, parseClinicToken } from '@/lib/auth/token';
import { inScope } from '@/lib/db/in-scope';
import { scopeOf, systemScope } from '@/lib/db/scope';
import { zonesWith } from '@/lib/time/zones';
import { getClinic, getStaffOffer, listStaff, listWaitingInvitations } from './data';

/**
 * What stands around the pages of a role. Each page asks for itself whether it may be read, and a refusal is audited
 * there; the frame answers 404 as well, so that a page that shows its shape while it loads cannot answer 200 first.
 */
async function loadShell(is: (actor: Actor) => boolean) {
  const signedIn = await getSignedIn();
  if (!signedIn) redirect('/sign-in');
  const { actor, session } = signedIn;
  if (!is(actor)) notFound();
  const clinic = await inScope(scopeOf(actor), getClinic);
  return {
    ...{ name: actor.name, clinicId: actor.clinicId, clinic: clinic.name, demo: clinic.demo },
    ...{ therapist: isTherapist(actor), admin: isAdmin(actor) },
    clinics: session.memberships.map(({ clinicId, clinicName }) => ({ clinicId, clinicName })),
  };
}

export const loadTherapistShell = () => loadShell(isTherapist);
export const loadAdminShell = () => loadShell(isAdmin);

export type Shell = Awaited<ReturnType<typeof loadShell>>;

/** The clinic's people, who is still invited, and who is asking. */
export const loadStaff = () =>
  loadAsAdmin('staff.list', async (tx, { membershipId }) => ({
    staff: await listStaff(tx),
    waiting: await listWaitingInvitations(tx),
    own: membershipId,
    zone: (await getClinic(tx)).zone,
  }));

/** The clinic as it stands, and the zones to choose from. */
export const loadSettings = () =>
  loadAsAdmin('clinic.settings', async (tx) => {
    const clinic = await getClinic(tx);
    return { clinic, zones: zonesWith(clinic.zone) };
  });

/** What a colleague's link offers; null for a link of no use. */
export async function loadStaffOffer(token: string) {
  const parts = parseClinicToken(token);
  if (!parts) return null;
  return inScope(systemScope(parts.clinicId, 'join'), (tx) => getStaffOffer(tx, hashSecret(parts.secret)));
}
