import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/accounts/types';
import { canPrescribe, canReadPlan } from './access';

const base = { userId: 'u', clinicId: 'c', membershipId: 'm', name: 'Someone' };
const therapist: Actor = { kind: 'staff', roles: ['THERAPIST'], ...base };
const admin: Actor = { kind: 'staff', roles: ['ADMIN'], ...base };
const patient: Actor = { kind: 'patient', patientId: 'p', ...base };
const other: Actor = { kind: 'patient', patientId: 'q', ...base };

describe('who may write and read a plan', () => {
  it.each([
    [therapist, 'm', 'OPEN', true, true],
    [therapist, 'other', 'OPEN', true, true],
    [therapist, 'other', 'TREATING_TEAM', false, false],
    [therapist, 'm', 'TREATING_TEAM', true, true],
    [therapist, null, 'TREATING_TEAM', true, true],
    [admin, 'm', 'OPEN', false, false],
    [patient, 'm', 'OPEN', false, true],
    [other, 'm', 'OPEN', false, false],
  ] as const)('%o, treated by %s under %s', (actor, primaryTherapistId, policy, write, read) => {
    expect(canPrescribe(actor, { primaryTherapistId }, policy)).toBe(write);
    expect(canReadPlan(actor, { id: 'p', primaryTherapistId }, policy)).toBe(read);
  });
});
