import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DemoAccount } from '@/prisma/builders/demo-people';
import { isBuildStale } from './build-stamp';
import { ensureDemo } from './demo-data';
import { lanAddresses } from './origins';
import { isLeaving, leave, leaveOnSignals } from './processes';
import {
  appEnv,
  assertFree,
  chosenPort,
  dataDir,
  nextBuild,
  nextStart,
  openDemoDatabase,
  sentenceOf,
} from './stack';

const DIR = dataDir();
const FACTS = join(DIR, 'demo.json');

const say = (text: string) => console.log(text);

function tell(baseUrl: string, accounts: readonly DemoAccount[], lanUrl: string | null): void {
  say(`\nHoldfast demo: ${baseUrl}\nEveryone in it is invented.\n`);
  for (const { role, clinic, email, password, name } of accounts)
    say(`  ${role.padEnd(9)} ${email.padEnd(33)} ${password}   ${name}, ${clinic}`);
  if (lanUrl)
    say(
      `\nFor phones on this network: ${lanUrl}\nSigning in, plans and logging work there. Keeping the screen awake needs HTTPS: put a proxy with a certificate in front, or use ${baseUrl} on this machine.`,
    );
  say(`\nThe same facts: ${FACTS}. Ctrl-C stops everything.`);
}

async function main(): Promise<void> {
  const port = chosenPort();
  const address = process.argv.includes('--lan') ? lanAddresses()[0] : undefined;
  const lanUrl = address ? `http://${address}:${port}` : null;
  if (process.argv.includes('--lan') && !lanUrl)
    say('This machine has no address on a network; the demo listens on this machine alone.');
  const baseUrl = `http://localhost:${port}`;
  await assertFree(port);
  mkdirSync(DIR, { recursive: true });
  say('Starting PostgreSQL …');
  const database = await openDemoDatabase(DIR);
  // Links are made for phones where phones are let in.
  const serving = appEnv(DIR, database, lanUrl ?? baseUrl);
  const accounts = await ensureDemo(database.adminUrl, serving);
  const env = { ...serving, HOLDFAST_DEMO_ACCOUNTS: JSON.stringify(accounts) };
  if (isBuildStale()) {
    say('Building the app; this takes a minute or two …');
    await nextBuild(env);
  }
  say('Starting the app …');
  const app = await nextStart(port, lanUrl ? '0.0.0.0' : '127.0.0.1', env);
  app.once('exit', () => {
    if (!isLeaving()) console.error('The app stopped; what it said is above.');
    void leave(1);
  });
  writeFileSync(FACTS, `${JSON.stringify({ baseUrl, accounts }, null, 2)}\n`, { mode: 0o600 });
  tell(baseUrl, accounts, lanUrl);
}

leaveOnSignals();
main().catch((error: unknown) => {
  // What breaks because everything is being stopped is no news.
  if (!isLeaving()) console.error(sentenceOf(error));
  void leave(1);
});
