import { isAdmin } from '@/lib/accounts/access';
import type { Actor, StaffActor } from '@/lib/accounts/types';

/** Who sees the clinic's people and its settings, invites staff and changes the numbers that patients are told to call. */
export const canRunClinic = (actor: Actor): actor is StaffActor => isAdmin(actor);

/** Nobody shuts themselves out: so a clinic always keeps an admin. */
export const canChangeMember = (actor: Actor, membershipId: string): boolean =>
  canRunClinic(actor) && actor.membershipId !== membershipId;
