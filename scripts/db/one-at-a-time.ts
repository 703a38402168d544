import pg from 'pg';

/** Any two numbers that nobody else of this database uses. */
const MIGRATING = 7_250_312;
const SCRIPT = 7_250_313;

/**
 * A migration's script with the mark that it is done, so that both stand or neither: PostgreSQL runs it as one
 * transaction, and goes on with it even where whoever sent it was killed.
 */
export const markedScript = (name: string, script: string): string =>
  `SELECT pg_advisory_xact_lock(${SCRIPT});
${script};
UPDATE _prisma_migrations SET finished_at = now()
WHERE migration_name = ${pg.escapeLiteral(name)} AND finished_at IS NULL AND rolled_back_at IS NULL`;

/** What began and neither ended nor goes on was rolled back by PostgreSQL: noted, it is tried again. */
const NOTE = `BEGIN;
SELECT pg_advisory_xact_lock(${SCRIPT});
UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL;
COMMIT`;

/** Runs `migrate` while no other process migrates this database, and no script of a killed one is still running. */
export async function oneAtATime<T>(url: string, migrate: () => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATING]);
    const { rows } = await client.query<{ there: boolean }>(
      `SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS there`,
    );
    if (rows[0]?.there) await client.query(NOTE);
    return await migrate();
  } finally {
    await client.end().catch(() => undefined);
  }
}
