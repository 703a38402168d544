import { expect, it } from 'vitest';
import { canResolveAlert } from './access';

const base = { userId: 'u', clinicId: 'c', membershipId: 'm', name: 'Someone' };

it('lets the therapists resolve whom the policy lets see the patient', () => {
  const treated = { primaryTherapistId: 'other' };
  expect(canResolveAlert({ kind: 'staff', roles: ['THERAPIST'], ...base }, treated, 'OPEN')).toBe(true);
  expect(canResolveAlert({ kind: 'staff', roles: ['THERAPIST'], ...base }, treated, 'TREATING_TEAM')).toBe(
    false,
  );
  expect(canResolveAlert({ kind: 'patient', patientId: 'p', ...base }, treated, 'OPEN')).toBe(false);
});
