import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from './generated/client';

/** Prisma without its own way to a connection or a transaction: both belong to `inScope`. */
export type Db = Omit<PrismaClient, '$transaction' | '$connect' | '$disconnect' | '$on' | '$extends'>;

const TURNED: Readonly<Record<string, string>> = {
  BEGIN: 'SAVEPOINT prisma',
  COMMIT: 'RELEASE SAVEPOINT prisma',
  ROLLBACK: 'ROLLBACK TO SAVEPOINT prisma',
};

/** What Prisma takes for a connection of its own: the same one, whose transaction words become savepoint words. */
function savepoints(client: pg.PoolClient): pg.PoolClient {
  return new Proxy(client, {
    get(target, key) {
      if (key === 'release') return () => undefined;
      if (key !== 'query') {
        const value: unknown = Reflect.get(target, key);
        return typeof value === 'function' ? value.bind(target) : value;
      }
      return (query: pg.QueryConfig) => target.query({ ...query, text: TURNED[query.text] ?? query.text });
    },
  });
}

/** A pool of exactly one connection that somebody else has opened and will give back. */
class BoundPool extends pg.Pool {
  constructor(client: pg.PoolClient) {
    super({ max: 1 });
    Object.defineProperties(this, {
      query: { value: client.query.bind(client) },
      connect: { value: () => Promise.resolve(savepoints(client)) },
    });
  }
}

const clients = new WeakMap<pg.PoolClient, Db>();

/**
 * The Prisma client of one pooled connection. One each, because Prisma batches `findUnique` calls of the same tick:
 * shared between requests, a batch would run under one request's scope and answer the other.
 */
export function prismaOn(client: pg.PoolClient): Db {
  const known = clients.get(client);
  if (known) return known;
  const db = new PrismaClient({ adapter: new PrismaPg(new BoundPool(client)) });
  clients.set(client, db);
  return db;
}
