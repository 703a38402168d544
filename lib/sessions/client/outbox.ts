'use client';
import { batchesOf, envelopeOf, restAfter, type OutboxItem, type OutboxList } from '../rules/outbox';
import { phoneStore } from './database';

export type SendOutcome = 'sent' | 'waiting' | 'signed_out';

/** Where one thing stands: acknowledged, waiting for a signal, or refused by the server for good. */
export type Standing = 'sent' | 'waiting' | 'refused';

interface Answer {
  readonly acked: readonly string[];
  readonly rejected: readonly { readonly id: string | null; readonly code: string }[];
}

/** A request that hangs must not keep the others waiting for ever. */
const LONGEST_REQUEST_MS = 30_000;

export function outboxItem(
  owner: string,
  list: OutboxList,
  payload: Readonly<Record<string, unknown>> & { readonly id: string },
): OutboxItem {
  return { id: payload.id, owner, list, payload, createdAt: Date.now(), refused: null };
}

/** What this page has put on disk itself: gone from there, the server has acknowledged it. Nothing else deletes. */
const kept = new Set<string>();

export const rememberKept = (ids: readonly string[]): void => ids.forEach((id) => kept.add(id));

/** On disk when it resolves: only then may a screen say "saved". */
export async function keep(...item: Parameters<typeof outboxItem>): Promise<void> {
  const { outbox } = await phoneStore();
  await outbox.put(outboxItem(...item));
}

/** What of a patient has not been acknowledged, oldest first, refused items included. */
export async function unsent(owner: string): Promise<OutboxItem[]> {
  const { outbox } = await phoneStore();
  return outbox.where('owner').equals(owner).sortBy('createdAt');
}

/** Tells where one thing stands, now and whenever that changes. @returns what ends the telling. */
export function watchStanding(id: string, told: (standing: Standing) => void): () => void {
  let stop = (): void => undefined;
  let isOver = false;
  void (async () => {
    const [{ liveQuery }, { outbox }] = await Promise.all([import('dexie'), phoneStore()]);
    if (isOver) return;
    const standingOf = (item: OutboxItem | undefined): Standing => {
      if (item === undefined) return kept.has(id) ? 'sent' : 'waiting';
      return item.refused === null ? 'waiting' : 'refused';
    };
    const watched = liveQuery(() => outbox.get(id)).subscribe((item) => told(standingOf(item)));
    stop = () => watched.unsubscribe();
  })();
  return () => {
    isOver = true;
    stop();
  };
}

/** Deletes exactly what was acknowledged; what was refused stays, with the server's code. */
async function settleAnswer(batch: readonly OutboxItem[], answer: Answer): Promise<SendOutcome> {
  const { database, outbox } = await phoneStore();
  const ids = new Set(batch.map(({ id }) => id));
  const acked = answer.acked.filter((id) => ids.has(id));
  const refused = answer.rejected.filter(({ id }) => id !== null && ids.has(id));
  await database.transaction('rw', outbox, async () => {
    await outbox.bulkDelete(acked);
    for (const { id, code } of refused) if (id !== null) await outbox.update(id, { refused: code });
  });
  return acked.length + refused.length === batch.length ? 'sent' : 'waiting';
}

/** The server asked to be left alone until then, in this page's own steady time. */
let restUntil = 0;

async function post(batch: readonly OutboxItem[]): Promise<SendOutcome> {
  const response = await fetch('/api/v1/logs', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(envelopeOf(batch, Date.now())),
    signal: AbortSignal.timeout(LONGEST_REQUEST_MS),
  });
  if (response.status === 401) return 'signed_out';
  if (response.status === 429) restUntil = performance.now() + restAfter(response.headers.get('retry-after'));
  if (!response.ok) return 'waiting';
  const answer: Answer = await response.json();
  return settleAnswer(batch, answer);
}

async function sendAll(owner: string): Promise<SendOutcome> {
  let outcome: SendOutcome = 'sent';
  for (const batch of batchesOf(await unsent(owner), owner)) {
    if (performance.now() < restUntil) return 'waiting';
    const answered = await post(batch).catch(() => null);
    // Without a network nothing else gets through either; a batch that the server could not take holds up no other.
    if (answered === null) return 'waiting';
    if (answered === 'signed_out') return answered;
    if (answered === 'waiting') outcome = answered;
  }
  return outcome;
}

/** Sends what waits of one patient: each report first, alone. One tab at a time. */
export function send(owner: string): Promise<SendOutcome> {
  if (!('locks' in navigator)) return sendAll(owner);
  return navigator.locks.request('holdfast-outbox', () => sendAll(owner));
}
