import { complete, merge, PIN_NAMES } from './pose';
import type { Arm, Leg, Pin, PinName, Pins, Pose, PoseFragment } from './types';
import { mix, type Vec2, type Vec3 } from './vectors';

export interface Keyframes {
  readonly start: PoseFragment;
  /** Only what changes from `start`. */
  readonly hold: PoseFragment;
}

const ease = (t: number) => t * t * t * (t * (6 * t - 15) + 10);
const lerp = (a: number, b: number, t: number) => a + (b - a) * t;
const lerp2 = (a: Vec2, b: Vec2, t: number): Vec2 => [lerp(a[0], b[0], t), lerp(a[1], b[1], t)];
const lerpLeg = (a: Leg, b: Leg, t: number): Leg => ({
  hip: mix(a.hip, b.hip, t),
  knee: lerp(a.knee, b.knee, t),
  ankle: lerp(a.ankle, b.ankle, t),
  toes: lerp(a.toes, b.toes, t),
  flat: lerp(a.flat, b.flat, t),
  dome: lerp(a.dome, b.dome, t),
});
const lerpArm = (a: Arm, b: Arm, t: number): Arm => ({
  sh: mix(a.sh, b.sh, t),
  el: lerp(a.el, b.el, t),
  turn: lerp(a.turn, b.turn, t),
  wr: lerp(a.wr, b.wr, t),
  curl: lerp(a.curl, b.curl, t),
});

const POINTS = ['at', 'off', 'pole', 'dir', 'palm'] as const;
const NUMBERS = ['pitch', 'roll', 'yaw', 'arc'] as const;

/** A pin between two keyframes; what only one of them says is kept as it is. */
function lerpPin(a: Pin, b: Pin, t: number): Pin {
  const points: { -readonly [K in (typeof POINTS)[number]]?: Vec3 } = {};
  for (const key of POINTS) {
    const [p, q] = [a[key], b[key]];
    const value = p && q ? mix(p, q, t) : (q ?? p);
    if (value) points[key] = value;
  }
  const numbers: { -readonly [K in (typeof NUMBERS)[number]]?: number } = {};
  for (const key of NUMBERS) {
    const [p, q] = [a[key], b[key]];
    const value = p !== undefined && q !== undefined ? lerp(p, q, t) : (q ?? p);
    if (value !== undefined) numbers[key] = value;
  }
  const held = (a.on ?? b.on) ? { between: { from: a, to: b, share: t } } : {};
  const pin: Pin = { ...a, ...b, ...points, ...numbers, ...held, w: lerp(a.w ?? 1, b.w ?? 1, t) };
  // A stepping foot lifts half way.
  if (!pin.arc || !pin.at) return pin;
  return { ...pin, at: [pin.at[0], pin.at[1] + pin.arc * Math.sin(Math.PI * t), pin.at[2]] };
}

/** Pins of both keyframes; one that only a single keyframe has fades in or out. */
function lerpPins(a: Pins, b: Pins, t: number): Pins {
  const out: Partial<Record<PinName, Pin>> = {};
  for (const name of PIN_NAMES) {
    const [p, q] = [a[name], b[name]];
    const from = p ?? (q && { ...q, w: 0 });
    const to = q ?? (p && { ...p, w: 0 });
    if (from && to) out[name] = lerpPin(from, to, t);
  }
  return out;
}

/** The pose at t (0-1) between two keyframes, eased in and out unless `raw`. */
export function interpolate(a: Pose, b: Pose, t: number, raw = false): Pose {
  const k = raw ? t : ease(Math.min(1, Math.max(0, t)));
  return {
    root: {
      at: mix(a.root.at, b.root.at, k),
      pitch: lerp(a.root.pitch, b.root.pitch, k),
      roll: lerp(a.root.roll, b.root.roll, k),
      yaw: lerp(a.root.yaw, b.root.yaw, k),
    },
    anchor: { of: b.anchor.of, at: mix(a.anchor.at, b.anchor.at, k) },
    spine: lerp2(a.spine, b.spine, k),
    bend: lerp2(a.bend, b.bend, k),
    twist: lerp2(a.twist, b.twist, k),
    neck: mix(a.neck, b.neck, k),
    head: lerp(a.head, b.head, k),
    legR: lerpLeg(a.legR, b.legR, k),
    legL: lerpLeg(a.legL, b.legL, k),
    armR: lerpArm(a.armR, b.armR, k),
    armL: lerpArm(a.armL, b.armL, k),
    pin: lerpPins(a.pin, b.pin, k),
  };
}

/** Start and hold of a move as whole poses. A pin that gets a fixed point lets go of its landmark. */
export function keyframes(move: Keyframes): { readonly start: Pose; readonly hold: Pose } {
  const start = complete(move.start);
  const hold = merge(start, move.hold);
  const pins: Partial<Record<PinName, Pin>> = { ...hold.pin };
  for (const name of PIN_NAMES) {
    const change = move.hold.pin?.[name];
    const pin = pins[name];
    if (!change?.at || change.on || !pin) continue;
    const { on: _on, off: _off, ...rest } = pin;
    pins[name] = change.off ? { ...rest, off: change.off } : rest;
  }
  return { start, hold: { ...hold, pin: pins } };
}
