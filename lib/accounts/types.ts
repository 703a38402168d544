export type Role = 'ADMIN' | 'THERAPIST' | 'PATIENT';

interface Member {
  readonly userId: string;
  readonly clinicId: string;
  readonly membershipId: string;
  readonly name: string;
}

/** Someone of the clinic, with every role held there. */
export interface StaffActor extends Member {
  readonly kind: 'staff';
  readonly roles: readonly ('ADMIN' | 'THERAPIST')[];
}

export interface PatientActor extends Member {
  readonly kind: 'patient';
  readonly patientId: string;
}

/** Who asks, re-read from the login session's row on each request. */
export type Actor = StaffActor | PatientActor;
