import type { PlanVersion } from '../types';
import { moveKey } from './held';
import { itemsInOrder } from './prescription';

/** Item side id → what it is across versions: move, kind, side and, where a move stands twice, which time. */
function sideKeys(version: Pick<PlanVersion, 'items'>): Map<string, string> {
  const seen = new Map<string, number>();
  const keys = new Map<string, string>();
  for (const item of itemsInOrder(version)) {
    for (const side of item.sides) {
      const base = `${moveKey(item)}:${item.kind}:${side.side}`;
      const nth = (seen.get(base) ?? 0) + 1;
      seen.set(base, nth);
      keys.set(side.id, `${base}:${nth}`);
    }
  }
  return keys;
}

/** Item side id of one version → that of the same move, kind and side in another; absent where the other has none. */
export function sameSides(
  from: Pick<PlanVersion, 'items'>,
  to: Pick<PlanVersion, 'items'>,
): ReadonlyMap<string, string> {
  const there = new Map([...sideKeys(to)].map(([id, key]) => [key, id]));
  return new Map(
    [...sideKeys(from)].flatMap(([id, key]) => {
      const match = there.get(key);
      return match === undefined ? [] : [[id, match] as const];
    }),
  );
}
