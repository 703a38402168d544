import { isTherapist } from '@/lib/accounts/access';
import type { Actor, StaffActor } from '@/lib/accounts/types';

/** How far colleagues see: everyone of the clinic, audited, or only who treats. */
export type ColleaguePolicy = 'OPEN' | 'TREATING_TEAM';

export interface Treated {
  readonly primaryTherapistId: string | null;
}

/** A therapist of this clinic (row-level security keeps other clinics' rows out of sight) whom the policy lets in. */
export const canReadPatient = (
  actor: Actor,
  patient: Treated,
  policy: ColleaguePolicy,
): actor is StaffActor =>
  isTherapist(actor) &&
  (policy === 'OPEN' ||
    patient.primaryTherapistId === null ||
    patient.primaryTherapistId === actor.membershipId);

/** The patient's own therapist. Whoever else of the clinic may look leaves a row in the trail. */
export const isOwnTherapist = (actor: StaffActor, { primaryTherapistId }: Treated): boolean =>
  primaryTherapistId === actor.membershipId;

/** Any therapist takes new patients on. */
export const canCreatePatient = (actor: Actor): actor is StaffActor => isTherapist(actor);

/** Who may see a patient may hand them a sign-in link. */
export const canInvitePatient = canReadPatient;

/** Who may see a patient keeps the record right. */
export const canEditPatient = canReadPatient;

/** Whose therapist works here no more, or who never had one, may be taken over by any therapist. */
export const canTakeOver = (actor: Actor, { primaryTherapistId }: Treated): actor is StaffActor =>
  isTherapist(actor) && primaryTherapistId === null;
