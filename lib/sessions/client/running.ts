'use client';
import type { OutboxItem } from '../rules/outbox';
import type { RunningSession } from '../rules/running';
import { phoneStore } from './database';

/** Sessions that this page knows to be on disk: gone from there, another tab has saved them. */
const onDisk = new Set<string>();

/** The session that was under way when the page went away. */
export async function readRunning(owner: string): Promise<RunningSession | null> {
  const { running } = await phoneStore();
  const session = await running.get(owner);
  if (session !== undefined) onDisk.add(session.id);
  return session ?? null;
}

/** On disk when it resolves. A session that another tab has saved meanwhile is not brought back. */
export async function writeRunning(session: RunningSession): Promise<void> {
  const { database, running } = await phoneStore();
  await database.transaction('rw', running, async () => {
    const stored = await running.get(session.owner);
    if (onDisk.has(session.id) && stored?.id !== session.id) return;
    await running.put(session);
  });
  onDisk.add(session.id);
}

/** Ends a session on the phone: what it comes to is kept for sending, and it no longer runs. Both or neither. */
export async function settleRunning(session: RunningSession, items: readonly OutboxItem[]): Promise<void> {
  const { database, outbox, running } = await phoneStore();
  await database.transaction('rw', outbox, running, async () => {
    const stored = await running.get(session.owner);
    if (onDisk.has(session.id) && stored?.id !== session.id) return;
    await outbox.bulkPut([...items]);
    if (stored?.id === session.id) await running.delete(session.owner);
  });
}
