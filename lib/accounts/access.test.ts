import { describe, expect, it } from 'vitest';
import { homeOf, isAdmin, isTherapist } from './access';
import type { Actor } from './types';

const base = { userId: 'u', clinicId: 'c', membershipId: 'm', name: 'Someone' };
const patient: Actor = { kind: 'patient', patientId: 'p', ...base };
const therapist: Actor = { kind: 'staff', roles: ['THERAPIST'], ...base };
const admin: Actor = { kind: 'staff', roles: ['ADMIN'], ...base };
const both: Actor = { kind: 'staff', roles: ['ADMIN', 'THERAPIST'], ...base };

describe('roles', () => {
  it.each([
    [patient, false, false, '/me'],
    [therapist, true, false, '/worklist'],
    [admin, false, true, '/clinic/adherence'],
    [both, true, true, '/worklist'],
  ])('%o', (actor, worksWithPatients, runsTheClinic, home) => {
    expect(isTherapist(actor)).toBe(worksWithPatients);
    expect(isAdmin(actor)).toBe(runsTheClinic);
    expect(homeOf(actor)).toBe(home);
  });
});
