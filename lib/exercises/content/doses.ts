import type { Dose } from '@/lib/exercises/types';

/** Repetitions of one hold, in one set, with ten seconds between them. */
export const holdDose = (reps: number, holdSeconds: number): Dose => ({
  sets: 1,
  reps,
  holdSeconds,
  restSeconds: 10,
  setRestSeconds: 0,
  tempo: null,
  loadKg: null,
  band: null,
  effort: null,
});

/** Sets of repetitions with a minute between sets; seconds held at the top or null, effort 0-10 or null. */
export const repsDose = (
  sets: number,
  reps: number,
  holdSeconds: number | null,
  effort: number | null,
): Dose => ({
  sets,
  reps,
  holdSeconds,
  restSeconds: 0,
  setRestSeconds: 60,
  tempo: null,
  loadKg: null,
  band: null,
  effort,
});
