import type { Side } from '@/lib/plans/types';
import type { LocalDate, ZoneName } from '@/lib/time/types';
import type { EndedBy, Occasion } from '../types';
import type { PlayerState } from './player-types';
import type { PhoneItem, PhonePlan } from './phone-plan';
import {
  ASK_WHICH_FROM,
  painPayloads,
  sessionPayload,
  type PainPlace,
  type SessionAnswers,
} from './phone-session';

/** The questions round a session and the session itself, in their order. */
export type Stage = 'before' | 'play' | 'worst' | 'which' | 'site' | 'after';

/** A session under way, as the phone writes it down after each step: plain JSON, enough to go on after a crash. */
export interface RunningSession {
  readonly owner: string;
  readonly id: string;
  /** The version as it was when the session began. */
  readonly plan: PhonePlan;
  readonly occasion: Occasion;
  readonly timeZone: ZoneName;
  /** The patient's local date at the start: a session is never gone on with on another day. */
  readonly date: LocalDate;
  /** Milliseconds since 1970. */
  readonly openedAt: number;
  readonly stage: Stage;
  readonly answers: SessionAnswers;
  readonly place: PainPlace;
  readonly player: PlayerState;
}

export const NO_PLACE: PainPlace = { itemSides: [], side: null, sites: [] };

export interface FeltMove {
  readonly item: PhoneItem;
  readonly sides: readonly { readonly itemSideId: string; readonly side: Side }[];
}

/** The moves and sides that this session reached, in the plan's order: the ones that may have hurt. */
export function movesReached({ plan, player }: Pick<RunningSession, 'plan' | 'player'>): FeltMove[] {
  const reached = new Set(player.log.map(({ itemSideId }) => itemSideId));
  return plan.items
    .map((item) => ({ item, sides: item.sides.filter(({ itemSideId }) => reached.has(itemSideId)) }))
    .filter(({ sides }) => sides.length > 0);
}

/** The questions that this session's answers lead to, in order. */
export function stagesOf(session: Pick<RunningSession, 'plan' | 'player' | 'answers'>): Stage[] {
  const worst = session.answers.worst ?? 0;
  const which: Stage[] = worst >= ASK_WHICH_FROM && movesReached(session).length > 0 ? ['which'] : [];
  const site: Stage[] = worst > 0 ? ['site'] : [];
  return ['before', 'play', 'worst', ...which, ...site, 'after'];
}

/** The stage that follows; null = all is answered, the session is saved. */
export function stageAfter(session: RunningSession): Stage | null {
  const stages = stagesOf(session);
  return stages[stages.indexOf(session.stage) + 1] ?? null;
}

/** The question to go back to; null where there is none. What was held is not gone back on. */
export function stageBefore(session: RunningSession): Stage | null {
  const stages = stagesOf(session);
  const before = stages[stages.indexOf(session.stage) - 1];
  return before === undefined || before === 'play' || before === 'before' ? null : before;
}

/** Whether there is anything to lose: before its first answer a session is only an open page. */
export function hasBegun({ stage }: Pick<RunningSession, 'stage'>): boolean {
  return stage !== 'before';
}

/** Ended where it stands: what it came to is still asked. Null where it is past that, and only to be saved. */
export function endedEarly(session: RunningSession): RunningSession | null {
  if (session.stage !== 'play') return null;
  const { player, openedAt } = session;
  const endedAt = player.last?.at ?? openedAt;
  return { ...session, stage: 'worst', player: { ...player, phase: 'ended', endedBy: 'stopped', endedAt } };
}

/** Two ends of one session: what either holds counts, and what was said last. Unanswered takes nothing back. */
export function mergedEnd(saved: RunningSession, mine: RunningSession): RunningSession {
  const log = new Map(saved.player.log.map((hold) => [hold.step, hold]));
  for (const hold of mine.player.log) {
    const known = log.get(hold.step);
    if (known === undefined || known.skipReason !== null) log.set(hold.step, hold);
  }
  const wasPlaced = mine.place.itemSides.length + mine.place.sites.length > 0;
  const said = (moment: keyof SessionAnswers) => mine.answers[moment] ?? saved.answers[moment];
  return {
    ...mine,
    answers: { before: said('before'), worst: said('worst'), after: said('after') },
    place: wasPlaced ? mine.place : saved.place,
    player: { ...mine.player, log: [...log.values()] },
  };
}

/**
 * A session as the rows that are kept for sending: itself and what was said of its worst pain. `supersedes` names the
 * session that it corrects.
 */
export function sessionItems(
  session: RunningSession,
  endedBy: EndedBy,
  newId: () => string,
  supersedes: string | null = null,
) {
  const { player, answers, place, openedAt } = session;
  const endedAt = player.endedAt ?? player.last?.at ?? openedAt;
  const { id, plan, timeZone, occasion } = session;
  const frame = { id, planVersionId: plan.planVersionId, occasion, timeZone, openedAt, endedAt };
  const payload = sessionPayload(frame, answers, player, player.endedBy ?? endedBy, newId);
  const corrected = supersedes === null ? payload : { ...payload, supersedes };
  return { session: corrected, pains: painPayloads(session.id, answers.worst, place, newId) };
}
