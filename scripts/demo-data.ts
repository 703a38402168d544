import pg from 'pg';
import { demoAccounts, type DemoAccount } from '@/prisma/builders/demo-people';
import { demoState, emptyDemo } from '@/prisma/builders/demo-state';
import { seedDemo } from '@/prisma/seed';
import { StackError } from './sentence';

const say = (text: string) => console.log(text);

/** Any number that nobody else of this database uses. */
const LOCK = 7_250_311;

/** Two starts on one database never invent the demo at the same time. */
async function alone<T>(adminUrl: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [LOCK]);
    if (!rows[0]?.got)
      throw new StackError(
        'Another start is preparing the demo in this database just now. Try again when it has.',
      );
    return await work();
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function seed(adminUrl: string): Promise<DemoAccount[]> {
  say('Inventing two clinics, four therapists and sixty patients …');
  return seedDemo(adminUrl, (done, of) => say(`  ${done} of ${of} patients`));
}

/**
 * A demo that is whole: kept, made, or made anew where an earlier start was interrupted half way.
 * @param serving what the app will be started with: days are logged through its own role and walls.
 * @throws StackError for a database with a real clinic in it; nothing is changed then.
 */
export async function ensureDemo(adminUrl: string, serving: NodeJS.ProcessEnv): Promise<DemoAccount[]> {
  Object.assign(process.env, serving);
  return alone(adminUrl, async () => {
    switch (await demoState(adminUrl)) {
      case 'whole':
        return demoAccounts();
      case 'empty':
        return seed(adminUrl);
      case 'half':
        say('An earlier start was interrupted half way; its demo is thrown away and made again.');
        await emptyDemo(adminUrl);
        return seed(adminUrl);
      case 'other':
        throw new StackError(
          'The demo in this database is of another version, with other accounts. Nothing was changed. Delete its folder (.data, or empty the database that DATABASE_URL names) to begin again.',
        );
      case 'foreign':
        throw new StackError(
          'This database holds a clinic that is not the demo. Nothing was started and nothing was changed.',
        );
    }
  });
}
