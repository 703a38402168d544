import { figureAddress } from '@/components/figure/figure-image';

/** Where the ground line lies in the drawings of the public pages. */
export const GROUND = 190;
const WIDTH = 252;
const HEIGHT = 191;

/** One person on the ground line of a drawing; `middle` is where along it. */
export function GroundFigure({ figure, middle }: { readonly figure: string; readonly middle: number }) {
  return (
    <image
      href={figureAddress(figure, 'right', 'plain') ?? undefined}
      x={middle - WIDTH / 2}
      y={GROUND - HEIGHT + 2.6}
      width={WIDTH}
      height={HEIGHT}
    />
  );
}
