import pg from 'pg';

/** The same database, as the serving role. */
export function appUrlOf(adminUrl: string, password: string): string {
  const url = new URL(adminUrl);
  url.username = 'holdfast_app';
  url.password = encodeURIComponent(password);
  return url.toString();
}

/**
 * Gives the serving role a way in. The migrations make `holdfast_app` without a login, since a password has no place
 * in them.
 * @param adminUrl a role that may alter roles. @returns the URL to serve with.
 */
export async function enableAppLogin(adminUrl: string, password: string): Promise<string> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query(`alter role holdfast_app login password ${pg.escapeLiteral(password)}`);
  } finally {
    await admin.end();
  }
  return appUrlOf(adminUrl, password);
}

/** What of the serving role would let it past the walls; null where they hold. */
export async function dangerOf(appUrl: string): Promise<'superuser' | 'bypass' | 'owner' | null> {
  const client = new pg.Client({ connectionString: appUrl, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ superuser: boolean; bypass: boolean; owner: boolean }>(
      `select bool_or(rolsuper) as superuser, bool_or(rolbypassrls) as bypass,
         bool_or(exists (select from pg_class c where c.relowner = r.oid and c.relnamespace = 'public'::regnamespace)) as owner
       from pg_roles r where pg_has_role(current_user, r.oid, 'member')`,
    );
    const [role] = rows;
    if (!role || role.superuser) return 'superuser';
    if (role.bypass) return 'bypass';
    return role.owner ? 'owner' : null;
  } finally {
    await client.end();
  }
}
