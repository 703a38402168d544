import { isTherapist } from '@/lib/accounts/access';
import type { Actor, StaffActor } from '@/lib/accounts/types';

/** Every therapist writes the clinic's own moves, as every therapist prescribes them. */
export const canWriteMove = (actor: Actor): actor is StaffActor => isTherapist(actor);
