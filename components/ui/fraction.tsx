import { NO_NUMBER, percentText } from './fraction-text';

interface FractionProps {
  readonly numerator: number;
  /** null or 0 = nothing was due: a dash stands there. */
  readonly denominator: number | null;
  /** How numbers are written here, such as `3,250`. */
  readonly format?: ((value: number) => string) | undefined;
  /** After the fraction, such as "s". */
  readonly unit?: string | undefined;
  /** Read instead of the dash. */
  readonly noneLabel?: string | undefined;
}

/** A number with what it is made of: `9/10 90 %`. */
export function Fraction({ numerator, denominator, format = String, unit, noneLabel }: FractionProps) {
  if (denominator === null || denominator <= 0) {
    return (
      <span className="frac">
        <span aria-hidden={noneLabel !== undefined || undefined}>{NO_NUMBER}</span>
        {noneLabel !== undefined && <em className="sr">{noneLabel}</em>}
      </span>
    );
  }
  return (
    <span className="frac">
      <b>{format(numerator)}</b>/{format(denominator)}
      {unit !== undefined && `\u00a0${unit}`} <span>{percentText(numerator, denominator)}</span>
    </span>
  );
}
