import { describe, expect, it } from 'vitest';
import { MOVES, moveById } from '@/lib/exercises/content';
import { itemOfMove } from './draft';
import { isEven, withoutSide, withSameDose, withSide } from './draft-sides';

const [first] = MOVES;
if (first === undefined) throw new Error('the library is empty');
const item = itemOfMove(moveById('HF1') ?? first);
const sides = (of: typeof item) => of.sides.map(({ side }) => side);

describe('the legs of an item', () => {
  it('are taken away and put back in order, the last one staying', () => {
    const right = withoutSide(item, 'left');
    expect(sides(right)).toEqual(['right']);
    expect(sides(withoutSide(right, 'right'))).toEqual(['right']);
    expect(sides(withSide(right, 'left'))).toEqual(['left', 'right']);
    expect(sides(withSide(withoutSide(item, 'right'), 'right'))).toEqual(['left', 'right']);
  });

  it('are even after copying', () => {
    const uneven = withSide(withoutSide(item, 'right'), 'right');
    uneven.sides.slice(1).forEach((side) => Object.assign(side, { reps: 5 }));
    expect([isEven(item), isEven(uneven)]).toEqual([true, false]);
    expect(withSameDose(uneven)).toEqual(item);
  });
});
