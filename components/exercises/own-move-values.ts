import type { OwnMoveInput } from '@/lib/exercises/schema';
import type { Move, MoveGroup, OwnMove, Region } from '@/lib/exercises/types';

const EMPTY_DOSE = {
  ...{ sets: 1, reps: 3, restSeconds: 10, setRestSeconds: 30 },
  ...{ tempo: null, loadKg: null, band: null, effort: null },
};

/** A new move as its form begins: a hold of 30 s, three times, with nothing chosen that has to be chosen. */
export const EMPTY_MOVE = {
  ...{
    name: '',
    otherNames: '',
    muscles: [],
    equipment: [],
    steps: '',
    cues: '',
    mistakes: '',
    felt: '',
    tags: [],
  },
  ...{ kind: 'hold' as const, figure: null, dose: { ...EMPTY_DOSE, holdSeconds: 30 } },
};

const REGION_OF: Readonly<Record<MoveGroup, Region>> = {
  ...{
    hip: 'hip',
    glute: 'hip',
    hamstring: 'thigh',
    quad: 'thigh',
    calf: 'lower_leg',
    strength: 'knee',
    surgery: 'knee',
  },
};

/** A move of the library or of the clinic, in the shape of the form. */
export function valuesOf(move: Move | OwnMove, name = move.name): OwnMoveInput {
  const { muscles, position, equipment, sided, felt, figure, dose } = move;
  const lines = (list: readonly string[]) => list.join('\n');
  const shared = {
    ...{ name, muscles: [...muscles], position, equipment: [...equipment], sided, felt, figure },
    region: 'region' in move ? move.region : REGION_OF[move.group],
    otherNames: lines(move.otherNames),
    steps: lines(move.steps),
    cues: lines(move.cues),
    mistakes: lines(move.mistakes),
    tags: [...new Set(move.tags.map(({ tag }) => tag))],
  };
  const rests = {
    sets: dose.sets,
    reps: dose.reps,
    restSeconds: dose.restSeconds,
    setRestSeconds: dose.setRestSeconds,
  };
  if (move.kind === 'reps') return { ...shared, kind: 'reps', dose: { ...dose } };
  const none = { tempo: null, loadKg: null, band: null, effort: null };
  return { ...shared, kind: 'hold', dose: { ...rests, ...none, holdSeconds: dose.holdSeconds ?? 30 } };
}
