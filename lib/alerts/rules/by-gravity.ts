import type { AlertTier } from '../types';

const GRAVITY: Readonly<Record<AlertTier, number>> = { E1: 0, E2: 1, C: 2, RED: 3, RISING: 4, N: 5 };

interface Waiting {
  readonly tier: AlertTier;
  readonly arrivedAt: string;
}

/** Gravest first, and among equals the one that has waited longest. */
export function byGravity(a: Waiting, b: Waiting): number {
  return GRAVITY[a.tier] - GRAVITY[b.tier] || Date.parse(a.arrivedAt) - Date.parse(b.arrivedAt);
}
