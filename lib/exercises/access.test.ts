import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/accounts/types';
import { canWriteMove } from './access';

const base = { userId: 'u', clinicId: 'c', membershipId: 'm', name: 'Someone' };

describe('who may write a move of the clinic', () => {
  it.each([
    ['a therapist', { kind: 'staff', roles: ['THERAPIST'], ...base }, true],
    ['a therapist who also leads', { kind: 'staff', roles: ['ADMIN', 'THERAPIST'], ...base }, true],
    ['a lead alone', { kind: 'staff', roles: ['ADMIN'], ...base }, false],
    ['a patient', { kind: 'patient', patientId: 'p', ...base }, false],
  ] satisfies readonly (readonly [string, Actor, boolean])[])('%s', (_, actor, may) => {
    expect(canWriteMove(actor)).toBe(may);
  });
});
