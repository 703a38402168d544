import type { EndedBy, Occasion, PainSite } from '../types';
import type { Side } from '@/lib/plans/types';
import type { PlayerHold, PlayerState } from './player-types';

/** What the patient answered around a session; null = not answered, never 0. */
export interface SessionAnswers {
  readonly before: number | null;
  readonly worst: number | null;
  readonly after: number | null;
}

/** Where the worst pain was felt. No side chosen = not sure which move. */
export interface PainPlace {
  readonly itemSides: readonly { readonly itemSideId: string; readonly side: Side }[];
  readonly side: Side | null;
  readonly sites: readonly PainSite[];
}

export interface SessionFrame {
  readonly id: string;
  readonly planVersionId: string;
  readonly occasion: Occasion;
  readonly timeZone: string;
  /** Milliseconds since 1970: when the session was opened and ended. */
  readonly openedAt: number;
  readonly endedAt: number;
}

/** From this score on the patient is asked which move hurt. */
export const ASK_WHICH_FROM = 3;

const iso = (ms: number): string => new Date(ms).toISOString();

function holdPayload(hold: PlayerHold, id: string) {
  return {
    id,
    itemSideId: hold.itemSideId,
    set: hold.set,
    rep: hold.rep,
    startedAt: iso(hold.startedAt),
    seconds: hold.tenths / 10,
    source: hold.source,
    reps: hold.reps,
    skipReason: hold.skipReason,
    adjusted: hold.adjusted,
  };
}

/** A session and its holds as one item of `POST /api/v1/logs`. `newId` gives each hold its own id. */
export function sessionPayload(
  frame: SessionFrame,
  answers: SessionAnswers,
  player: Pick<PlayerState, 'log' | 'startedAt'>,
  endedBy: EndedBy,
  newId: () => string,
) {
  const startedAt = player.startedAt ?? frame.openedAt;
  return {
    id: frame.id,
    planVersionId: frame.planVersionId,
    occasion: frame.occasion,
    timeZone: frame.timeZone,
    startedAt: iso(startedAt),
    // A clock set back during the session never puts its end before its start.
    endedAt: iso(Math.max(startedAt, frame.endedAt)),
    painBefore: answers.before,
    painWorst: answers.worst,
    painAfter: answers.after,
    note: null,
    endedBy,
    holds: player.log.toSorted((a, b) => a.step - b.step).map((hold) => holdPayload(hold, newId())),
  };
}

/**
 * The worst score said again for each move and side that it was told of, and for each place beyond. A place is tied to a
 * move only where exactly one was named: anything else would be inferred. Nothing said = no rows.
 */
export function painPayloads(sessionId: string, worst: number | null, place: PainPlace, newId: () => string) {
  if (worst === null) return [];
  const [only] = place.itemSides.length === 1 ? place.itemSides : [];
  const row = (itemSideId: string | null, side: Side | null, site: PainSite | null) => ({
    id: newId(),
    sessionId,
    itemSideId,
    moment: 'worst' as const,
    score: worst,
    side,
    site,
    kind: null,
  });
  const [site = null, ...further] = place.sites;
  const moves = place.itemSides.map(({ itemSideId, side }) =>
    row(itemSideId, only ? (place.side ?? side) : side, only ? site : null),
  );
  const tied = only && site !== null ? further : place.sites;
  return [...moves, ...tied.map((further) => row(null, place.side, further))];
}
