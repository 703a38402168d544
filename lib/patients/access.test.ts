import { describe, expect, it } from 'vitest';
import type { Actor, StaffActor } from '@/lib/accounts/types';
import {
  canCreatePatient,
  canEditPatient,
  canInvitePatient,
  canReadPatient,
  canTakeOver,
  isOwnTherapist,
} from './access';

const base = { userId: 'u', clinicId: 'c', membershipId: 'm', name: 'Someone' };
const therapist: StaffActor = { kind: 'staff', roles: ['THERAPIST'], ...base };
const admin: Actor = { kind: 'staff', roles: ['ADMIN'], ...base };
const patient: Actor = { kind: 'patient', patientId: 'p', ...base };

describe('who may see a patient', () => {
  it.each([
    [therapist, 'm', 'OPEN', true],
    [therapist, 'other', 'OPEN', true],
    [therapist, 'other', 'TREATING_TEAM', false],
    [therapist, 'm', 'TREATING_TEAM', true],
    [therapist, null, 'TREATING_TEAM', true],
    [admin, 'm', 'OPEN', false],
    [patient, 'm', 'OPEN', false],
  ] as const)('%o, treated by %s under %s: %s', (actor, primaryTherapistId, policy, may) => {
    expect(canReadPatient(actor, { primaryTherapistId }, policy)).toBe(may);
    expect(canInvitePatient(actor, { primaryTherapistId }, policy)).toBe(may);
    expect(canEditPatient(actor, { primaryTherapistId }, policy)).toBe(may);
  });

  it.each([
    ['m', true],
    ['other', false],
    [null, false],
  ])('the own therapist of who is treated by %s: %s', (primaryTherapistId, own) => {
    expect(isOwnTherapist(therapist, { primaryTherapistId })).toBe(own);
  });

  it('whoever is nobody’s may be taken over by a therapist', () => {
    const nobodys = { primaryTherapistId: null };
    expect([therapist, admin, patient].map((actor) => canTakeOver(actor, nobodys))).toEqual([
      true,
      false,
      false,
    ]);
    expect(canTakeOver(therapist, { primaryTherapistId: 'other' })).toBe(false);
  });

  it('only a therapist takes a patient on', () => {
    expect([therapist, admin, patient].map((actor) => canCreatePatient(actor))).toEqual([true, false, false]);
  });
});
