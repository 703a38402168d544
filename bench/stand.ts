import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isBuildStale, type Buildable } from '../scripts/build-stamp';
import { freePort } from '../scripts/db/server';
import { appEnv, nextBuild, nextStart, openDatabase, stopChild, type Database } from '../scripts/stack';

/** The bare app that the whole stack is measured against. */
const BARE: Buildable = {
  dir: 'bench/bare',
  sources: [
    ...[
      'bench/bare/app',
      'bench/bare/proxy.ts',
      'bench/bare/instrumentation.ts',
      'bench/bare/next.config.ts',
    ],
    'package-lock.json',
  ],
};

export const PASSWORD = 'bench-password-only';

/** A started app: its address and the process whose CPU is counted. */
export interface Served {
  readonly origin: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** One throw-away PostgreSQL and what is served from it. */
export interface Stand {
  readonly database: Database;
  /** One more, without durability, that counts its statements; it ends with the stand. */
  openAnother(name: string): Promise<Database>;
  /** The environment of the app, or of anything that reads as it does. */
  env(database: Database, origin?: string): NodeJS.ProcessEnv;
  serveApp(database: Database): Promise<Served>;
  serveBare(database: Database): Promise<Served>;
  close(): Promise<void>;
}

async function served(env: (origin: string) => NodeJS.ProcessEnv, dir: string): Promise<Served> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const child = await nextStart(port, '127.0.0.1', env(origin), 'start', dir);
  return { origin, pid: child.pid ?? 0, stop: () => stopChild(child) };
}

async function buildOnce(env: NodeJS.ProcessEnv, what: string, app?: Buildable): Promise<void> {
  if (!isBuildStale(app)) return;
  console.log(`Building ${what} …`);
  await nextBuild(env, app);
}

/** Durable, as in life. The folder goes away however this process ends; its children end by themselves. */
export async function openStand(): Promise<Stand> {
  const dir = mkdtempSync(join(tmpdir(), 'holdfast-bench-'));
  process.once('exit', () => rmSync(dir, { recursive: true, force: true }));
  chmodSync(dir, 0o755);
  const database = await openDatabase(dir);
  const others: Database[] = [];
  const env = (of: Database, origin = 'http://localhost:3000') => appEnv(dir, of, origin);
  return {
    database,
    openAnother: async (name) => {
      const another = await openDatabase(join(dir, name), true);
      others.push(another);
      return another;
    },
    env,
    serveApp: async (of) => {
      await buildOnce(env(of), 'the app');
      // A few callers send what a whole clinic would.
      return served((origin) => ({ ...env(of, origin), LOGS_A_MINUTE: '1000000' }), '.');
    },
    serveBare: async (of) => {
      await buildOnce(env(of), 'the bare app', BARE);
      // As a role that no wall stands before.
      return served(() => ({ ...env(of), DATABASE_URL: of.adminUrl }), BARE.dir);
    },
    close: async () => {
      for (const one of [...others, database]) await one.stop();
    },
  };
}
