import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openDatabase } from './stack';
import { holesIn, tenantTables } from './test/table-walls';
import type { Totals } from './test/totals';

/*
 * Breaks each wall on purpose and asks whether somebody notices: row-level security off, each policy widened to true,
 * each `can*` answering yes.
 */

interface Policy {
  readonly table: string;
  readonly name: string;
  readonly qual: string | null;
  readonly check: string | null;
}

let noticed = 0;
let unnoticed = 0;

function tell(wall: string, by: string | undefined): void {
  if (by) noticed += 1;
  else unnoticed += 1;
  console.log(by ? `noticed   ${wall}: ${by}` : `UNNOTICED ${wall}`);
}

const clause = (word: string, text: string | null) => (text === null ? '' : ` ${word} (${text})`);

async function widen(client: pg.Client, { table, name, qual, check }: Policy): Promise<void> {
  const alter = (using: string | null, withCheck: string | null) =>
    client.query(
      `alter policy "${name}" on "${table}"${clause('using', using)}${clause('with check', withCheck)}`,
    );
  await alter(qual && 'true', check && 'true');
  const [hole] = await holesIn(client, table);
  await alter(qual, check);
  tell(`policy ${name} of ${table} widened`, hole);
}

async function tables(client: pg.Client): Promise<void> {
  for (const table of await tenantTables(client)) {
    await client.query(`alter table "${table}" disable row level security`);
    const [hole] = await holesIn(client, table);
    await client.query(`alter table "${table}" enable row level security`);
    tell(`row-level security of ${table} off`, hole);
  }
  // What holdfast_auth may see is bounded by its grants: those policies are all `true` already.
  const { rows } = await client.query<Policy>(
    `select tablename as table, policyname as name, qual, with_check as check from pg_policies where schemaname = 'public' and policyname <> 'auth' order by 1, 2`,
  );
  for (const policy of rows) await widen(client, policy);
}

function accessFunctions(): { file: string; name: string }[] {
  return readdirSync('lib')
    .map((room) => join('lib', room, 'access.ts'))
    .filter((file) => existsSync(file))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/export (?:const|function) ((?:can|is)[A-Z]\w*)/g)].map(
        ([, name]) => ({ file, name: name ?? '' }),
      ),
    );
}

function access(): void {
  for (const { file, name } of accessFunctions()) {
    const { status, stdout } = spawnSync(
      'npx',
      ['vitest', 'run', '--project', 'unit', '--reporter=dot', 'access.test', 'rules.test'],
      {
        env: { ...process.env, HOLDFAST_MUTANT: `${file}#${name}` },
        encoding: 'utf8',
      },
    );
    const first = /FAIL\s+(.*)/.exec(stdout)?.[1];
    tell(`${file} ${name} answers yes`, status === 0 ? undefined : (first ?? 'a test failed'));
  }
}

/** @returns each wall that somebody noticed as passed, each that nobody noticed as failed. */
export async function breakWalls(): Promise<Totals> {
  const dir = mkdtempSync(join(tmpdir(), 'holdfast-walls-'));
  chmodSync(dir, 0o755);
  const database = await openDatabase(dir, true);
  const client = new pg.Client(database.adminUrl);
  try {
    await client.connect();
    await tables(client);
  } finally {
    await client.end();
    await database.stop();
    rmSync(dir, { recursive: true, force: true });
  }
  access();
  return { passed: noticed, failed: unnoticed };
}
