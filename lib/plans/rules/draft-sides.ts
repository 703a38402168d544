import type { DraftItem, DraftSide } from './draft';

type Leg = 'left' | 'right';
type Change = <Of extends DraftSide>(sides: readonly Of[]) => Of[];

/** Both kinds of item take the same change; each keeps its own kind of side. */
const change = (item: DraftItem, of: Change): DraftItem =>
  item.kind === 'hold' ? { ...item, sides: of(item.sides) } : { ...item, sides: of(item.sides) };

/** The item for one more leg, left first, with the dose of the leg that it has. */
export const withSide = (item: DraftItem, leg: Leg): DraftItem =>
  change(item, (sides) => {
    const [known] = sides;
    if (known === undefined) return [];
    const added = { ...known, side: leg };
    return leg === 'left' ? [added, ...sides] : [...sides, added];
  });

/** The item without a leg; the last one stays. */
export const withoutSide = (item: DraftItem, leg: Leg): DraftItem =>
  change(item, (sides) => (sides.length < 2 ? [...sides] : sides.filter(({ side }) => side !== leg)));

/** The dose of the first leg on the other one too. */
export const withSameDose = (item: DraftItem): DraftItem =>
  change(item, (sides) => {
    const [first] = sides;
    return first === undefined ? [] : sides.map(({ side }) => ({ ...first, side }));
  });

/** True when every leg has the same dose. */
export function isEven({ sides }: DraftItem): boolean {
  const doses = sides.map((side) => JSON.stringify({ ...side, side: null }));
  return new Set(doses).size <= 1;
}
