import { FREE, GRIP } from '../bases';
import type { DrawnMove } from '../types';

/** A long stride behind a chair; the hips sink forward, the rear heel lifts. */
const HF2: DrawnMove = {
  id: 'HF2',
  view: { az: 14, el: 8 },
  muscles: [{ name: 'iliopsoas', both: false }],
  props: [{ type: 'chair', x: 55, facing: 1 }],
  start: {
    anchor: FREE,
    root: { at: [-2, 87.2, 0], pitch: 6 },
    ...GRIP,
    pin: {
      footR: { at: [-27, 0, 8.6], by: 'ball', pitch: -20 },
      footL: { at: [18, 0, -8.6] },
      handR: { at: [53.5, 92, 8] },
      handL: { at: [53.5, 92, -12] },
    },
  },
  hold: { root: { at: [12, 83, 0], pitch: -6 }, spine: [3, 0], pin: { footR: { pitch: -42 } } },
};

export const SPLIT_STANCE: readonly DrawnMove[] = [HF2];
