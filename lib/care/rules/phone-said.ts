import { contextAt } from '@/lib/alerts/rules/operated';
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
import { isZone, localDateOf } from '@/lib/time/zones';
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

/** Since when something holds; not known where the zone is none: it holds all the same. */
const since = (dated: string, timeZone: string, at: string) =>
  isZone(timeZone) ? { from: localDateOf(dated, timeZone), at } : {};

/** The stop that the gravest sign among the reports raises; of two as grave the later. The first of them holds already. */
function stopBySign(today: Pick<Today, 'screening'>, said: Said): Today['stops'] {
  const stops = said.reports.flatMap(({ code, at, timeZone, side = null, site = null }) => {
    if (!isFlagCode(code)) return [];
    const tier = tierOf(code, contextAt(today.screening, { side, site }));
    return stopOfTier(tier) === 'plan' ? [{ itemSideId: null, tier, code, ...since(at, timeZone, at) }] : [];
  });
  const gravest = gravestStop(stops.toReversed());
  const [first] = stops.toSorted(byInstant);
  return gravest && first ? [{ ...gravest, ...(first.at && { from: first.from, at: first.at }) }] : [];
}

/** The earliest first; what tells no instant tells least, and stands last. */
function byInstant(a: Pick<Today['stops'][number], 'at'>, b: Pick<Today['stops'][number], 'at'>): number {
  if (!a.at || !b.at) return Number(!a.at) - Number(!b.at);
  return Date.parse(a.at) - Date.parse(b.at);
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

type SideStop = Today['stops'][number] & { readonly itemSideId: string };

/** Sides of a version that what was said of pain holds: a session's from its end on. */
function heldByPain(plan: PhonePlan, said: Said): SideStop[] {
  const named = said.pains.flatMap(({ itemSideId, sessionId, score }) =>
    itemSideId ? [{ itemSideId, sessionId, score }] : [],
  );
  const bySessions = said.sessions
    .filter(({ planVersionId }) => planVersionId === plan.planVersionId)
    .flatMap(({ id, holds, painBefore, painWorst, painAfter, startedAt, endedAt, timeZone }) =>
      redSides(plan, {
        ...{ before: painBefore, worst: painWorst, after: painAfter },
        named: named.filter(({ sessionId }) => sessionId === id),
        reached: holds.map(({ itemSideId }) => itemSideId),
      }).map((itemSideId) => ({
        ...{ itemSideId, tier: 'RED', ...since(startedAt, timeZone, endedAt) },
      })),
    );
  const own = new Set(sidesOf(plan).map(({ itemSideId }) => itemSideId));
  const alone = named
    .filter(({ itemSideId, score }) => own.has(itemSideId) && isRed(score, plan))
    .map(({ itemSideId }) => ({ itemSideId, tier: 'RED' }));
  return [...bySessions, ...alone];
}

/** Those moves and sides in every version that the phone may play, as the server will hold them; the first tells since when. */
function heldSides(plans: readonly PhonePlan[], said: Said): SideStop[] {
  const all = plans.flatMap(sidesOf);
  const stops = plans
    .flatMap((plan) => heldByPain(plan, said))
    .toSorted(byInstant)
    .flatMap((stop) => {
      const cause = all.find(({ itemSideId }) => itemSideId === stop.itemSideId);
      const touched = all.filter(({ move, side }) => move === cause?.move && touches(side, cause.side));
      return touched.map(({ itemSideId }) => ({ ...stop, itemSideId }));
    });
  return [...new Map(stops.toReversed().map((stop) => [stop.itemSideId, stop])).values()].toReversed();
}

/**
 * The same answer with what the phone itself must hold by now: a stop works at once, offline too, and stays until the
 * server's own answer takes its place.
 */
export function withStopsSaid<T extends Pick<Today, 'plans' | 'stops' | 'screening'>>(
  today: T,
  said: Said,
): T {
  const wanted = [...stopBySign(today, said), ...heldSides(today.plans, said)].filter(
    (stop) => !isKnownStop(stop, today.stops),
  );
  return wanted.length === 0 ? today : { ...today, stops: [...today.stops, ...wanted] };
}
