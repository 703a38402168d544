import { partOf } from '../landmarks';
import type { Lateral, Parts } from '../types';
import { dot, type Mat3, type Vec3 } from '../vectors';

/** Clinical joint angles of one side in degrees, 0 = standing straight; ankle: up +; footTilt: sole outwards +. */
export interface JointAngles {
  readonly hipFlexion: number;
  readonly hipAbduction: number;
  readonly hipRotation: number;
  readonly knee: number;
  readonly ankle: number;
  readonly footTilt: number;
  readonly elbow: number;
}
export type Joint = keyof JointAngles;

const degrees = (radians: number) => (radians * 180) / Math.PI;
const clamp = (v: number) => Math.max(-1, Math.min(1, v));
/** A direction as seen from a frame. */
const within = (frame: Mat3, v: Vec3): Vec3 => [dot(frame[0], v), dot(frame[1], v), dot(frame[2], v)];

export function anglesOf(parts: Parts, x: Lateral): JointAngles {
  const out = x === 'R' ? 1 : -1;
  const frame = (name: Parameters<typeof partOf>[1]) => partOf(parts, name).m;
  const [pelvis, thigh, shank, foot] = [
    frame('pelvis'),
    frame(`thigh${x}`),
    frame(`shank${x}`),
    frame(`foot${x}`),
  ];
  const front = within(pelvis, thigh[0]);
  const up = within(pelvis, thigh[1]);
  const right = within(pelvis, thigh[2]);
  const shin = within(thigh, shank[1]);
  const sole = within(shank, foot[0]);
  return {
    hipFlexion: degrees(Math.atan2(-up[0], up[1])),
    hipAbduction: -out * degrees(Math.asin(clamp(up[2]))),
    hipRotation: -out * degrees(Math.atan2(-front[2], right[2])),
    knee: degrees(Math.atan2(shin[0], shin[1])),
    ankle: degrees(Math.atan2(sole[1], sole[0])),
    footTilt: out * degrees(Math.asin(clamp(within(shank, foot[2])[1]))),
    elbow: degrees(Math.acos(clamp(dot(frame(`upper${x}`)[1], frame(`fore${x}`)[1])))),
  };
}
