import { painAlerts } from '@/lib/alerts/rules/pain-rules';
import type { PainThresholds, PlanVersion } from '@/lib/plans/types';
import type { PainScore } from '@/lib/sessions/types';
import { localDateOf } from '@/lib/time/zones';
import type { AlertRow, LogRows } from './log-rows';

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
}

/** Where no version says otherwise: green to 2, red from 6. */
const USUAL: PainThresholds = { greenMax: 2, redMin: 6 };

const overall = (moment: PainScore['moment'], score: number | null): PainScore[] =>
  score === null ? [] : [{ moment, score, side: null, site: null, kind: null, itemSideId: null }];

const ownScores = ({ painBefore, painWorst, painAfter }: Scored) => [
  ...overall('before', painBefore),
  ...overall('worst', painWorst),
  ...overall('after', painAfter),
];

/**
 * The alerts that a batch's scores raise, session by session: its own three, those that name a move, the morning after.
 * A score without a session is judged alone. An alert's source is the row that names the move, or else the session.
 */
export function painAlertRows(
  rows: LogRows,
  stored: readonly PainSession[],
  versions: readonly PlanVersion[],
  receivedAt: string,
): AlertRow[] {
  const inBatch: PainSession[] = rows.sessions.map(({ item, date, ended }) => ({
    ...{ id: item.id, versionId: item.planVersionId, date, at: ended.instant },
    ...{
      painBefore: item.painBefore ?? null,
      painWorst: item.painWorst ?? null,
      painAfter: item.painAfter ?? null,
    },
  }));
  const fresh = new Set(inBatch.map(({ id }) => id));
  const sessions = [...inBatch, ...stored.filter(({ id }) => !fresh.has(id))];
  const limitsOf = (versionId: string | undefined) =>
    versions.find(({ id }) => id === versionId)?.thresholds ?? USUAL;

  const ofSessions = sessions.flatMap((session) => {
    const named = rows.pains.filter(({ item }) => item.sessionId === session.id);
    if (!fresh.has(session.id) && named.length === 0) return [];
    const scores = named.map(({ item }) => scoreOf(item));
    return painAlerts([...ownScores(session), ...scores], limitsOf(session.versionId)).map((outcome) => {
      const source = named.find(
        ({ item }) =>
          (item.itemSideId ?? null) === outcome.evidence.itemSideId && item.score === outcome.evidence.score,
      );
      return { outcome, sourceId: source?.item.id ?? session.id, occurredAt: session.at, date: session.date };
    });
  });
  const alone = rows.pains.filter(({ item }) => !item.sessionId);
  const ofAlone = alone.flatMap(({ item }) =>
    painAlerts([scoreOf(item)], limitsOf(versions.at(-1)?.id)).map((outcome) => ({
      outcome,
      sourceId: item.id,
      occurredAt: receivedAt,
      date: receivedAt.slice(0, 10),
    })),
  );
  const ofMornings = rows.answers.flatMap(({ item }) => {
    if (item.kind !== 'morning' || item.value === null || item.value === undefined) return [];
    const session = sessions.find(({ id }) => id === item.sessionId);
    const scores = [...overall('before', session?.painBefore ?? null), ...overall('morning', item.value)];
    return painAlerts(scores, limitsOf(session?.versionId ?? versions.at(-1)?.id))
      .filter(({ evidence }) => evidence.moment === 'morning')
      .map((outcome) => ({
        outcome,
        sourceId: item.id,
        occurredAt: receivedAt,
        date: localDateOf(receivedAt, item.timeZone),
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
