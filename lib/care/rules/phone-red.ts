import { isRedScore, painAlerts } from '@/lib/alerts/rules/pain-rules';
import type { PhonePlan } from '@/lib/sessions/rules/phone-plan';
import type { PainScore } from '@/lib/sessions/types';

/** A session's scores as the phone has them; null or absent = not answered. */
export interface SessionScores {
  readonly before?: number | null | undefined;
  readonly worst?: number | null | undefined;
  readonly after?: number | null | undefined;
  /** Scores that name a side. */
  readonly named: readonly { readonly itemSideId: string; readonly score: number }[];
  /** Sides that the session came to. */
  readonly reached: readonly string[];
}

/** Red by the plan's limits. */
export const isRed = (score: number, { thresholds }: Pick<PhonePlan, 'thresholds'>): boolean =>
  isRedScore(score, thresholds);

const scored = (moment: PainScore['moment'], score: number | null | undefined, itemSideId: string | null) =>
  typeof score === 'number' ? [{ moment, score, itemSideId, side: null, site: null, kind: null }] : [];

/**
 * The sides that a session's red scores hold until the therapist has looked. A score that names a side holds that one;
 * one that names none may have come from any that was reached, and before the first hold from any at all.
 */
export function redSides(plan: PhonePlan, scores: SessionScores): string[] {
  const { before, worst, after, named, reached } = scores;
  const all = plan.items.flatMap(({ sides }) => sides.map(({ itemSideId }) => itemSideId));
  const pains = [
    ...scored('before', before, null),
    ...scored('worst', worst, null),
    ...scored('after', after, null),
    ...named.flatMap(({ itemSideId, score }) => scored('worst', score, itemSideId)),
  ];
  const held = painAlerts(pains, plan.thresholds)
    .filter(({ tier }) => tier === 'RED')
    .flatMap(({ evidence: { itemSideId } }) =>
      itemSideId === null ? (reached.length > 0 ? reached : all) : [itemSideId],
    );
  return all.filter((itemSideId) => held.includes(itemSideId));
}
