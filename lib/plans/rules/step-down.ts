import type { Dose, ItemKind } from '../types';

/** Hold lengths in seconds, longest first; below the last one, repetitions give way. */
const HOLD_LADDER = [60, 45, 30, 20] as const;

/**
 * One step down of one side's dose, as a therapist may approve beforehand: a shorter hold (60, 45, 30, 20 s), else about
 * a fifth fewer repetitions, else one set fewer. Null when nothing is left to take away: never below one.
 */
export function stepDown(kind: ItemKind, dose: Dose): Dose | null {
  if (kind === 'hold') {
    const seconds = dose.holdSeconds ?? 0;
    const shorter = HOLD_LADDER.find((step) => step < seconds);
    if (shorter !== undefined) return { ...dose, holdSeconds: shorter };
  }
  if (dose.reps > 1) return { ...dose, reps: dose.reps - Math.max(1, Math.round(dose.reps / 5)) };
  return dose.sets > 1 ? { ...dose, sets: dose.sets - 1 } : null;
}
