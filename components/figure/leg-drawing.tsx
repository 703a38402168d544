import { LEG_OUTLINES, type LegView } from './leg-map';

/** A leg from one side, in a box 72 wide and 420 high: the outline and its folds, nothing marked. */
export function LegDrawing({ view }: { readonly view: LegView }) {
  const { leg, creases } = LEG_OUTLINES[view];
  return (
    <>
      <path d={leg} className="leg" />
      <path d={creases} className="crease" />
    </>
  );
}
