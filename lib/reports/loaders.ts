import 'server-only';
import { loadAsAdmin } from '@/lib/action/load-page';
import { getOverview } from './data';

/** The clinic lead's numbers. */
export async function loadOverview() {
  const now = new Date().toISOString();
  const overview = await loadAsAdmin('overview.read', (tx, actor) =>
    getOverview(tx, actor.membershipId, now),
  );
  return { overview, now };
}
