import type { AdherenceBand, Ratio } from '../types';

/** Lower edges in percent of "good" and "partial". The cuts below 80 are our own choice. */
const GOOD_FROM = 80;
const PARTIAL_FROM = 50;
const EDGES = [PARTIAL_FROM, GOOD_FROM, 100] as const;

/**
 * The whole percentage to show, or null when the denominator is 0. Rounded half up, except that rounding never reaches 0,
 * 100 or the edge of a band that the fraction itself did not reach.
 */
export function displayPercent(numerator: number, denominator: number): number | null {
  if (denominator <= 0) return null;
  const exact = (numerator * 100) / denominator;
  const rounded = Math.round(exact);
  if (rounded === 0 && numerator > 0) return 1;
  const reachedByRounding = EDGES.some((edge) => rounded >= edge && numerator * 100 < edge * denominator);
  return reachedByRounding ? rounded - 1 : rounded;
}

/** The band of a share, decided by whole numbers: 80 and more good, 50 and more partial, else low; null for nothing due. */
export function bandOf(numerator: number, denominator: number): AdherenceBand | null {
  if (denominator <= 0) return null;
  if (numerator * 100 >= GOOD_FROM * denominator) return 'good';
  return numerator * 100 >= PARTIAL_FROM * denominator ? 'partial' : 'low';
}

/** A share with its percentage and band. */
export function ratioOf(numerator: number, denominator: number): Ratio {
  return {
    numerator,
    denominator,
    percent: displayPercent(numerator, denominator),
    band: bandOf(numerator, denominator),
  };
}
