import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import pg from 'pg';
import { stamp, stampBuild, unstampBuild, type Buildable } from './build-stamp';
import { applyMigrations } from './db/engine';
import { prepareGiven } from './db/given';
import { syncLibrary } from './db/library';
import { enableAppLogin } from './db/roles';
import { startServer, type DatabaseServer } from './db/server';
import { originsOf } from './origins';
import { endKept, startKept } from './processes';
import { StackError } from './sentence';

export { sentenceOf, StackError } from './sentence';

/** Where the embedded database, its secrets and the demo's facts lie. */
export const dataDir = (): string => process.env['HOLDFAST_DATA'] ?? '.data';

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

/** A folder outside the project may have been made by somebody else, who would then know its secrets. */
function ownOutside(dir: string, at: string): string {
  if (at === dir) return at;
  mkdirSync(at, { recursive: true });
  if (statSync(at).uid !== process.getuid?.())
    throw new StackError(
      `${at} belongs to somebody else. Move the project to a folder that everyone may enter.`,
    );
  return at;
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

/**
 * An embedded database under `dir`, migrated, with the library in it. Whatever the environment names is left alone:
 * tests and walls are broken in here.
 * @param fast no durability. @param port where an earlier one of this folder listened; else a free one.
 */
export async function openDatabase(dir: string, fast = false, port?: number): Promise<Database> {
  mkdirSync(dir, { recursive: true });
  const server = await startServer(ownOutside(dir, reachable(dir)), fast, port);
  try {
    await ensureDatabase(server);
    const adminUrl = server.url('holdfast');
    await applyMigrations(adminUrl);
    await syncLibrary(adminUrl);
    const appUrl = await enableAppLogin(adminUrl, keptSecret(dir, 'app-password'));
    return { adminUrl, appUrl, stop: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** The database that the environment names, when it may hold the demo, else an embedded one. */
export async function openDemoDatabase(dir: string): Promise<Database> {
  const { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl } = process.env;
  if (!url && ownerUrl)
    throw new StackError('DATABASE_OWNER_URL is set but DATABASE_URL is not. Set both, or neither.');
  if (!url) return openDatabase(dir);
  mkdirSync(dir, { recursive: true });
  const urls = await prepareGiven({ ownerUrl, url }, () => keptSecret(dir, 'app-password'));
  return { ...urls, stop: () => Promise.resolve() };
}

/** @returns `PORT`, or 3000. @throws StackError when it is no port. */
export function chosenPort(): number {
  const text = process.env['PORT'] ?? '3000';
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new StackError(`PORT is ${JSON.stringify(text)}, which is no port. Choose a number like 3001.`);
  return port;
}

function assertFreeOn(port: number, host: string | undefined): Promise<void> {
  const again = `PORT=${port === 3001 ? 3002 : 3001} npm run ${process.env['npm_lifecycle_event'] ?? 'demo'}`;
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', (error) => {
      const isTaken = Reflect.get(error, 'code') === 'EADDRINUSE';
      const why = isTaken
        ? `Port ${port} is taken. Stop what listens there, or`
        : `Port ${port} can't be had here:`;
      fail(new StackError(`${why} choose another: ${again}`));
    });
    probe.listen({ port, host }, () => probe.close(() => done()));
  });
}

/** @throws StackError when something listens there already. */
export async function assertFree(port: number): Promise<void> {
  // Some systems let one program have every address and another the loopback of the same port.
  await assertFreeOn(port, undefined);
  await assertFreeOn(port, '127.0.0.1');
}

/** What the app reads from its environment, for one database and one address. */
export const appEnv = (dir: string, database: Database, baseUrl: string): NodeJS.ProcessEnv => ({
  ...process.env,
  DATABASE_URL: database.appUrl,
  NEXTAUTH_SECRET: keptSecret(dir, 'auth-secret'),
  NEXTAUTH_URL: baseUrl,
  NEXT_TELEMETRY_DISABLED: '1',
});

export const NEXT = 'node_modules/next/dist/bin/next';

/** Builds the app, or another one in here, from the sources as they are. @throws StackError with its output when it fails. */
export async function nextBuild(env: NodeJS.ProcessEnv, app?: Buildable): Promise<void> {
  // An interrupted build must not pass for the one that stood there before.
  unstampBuild(app);
  const sources = stamp(app);
  const child = startKept(process.execPath, [NEXT, 'build', app?.dir ?? '.'], {
    env: { ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise((done) => child.once('close', done));
  if (code !== 0) throw new StackError(`The build stopped:\n${output}`);
  stampBuild(sources, app);
}

/** Starts the built app and waits until it answers. */
export async function nextStart(
  port: number,
  host: string,
  env: NodeJS.ProcessEnv,
  mode: 'start' | 'dev' = 'start',
  dir = '.',
): Promise<ChildProcess> {
  const nodeEnv = mode === 'start' ? 'production' : 'development';
  const child = startKept(process.execPath, [NEXT, mode, dir, '-p', String(port), '-H', host], {
    env: { ...env, HOLDFAST_ORIGINS: originsOf(host, port), NODE_ENV: nodeEnv },
    stdio: ['ignore', mode === 'dev' ? 'inherit' : 'ignore', 'inherit'],
  });
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new StackError('The app stopped while starting; what it said is above.');
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null);
    if (answer?.ok) return child;
    await new Promise((next) => setTimeout(next, 150));
  }
  await endKept(child);
  throw new StackError('The app did not answer within a minute.');
}

/** Ends a child with its own children, and waits for it. */
export const stopChild = endKept;
