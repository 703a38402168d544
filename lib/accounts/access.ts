import type { Actor, StaffActor } from './types';

/** Works with patients: plans, alerts, messages. */
export const isTherapist = (actor: Actor): actor is StaffActor =>
  actor.kind === 'staff' && actor.roles.includes('THERAPIST');

/** Runs the clinic: people, settings, reports. */
export const isAdmin = (actor: Actor): actor is StaffActor =>
  actor.kind === 'staff' && actor.roles.includes('ADMIN');

/** Each role's first screen. */
export const homeOf = (actor: Actor): string => {
  if (actor.kind === 'patient') return '/me';
  return isTherapist(actor) ? '/worklist' : '/clinic/adherence';
};
