import type { Actor, StaffActor } from '@/lib/accounts/types';
import { canReadPatient, type ColleaguePolicy, type Treated } from '@/lib/patients/access';

/** Only a therapist whom the clinic's policy lets see the patient writes a plan; a lead without that role does not. */
export const canPrescribe = (actor: Actor, patient: Treated, policy: ColleaguePolicy): actor is StaffActor =>
  canReadPatient(actor, patient, policy);

/** Who treats may read a plan, and so may the patient it is for. */
export const canReadPlan = (
  actor: Actor,
  patient: Treated & { readonly id: string },
  policy: ColleaguePolicy,
): boolean =>
  actor.kind === 'patient' ? actor.patientId === patient.id : canReadPatient(actor, patient, policy);
