import pg from 'pg';

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
  const url = new URL(adminUrl);
  url.username = 'holdfast_app';
  url.password = password;
  return url.toString();
}
