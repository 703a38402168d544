import type pg from 'pg';
import { migrations } from './migrations';

/** Since this one the serving role sees which migrations there are. */
const SEEN_SINCE = '20261125000100_releases';

/** What a database of an earlier release lacks, or one whose migration was interrupted. @param client the serving role's. */
export async function pendingMigrations(client: pg.Client): Promise<string[]> {
  const names = migrations().map(({ name }) => name);
  const { rows } = await client.query<{ may: boolean }>(
    `select coalesce(has_table_privilege(to_regclass('public._prisma_migrations'), 'select'), false) as may`,
  );
  if (!rows[0]?.may) return names.filter((name) => name >= SEEN_SINCE);
  const { rows: done } = await client.query<{ name: string }>(
    'select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null',
  );
  return names.filter((name) => !done.some((each) => each.name === name));
}
