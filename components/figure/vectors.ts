/** Space: x forward, y up, z towards the person's right; centimetres. Angles in degrees. */
export type Vec2 = readonly [number, number];
export type Vec3 = readonly [number, number, number];
/** A rotation as its three columns: forward, up, right. */
export type Mat3 = readonly [Vec3, Vec3, Vec3];

/** The element at an index that is known to exist; throws RangeError when it does not. */
export function at<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new RangeError(`no element ${index} of ${list.length}`);
  return value;
}
export const last = <T>(list: readonly T[]): T => at(list, list.length - 1);

const rad = (degrees: number) => (degrees * Math.PI) / 180;
export const cosine = (degrees: number) => Math.cos(rad(degrees));
export const sine = (degrees: number) => Math.sin(rad(degrees));

export const ZERO: Vec3 = [0, 0, 0];
export const add = (a: Vec3, b: Vec3, k = 1): Vec3 => [a[0] + b[0] * k, a[1] + b[1] * k, a[2] + b[2] * k];
export const sub = (a: Vec3, b: Vec3): Vec3 => add(a, b, -1);
export const scale = (a: Vec3, k: number): Vec3 => [a[0] * k, a[1] * k, a[2] * k];
export const dot = (a: Vec3, b: Vec3) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
export const length = (a: Vec3) => Math.hypot(a[0], a[1], a[2]);
export const unit = (a: Vec3): Vec3 => {
  const l = length(a) || 1;
  return [a[0] / l, a[1] / l, a[2] / l];
};
export const mix = (a: Vec3, b: Vec3, t: number): Vec3 => add(a, sub(b, a), t);
export const distance2 = (a: Vec2, b: Vec2) => Math.hypot(a[0] - b[0], a[1] - b[1]);

const IDENTITY: Mat3 = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];
export const turn = (m: Mat3, v: Vec3): Vec3 => add(add(scale(m[0], v[0]), m[1], v[1]), m[2], v[2]);
export const mul = (a: Mat3, b: Mat3): Mat3 => [turn(a, b[0]), turn(a, b[1]), turn(a, b[2])];
export const chain = (...ms: readonly Mat3[]): Mat3 => ms.reduce(mul, IDENTITY);
export const rotateX = (d: number): Mat3 => [
  [1, 0, 0],
  [0, cosine(d), sine(d)],
  [0, -sine(d), cosine(d)],
];
export const rotateY = (d: number): Mat3 => [
  [cosine(d), 0, -sine(d)],
  [0, 1, 0],
  [sine(d), 0, cosine(d)],
];
export const rotateZ = (d: number): Mat3 => [
  [cosine(d), sine(d), 0],
  [-sine(d), cosine(d), 0],
  [0, 0, 1],
];
/** The frame whose up axis is exact and whose forward axis comes as near as it can. */
export function basis(up: Vec3, forward: Vec3): Mat3 {
  const u = unit(up);
  const r = unit(cross(forward, u));
  return [cross(u, r), u, r];
}
/** Frame of the next bone of a hinge joint: it shares its parent's right axis. */
export const hinge = (up: Vec3, axis: Vec3): Mat3 => basis(up, cross(unit(up), axis));
export const blend = (a: Mat3, b: Mat3, w: number): Mat3 =>
  w <= 0 ? a : w >= 1 ? b : basis(mix(a[1], b[1], w), mix(a[0], b[0], w));
