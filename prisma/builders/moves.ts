import type { Db } from '@/lib/db/bound-prisma';
import { newId } from '@/lib/db/id';
import { holdDose } from '@/lib/exercises/content/doses';

const STEPS = [
  'Stand in a doorway, one foot in front of the other.',
  'Put one forearm on the frame, elbow as high as the shoulder.',
  'Turn the chest away until the front of the shoulder pulls.',
];

/** A clinic's own move at its first revision: a hold of 30 s, one side at a time. @returns its id. */
export async function buildOwnMove(
  db: Db,
  clinicId: string,
  { id = newId(), name = 'Door frame press' }: { id?: string; name?: string } = {},
): Promise<string> {
  await db.exercise.create({ data: { clinicId, id } });
  const body = {
    ...{ otherNames: [], region: 'shoulder', muscles: [], position: 'standing', equipment: ['doorway'] },
    ...{ sided: 'unilateral', dose: { ...holdDose(2, 30) }, steps: STEPS, cues: ['Shoulder low.'] },
    ...{ mistakes: [], felt: 'Front of the shoulder.', tags: [], figure: null },
  };
  await db.exerciseRevision.create({
    data: { clinicId, exerciseId: id, revision: 1, kind: 'hold', name, body },
  });
  return id;
}
