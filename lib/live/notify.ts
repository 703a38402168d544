import 'server-only';
import type { Tx } from '@/lib/db/in-scope';
import { LIVE_CHANNEL } from './hub';

/** Tells open screens of the clinic, on commit, that something of this patient changed. */
export async function notifyLive(tx: Tx, patientId: string): Promise<void> {
  await tx.pg.query({
    name: 'live',
    text: 'select pg_notify($1, $2)',
    values: [LIVE_CHANNEL, `${tx.scope.clinicId}:${patientId}`],
  });
}
