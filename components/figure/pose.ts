import type { Arm, Leg, Pins, Pin, PinName, Pose, PoseFragment } from './types';

export const PIN_NAMES: readonly PinName[] = ['footR', 'footL', 'handR', 'handL'];

const LEG: Leg = { hip: [0, 0, 0], knee: 0, ankle: 0, toes: 0, flat: 0, dome: 0 };
const ARM: Arm = { sh: [0, 6, 0], el: 8, turn: 0, wr: 0, curl: 12 };
const NEUTRAL: Pose = {
  root: { at: [0, 0, 0], pitch: 0, roll: 0, yaw: 0 },
  anchor: { of: 'legs', at: [0, 0, 0] },
  spine: [0, 0],
  bend: [0, 0],
  twist: [0, 0],
  neck: [0, 0, 0],
  head: 0,
  legR: LEG,
  legL: LEG,
  armR: ARM,
  armL: ARM,
  pin: {},
};

function mergePins(a: Pins, b: Pins): Pins {
  const out: Partial<Record<PinName, Pin>> = { ...a };
  for (const name of PIN_NAMES) {
    const pin = b[name];
    if (pin) out[name] = { ...a[name], ...pin };
  }
  return out;
}

/** A whole pose from another one and what changes; numbers and points of the change win. */
export function merge(a: Pose, b: PoseFragment): Pose {
  return {
    root: { ...a.root, ...b.root },
    anchor: { ...a.anchor, ...b.anchor },
    spine: b.spine ?? a.spine,
    bend: b.bend ?? a.bend,
    twist: b.twist ?? a.twist,
    neck: b.neck ?? a.neck,
    head: b.head ?? a.head,
    legR: { ...a.legR, ...b.legR },
    legL: { ...a.legL, ...b.legL },
    armR: { ...a.armR, ...b.armR },
    armL: { ...a.armL, ...b.armL },
    pin: mergePins(a.pin, b.pin ?? {}),
  };
}

/** A whole pose from a fragment: whatever it leaves out stands straight. */
export const complete = (fragment: PoseFragment): Pose => merge(NEUTRAL, fragment);
