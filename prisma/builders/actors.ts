import type { PatientActor, StaffActor } from '@/lib/accounts/types';
import type { BuiltMember, BuiltPatient } from './people';

export const therapistActor = (member: BuiltMember): StaffActor => ({
  kind: 'staff',
  roles: ['THERAPIST'],
  ...pick(member),
});

export const adminActor = (member: BuiltMember): StaffActor => ({
  kind: 'staff',
  roles: ['ADMIN'],
  ...pick(member),
});

export const patientActor = (patient: BuiltPatient): PatientActor => ({
  kind: 'patient',
  patientId: patient.patientId,
  ...pick(patient),
});

const pick = ({ userId, clinicId, membershipId, name }: BuiltMember) => ({
  userId,
  clinicId,
  membershipId,
  name,
});
