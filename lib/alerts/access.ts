import type { Actor, StaffActor } from '@/lib/accounts/types';
import { canReadPatient, type ColleaguePolicy, type Treated } from '@/lib/patients/access';

/** Who may see the patient answers for the alert. */
export const canResolveAlert = (
  actor: Actor,
  patient: Treated,
  policy: ColleaguePolicy,
): actor is StaffActor => canReadPatient(actor, patient, policy);
