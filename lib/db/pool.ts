import 'server-only';
import pg from 'pg';
import { env } from '@/lib/env';
import { gatheringSocket } from './gathering-socket';

// A date column is a calendar date, not an instant: keep its text. int8 counts stay well under 2^53 here.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

const kept = globalThis as typeof globalThis & { holdfastPool?: pg.Pool };

/** The one pool of this process; kept across a development reload. */
export function pool(): pg.Pool {
  kept.holdfastPool ??= open();
  return kept.holdfastPool;
}

function open(): pg.Pool {
  const opened = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: env().DATABASE_POOL,
    // A burst waits for its turn: a phone would rather wait than send again.
    connectionTimeoutMillis: 8_000,
    // Later than PostgreSQL's own limit: only a connection that went silent gets here.
    query_timeout: 12_000,
    // What is asked in one go leaves in one go; see `transact`.
    pipeline: true,
    stream: gatheringSocket,
    // A connection that went silent is not kept for long: nobody should meet more than one of them.
    idleTimeoutMillis: 10_000,
    application_name: 'holdfast',
  });
  // An idle connection that the server closes is replaced at the next request.
  opened.on('error', () => undefined);
  return opened;
}

/** Ends the pool, so that the next use opens a fresh one: tests and shutdown. */
export async function closePool(): Promise<void> {
  const open = kept.holdfastPool;
  delete kept.holdfastPool;
  await open?.end();
}
