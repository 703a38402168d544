import type { Anchor, Pins, Place, PoseFragment } from '../types';

// Positions that many moves share. Lengths in cm, angles in degrees.

export const FREE: Anchor = { of: 'none', at: [0, 0, 0] };
export const ON_FLOOR: Anchor = { of: 'torso', at: [0, 0, 0] };
export const SUPINE: PoseFragment = {
  root: { at: [0, 0, 0], pitch: -90 },
  anchor: ON_FLOOR,
  neck: [4, 0, 0],
};
export const PRONE: PoseFragment = { root: { at: [0, 0, 0], pitch: 90 }, anchor: ON_FLOOR };
export const SIDE_LYING: PoseFragment = {
  root: { at: [0, 17, 0], yaw: -90, roll: -90 },
  anchor: FREE,
  neck: [0, 10, 0],
};
export const ARMS_ASIDE: PoseFragment = {
  armR: { sh: [-10, 24, 0], el: 12 },
  armL: { sh: [-10, 24, 0], el: 12 },
};
export const GRIP: PoseFragment = { armR: { curl: 75 }, armL: { curl: 75 } };
export const ON_HIPS: Pins = {
  handR: { on: ['lumbar', 0.15, 84, 1], off: [0, 0, 2.5], dir: [0.8, -0.5, -0.1], pole: [-0.6, -0.1, 1] },
  handL: { on: ['lumbar', 0.15, 84, -1], off: [0, 0, -2.5], dir: [0.8, -0.5, 0.1], pole: [-0.6, -0.1, -1] },
};
export const onWall = (x: number, y: number): Pins => ({
  handR: { at: [x, y, 17], dir: [0, 1, 0], palm: [1, 0, 0] },
  handL: { at: [x, y, -17], dir: [0, 1, 0], palm: [1, 0, 0] },
});
/** Both hands wrapped round a near-horizontal or raised limb, `above` cm off its skin. */
export const round = (place: Place, above = 0): Pins => ({
  handR: { on: place, off: [0, above, 4], dir: [0, 0, -1] },
  handL: { on: place, off: [0, above, -4], dir: [0, 0, 1] },
});
