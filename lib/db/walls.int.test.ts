import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { sqlOfModels } from '@/scripts/db/engine';
import { holesIn, tenantTables } from '@/scripts/test/table-walls';

const client = new pg.Client(inject('adminUrl'));

beforeAll(() => client.connect());
afterAll(() => client.end());

/** Hand-written: partial indexes and checks are beyond the models' language. */
const shapeOf = async (db: pg.Client) =>
  (
    await db.query<{ line: string }>(
      `select format('%s.%s %s %s %s', table_name, column_name, udt_name, is_nullable, column_default) as line
         from information_schema.columns where table_schema = 'public' and table_name <> '_prisma_migrations'
       union all select format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
         from pg_constraint where contype in ('p', 'f', 'u') and connamespace = 'public'::regnamespace and conrelid::regclass::text <> '_prisma_migrations'
       union all select indexdef from pg_indexes where schemaname = 'public' and tablename <> '_prisma_migrations' and indexdef not like '% WHERE %'
       order by 1`,
    )
  ).rows.map(({ line }) => line);

describe('row-level security', () => {
  it('stands on every table that holds a tenant’s rows', async () => {
    const holes: Record<string, string[]> = {};
    for (const table of await tenantTables(client)) {
      const found = await holesIn(client, table);
      if (found.length > 0) holes[table] = found;
    }
    expect(holes).toEqual({});
  });

  it('is enabled and forced on each of them', async () => {
    const { rows } = await client.query<{ relname: string }>(
      `select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and not (relrowsecurity and relforcerowsecurity) order by 1`,
    );
    expect(rows.map(({ relname }) => relname)).toEqual([
      '_prisma_migrations',
      'library_move',
      'library_move_text',
      'library_template',
      'rate_limit',
    ]);
  });
});

describe('the schema', () => {
  it('is the same in models and migrations', async () => {
    await client.query('create database models');
    const url = new URL(inject('adminUrl'));
    url.pathname = '/models';
    const models = new pg.Client(url.toString());
    await models.connect();
    try {
      await models.query(await sqlOfModels(inject('adminUrl')));
      expect(await shapeOf(client)).toEqual(await shapeOf(models));
    } finally {
      await models.end();
    }
  });

  it('has an index that begins with each foreign key', async () => {
    const { rows } = await client.query<{ name: string }>(
      `select c.conname as name from pg_constraint c
       where c.contype = 'f' and c.connamespace = 'public'::regnamespace and not exists (
         select from pg_index i where i.indrelid = c.conrelid
         and (select array_agg(k order by k) from unnest((i.indkey::int2[])[0:cardinality(c.conkey) - 1]) k)
           = (select array_agg(k order by k) from unnest(c.conkey) k))`,
    );
    expect(rows).toEqual([]);
  });

  it('cascades no delete: health records are kept or removed on purpose', async () => {
    const { rows } = await client.query(
      `select conname from pg_constraint where contype = 'f' and confdeltype <> 'r' and connamespace = 'public'::regnamespace`,
    );
    expect(rows).toEqual([]);
  });
});
