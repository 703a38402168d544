import pg from 'pg';
import { existsSync } from 'node:fs';
import { env } from '@/lib/env';
import { assertSafeRole } from './db/serving';
import { leave, leaveOnSignals, startKept } from './processes';
import { giveUp, StackError } from './sentence';
import { chosenPort, NEXT } from './stack';

async function assertReady(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ there: boolean }>(
      `select to_regclass('public.clinic') is not null as there`,
    );
    if (!rows[0]?.there) throw new StackError('This database is still empty. Run npm run setup first.');
  } finally {
    await client.end();
  }
}

/** Serves what `npm run build` made, once the environment and the database's role are found sound. */
async function main(): Promise<void> {
  const port = chosenPort();
  const { DATABASE_URL: url, NEXTAUTH_URL: address, TRUSTED_HOPS: hops } = readEnv();
  if (!existsSync('.next/BUILD_ID')) throw new StackError('Nothing is built yet. Run npm run build first.');
  await assertSafeRole(url);
  await assertReady(url);
  const { protocol, hostname } = new URL(address);
  if (protocol === 'http:' && hostname !== 'localhost')
    console.error(
      `NEXTAUTH_URL is ${address}: without HTTPS, passwords and health data cross the network in the clear.`,
    );
  if (protocol === 'https:' && hops === 0)
    console.error(
      `NEXTAUTH_URL is ${address}, so a proxy stands in front, but TRUSTED_HOPS is 0: clients can't be told apart, and guesses are slowed by account alone. Set TRUSTED_HOPS to the number of your proxies (docs/running.md).`,
    );
  const host = process.env['HOST'] ?? '0.0.0.0';
  const app = startKept(process.execPath, [NEXT, 'start', '-p', String(port), '-H', host], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  app.once('exit', (code) => void leave(code ?? 1));
}

function readEnv() {
  try {
    return env();
  } catch (error) {
    throw new StackError(error instanceof Error ? error.message : String(error));
  }
}

leaveOnSignals();
main().catch(giveUp);
