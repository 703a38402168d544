import { expect, it } from 'vitest';
import { canLog } from './access';

const base = { userId: 'u', clinicId: 'c', membershipId: 'm', name: 'Someone' };

it('lets only a patient log', () => {
  expect(canLog({ kind: 'patient', patientId: 'p', ...base })).toBe(true);
  expect(canLog({ kind: 'staff', roles: ['ADMIN', 'THERAPIST'], ...base })).toBe(false);
});
