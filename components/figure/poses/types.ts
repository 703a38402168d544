import type { Keyframes } from '../motion';
import type { Staging } from '../scene';
import type { Frame, MuscleName } from '../types';

/** How a move is drawn, authored for the right side (near the camera when facing right). */
export interface DrawnMove extends Keyframes, Staging {
  /** The library move's id, or the id of one still to come. */
  readonly id: string;
  /** Muscles that are long from the start on, and so do not lengthen between start and hold. */
  readonly heldLong?: readonly MuscleName[];
  /** A frame that shows a part of the body only, where the whole one would hide the move. */
  readonly closeUp?: Frame;
}
