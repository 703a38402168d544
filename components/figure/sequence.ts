/** Pictures of a film from start to hold, and how long each stays (milliseconds). */
export const MOVING = { frames: 13, stepMs: 110 };
/** With reduced motion only start and hold are shown, and one fades into the other. */
export const FADING = { frames: 2, stepMs: 1600 };

const REST = 7;
/** Which picture shows at each step: into the hold twice, under five seconds in all, and then it stays. */
export function sequenceOf(frames: number): readonly number[] {
  const way = Array.from({ length: frames }, (_, i) => i);
  if (frames === FADING.frames) return way;
  return [...way, ...Array.from({ length: REST }, () => frames - 1), ...way];
}
