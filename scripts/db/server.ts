import pg from 'pg';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { endKept, startKept } from '../processes';
import { StackError } from '../sentence';
import { accountToRunAs, binaryOf, type RunAs } from './binaries';

export interface DatabaseServer {
  /** Connection of the cluster's superuser to a database of it. */
  url(database: string): string;
  stop(): Promise<void>;
}

/** @returns a port of this machine that nothing listens on just now. */
export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? done(address.port) : fail(new Error('no port')),
      );
    });
  });
}

function secretOf(dir: string): string {
  const file = join(dir, 'secret');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

interface Home {
  readonly dir: string;
  readonly cluster: string;
  readonly log: string;
  readonly password: string;
  readonly as: RunAs;
}

const urlOf = ({ password }: Home, port: number, database: string) =>
  `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;

/** Runs one of PostgreSQL's programs with its words going to the log. */
function launch(home: Home, name: 'initdb' | 'postgres', args: readonly string[]) {
  const log = openSync(home.log, 'a', 0o600);
  try {
    const env = { ...process.env, LC_ALL: 'C' };
    return startKept(binaryOf(name), args, { ...home.as, env, stdio: ['ignore', log, log] }, 'SIGINT');
  } finally {
    closeSync(log);
  }
}

/** PostgreSQL's own, since not every system has the C.UTF-8 of others. */
const LOCALE = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

/** A cluster is made beside its place and moved there whole, so an interrupted first start leaves nothing half made. */
async function makeCluster(home: Home, fast: boolean): Promise<void> {
  const { dir, cluster, password } = home;
  const unfinished = join(dir, 'postgres.new');
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  const passwordFile = join(dir, 'postgres.password');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  home.as.own([unfinished, passwordFile]);
  const flags = [`--pgdata=${unfinished}`, '--username=postgres', `--pwfile=${passwordFile}`];
  const more = [
    '--auth=password',
    '--encoding=UTF8',
    '--locale=C',
    ...LOCALE,
    ...(fast ? ['--no-sync'] : []),
  ];
  const child = launch(home, 'initdb', [...flags, ...more]);
  const code = await new Promise<number | null>((done) => {
    child.once('error', () => done(null));
    child.once('exit', done);
  });
  rmSync(passwordFile, { force: true });
  if (code !== 0)
    throw new StackError(`PostgreSQL could not set up its data folder. What it said: ${home.log}`);
  renameSync(unfinished, cluster);
}

async function canConnect(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && Reflect.get(error, 'code') === 'EPERM';
  }
};

const pause = (ms: number) => new Promise((next) => setTimeout(next, ms));

/**
 * A server may still run here: of another start, which keeps it, or of one that was killed together with its guard,
 * whose server is stopped, so that this start can have the data.
 */
async function takeOver(home: Home): Promise<void> {
  const pidFile = join(home.cluster, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const [pidLine, , , portLine] = readFileSync(pidFile, 'utf8').split('\n');
  const [pid, port] = [Number(pidLine), Number(portLine)];
  // Only an answer to our own secret shows that the process of this number is our server and not a later stranger.
  if (!isAlive(pid) || !(await canConnect(urlOf(home, port, 'postgres')))) return;
  const ownerFile = join(home.dir, 'owner');
  const owner = existsSync(ownerFile) ? Number(readFileSync(ownerFile, 'utf8')) : 0;
  if (owner !== process.pid && owner > 0 && isAlive(owner))
    throw new StackError(
      `Another start (process ${owner}) is using ${home.dir}. Stop that one first, or leave it be: its data is the same.`,
    );
  process.kill(pid, 'SIGINT');
  for (let wait = 0; wait < 200 && existsSync(pidFile); wait += 1) await pause(50);
}

const FAST = [
  ...['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'],
  // What a test or a bench asked can be counted afterwards.
  'shared_preload_libraries=pg_stat_statements',
];
const SETTINGS = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=120'];

async function run(home: Home, port: number, fast: boolean): Promise<() => Promise<void>> {
  const settings = [...SETTINGS, ...(fast ? FAST : [])].flatMap((setting) => ['-c', setting]);
  const child = launch(home, 'postgres', ['-D', home.cluster, '-p', String(port), ...settings]);
  const isRunning = () => child.pid !== undefined && child.exitCode === null && child.signalCode === null;
  child.once('error', () => undefined);
  // After a crash it replays its journal first, which may take a while.
  const deadline = Date.now() + 120_000;
  while (Date.now() < deadline && isRunning()) {
    if (await canConnect(urlOf(home, port, 'postgres'))) return () => endKept(child);
    await pause(40);
  }
  await endKept(child);
  throw new StackError(`PostgreSQL did not start from ${home.cluster}. What it said: ${home.log}`);
}

/**
 * Starts an embedded PostgreSQL; it ends with this process.
 * @param at its home; the cluster lies in `postgres` there.
 * @param fast no durability: for tests, where the data is thrown away.
 * @param onPort where an earlier one listened; else a free one.
 * @throws StackError with a sentence for the person at the terminal.
 */
export async function startServer(at: string, fast = false, onPort?: number): Promise<DatabaseServer> {
  const dir = resolve(at);
  mkdirSync(dir, { recursive: true });
  const cluster = join(dir, 'postgres');
  const home: Home = {
    ...{ dir, cluster, log: join(dir, 'postgres.log') },
    ...{ password: secretOf(dir), as: accountToRunAs() },
  };
  if (existsSync(cluster) && !existsSync(join(cluster, 'global', 'pg_control')))
    throw new StackError(
      `The data folder ${cluster} is only half there, so nothing was started and nothing was changed. Move it away or delete it, then start again.`,
    );
  if (existsSync(cluster)) await takeOver(home);
  rmSync(home.log, { force: true });
  if (!existsSync(cluster)) await makeCluster(home, fast);
  const port = onPort ?? (await freePort());
  writeFileSync(join(dir, 'owner'), String(process.pid));
  const stop = await run(home, port, fast);
  return { url: (database) => urlOf(home, port, database), stop };
}
