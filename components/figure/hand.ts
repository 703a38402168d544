import { SOLIDS } from './body';
import { solidOf, type Chains } from './chains';
import type { Camera } from './outline';
import type { Part } from './types';
import { add, at, chain, rotateX, rotateY, turn, type Mat3 } from './vectors';

const KNUCKLE = 8.6;
const FINGER = 4.2;
/** The four fingers bend as one mitt in two joints: little at the knuckles, more in the middle. */
const AT_KNUCKLE = 0.62;
const AT_MIDDLE = 1.5;

/** A hand as chains: palm, fingers that grip as they curl, and a thumb that comes to meet them. */
export function handChains(cam: Camera, hand: Part): Chains {
  const curl = Math.min(100, hand.curl);
  const { side } = hand;
  // The palm faces the middle of the body: fingers bend that way, about the axis of the hand's front.
  const bent = (degrees: number): Mat3 => chain(hand.m, rotateX(side * degrees));
  const along = (o: Part['o'], m: Mat3, down: number) => add(o, m[1], -down);
  const first = bent(curl * AT_KNUCKLE);
  const second = bent(curl * AT_MIDDLE);
  const knuckle = along(hand.o, hand.m, KNUCKLE);
  const root = add(hand.o, turn(hand.m, [2.2, -2.8, -0.4 * side]));
  const opposed = chain(hand.m, rotateX(side * curl * 0.7), rotateY(side * curl * 0.5));
  const palm = solidOf(cam, hand, SOLIDS.palm);
  const knuckles = solidOf(cam, { ...hand, o: knuckle, m: first }, SOLIDS.knuckles);
  const tips = solidOf(cam, { ...hand, o: along(knuckle, first, FINGER), m: second }, SOLIDS.tips);
  const thumb = solidOf(cam, { ...hand, o: root, m: opposed }, SOLIDS.thumb);
  return [palm, [at(palm, 2), ...knuckles], [at(knuckles, 1), ...tips], [at(palm, 1), ...thumb]];
}
