import { precautionMatches, type PrecautionMatch } from '@/lib/exercises/rules';
import type { Move, Side } from '@/lib/exercises/types';

export interface Warning {
  readonly match: PrecautionMatch;
  /** Of the recorded condition; null = not recorded, which counts for both legs. */
  readonly side: Side | null;
  /** The one leg that is warned of where the item is for both, else null. */
  readonly when: Side | null;
}

/**
 * What a patient's conditions say of an item, once for each recorded condition and reason, in the order of the record.
 * Empty = nothing to warn of. It never blocks: the therapist decides.
 */
export function warningsOf(
  move: Pick<Move, 'tags'>,
  conditions: readonly { readonly code: string; readonly side: Side | null }[],
  item: { readonly sides: readonly { readonly side: Side }[] },
): Warning[] {
  return conditions.flatMap((condition) => {
    const found = item.sides.flatMap(({ side }) =>
      precautionMatches(move, [condition], side).map((match) => ({ match, done: side })),
    );
    const reasons = new Map(found.map(({ match }) => [match.reasonCode, match]));
    return [...reasons.values()].map((match): Warning => {
      const [first, ...more] = found.filter((each) => each.match.reasonCode === match.reasonCode);
      const isPart = first !== undefined && more.length === 0 && item.sides.length > 1;
      return { match, side: condition.side, when: isPart ? first.done : null };
    });
  });
}
