import 'server-only';
import { loadAsAdmin } from '@/lib/action/load-page';
import { auditListRead } from '@/lib/audit/write';
import { getOverview } from './data';

/** The clinic lead's numbers. */
export async function loadOverview() {
  const now = new Date().toISOString();
  const overview = await loadAsAdmin('overview.read', async (tx, actor) => {
    await auditListRead(tx, 'overview.read');
    return getOverview(tx, actor.membershipId, now);
  });
  return { overview, now };
}
