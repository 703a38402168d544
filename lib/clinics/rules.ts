import type { ClinicFacts } from './types';

/** True once a patient can be told whom to call: no one is invited before. */
export const hasHelpNumbers = (
  clinic: Pick<ClinicFacts, 'phone' | 'urgentCareNumber' | 'emergencyNumber'>,
): boolean => clinic.phone !== null && clinic.urgentCareNumber !== null && clinic.emergencyNumber !== null;
