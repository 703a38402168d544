import type { FlagCode, FlagOutcome } from '../types';

/** Signs of the whole body, or of no leg alone. */
const OF_NO_SIDE: ReadonlySet<FlagCode> = new Set<FlagCode>([
  ...(['breathless', 'chest_pain', 'coughing_blood', 'faint', 'saddle_numbness', 'bladder_bowel'] as const),
  ...(['weight_loss', 'cancer_history', 'child_limp', 'unnamed_sign', 'wrong_tap', 'mild_pull'] as const),
]);

/**
 * Whether the side of a sign is asked once its instruction has been read. Never in an emergency: nothing may then stand
 * between the patient and the call.
 */
export function asksSide({ code, tier }: Pick<FlagOutcome, 'code' | 'tier'>): boolean {
  return tier !== 'E1' && !OF_NO_SIDE.has(code);
}
