import type { Mat3, Vec2, Vec3 } from './vectors';

/** Anatomical side of the drawn person. Poses are authored with R as the treated side; left is that mirrored. */
export type Lateral = 'R' | 'L';
export type TorsoKind = 'pelvis' | 'lumbar' | 'thorax';
type LimbBone = 'thigh' | 'shank' | 'upper' | 'fore';
/** Segments that have cross-sections, and so a skin that can be pointed at. */
export type SectionKind = TorsoKind | LimbBone;
export type SkinPart = TorsoKind | `${LimbBone}${Lateral}`;
export type PartName = SkinPart | 'neck' | 'head' | `${'foot' | 'toes' | 'hand'}${Lateral}`;

/** A solved segment: origin (cm), orientation, side (+1 right or middle, −1 left), bone length (cm), finger curl (degrees) or, for a foot, its dome (0-1). */
export interface Part {
  readonly o: Vec3;
  readonly m: Mat3;
  readonly side: number;
  readonly len: number;
  readonly curl: number;
}
export type Parts = Partial<Record<PartName, Part>>;

type LandmarkKind =
  | 'heel'
  | 'back'
  | 'ball'
  | 'sole'
  | 'instep'
  | 'toe'
  | 'ankle'
  | 'knee'
  | 'kneecap'
  | 'hip'
  | 'wrist'
  | 'palm'
  | 'tip'
  | 'elbow'
  | 'shoulder';
export type LandmarkName = `${LandmarkKind}${Lateral}`;
/** A landmark, or a place on the skin: segment, 0-1 along it, angle round it (0 front, 90 outer, 180 back), side. */
export type Place =
  LandmarkName | readonly [SkinPart, number, number] | readonly [SkinPart, number, number, 1 | -1];

interface Root {
  readonly at: Vec3;
  readonly pitch: number;
  readonly roll: number;
  readonly yaw: number;
}
/** What rests where: the lowest skin of legs or torso, a landmark, or nothing (`root.at` counts). */
export interface Anchor {
  readonly of: 'none' | 'legs' | 'torso' | LandmarkName;
  readonly at: Vec3;
}
/** Degrees. hip: flexion, abduction, outward rotation; ankle: up +; flat 1 = sole kept level; dome 1 = arch drawn up as far as it goes. */
export interface Leg {
  readonly hip: Vec3;
  readonly knee: number;
  readonly ankle: number;
  readonly toes: number;
  readonly flat: number;
  readonly dome: number;
}
/** Degrees. sh: flexion, abduction, rotation. */
export interface Arm {
  readonly sh: Vec3;
  readonly el: number;
  readonly turn: number;
  readonly wr: number;
  readonly curl: number;
}
/** Pulls a hand or foot to a point or a place; `w` 0-1 weakens it, `pole` says where knee or elbow points. */
export interface Pin {
  readonly at?: Vec3;
  readonly on?: Place;
  readonly off?: Vec3;
  readonly by?: 'heel' | 'ball' | 'ankle';
  readonly pitch?: number;
  readonly roll?: number;
  readonly yaw?: number;
  readonly pole?: Vec3;
  readonly dir?: Vec3;
  readonly palm?: Vec3;
  readonly w?: number;
  /** Centimetres that a stepping foot rises half way. */
  readonly arc?: number;
  /** Part of the way from one pin's target to another's. */
  readonly between?: { readonly from: Pin; readonly to: Pin; readonly share: number };
}
export type PinName = `${'foot' | 'hand'}${Lateral}`;
export type Pins = Partial<Record<PinName, Pin>>;

export interface Pose {
  readonly root: Root;
  readonly anchor: Anchor;
  /** [lumbar, thoracic] flexion, side bend, turn to the right. */
  readonly spine: Vec2;
  readonly bend: Vec2;
  readonly twist: Vec2;
  readonly neck: Vec3;
  readonly head: number;
  readonly legR: Leg;
  readonly legL: Leg;
  readonly armR: Arm;
  readonly armL: Arm;
  readonly pin: Pins;
}
/** A pose in which anything may be left to the neutral one, or to the keyframe before. */
export type PoseFragment = {
  readonly [K in keyof Pose]?: Pose[K] extends readonly unknown[] | number ? Pose[K] : Partial<Pose[K]>;
};

export type SkinMuscle =
  | 'rectusFemoris'
  | 'quadriceps'
  | 'hamstrings'
  | 'adductors'
  | 'tfl'
  | 'gastrocnemius'
  | 'soleus'
  | 'abdominals';
export type DeepMuscle = 'iliopsoas' | 'gluteMax' | 'gluteMed' | 'piriformis' | 'footArch';
/** What a picture shows of a deep muscle: where the patient feels it, or its whole course. */
export type Anatomy = 'patient' | 'therapist';
export type MuscleName = SkinMuscle | DeepMuscle;
/** A muscle to show on the treated side, or on both. */
export interface MuscleMark {
  readonly name: MuscleName;
  readonly both: boolean;
}

export type BoxTone = 'prop' | 'mat' | 'wall' | 'pad' | 'bed' | 'leg';
export type Cloth = 'skin' | 'shirt' | 'shorts';
/** What a colour is for; each is the CSS property `--fig-…`. */
export type Tone =
  | Cloth
  | `${Cloth}${'Shade' | 'Far'}`
  | BoxTone
  | `${BoxTone}${'Top' | 'Side'}`
  | 'hair'
  | 'eye'
  | 'skinLine'
  | 'muscle'
  | 'fibre'
  | 'gap'
  | 'shadow'
  | 'floor'
  | 'arrow'
  | 'strap'
  | 'line';

/** [x, y, width, height] of a picture in millimetres. */
export type Frame = readonly [number, number, number, number];
export interface View {
  readonly az: number;
  readonly el: number;
}
export type LayerKey = 'torso' | 'head' | 'neck' | `${'leg' | 'arm'}${Lateral}`;
