import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/accounts/types';
import { canChangeMember, canRunClinic } from './access';

const base = { userId: 'u', clinicId: 'c', membershipId: 'm', name: 'Someone' };
const admin: Actor = { kind: 'staff', roles: ['ADMIN'], ...base };
const therapist: Actor = { kind: 'staff', roles: ['THERAPIST'], ...base };
const patient: Actor = { kind: 'patient', patientId: 'p', ...base };

describe('running a clinic', () => {
  it('is for its admins', () => {
    expect([admin, therapist, patient].map((actor) => canRunClinic(actor))).toEqual([true, false, false]);
  });

  it('reaches every member but oneself', () => {
    expect(canChangeMember(admin, 'other')).toBe(true);
    expect(canChangeMember(admin, 'm')).toBe(false);
    expect(canChangeMember(therapist, 'other')).toBe(false);
    expect(canChangeMember(patient, 'other')).toBe(false);
  });
});
