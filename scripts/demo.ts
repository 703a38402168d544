import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { isDemoDatabase, seedDemo, type DemoAccount } from '@/prisma/seed';
import { isBuildStale, stampBuild } from './build-stamp';
import {
  appEnv,
  assertFree,
  nextBuild,
  nextStart,
  openDatabase,
  sentenceOf,
  StackError,
  stopChild,
} from './stack';

const DIR = '.data';
const FACTS = join(DIR, 'demo.json');

const say = (text: string) => console.log(text);
const lanAddress = () =>
  Object.values(networkInterfaces())
    .flat()
    .find((entry) => entry?.family === 'IPv4' && !entry.internal)?.address;

async function accountsOf(adminUrl: string, serving: NodeJS.ProcessEnv): Promise<DemoAccount[]> {
  const state = await isDemoDatabase(adminUrl);
  if (state === 'foreign') {
    throw new StackError(
      'This database holds data that is not the demo. The demo was not started and nothing was changed. Unset DATABASE_URL, or name an empty database.',
    );
  }
  if (state === 'demo' && existsSync(FACTS)) {
    const known: { accounts: DemoAccount[] } = JSON.parse(readFileSync(FACTS, 'utf8'));
    return known.accounts;
  }
  if (state === 'demo')
    throw new StackError(
      `The demo's accounts were in ${FACTS}, which is gone. Delete ${DIR} to begin again.`,
    );
  say('Inventing two clinics, four therapists and sixty patients …');
  Object.assign(process.env, serving);
  return seedDemo(adminUrl, (done, of) => say(`  ${done} of ${of} patients`));
}

async function main(): Promise<void> {
  const port = Number(process.env['PORT'] ?? 3000);
  const lan = process.argv.includes('--lan');
  const baseUrl = `http://localhost:${port}`;
  await assertFree(port);
  mkdirSync(DIR, { recursive: true });
  say('Starting PostgreSQL …');
  const database = await openDatabase(DIR);
  let stopApp = (): Promise<void> => Promise.resolve();
  let leaving: Promise<void> | undefined;
  const leave = (code: number) => {
    leaving ??= stopApp()
      .then(() => database.stop())
      .then(() => process.exit(code));
  };
  process.on('SIGINT', () => leave(0));
  process.on('SIGTERM', () => leave(0));
  try {
    const accounts = await accountsOf(database.adminUrl, appEnv(DIR, database, baseUrl));
    writeFileSync(FACTS, `${JSON.stringify({ baseUrl, accounts }, null, 2)}\n`, { mode: 0o600 });
    const env = { ...appEnv(DIR, database, baseUrl), HOLDFAST_DEMO_ACCOUNTS: JSON.stringify(accounts) };
    if (isBuildStale()) {
      say('Building the app …');
      await nextBuild(env);
      stampBuild();
    }
    const child = await nextStart(port, lan ? '0.0.0.0' : '127.0.0.1', env);
    stopApp = () => stopChild(child);
    child.once('close', () => leave(1));
    say(`\nHoldfast demo: ${baseUrl}\nEveryone in it is invented.\n`);
    for (const { role, clinic, email, password, name } of accounts)
      say(`  ${role.padEnd(9)} ${email.padEnd(38)} ${password}   ${name}, ${clinic}`);
    if (lan)
      say(
        `\nOn this network: http://${lanAddress() ?? 'this-machine'}:${port} (offline use, the screen lock and notifications need HTTPS)`,
      );
    say(`\nThe same facts: ${FACTS}. Ctrl-C stops everything.`);
  } catch (error) {
    console.error(sentenceOf(error));
    leave(1);
  }
}

main().catch((error: unknown) => {
  console.error(sentenceOf(error));
  process.exit(1);
});
