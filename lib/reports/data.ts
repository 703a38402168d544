import 'server-only';
import { getWorklist } from '@/lib/care/data/worklist';
import type { Tx } from '@/lib/db/in-scope';
import type { Instant } from '@/lib/time/types';
import { overviewOf } from './rules';
import type { Overview } from './types';

/** The whole clinic at `now`, in the worklist's two statements. */
export async function getOverview(
  tx: Tx,
  membershipId: string,
  now: Instant,
): Promise<Overview & { zone: string }> {
  const { rows, zone } = await getWorklist(tx, { membershipId, scope: 'everyone', now });
  return { ...overviewOf(rows), zone };
}
