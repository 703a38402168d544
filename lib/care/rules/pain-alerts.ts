import { painAlerts } from '@/lib/alerts/rules/pain-rules';
import type { PainAlert } from '@/lib/alerts/types';
import type { PainThresholds, PlanVersion } from '@/lib/plans/types';
import type { PainScore } from '@/lib/sessions/types';
import { localDateOf } from '@/lib/time/zones';
import type { AlertRow, LogRows } from './log-rows';

/** What of the stored state a score is weighed by: see `getLogContext`. */
interface PainFacts {
  readonly versions: readonly PlanVersion[];
  /** The clinic's own limits, for a score that belongs to no plan. */
  readonly usual: PainThresholds;
  /** The patient's zone by now. */
  readonly zone: string;
  /** Stored sessions that this batch names, each with the first of its line of corrections. */
  readonly targets: readonly { readonly id: string; readonly root: string }[];
  /** Scores that a target's line of corrections has been told with already. */
  readonly alerted: readonly { readonly target: string; readonly score: number }[];
}

interface Scored {
  readonly painBefore: number | null;
  readonly painWorst: number | null;
  readonly painAfter: number | null;
}

/** A session that scores may belong to: of this batch, or stored earlier. */
interface PainSession extends Scored {
  readonly id: string;
  readonly versionId: string;
  readonly date: string;
  readonly at: string;
  /** What the session's own scores are known by: corrected, it is still the same matter, unless it is graver. */
  readonly source: string;
  /** The gravest score that its line was told with; null where none was. */
  readonly told: number | null;
  /** Sides that it came to. */
  readonly reached: readonly string[];
}

/**
 * What a score stops: the side that it names. A red one that names none may have come from any side that was reached, and
 * before the first hold from any of the version: those wait until the therapist has looked.
 */
function stopsOf({ stop, tier }: PainAlert, reached: readonly string[], version: PlanVersion | undefined) {
  if (stop !== null && stop !== 'plan') return [stop.itemSideId];
  if (tier !== 'RED') return [];
  const all = (version?.items ?? []).flatMap(({ sides }) => sides.map(({ id }) => id));
  return [...new Set(reached.length > 0 ? reached : all)];
}

const overall = (moment: PainScore['moment'], score: number | null): PainScore[] =>
  score === null ? [] : [{ moment, score, side: null, site: null, kind: null, itemSideId: null }];

const ownScores = ({ painBefore, painWorst, painAfter }: Scored) => [
  ...overall('before', painBefore),
  ...overall('worst', painWorst),
  ...overall('after', painAfter),
];

/**
 * The alerts that a batch's scores raise, session by session: its own three, those that name a move, the morning after.
 * A score without a session is judged alone. An alert's source is the row that names the move, or else the session, in
 * its first version: a correction that repeats a red score raises nothing twice, and one that is graver is told anew.
 */
export function painAlertRows(
  rows: LogRows,
  stored: readonly (Omit<PainSession, 'source' | 'told' | 'reached'> & {
    readonly holds: readonly { readonly itemSideId: string }[];
  })[],
  { versions, usual, zone, targets, alerted }: PainFacts,
  receivedAt: string,
): AlertRow[] {
  const roots = new Map(targets.map(({ id, root }) => [id, root]));
  const inBatch: PainSession[] = rows.sessions.map(({ item, date, ended }) => {
    const source = item.supersedes ? (roots.get(item.supersedes) ?? item.supersedes) : item.id;
    roots.set(item.id, source);
    const scores = alerted.filter(({ target }) => target === item.supersedes).map(({ score }) => score);
    return {
      ...{ id: item.id, source, versionId: item.planVersionId, date, at: ended.instant },
      told: scores.length > 0 ? Math.max(...scores) : null,
      reached: item.holds.map(({ itemSideId }) => itemSideId),
      ...{
        painBefore: item.painBefore ?? null,
        painWorst: item.painWorst ?? null,
        painAfter: item.painAfter ?? null,
      },
    };
  });
  const fresh = new Set(inBatch.map(({ id }) => id));
  const earlier = stored.filter(({ id }) => !fresh.has(id));
  const sessions = [
    ...inBatch,
    ...earlier.map((session) => ({
      ...session,
      source: roots.get(session.id) ?? session.id,
      told: null,
      reached: session.holds.map(({ itemSideId }) => itemSideId),
    })),
  ];
  const versionOf = (versionId: string | undefined) => versions.find(({ id }) => id === versionId);
  const limitsOf = (versionId: string | undefined) => versionOf(versionId)?.thresholds ?? usual;
  const versionOfSide = (itemSideId: string | null | undefined) =>
    versions.find(({ items }) => items.some(({ sides }) => sides.some(({ id }) => id === itemSideId)))?.id;

  const ofSessions = sessions.flatMap((session) => {
    const named = rows.pains.filter(({ item }) => item.sessionId === session.id);
    if (!fresh.has(session.id) && named.length === 0) return [];
    const scores = named.map(({ item }) => scoreOf(item));
    return painAlerts([...ownScores(session), ...scores], limitsOf(session.versionId)).flatMap((outcome) => {
      const source = named.find(
        ({ item }) =>
          (item.itemSideId ?? null) === outcome.evidence.itemSideId && item.score === outcome.evidence.score,
      );
      const { told } = session;
      if (!source && told !== null && outcome.evidence.score <= told) return [];
      const own = told === null ? session.source : session.id;
      return {
        ...{ outcome, sourceId: source?.item.id ?? own },
        ...{ occurredAt: session.at, date: session.date },
        stops: stopsOf(outcome, session.reached, versionOf(session.versionId)),
      };
    });
  });
  const alone = rows.pains.filter(({ item }) => !item.sessionId);
  const ofAlone = alone.flatMap(({ item }) =>
    painAlerts([scoreOf(item)], limitsOf(versionOfSide(item.itemSideId))).map((outcome) => ({
      outcome,
      sourceId: item.id,
      occurredAt: receivedAt,
      date: localDateOf(receivedAt, zone),
      stops: stopsOf(outcome, [], versionOf(versionOfSide(item.itemSideId))),
    })),
  );
  const ofMornings = rows.answers.flatMap(({ item }) => {
    if (item.kind !== 'morning' || item.value === null || item.value === undefined) return [];
    const session = sessions.find(({ id }) => id === item.sessionId);
    const scores = [...overall('before', session?.painBefore ?? null), ...overall('morning', item.value)];
    return painAlerts(scores, limitsOf(session?.versionId))
      .filter(({ evidence }) => evidence.moment === 'morning')
      .map((outcome) => ({
        outcome,
        sourceId: item.id,
        occurredAt: receivedAt,
        date: localDateOf(receivedAt, item.timeZone),
        // The phone asks before the next session, and begins none.
        stops: [],
      }));
  });
  return [...ofSessions, ...ofAlone, ...ofMornings];
}

type PainItem = LogRows['pains'][number]['item'];

const scoreOf = ({ moment, score, side, site, kind, itemSideId }: PainItem): PainScore => ({
  ...{
    moment,
    score,
    side: side ?? null,
    site: site ?? null,
    kind: kind ?? null,
    itemSideId: itemSideId ?? null,
  },
});
