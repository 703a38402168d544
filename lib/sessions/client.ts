'use client';
import type { Table } from 'dexie';

/** One thing the patient said or did, kept on the phone until the server has acknowledged exactly it. */
export interface OutboxItem {
  readonly id: string;
  readonly list: 'reports' | 'sessions' | 'answers' | 'pains';
  readonly payload: Record<string, unknown>;
  readonly createdAt: number;
  /** The server's code when it refused the item for good; null while it waits. */
  readonly refused: string | null;
}

interface Answer {
  readonly acked: readonly string[];
  readonly rejected: readonly { readonly id: string | null; readonly code: string }[];
}

export type SendOutcome = 'sent' | 'waiting' | 'signed_out';

let opened: Promise<Table<OutboxItem, string>> | undefined;

/** Dexie is loaded when it is first needed, after the first paint. */
async function open(): Promise<Table<OutboxItem, string>> {
  const { default: Dexie } = await import('dexie');
  const database = new Dexie('holdfast');
  database.version(1).stores({ outbox: 'id, createdAt' });
  return database.table<OutboxItem, string>('outbox');
}

const outbox = () => (opened ??= open());

/** On disk when it resolves: only then may a screen say "saved". */
export async function keep(
  list: OutboxItem['list'],
  payload: Record<string, unknown> & { id: string },
): Promise<void> {
  const table = await outbox();
  await table.put({ id: payload.id, list, payload, createdAt: Date.now(), refused: null });
}

/** What has not been acknowledged, oldest first, refused items included. */
export const unsent = async (): Promise<OutboxItem[]> => (await outbox()).orderBy('createdAt').toArray();

async function post(items: readonly OutboxItem[]): Promise<SendOutcome> {
  const body: Record<string, unknown> = { sentAt: new Date().toISOString(), sessions: [] };
  for (const list of ['reports', 'sessions', 'answers', 'pains'] as const) {
    const ofList = items.filter((item) => item.list === list).map(({ payload }) => payload);
    if (ofList.length > 0) body[list] = ofList;
  }
  const response = await fetch('/api/v1/logs', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (response.status === 401) return 'signed_out';
  if (!response.ok) return 'waiting';
  const answer: Answer = await response.json();
  const table = await outbox();
  await table.bulkDelete([...answer.acked]);
  for (const { id, code } of answer.rejected) if (id) await table.update(id, { refused: code });
  return 'sent';
}

/** Sends what waits: each report first, alone; the rest together. One tab at a time. Nothing is deleted but what was acknowledged. */
export async function send(): Promise<SendOutcome> {
  const work = async (): Promise<SendOutcome> => {
    const waiting = (await unsent()).filter(({ refused }) => refused === null);
    const batches = [
      ...waiting.filter(({ list }) => list === 'reports').map((item) => [item]),
      waiting.filter(({ list }) => list !== 'reports').slice(0, 50),
    ];
    for (const batch of batches.filter(({ length }) => length > 0)) {
      const outcome = await post(batch).catch(() => 'waiting' as const);
      if (outcome !== 'sent') return outcome;
    }
    return 'sent';
  };
  return 'locks' in navigator ? navigator.locks.request('holdfast-outbox', work) : work();
}
