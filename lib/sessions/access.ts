import type { Actor, PatientActor } from '@/lib/accounts/types';

/** Only the patient logs through the phone's API, and only for the own record. */
export const canLog = (actor: Actor): actor is PatientActor => actor.kind === 'patient';
