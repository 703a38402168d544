import type { PainThresholds } from '@/lib/plans/types';
import type { PainScore } from '@/lib/sessions/types';
import type { PainAlert, PainEvidence, SessionPains } from '../types';

/** Stored with each alert. */
const PAIN_RULES = 'pain/1';

/** From here a score is severe whatever the plan's zones say. */
const SEVERE_FROM = 8;

/** A score so far above the session's own start, and above green, is rising. */
const RISING_BY = 2;

export type PainZone = 'green' | 'amber' | 'red';

/** The zone of a score from 0 to 10 by the plan's limits: every whole number lies in exactly one. */
export function zoneOf(score: number, thresholds: PainThresholds): PainZone {
  if (score >= thresholds.redMin) return 'red';
  return score > thresholds.greenMax ? 'amber' : 'green';
}

/** Red by the plan's limits, or severe whatever they say: "stop now". */
export const isRedScore = (score: number, thresholds: PainThresholds): boolean =>
  score >= SEVERE_FROM || zoneOf(score, thresholds) === 'red';

/** The session's own score before the start, or null: unanswered is not 0. */
function beforeOf(pains: SessionPains): number | null {
  return pains.find((pain) => pain.moment === 'before' && pain.itemSideId === null)?.score ?? null;
}

function alertOf(pain: PainScore, before: number | null, thresholds: PainThresholds): PainAlert | null {
  const evidence: PainEvidence = { ...pain, before, ...thresholds };
  const stop = pain.itemSideId === null ? null : { itemSideId: pain.itemSideId };
  const ruleVersion = PAIN_RULES;
  if (pain.score >= SEVERE_FROM) return { kind: 'severe_pain', tier: 'RED', evidence, stop, ruleVersion };
  const zone = zoneOf(pain.score, thresholds);
  if (zone === 'red') return { kind: 'red_pain', tier: 'RED', evidence, stop, ruleVersion };
  const rises = pain.moment !== 'before' && before !== null && pain.score >= before + RISING_BY;
  if (!rises || zone === 'green') return null;
  return { kind: 'rising_pain', tier: 'RISING', evidence, stop: null, ruleVersion };
}

const GRAVITY = { severe_pain: 3, red_pain: 2, rising_pain: 1 } as const;

function isGraver(a: PainAlert, b: PainAlert): boolean {
  const difference = GRAVITY[a.kind] - GRAVITY[b.kind];
  return difference === 0 ? a.evidence.score > b.evidence.score : difference > 0;
}

/**
 * The alerts of one session's scores, at most one for each move's side and one for what names none. A red or severe
 * score stops the side that it names at once; without a name it stops no move, but is told all the same, unless a
 * score that names one is as grave. Rising: two or more above that session's start and above green; the morning after
 * counts like any other moment. No score, no rule.
 */
export function painAlerts(pains: SessionPains, thresholds: PainThresholds): PainAlert[] {
  const before = beforeOf(pains);
  const worst = new Map<string | null, PainAlert>();
  for (const pain of pains) {
    const alert = alertOf(pain, before, thresholds);
    if (alert === null) continue;
    const known = worst.get(pain.itemSideId);
    if (known === undefined || isGraver(alert, known)) worst.set(pain.itemSideId, alert);
  }
  const unnamed = worst.get(null);
  const named = [...worst].filter(([side]) => side !== null).map(([, alert]) => alert);
  const told = unnamed === undefined || named.some((alert) => GRAVITY[alert.kind] >= GRAVITY[unnamed.kind]);
  return told ? named : [unnamed, ...named];
}
