export type OutboxList = 'reports' | 'sessions' | 'pains' | 'answers' | 'skips';

/** One thing that the patient said or did, kept until the server has acknowledged exactly it. */
export interface OutboxItem {
  readonly id: string;
  /** The patient who said it: on a shared phone nobody's words are sent as another's. */
  readonly owner: string;
  readonly list: OutboxList;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** The server's code when it refused the item for good; null while it waits. */
  readonly refused: string | null;
}

/** Sessions that the server takes in one request, and the holds in them. */
const BATCH = 50;
const BATCH_HOLDS = 300;
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 5 * 60_000;

const ORDER: Readonly<Record<OutboxList, number>> = {
  reports: 0,
  sessions: 1,
  pains: 2,
  answers: 3,
  skips: 4,
};

function holdsOf({ payload }: OutboxItem): number {
  const { holds } = { holds: payload['holds'] };
  return Array.isArray(holds) ? holds.length : 0;
}

/**
 * What to send of one patient, in order: each report alone and first, then sessions before what names them, in batches
 * that the server takes whole. Refused items are not sent again.
 */
export function batchesOf(items: readonly OutboxItem[], owner: string): OutboxItem[][] {
  const waiting = items
    .filter((item) => item.refused === null && item.owner === owner)
    .toSorted((a, b) => ORDER[a.list] - ORDER[b.list] || a.createdAt - b.createdAt);
  const batches: OutboxItem[][] = [];
  let open: OutboxItem[] = [];
  let holds = 0;
  for (const item of waiting) {
    if (item.list === 'reports') {
      batches.push([item]);
      continue;
    }
    if (open.length >= BATCH || (open.length > 0 && holds + holdsOf(item) > BATCH_HOLDS)) {
      batches.push(open);
      open = [];
      holds = 0;
    }
    open.push(item);
    holds += holdsOf(item);
  }
  return open.length > 0 ? [...batches, open] : batches;
}

/** The body of one request. `sentAt` is wall time in milliseconds. */
export function envelopeOf(batch: readonly OutboxItem[], sentAt: number): Record<string, unknown> {
  const body: Record<string, unknown> = { sentAt: new Date(sentAt).toISOString(), sessions: [] };
  for (const { list, payload } of batch) {
    const known = body[list];
    body[list] = [...(Array.isArray(known) ? known : []), payload];
  }
  return body;
}

/**
 * Milliseconds for which nothing is sent after an answer that asks to wait, by its Retry-After in seconds; what cannot be
 * read waits as after any first failure.
 */
export function restAfter(header: string | null): number {
  const seconds = header === null ? Number.NaN : Number(header);
  return seconds > 0 ? Math.min(LONGEST_WAIT_MS, seconds * 1000) : FIRST_WAIT_MS;
}

/** Milliseconds before the next attempt: doubles each time, to five minutes. `attempts` counts from 1. */
export function waitAfter(attempts: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.max(0, attempts - 1));
}
