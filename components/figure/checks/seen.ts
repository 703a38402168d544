import { figure } from '../figure';
import { bounds } from '../framing';
import { axisPoint, landmark, LATERALS, partOf, section } from '../landmarks';
import type { Scene } from '../scene';
import type { LandmarkName } from '../types';
import { distance2, type Vec2 } from '../vectors';
import { when, type Check } from './subject';

const LEAST_AREA = 14;
const LEAST_CLEAR = 0.45;
const MOST_BYTES = 60_000;
const THUMBNAIL = 72;
/** Thumbnail pixels by which something must move. */
const LEAST_MOVE = 3;
/** Moves that work without moving: a muscle is set, an arch is drawn up. The glow and the words tell. */
const IN_PLACE: readonly string[] = ['QSET', 'FOOT'];

/** The whole move stays inside its frame, unless it is a close-up. */
export const frame: Check = ({ move, moments, frame: [x, y, w, h] }) =>
  moments.flatMap((moment) => {
    if (move.closeUp) return [];
    const [x0, y0, x1, y1] = bounds(moment.scene);
    const isInside = x0 >= x && y0 >= y && x1 <= x + w && y1 <= y + h;
    return isInside ? [] : [`${when(moment)} the body leaves the frame`];
  });

/** Discs that the nearer arms cover on the screen. */
function armDiscs({ cam, parts, layers }: Scene): (readonly [Vec2, number])[] {
  const depth = (key: string) => layers.find((l) => l.key === key)?.z ?? 0;
  return LATERALS.filter((x) => depth(`arm${x}`) > depth('torso')).flatMap((x) => {
    const along = (['upper', 'fore'] as const).flatMap((kind) =>
      Array.from({ length: 11 }, (_, i): readonly [Vec2, number] => {
        const row = section(kind, i / 10);
        return [cam.flat(axisPoint(partOf(parts, `${kind}${x}`), kind, row)), row[3] * 10];
      }),
    );
    const palm: readonly [Vec2, number] = [cam.flat(landmark(parts, `palm${x}`)), 45];
    return [...along, palm];
  });
}

/** Every marked muscle shows in the hold, and no arm hides it; of a pair one must show. */
export const muscle: Check = ({ hold }) => {
  const { marks } = hold.scene;
  const discs = armDiscs(hold.scene);
  return marks
    .filter((mark) => !marks.some((m) => m !== mark && m.name === mark.name && m.area > mark.area))
    .flatMap(({ name, x, area, points }) => {
      if (area < LEAST_AREA) return [`${name}${x} shows only ${area.toFixed(0)} cm²`];
      const free = points.filter((p) => !discs.some(([centre, r]) => distance2(centre, p) < r));
      const share = free.length / points.length;
      return share < LEAST_CLEAR ? [`${name}${x} is ${((1 - share) * 100).toFixed(0)} % behind an arm`] : [];
    });
};

const MOVING = ['heel', 'ball', 'toe', 'knee', 'hip', 'wrist', 'elbow', 'shoulder'] as const;
/** Start and hold differ where a thumbnail shows it. */
export const difference: Check = ({ move, start, hold, frame: [, , width] }) => {
  if (IN_PLACE.includes(move.id)) return [];
  const names: LandmarkName[] = LATERALS.flatMap((x) => MOVING.map((n): LandmarkName => `${n}${x}`));
  const flat = (s: Scene, name: LandmarkName) => s.cam.flat(landmark(s.parts, name));
  const far = Math.max(...names.map((n) => distance2(flat(start.scene, n), flat(hold.scene, n))));
  const pixels = (far * THUMBNAIL) / width;
  return pixels < LEAST_MOVE ? [`start and hold differ by ${pixels.toFixed(1)} px of ${THUMBNAIL}`] : [];
};

/** The drawing itself is whole, small and mirrors. */
export const svg: Check = ({ move, frame: own, hold }) => {
  const draw = (side: 'R' | 'L') =>
    figure(hold.pose, { ...move, frame: own, side, title: move.id, description: '', glow: 1 });
  const right = draw('R');
  return [
    ...(/NaN|undefined|Infinity/.test(right) ? ['has a broken number'] : []),
    ...(right.length > MOST_BYTES ? [`is ${(right.length / 1000).toFixed(0)} kB`] : []),
    ...(draw('L').includes('matrix(-1 0 0 1') ? [] : ['does not mirror']),
  ];
};
