import type { Role } from '@/lib/accounts/types';

export interface ClinicFacts {
  readonly name: string;
  readonly zone: string;
  readonly demo: boolean;
  readonly phone: string | null;
  readonly urgentCareNumber: string | null;
  readonly urgentCarePlace: string | null;
  readonly emergencyNumber: string | null;
}

export interface StaffMember {
  readonly membershipId: string;
  readonly name: string;
  readonly email: string | null;
  readonly roles: readonly Role[];
  readonly active: boolean;
  /** Patients whose own therapist this is. */
  readonly patients: number;
}

/** An invitation that nobody has used, ended or outlived. */
export interface WaitingInvitation {
  readonly invitationId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly expiresAt: Date;
}

export interface StaffOffer {
  readonly clinic: string;
  readonly name: string;
  readonly email: string;
}
