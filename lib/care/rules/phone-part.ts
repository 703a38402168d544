import type { Side } from '@/lib/plans/types';
import type { PainSite } from '@/lib/sessions/types';
import type { Today } from '../types/phone';

export type BodyPart = Exclude<PainSite, 'unsure'>;

const PARTS: readonly BodyPart[] = [
  ...(['front_knee', 'inner_knee', 'outer_knee', 'back_knee', 'groin', 'hip_buttock'] as const),
  ...(['front_thigh', 'back_thigh', 'calf', 'shin', 'ankle_foot', 'lower_back'] as const),
];
const SIDES: readonly Side[] = ['left', 'right', 'both'];

export interface Part {
  readonly part: BodyPart;
  readonly side: Side;
}

/** What the pain questions ask about: the place that the patient is treated for. Null where it is not known. */
export function partOf(problem: Today['problem']): Part | null {
  const part = PARTS.find((known) => known === problem?.site);
  const side = SIDES.find((known) => known === problem?.side);
  return part && side ? { part, side } : null;
}
