'use client';
import { v7 } from 'uuid';
import type { OutboxItem } from '../rules/outbox';
import { mergedEnd, type RunningSession } from '../rules/running';
import { phoneStore } from './database';
import { rememberKept } from './outbox';

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

/**
 * Ends a session on the phone: what it comes to is kept for sending, and it no longer runs. Both or neither. One that
 * another tab has ended meanwhile becomes a correction of that, with all that either tab knows of it.
 * @param rowsOf what to keep of a session; `supersedes` is the id of the one that it corrects. @returns the id it is kept under.
 */
export async function settleRunning(
  session: RunningSession,
  rowsOf: (session: RunningSession, supersedes: string | null) => readonly OutboxItem[],
): Promise<string> {
  const { database, outbox, running, ended } = await phoneStore();
  const kept = await database.transaction('rw', outbox, running, ended, async () => {
    const stored = await running.get(session.owner);
    const isGone = onDisk.has(session.id) && stored?.id !== session.id;
    const last = isGone ? await ended.get(session.owner) : undefined;
    const known = last?.id === session.id ? mergedEnd(last, session) : session;
    const own = isGone ? { ...known, id: v7() } : session;
    const items = rowsOf(own, isGone ? session.id : null);
    await outbox.bulkPut([...items]);
    await ended.put(own);
    if (stored?.id === session.id) await running.delete(session.owner);
    return { id: own.id, items };
  });
  rememberKept(kept.items.map(({ id }) => id));
  return kept.id;
}

/** Nobody is signed in on this phone any more: what was ended here is known to the server, or waits to be sent. */
export async function forgetEnded(): Promise<void> {
  const { ended } = await phoneStore();
  await ended.clear();
}
