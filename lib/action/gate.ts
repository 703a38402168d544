import 'server-only';
import type { Actor } from '@/lib/accounts/types';
import { writeAudit } from '@/lib/audit/write';
import { inScope, type Tx } from '@/lib/db/in-scope';
import { scopeOf } from '@/lib/db/scope';
import { RefusalError } from '@/lib/errors/refusal-error';

/** What was tried: a kind of row and its id. */
export interface Tried {
  readonly type: string;
  readonly id: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The row that an input is about: its first `somethingId`. Only ids are told, never a text that somebody sent. */
export function triedIn(input: unknown): Tried | undefined {
  if (typeof input !== 'object' || input === null) return undefined;
  for (const [key, value] of Object.entries(input))
    if (key.endsWith('Id') && typeof value === 'string' && UUID.test(value))
      return { type: key.slice(0, -2).slice(0, 32), id: value.toLowerCase() };
  return undefined;
}

/** The row that an address is about: the first id in it, with the word before. */
export function triedAt(path: string): Tried | undefined {
  const parts = path.split('/');
  const at = parts.findIndex((part) => UUID.test(part));
  const [type, id] = [parts[at - 1], parts[at]];
  return at > 0 && type && id ? { type: type.slice(0, 32), id: id.toLowerCase() } : undefined;
}

/**
 * Runs `work` in the actor's scope. A refusal rolls it back and leaves an audit row of its own, so that a probe is
 * seen by the clinic whose member made it.
 * @param name what was tried, as `room.verb`. @param tried on which row.
 */
export async function throughGate<T>(
  actor: Actor,
  name: string,
  work: (tx: Tx) => Promise<T>,
  tried?: Tried,
): Promise<T> {
  const scope = scopeOf(actor);
  try {
    return await inScope(scope, work);
  } catch (error) {
    if (error instanceof RefusalError && error.code === 'not_found') {
      await inScope(scope, (tx) => writeAudit(tx, { action: name, outcome: 'refused', subject: tried }));
    }
    throw error;
  }
}
