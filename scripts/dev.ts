import { mkdirSync } from 'node:fs';
import { appEnv, assertFree, nextStart, openDatabase, sentenceOf, stopChild } from './stack';

const DIR = '.data/dev';

async function main(): Promise<void> {
  const port = Number(process.env['PORT'] ?? 3000);
  await assertFree(port);
  mkdirSync(DIR, { recursive: true });
  const database = await openDatabase(DIR);
  const child = await nextStart(
    port,
    '127.0.0.1',
    appEnv(DIR, database, `http://localhost:${port}`),
    'dev',
  ).catch(async (error: unknown) => {
    await database.stop();
    throw error;
  });
  const leave = () =>
    void stopChild(child)
      .then(() => database.stop())
      .then(() => process.exit(0));
  process.on('SIGINT', leave);
  process.on('SIGTERM', leave);
}

main().catch((error: unknown) => {
  console.error(sentenceOf(error));
  process.exit(1);
});
