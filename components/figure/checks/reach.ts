import { landmark, LATERALS, lowest } from '../landmarks';
import { PIN_NAMES } from '../pose';
import type { LandmarkName } from '../types';
import { heightUnder, touching, when, type Check } from './subject';

const MOST_MISS = 1.5;
const MOST_DEEP = 2.6;
const MOST_GAP = 1;
/** Deeper than this a point is under a bed or a seat, not sunk into it. */
const BELOW = 20;

/** Hands and feet reach what they are pinned to. */
export const reach: Check = ({ start, hold }) =>
  [start, hold].flatMap((moment) =>
    Object.entries(moment.scene.misses)
      .filter(([, far]) => far > MOST_MISS)
      .map(([pin, far]) => `${when(moment)} ${pin} misses its target by ${far.toFixed(1)} cm`),
  );

/** Nothing sinks into what carries it. */
export const ground: Check = ({ moments, boxes }) =>
  moments.flatMap((moment) => {
    const { parts } = moment.scene;
    const sunk = touching(parts).flatMap(({ name, p }) => {
      const deep = (name.startsWith('palm') ? 0 : heightUnder(boxes, p, -2)) - p[1];
      const inside = deep > MOST_DEEP && deep < BELOW;
      return inside ? [`${when(moment)} ${name} is ${deep.toFixed(1)} cm inside its support`] : [];
    });
    const low = -lowest(parts, 'all');
    return low > MOST_DEEP
      ? [...sunk, `${when(moment)} the body is ${low.toFixed(1)} cm below the floor`]
      : sunk;
  });

/** A foot that is pinned to the ground stands on it; a sole on a wall and a foot held by its ankle do not. */
export const feet: Check = ({ start, hold, boxes }) =>
  [start, hold].flatMap((moment) =>
    LATERALS.flatMap((x) => {
      const pin = moment.pose.pin[`foot${x}`];
      if (!pin || pin.on || pin.w === 0 || pin.by === 'ankle' || (pin.pitch ?? 0) > 60) return [];
      const contact: LandmarkName = pin.by === 'ball' ? `ball${x}` : `heel${x}`;
      const p = landmark(moment.scene.parts, contact);
      const gap = Math.abs(p[1] - heightUnder(boxes, p, 2));
      return gap > MOST_GAP ? [`${when(moment)} foot${x} hangs ${gap.toFixed(1)} cm off its support`] : [];
    }),
  );

/** Feet that travel along a surface on purpose. */
const SLIDES: Readonly<Record<string, readonly string[]>> = {
  QD6: ['footR'], // down the wall
  HSLIDE: ['footR'], // along the bed
  KBEND: ['footR'], // back under the chair
};
/** A planted foot stays planted; one that steps rises on its way (`arc`). */
export const slide: Check = ({ move, start, hold }) =>
  PIN_NAMES.filter((name) => name.startsWith('foot')).flatMap((name) => {
    const [p, q] = [start.pose.pin[name], hold.pose.pin[name]];
    if (!p?.at || !q?.at || q.w === 0 || q.arc || SLIDES[move.id]?.includes(name)) return [];
    const far = Math.hypot(p.at[0] - q.at[0], p.at[2] - q.at[2]);
    return far > 0.5 ? [`${name} slides ${far.toFixed(1)} cm along the floor`] : [];
  });
