import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import type pg from 'pg';
import { prismaOn, type Db } from './bound-prisma';
import { literal } from './literal';
import { pool } from './pool';
import type { Scope } from './scope';
import { isSilent } from './unavailable';
import { withoutValues } from './without-values';

/** One transaction under one scope: Prisma for ordinary reads and writes, `pg` for the hot paths, on one connection. */
export interface Tx {
  readonly scope: Scope;
  readonly db: Db;
  readonly pg: Pick<pg.PoolClient, 'query'>;
}

/**
 * Open as long as the transaction is. What it leaves running inherits this, such as a live stream that looks again later,
 * and may then open its own.
 */
interface Inside {
  open: boolean;
}

const inside = new AsyncLocalStorage<Inside>();

const assertOutside = (): void => {
  if (inside.getStore()?.open) throw new Error('a scope is opened once and never nests');
};

/** A statement that takes longer is given up, and answered with 503. */
const STATEMENT_TIMEOUT = '10s';

/**
 * The time zone is set because Prisma's adapter reads an instant as UTC whatever offset it is written with. The cost of a
 * page is that of memory or flash (docs/decisions/0005-plans-that-outlive-small-tables.md).
 */
const SETTINGS = `set_config('TimeZone', 'UTC', true), set_config('random_page_cost', '1.1', true),
set_config('statement_timeout', '${STATEMENT_TIMEOUT}', true), set_config('idle_in_transaction_session_timeout', '30s', true)`;

/** Begin, note what context was there before (there must be none), set ours for this transaction. */
const opening = (scope: Scope) => `BEGIN; SELECT current_setting('app.kind', true) AS found;
SELECT set_config('app.kind', ${literal(scope.kind)}, true), set_config('app.clinic_id', ${literal(scope.clinicId)}, true),
set_config('app.patient_id', ${literal(scope.patientId)}, true), set_config('app.user_id', ${literal(scope.userId)}, true), ${SETTINGS}`;

async function transact<T>(open: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  assertOutside();
  const here: Inside = { open: true };
  const client = await pool().connect();
  let broken: Error | boolean = false;
  const drop = (error: Error) => (broken = error);
  client.on('error', drop);
  // Not waited for: what `work` asks first leaves right behind it, and PostgreSQL answers both in order.
  const opened: Promise<unknown> = client.query(open);
  opened.catch(() => undefined);
  try {
    const value = await inside.run(here, () => work(client));
    assertNoContext(await opened);
    await client.query('COMMIT');
    return value;
  } catch (error) {
    // Where the opening failed, `work` failed of that.
    const cause = await opened.then(
      () => error,
      (first: unknown) => first,
    );
    // A rollback that fails means the connection is gone; PostgreSQL has rolled back by itself.
    if (isSilent(cause)) broken = true;
    else await client.query('ROLLBACK').catch((lost: Error) => (broken = lost));
    throw withoutValues(cause);
  } finally {
    here.open = false;
    client.removeListener('error', drop);
    client.release(broken);
  }
}

function assertNoContext(opened: unknown): void {
  if (!Array.isArray(opened)) throw new Error('the opening statement answered nothing');
  const results: readonly pg.QueryResult<{ found?: string | null }>[] = opened;
  const found = results.flatMap(({ rows }) => rows).find((row) => row.found !== undefined)?.found;
  if (found) throw new Error('a connection came back from the pool with a scope still set');
}

/**
 * The only way to a connection. Commits when `work` resolves, rolls back when it throws.
 * @throws what `work` throws, or pg's error when the database is away (see `isUnavailable`).
 */
export const inScope = <T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> =>
  transact(opening(scope), (client) =>
    work({
      scope,
      pg: client,
      get db() {
        return prismaOn(client);
      },
    }),
  );

export interface AuthTx {
  readonly pg: Pick<pg.PoolClient, 'query'>;
}

/**
 * The few statements of a scope that only the sign-in role may run, such as a first password, in the same transaction.
 * The scope's own role is back after; a throw rolls everything back.
 */
export async function asAuth<T>(tx: Tx, work: (tx: AuthTx) => Promise<T>): Promise<T> {
  await tx.pg.query('set local role holdfast_auth');
  const value = await work({ pg: tx.pg });
  await tx.pg.query('set local role none');
  return value;
}

/** Before a clinic is known: role `holdfast_auth`, which reads credentials, login sessions and memberships only. */
export const inAuth = <T>(work: (tx: AuthTx) => Promise<T>): Promise<T> =>
  transact(
    `BEGIN; SELECT current_setting('app.kind', true) AS found; SET LOCAL statement_timeout = '${STATEMENT_TIMEOUT}'; SET LOCAL ROLE holdfast_auth`,
    (client) => work({ pg: client }),
  );

/**
 * One read as `holdfast_auth`, each request's first: its three statements leave together. A read that fails is rolled back by
 * the commit behind it.
 */
export async function readAsAuth<Row extends pg.QueryResultRow>(
  query: pg.QueryConfig & { readonly name: string },
): Promise<Row[]> {
  assertOutside();
  const client = await pool().connect();
  let broken: Error | boolean = false;
  const drop = (error: Error) => (broken = error);
  client.on('error', drop);
  try {
    const [opened, read, closed] = await Promise.allSettled([
      client.query(
        `BEGIN; SET LOCAL ROLE holdfast_auth; SET LOCAL statement_timeout = '${STATEMENT_TIMEOUT}'`,
      ),
      client.query<Row>(query),
      client.query('COMMIT'),
    ]);
    if (opened.status === 'rejected') throw opened.reason;
    if (read.status === 'rejected') throw read.reason;
    if (closed.status === 'rejected') throw closed.reason;
    return read.value.rows;
  } catch (error) {
    broken = true;
    throw error;
  } finally {
    client.removeListener('error', drop);
    client.release(broken);
  }
}
