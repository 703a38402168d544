/** U+00A0: keeps "90 %" on one line. */
const NBSP = '\u00a0';

/** Nothing was due: there is no number to show. */
export const NO_NUMBER = '–';

/**
 * `9` of `10` → `90 %` with a no-break space; a denominator of 0 or null → `–`.
 * Rounded to whole per cent, but 100 % is said only when all is done and 0 % only when nothing is.
 */
export function percentText(numerator: number, denominator: number | null): string {
  if (denominator === null || denominator <= 0) return NO_NUMBER;
  const exact = (numerator / denominator) * 100;
  const rounded = Math.round(exact);
  const honest = exact < 100 && rounded >= 100 ? 99 : exact > 0 && rounded === 0 ? 1 : rounded;
  return `${honest}${NBSP}%`;
}
