import pg from 'pg';
import { StackError } from '../sentence';
import { dangerOf } from './roles';

const DANGERS = {
  superuser: 'is a superuser, whom no wall between clinics stops',
  bypass: 'bypasses row-level security, which keeps clinics apart',
  owner: 'owns tables, and an owner can take every wall down',
} as const;

/** @throws StackError for a role that the walls between clinics don't hold. */
export async function assertSafeRole(appUrl: string): Promise<void> {
  const danger = await dangerOf(appUrl);
  if (danger)
    throw new StackError(
      `The role of DATABASE_URL ${DANGERS[danger]}. Serve as holdfast_app, which npm run setup lets in with the password that DATABASE_URL names.`,
    );
}

/** @returns the value. @throws StackError saying what the variable is for. */
export function needed(name: string, purpose: string): string {
  const value = process.env[name];
  if (!value) throw new StackError(`Set ${name}: ${purpose}.`);
  if (!URL.canParse(value)) throw new StackError(`${name} is no address. It is ${purpose}.`);
  return value;
}

export const ownerUrl = () =>
  needed(
    'DATABASE_OWNER_URL',
    'the address of the database for the role that owns the tables, like postgresql://holdfast_owner:password@host/holdfast',
  );

export const servingUrl = () =>
  needed(
    'DATABASE_URL',
    'the address of the same database for the role that serves, like postgresql://holdfast_app:password@host/holdfast',
  );

async function identityOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ identity: string }>(
      `select concat(oid, ' ', datname, ' ', pg_postmaster_start_time()) as identity from pg_database where datname = current_database()`,
    );
    return rows[0]?.identity ?? '';
  } finally {
    await client.end();
  }
}

/** @throws StackError when what is migrated is not what would be served. */
export async function assertSameDatabase(owner: string, serving: string): Promise<void> {
  if ((await identityOf(owner)) !== (await identityOf(serving)))
    throw new StackError(
      'DATABASE_OWNER_URL and DATABASE_URL name two databases. They must name the same one.',
    );
}
