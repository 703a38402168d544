import type { Actor } from '@/lib/accounts/types';

declare const made: unique symbol;

interface ScopeFields {
  readonly kind: 'staff' | 'patient' | 'system';
  readonly clinicId: string;
  readonly userId: string | null;
  readonly membershipId: string | null;
  readonly patientId: string | null;
  /** Why the system acts, for the audit trail; null for people. */
  readonly purpose: string | null;
}

/** What a transaction may see. Branded: made only here, from an authenticated actor or for one clinic and a purpose. */
export type Scope = ScopeFields & { readonly [made]: true };

const brand = (fields: ScopeFields): Scope => Object.freeze(fields) as Scope;

export const scopeOf = (actor: Actor): Scope =>
  brand({
    kind: actor.kind,
    clinicId: actor.clinicId,
    userId: actor.userId,
    membershipId: actor.membershipId,
    patientId: actor.kind === 'patient' ? actor.patientId : null,
    purpose: null,
  });

/** For jobs, feeds and invitations: one clinic, one purpose (`[a-z-]+`), nobody's session. */
export const systemScope = (clinicId: string, purpose: string): Scope =>
  brand({ kind: 'system', clinicId, userId: null, membershipId: null, patientId: null, purpose });
