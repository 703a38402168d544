import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedDemo } from '@/prisma/seed';
import { isBuildStale } from './build-stamp';
import { freePort } from './db/server';
import { leaveOnSignals } from './processes';
import { appEnv, nextBuild, nextStart, openDatabase, sentenceOf, stopChild } from './stack';
import { findBrowser } from './test/browser';
import { CACHE, readCached, tellTotals, vitestTotals, type Totals } from './test/totals';

const run = (command: string, args: string[], env: NodeJS.ProcessEnv = process.env): boolean =>
  spawnSync(command, args, { stdio: 'inherit', env }).status === 0;

async function e2e(specs: readonly string[]): Promise<Totals> {
  const dir = mkdtempSync(join(tmpdir(), 'holdfast-e2e-'));
  chmodSync(dir, 0o755);
  const file = join(CACHE, 'playwright.json');
  rmSync(file, { force: true });
  const database = await openDatabase(dir, true);
  try {
    // The demo is logged through the app's own role and walls.
    Object.assign(process.env, appEnv(dir, database, 'http://localhost:3000'));
    const accounts = await seedDemo(database.adminUrl, () => undefined);
    const port = await freePort();
    const baseUrl = `http://localhost:${port}`;
    const env = {
      ...appEnv(dir, database, baseUrl),
      HOLDFAST_DEMO_ACCOUNTS: JSON.stringify(accounts),
      // The tests stand where a proxy does, so that each device of theirs has an address.
      TRUSTED_HOPS: '1',
    };
    if (isBuildStale()) {
      console.log('Building the app …');
      await nextBuild(env);
    }
    const app = await nextStart(port, '127.0.0.1', env);
    try {
      const facts = {
        E2E_BASE_URL: baseUrl,
        E2E_ADMIN_URL: database.adminUrl,
        E2E_BROWSER: findBrowser(),
        PLAYWRIGHT_JSON_OUTPUT_NAME: file,
      };
      const ok = run('npx', ['playwright', 'test', ...specs], { ...env, ...facts });
      const stats = readCached<{ stats: { expected: number; unexpected: number; flaky: number } }>(
        file,
      )?.stats;
      const [failed, late] = [stats?.unexpected ?? 0, stats?.flaky ?? 0];
      if (late > 0) console.log(`${late} end-to-end tests passed only when tried again; see above.`);
      return { passed: (stats?.expected ?? 0) + late, failed: ok ? failed : Math.max(1, failed) };
    } finally {
      await stopChild(app);
    }
  } finally {
    await database.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  mkdirSync(CACHE, { recursive: true });
  const asked = process.argv.slice(2);
  const onlyE2e = asked[0] === 'e2e';
  const checked = onlyE2e || run('node', ['scripts/check.mjs']);
  const totals = onlyE2e ? [] : [vitestTotals('unit', 'integration')];
  totals.push(
    await e2e(asked.slice(1)).catch((error: unknown) => {
      console.error(sentenceOf(error));
      return { passed: 0, failed: 1 };
    }),
  );
  if (!checked) console.log('npm run check found something; see above.');
  tellTotals('test', [...totals, { passed: 0, failed: checked ? 0 : 1 }]);
}

leaveOnSignals();
void main();
