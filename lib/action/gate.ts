import 'server-only';
import type { Actor } from '@/lib/accounts/types';
import { writeAudit } from '@/lib/audit/write';
import { inScope, type Tx } from '@/lib/db/in-scope';
import { scopeOf } from '@/lib/db/scope';
import { RefusalError } from '@/lib/errors/refusal-error';

/**
 * Runs `work` in the actor's scope. A refusal rolls it back and leaves an audit row of its own, so that a probe is
 * seen by the clinic whose member made it.
 * @param name what was tried, as `room.verb`.
 */
export async function throughGate<T>(actor: Actor, name: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const scope = scopeOf(actor);
  try {
    return await inScope(scope, work);
  } catch (error) {
    if (error instanceof RefusalError && error.code === 'not_found') {
      await inScope(scope, (tx) => writeAudit(tx, { action: name, outcome: 'refused' }));
    }
    throw error;
  }
}
