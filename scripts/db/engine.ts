import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bg from '@prisma/schema-engine-wasm/schema_engine_bg';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StackError } from '../sentence';
import { MIGRATIONS, migrations } from './migrations';
import { markedScript, oneAtATime } from './one-at-a-time';

/*
 * Prisma's own schema engine, compiled to WebAssembly: migrations keep Prisma's folder format and its
 * `_prisma_migrations` table, so `prisma migrate deploy` works too wherever its binary can be had, but nothing is
 * downloaded here (docs/decisions/0002-migrations-without-a-download.md).
 */

const here = dirname(fileURLToPath(import.meta.url));
const PRISMA = join(here, '../../prisma');
const NO_FILTER = { externalTables: [], externalEnums: [] };

/**
 * The stock adapter cuts a script at every semicolon, inside `DO $$ … $$` too. Sent whole, PostgreSQL parses it itself
 * and runs it as one implicit transaction, so a migration that is interrupted half way leaves nothing behind.
 */
class WholeScripts extends PrismaPg {
  /** The migration that PostgreSQL refused, with its own words: the engine keeps them to itself. */
  refusal: { readonly name: string; readonly reason: string } | undefined;

  override async connect() {
    const names = new Map(migrations().map(({ name, script }) => [script, name]));
    return this.#whole(await super.connect(), names);
  }
  override async connectToShadowDb() {
    return this.#whole(await super.connectToShadowDb(), new Map());
  }

  /** @param names of those scripts that are migrations of the database itself. */
  #whole(adapter: PgAdapter, names: ReadonlyMap<string, string>): PgAdapter {
    // The shadow database is dropped under its idle connection: not a fault.
    adapter.underlyingDriver().on('error', () => undefined);
    adapter.executeScript = async (script: string) => {
      const name = names.get(script);
      const sent = adapter.underlyingDriver().query(name === undefined ? script : markedScript(name, script));
      await sent.catch((error: Error) => {
        if (name !== undefined) this.refusal = { name, reason: error.message };
        throw error;
      });
    };
    return adapter;
  }
}

type PgAdapter = Awaited<ReturnType<PrismaPg['connect']>>;

let loaded: Promise<void> | undefined;

async function load(): Promise<void> {
  const file = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const wasm = readFileSync(join(dirname(file), 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': { ...bg } });
  const setWasm: unknown = Reflect.get(bg, '__wbg_set_wasm');
  const start = instance.exports['__wbindgen_start'];
  if (typeof setWasm !== 'function' || typeof start !== 'function')
    throw new Error('an unknown schema engine');
  setWasm(instance.exports);
  start();
}

const datamodels = (): [string, string][] =>
  readdirSync(join(PRISMA, 'models'))
    .filter((file) => file.endsWith('.prisma'))
    .sort()
    .map((file) => [file, readFileSync(join(PRISMA, 'models', file), 'utf8')]);

function migrationsList(): bg.MigrationList {
  const lockfile = 'migration_lock.toml';
  return {
    baseDir: MIGRATIONS,
    lockfile: { path: lockfile, content: readFileSync(join(MIGRATIONS, lockfile), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: migrations().map(({ name, script }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: script } },
    })),
  };
}

/** @param url connection of a role that may create tables; with a shadow database, for a diff, also databases. */
async function engineFor(url: string, withShadow = false) {
  loaded ??= load();
  await loaded;
  const { hostname, port, username, password, pathname } = new URL(url);
  // Separate fields for a diff: with a connection string the shadow database would be the main one.
  const fields = {
    host: decodeURIComponent(hostname),
    port: Number(port || 5432),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: pathname.slice(1),
  };
  const target = withShadow ? fields : { connectionString: url };
  const adapter = new WholeScripts({ ...target, idleTimeoutMillis: 200 });
  const engine = await bg.SchemaEngine.new(
    { datamodels: datamodels() },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
  return { engine, adapter };
}

const schemaFiles = () => ({ files: datamodels().map(([path, content]) => ({ path, content })) });

/**
 * Applies what is pending, in order. A run that was interrupted is completed by the next one.
 * @returns the names applied. @throws StackError with PostgreSQL's own words, when it refuses one; those before it stand.
 */
export const applyMigrations = (url: string): Promise<string[]> =>
  oneAtATime(url, async () => {
    const { engine, adapter } = await engineFor(url);
    try {
      const input = { migrationsList: migrationsList(), filters: NO_FILTER };
      return (await engine.applyMigrations(input)).appliedMigrationNames;
    } catch (error) {
      const { refusal } = adapter;
      if (!refusal) throw error;
      throw new StackError(
        `PostgreSQL refused the migration ${refusal.name} and took back all that it had done; those before it stand. It said: ${refusal.reason}. Mend that, then run npm run migrate again.`,
      );
    }
  });

/** @returns the SQL that makes the models' tables from nothing. */
export async function sqlOfModels(url: string): Promise<string> {
  const { engine } = await engineFor(url, true);
  const result = await engine.diff({
    from: { tag: 'empty' },
    to: { tag: 'schemaDatamodel', ...schemaFiles() },
    script: true,
    exitCode: null,
    filters: NO_FILTER,
  });
  return result.stdout ?? '';
}
