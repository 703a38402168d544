import pg from 'pg';
import { StackError } from '../sentence';
import { applyMigrations } from './engine';
import { syncLibrary } from './library';
import { appUrlOf, enableAppLogin } from './roles';

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

interface Standing {
  readonly tables: number;
  readonly isHoldfast: boolean;
  readonly passesWalls: boolean;
}

const standingOf = (url: string) =>
  connected(url, async (client) => {
    const { rows } = await client.query<Standing>(
      `select (select count(*)::int from pg_tables where schemaname not in ('pg_catalog', 'information_schema')) as tables,
         to_regclass('public.clinic') is not null and to_regclass('public._prisma_migrations') is not null as "isHoldfast",
         (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as "passesWalls"`,
    );
    return rows[0] ?? { tables: 0, isHoldfast: false, passesWalls: false };
  });

const FOREIGN =
  'This database holds data that is not the demo. Nothing was started and nothing was changed. Unset DATABASE_URL, or name an empty database.';

/**
 * Asks, before anything is changed, whether the demo may live in a database.
 * @throws StackError for one that is neither empty nor the demo's, or whose rows this role can't see whole.
 */
async function assertDemoMayUse(adminUrl: string): Promise<void> {
  const { tables, isHoldfast, passesWalls } = await standingOf(adminUrl);
  if (tables > 0 && !isHoldfast) throw new StackError(FOREIGN);
  // Behind the walls a full database looks empty.
  if (!passesWalls)
    throw new StackError(
      'The demo is arranged past row-level security, which this database role can’t do. Name a superuser in DATABASE_OWNER_URL, or unset both and the demo brings its own PostgreSQL. Nothing was changed.',
    );
  if (!isHoldfast) return;
  const { rows } = await connected(adminUrl, (client) =>
    client.query<{ real: boolean }>('select exists (select from clinic where not demo) as real'),
  );
  if (rows[0]?.real) throw new StackError(FOREIGN);
}

const answers = (url: string) => connected(url, async () => true).catch(() => false);

/**
 * The serving role's way in, without taking it from anybody else: a role is the whole server's, so another database's
 * app may be signing in with it.
 */
async function appLogin(adminUrl: string, password: string): Promise<string> {
  const url = appUrlOf(adminUrl, password);
  if (await answers(url)) return url;
  const { rows } = await connected(adminUrl, (client) =>
    client.query<{ taken: boolean }>(
      `select rolcanlogin as taken from pg_roles where rolname = 'holdfast_app'`,
    ),
  );
  if (rows[0]?.taken)
    throw new StackError(
      'The role holdfast_app of this server has a password that is not known here. Set DATABASE_OWNER_URL to the role that migrates and DATABASE_URL to holdfast_app with its password.',
    );
  return enableAppLogin(adminUrl, password);
}

/** A server of the person's own, for the demo. @returns who migrates and who serves. */
export async function prepareGiven(
  given: { readonly ownerUrl: string | undefined; readonly url: string },
  password: () => string,
): Promise<{ adminUrl: string; appUrl: string }> {
  const adminUrl = given.ownerUrl ?? given.url;
  await assertDemoMayUse(adminUrl);
  await applyMigrations(adminUrl);
  await syncLibrary(adminUrl);
  const appUrl = given.ownerUrl ? given.url : await appLogin(adminUrl, password());
  return { adminUrl, appUrl };
}
