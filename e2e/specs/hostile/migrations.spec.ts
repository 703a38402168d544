import { expect, test } from '@playwright/test';
import pg from 'pg';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer, type DatabaseServer } from '@/scripts/db/server';
import { runCommand, startCommand } from '@/scripts/test/command';
import { row } from '../../fixtures/row';

/* The commands of an operator as real processes, on a server of their own. */

const dir = mkdtempSync(join(tmpdir(), 'holdfast-hostile-'));
chmodSync(dir, 0o755);
let server: DatabaseServer;
let count = 0;

test.beforeAll(async () => {
  server = await startServer(dir, true);
});
test.afterAll(async () => {
  await server.stop();
  rmSync(dir, { recursive: true, force: true });
});

async function query<T extends pg.QueryResultRow>(database: string, sql: string): Promise<T[]> {
  const client = new pg.Client(server.url(database));
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** An empty database of its own. */
async function newDatabase(): Promise<string> {
  count += 1;
  await query('postgres', `create database release_${count}`);
  return `release_${count}`;
}

const migrate = (database: string) => runCommand('migrate', { DATABASE_OWNER_URL: server.url(database) });

const LOCK = 8_412;
/** Something happens in the middle of a migration: before its statements of one kind. */
const inTheMiddle = (database: string, tag: string, what: string) =>
  query(
    database,
    `create function in_the_middle() returns event_trigger language plpgsql as $$ begin ${what}; end $$;
     create event trigger in_the_middle on ddl_command_start when tag in ('${tag}') execute function in_the_middle()`,
  );
const undisturbed = (database: string) => query(database, 'drop function in_the_middle() cascade');

/** Everything that the migrations made, as text. */
async function schemaOf(database: string): Promise<string[]> {
  const rows = await query<{ made: string }>(
    database,
    `select 'column ' || table_name || '.' || column_name || ' ' || data_type as made from information_schema.columns where table_schema = 'public'
     union all select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
     union all select 'policy ' || tablename || '.' || policyname from pg_policies
     union all select 'index ' || indexdef from pg_indexes where schemaname = 'public'
     union all select 'grant ' || grantee || ' ' || table_name || ' ' || privilege_type from information_schema.role_table_grants
       where grantee in ('holdfast_app', 'holdfast_auth') order by 1`,
  );
  return rows.map(({ made }) => made);
}

const isOfWalls = (made: string) => made.startsWith('policy ') || made.includes('clinic_pain_zones');

let whole: string[];
test.beforeAll(async () => {
  const database = await newDatabase();
  const { code, said } = await migrate(database);
  expect(code, said).toBe(0);
  whole = await schemaOf(database);
  expect(whole.length).toBeGreaterThan(300);
});

/** How many others are at work in a database, waiting for a lock of ours or not. */
const others = async (client: pg.Client, waiting: boolean) =>
  (
    await client.query(
      `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
         and (not $1 or wait_event = 'advisory')`,
      [waiting],
    )
  ).rowCount;

row(
  30,
  'a migration whose process is killed half way: the next run waits for the rest, or makes it',
  async () => {
    const database = await newDatabase();
    await inTheMiddle(database, 'CREATE POLICY', `perform pg_advisory_xact_lock(${LOCK})`);
    const holder = new pg.Client(server.url(database));
    await holder.connect();
    await holder.query('select pg_advisory_lock($1)', [LOCK]);
    const running = startCommand('migrate', { DATABASE_OWNER_URL: server.url(database) });
    await expect.poll(() => others(holder, true), { timeout: 30_000 }).toBe(1);
    running.signal('SIGKILL');
    await running.ended;
    // PostgreSQL has not noticed: it goes on as soon as it can, while the next run is there already.
    const next = startCommand('migrate', { DATABASE_OWNER_URL: server.url(database) });
    await expect.poll(() => others(holder, false), { timeout: 30_000 }).toBeGreaterThan(1);
    await holder.query('select pg_advisory_unlock($1)', [LOCK]);
    expect(await next.ended, next.said()).toBe(0);
    await holder.end();
    await undisturbed(database);
    expect(await schemaOf(database)).toEqual(whole);
    expect(await migrate(database)).toEqual({ code: 0, said: 'The database is up to date.\n' });
  },
);

row(
  30,
  'a migration that the database loses half way leaves nothing of itself, and the next run makes it',
  async () => {
    const database = await newDatabase();
    await inTheMiddle(database, 'CREATE POLICY', `perform pg_terminate_backend(pg_backend_pid())`);
    const lost = await migrate(database);
    expect(lost.code).toBe(1);
    expect((await schemaOf(database)).filter(isOfWalls)).toEqual([]);
    await undisturbed(database);
    expect((await migrate(database)).code).toBe(0);
    expect(await schemaOf(database)).toEqual(whole);
  },
);

row(
  30,
  'a migration that the database refuses half way leaves nothing of itself, and says which and why',
  async () => {
    const database = await newDatabase();
    await inTheMiddle(database, 'CREATE POLICY', `raise exception 'no room for policies'`);
    const { code, said } = await migrate(database);
    expect(code).toBe(1);
    expect(said).toBe(
      'PostgreSQL refused the migration 20261124000100_walls and took back all that it had done; those before it stand. It said: no room for policies. Mend that, then run npm run migrate again.\n',
    );
    expect((await schemaOf(database)).filter(isOfWalls)).toEqual([]);
    await undisturbed(database);
    expect((await migrate(database)).code).toBe(0);
    expect(await schemaOf(database)).toEqual(whole);
  },
);

row(30, 'two who migrate at once both find it done, once', async () => {
  const database = await newDatabase();
  const both = await Promise.all([migrate(database), migrate(database)]);
  expect(
    both.map(({ code }) => code),
    both.map(({ said }) => said).join(),
  ).toEqual([0, 0]);
  expect(both.filter(({ said }) => said.startsWith('Applied: '))).toHaveLength(1);
  expect(await schemaOf(database)).toEqual(whole);
});

row(30, 'a start on an empty database, or one of an earlier release, says what to run', async () => {
  const empty = await newDatabase();
  await query('postgres', `alter role holdfast_app login password 'app-word'`);
  const start = async (database: string) => {
    const url = new URL(server.url(database));
    [url.username, url.password] = ['holdfast_app', 'app-word'];
    const serving = { DATABASE_URL: url.toString(), NEXTAUTH_URL: 'http://localhost:3999' };
    const { code, said } = await runCommand('start', { ...serving, NEXTAUTH_SECRET: 'x'.repeat(32) });
    expect(code).toBe(1);
    return said;
  };
  expect(await start(empty)).toBe('This database is still empty. Run npm run setup first.\n');
  const lacks = (names: string) =>
    `This database is of an earlier release and lacks ${names}. Run npm run migrate, then start again.\n`;
  const earlier = await newDatabase();
  await migrate(earlier);
  await query(earlier, `delete from _prisma_migrations where migration_name like '%_plan_ranges'`);
  expect(await start(earlier)).toBe(lacks('20261125000000_plan_ranges'));
  // One that began and came to no end.
  const interrupted = await newDatabase();
  await migrate(interrupted);
  await query(
    interrupted,
    `update _prisma_migrations set finished_at = null where migration_name like '%_releases'`,
  );
  expect(await start(interrupted)).toBe(lacks('20261125000100_releases'));
  // Of the time before the serving role could look.
  await query(interrupted, 'revoke select on _prisma_migrations from holdfast_app');
  expect(await start(interrupted)).toContain('lacks 20261125000100_releases');
});
