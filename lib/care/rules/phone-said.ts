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
import { isRed, redSides } from './phone-red';
import { gravestStop, isKnownStop } from './phone-stops';

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

/** The stop that the gravest sign among the reports raises; of two as grave the later. */
function stopBySign(today: Pick<Today, 'screening'>, said: Said): Today['stops'] {
  const stops = said.reports.flatMap(({ code }) => {
    if (!isFlagCode(code)) return [];
    const tier = tierOf(code, today.screening);
    return stopOfTier(tier) === 'plan' ? [{ itemSideId: null, tier, code }] : [];
  });
  const gravest = gravestStop(stops.toReversed());
  return gravest === null ? [] : [gravest];
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

/** Sides of a version that what was said of pain holds. */
function heldByPain(plan: PhonePlan, said: Said): Set<string> {
  const named = said.pains.flatMap(({ itemSideId, sessionId, score }) =>
    itemSideId ? [{ itemSideId, sessionId, score }] : [],
  );
  const bySessions = said.sessions
    .filter(({ planVersionId }) => planVersionId === plan.planVersionId)
    .flatMap(({ id, holds, painBefore, painWorst, painAfter }) =>
      redSides(plan, {
        ...{ before: painBefore, worst: painWorst, after: painAfter },
        named: named.filter(({ sessionId }) => sessionId === id),
        reached: holds.map(({ itemSideId }) => itemSideId),
      }),
    );
  const alone = named.filter(({ score }) => isRed(score, plan)).map(({ itemSideId }) => itemSideId);
  return new Set([...bySessions, ...alone]);
}

/** Those moves and sides in every version that the phone may play, as the server will hold them. */
function heldSides(plans: readonly PhonePlan[], said: Said): string[] {
  const all = plans.flatMap(sidesOf);
  return plans
    .flatMap((plan) => {
      const held = heldByPain(plan, said);
      return sidesOf(plan).filter(({ itemSideId }) => held.has(itemSideId));
    })
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
  const wanted = [
    ...stopBySign(today, said),
    ...[...new Set(heldSides(today.plans, said))].map((itemSideId) => ({ itemSideId, tier: 'RED' })),
  ].filter((stop) => !isKnownStop(stop, today.stops));
  return wanted.length === 0 ? today : { ...today, stops: [...today.stops, ...wanted] };
}
