import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDemo } from './demo-data';
import { isLeaving, leave, leaveOnSignals } from './processes';
import { appEnv, assertFree, chosenPort, dataDir, nextStart, openDemoDatabase, sentenceOf } from './stack';

/** Apart from the demo's, so that an experiment spoils nothing that somebody shows. */
const DIR = join(dataDir(), 'dev');

async function main(): Promise<void> {
  const port = chosenPort();
  await assertFree(port);
  mkdirSync(DIR, { recursive: true });
  const database = await openDemoDatabase(DIR);
  const serving = appEnv(DIR, database, `http://localhost:${port}`);
  const accounts = await ensureDemo(database.adminUrl, serving);
  const env = { ...serving, HOLDFAST_DEMO_ACCOUNTS: JSON.stringify(accounts) };
  const app = await nextStart(port, '127.0.0.1', env, 'dev');
  app.once('exit', () => void leave(1));
}

leaveOnSignals();
main().catch((error: unknown) => {
  if (!isLeaving()) console.error(sentenceOf(error));
  void leave(1);
});
