/** The right side's bars are hatched, so that left and right differ without colour. */
export function Stripes({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternTransform="rotate(25)" patternUnits="userSpaceOnUse">
        <rect className="stripe-ground" width="6" height="6" />
        <path className="stripe" d="M5 0V6" strokeWidth="2" />
      </pattern>
    </defs>
  );
}
