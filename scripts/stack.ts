import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import pg from 'pg';
import { applyMigrations } from './db/engine';
import { syncLibrary } from './db/library';
import { enableAppLogin } from './db/roles';
import { DatabaseServerError, startServer, type DatabaseServer } from './db/server';

/** Something the person at the terminal can mend, said in one sentence. */
export class StackError extends Error {}

export interface Database {
  readonly adminUrl: string;
  readonly appUrl: string;
  stop(): Promise<void>;
}

/** PostgreSQL drops root's rights, so its folder must be reachable by everyone on the way down. */
function reachable(dir: string): string {
  if (process.getuid?.() !== 0) return dir;
  for (let at = resolve(dir, '..'); at !== '/'; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0)
      return join('/var/tmp', `holdfast${resolve(dir).replaceAll('/', '-')}`);
  }
  return dir;
}

function keptSecret(dir: string, name: string): string {
  const file = join(dir, name);
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

async function ensureDatabase(server: DatabaseServer): Promise<void> {
  const client = new pg.Client(server.url('postgres'));
  await client.connect();
  try {
    const { rowCount } = await client.query(`select from pg_database where datname = 'holdfast'`);
    if (!rowCount) await client.query('create database holdfast');
  } finally {
    await client.end();
  }
}

/** The database of `DATABASE_URL` when that is set, else an embedded one under `dir`; migrated, with the library in it. */
export async function openDatabase(dir: string, fast = false): Promise<Database> {
  const given = process.env['DATABASE_OWNER_URL'] ?? process.env['DATABASE_URL'];
  mkdirSync(dir, { recursive: true });
  const server = given ? null : await startServer(reachable(dir), fast);
  try {
    if (server) await ensureDatabase(server);
    const adminUrl = given ?? server?.url('holdfast') ?? '';
    await applyMigrations(adminUrl);
    await syncLibrary(adminUrl);
    const separate = process.env['DATABASE_OWNER_URL'] ? process.env['DATABASE_URL'] : undefined;
    const appUrl = separate ?? (await enableAppLogin(adminUrl, keptSecret(dir, 'app-password')));
    return { adminUrl, appUrl, stop: async () => server?.stop() };
  } catch (error) {
    await server?.stop();
    throw error;
  }
}

/** @throws StackError when something listens there already. */
export function assertFree(port: number): Promise<void> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', () =>
      fail(
        new StackError(
          `Port ${port} is taken. Stop what listens there, or choose another: PORT=3001 npm run demo`,
        ),
      ),
    );
    probe.listen(port, () => probe.close(() => done()));
  });
}

/** What the app reads from its environment, for one database and one address. */
export const appEnv = (dir: string, database: Database, baseUrl: string): NodeJS.ProcessEnv => ({
  ...process.env,
  DATABASE_URL: database.appUrl,
  NEXTAUTH_SECRET: keptSecret(dir, 'auth-secret'),
  NEXTAUTH_URL: baseUrl,
  NEXT_TELEMETRY_DISABLED: '1',
});

const NEXT = 'node_modules/next/dist/bin/next';

/** Runs one Next command to its end. @throws StackError with its output when it fails. */
export function nextBuild(env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [NEXT, 'build'], {
      env: { ...env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('close', (code) =>
      code === 0 ? done() : fail(new StackError(`The build stopped:\n${output}`)),
    );
  });
}

/** Starts the built app and waits until it answers. */
export async function nextStart(
  port: number,
  host: string,
  env: NodeJS.ProcessEnv,
  mode: 'start' | 'dev' = 'start',
): Promise<ChildProcess> {
  const nodeEnv = mode === 'start' ? 'production' : 'development';
  const child = spawn(process.execPath, [NEXT, mode, '-p', String(port), '-H', host], {
    env: { ...env, NODE_ENV: nodeEnv },
    stdio: ['ignore', mode === 'dev' ? 'inherit' : 'ignore', 'inherit'],
  });
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null)
      throw new StackError('The app stopped while starting; what it said is above.');
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null);
    if (answer?.ok) return child;
    await new Promise((next) => setTimeout(next, 150));
  }
  child.kill('SIGKILL');
  throw new StackError('The app did not answer within a minute.');
}

/** Ends a child and waits for it. */
export function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.once('close', () => done());
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), 5_000).unref();
  });
}

/** The sentence for the terminal; other faults keep their stack. */
export const sentenceOf = (error: unknown): string => {
  if (error instanceof StackError || error instanceof DatabaseServerError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};
