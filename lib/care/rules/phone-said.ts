import { SEVERE_FROM, zoneOf } from '@/lib/alerts/rules/pain-rules';
import { isFlagCode, stopOfTier, tierOf } from '@/lib/alerts/rules/red-flags';
import type { PhonePlan } from '@/lib/sessions/rules/phone-plan';
import {
  answerSchema,
  painSchema,
  reportSchema,
  sessionSchema,
  type AnswerItem,
  type PainItem,
  type ReportItem,
  type SessionItem,
} from '@/lib/sessions/schema';
import type { z } from 'zod';
import type { Today } from '../types/phone';

/** One thing that still waits on the phone. */
interface Waiting {
  readonly list: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** The server's code when it refused the item for good. */
  readonly refused: string | null;
}

/** What this phone was told and the server has not acknowledged. */
export interface Said {
  readonly sessions: readonly SessionItem[];
  readonly pains: readonly PainItem[];
  readonly answers: readonly AnswerItem[];
  /** Refused ones among them: a sign of danger holds the plan whatever became of its message. */
  readonly reports: readonly ReportItem[];
}

/** Reads the outbox; an item of a shape that this build does not know is left to the server to judge. */
export function saidOf(items: readonly Waiting[]): Said {
  const of = <T>(list: string, schema: z.ZodType<T>, refusedToo = false): T[] =>
    items
      .filter((item) => item.list === list && (refusedToo || item.refused === null))
      .flatMap(({ payload }) => {
        const parsed = schema.safeParse(payload);
        return parsed.success ? [parsed.data] : [];
      });
  return {
    sessions: of('sessions', sessionSchema),
    pains: of('pains', painSchema),
    answers: of('answers', answerSchema),
    reports: of('reports', reportSchema, true),
  };
}

function holdsEverything(today: Pick<Today, 'screening'>, said: Said): boolean {
  return said.reports.some(
    ({ code }) => isFlagCode(code) && stopOfTier(tierOf(code, today.screening)) === 'plan',
  );
}

function isRed(score: number, plan: PhonePlan): boolean {
  return score >= SEVERE_FROM || zoneOf(score, plan.thresholds) === 'red';
}

interface NamedSide {
  readonly itemSideId: string;
  readonly move: string;
  readonly side: string;
}

const sidesOf = (plan: PhonePlan): NamedSide[] =>
  plan.items.flatMap((item) =>
    item.sides.map(({ itemSideId, side }) => ({ itemSideId, side, move: item.exerciseId })),
  );

const touches = (a: string, b: string): boolean => a === b || a === 'both' || b === 'both';

/** That move and side in every version that the phone may play, as the server will hold it. */
function redSides(plans: readonly PhonePlan[], said: Said): string[] {
  const all = plans.flatMap(sidesOf);
  return plans
    .flatMap((plan) =>
      sidesOf(plan).filter(({ itemSideId }) =>
        said.pains.some((pain) => pain.itemSideId === itemSideId && isRed(pain.score, plan)),
      ),
    )
    .flatMap((cause) => all.filter(({ move, side }) => move === cause.move && touches(side, cause.side)))
    .map(({ itemSideId }) => itemSideId);
}

/**
 * The same answer with what the phone itself must hold by now: a stop works at once, offline too, and stays until the
 * server's own answer takes its place.
 */
export function withStopsSaid<T extends Pick<Today, 'plans' | 'stops' | 'screening'>>(
  today: T,
  said: Said,
): T {
  const known = new Set(today.stops.map(({ itemSideId }) => itemSideId));
  const wanted = [
    ...(holdsEverything(today, said) ? [{ itemSideId: null, tier: 'C' }] : []),
    ...redSides(today.plans, said).map((itemSideId) => ({ itemSideId, tier: 'RED' })),
  ].filter(({ itemSideId }) => !known.has(itemSideId));
  return wanted.length === 0 ? today : { ...today, stops: [...today.stops, ...wanted] };
}
