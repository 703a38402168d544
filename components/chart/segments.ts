import { px } from './scale';

export interface LinePoint {
  readonly x: number;
  readonly y: number;
  /** Nothing was due or known to be missing since the point before: the line may be drawn through. */
  readonly joined: boolean;
}

export interface LinePaths {
  /** `d` of the line where scores follow each other. */
  readonly solid: string;
  /** `d` of the dotted line over days without a score. */
  readonly dotted: string;
}

/** A line through points, dotted over each gap, so that no score is made up. Empty strings when there is no line. */
export function linePaths(points: readonly LinePoint[]): LinePaths {
  let solid = '';
  let dotted = '';
  points.forEach((point, index) => {
    const before = points[index - 1];
    if (before === undefined) return;
    const part = `M${px(before.x)} ${px(before.y)}L${px(point.x)} ${px(point.y)}`;
    if (point.joined) solid += part;
    else dotted += part;
  });
  return { solid, dotted };
}
