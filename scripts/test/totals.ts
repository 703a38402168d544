import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Totals {
  readonly passed: number;
  readonly failed: number;
}

export const CACHE = '.cache';

export function readCached<T>(file: string): T | null {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/** Runs some of vitest's projects. A run that breaks without a failed test counts as one. */
export function vitestTotals(...projects: readonly string[]): Totals {
  const file = join(CACHE, `vitest-${projects.join('-')}.json`);
  rmSync(file, { force: true });
  const chosen = projects.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { status } = spawnSync('npx', ['vitest', 'run', ...chosen, ...reporters], { stdio: 'inherit' });
  const report = readCached<{ numPassedTests: number; numFailedTests: number }>(file);
  const failed = report?.numFailedTests ?? 0;
  return { passed: report?.numPassedTests ?? 0, failed: status === 0 ? failed : Math.max(1, failed) };
}

/** Prints the sum alone on a line, keeps it for .ci/run under the command's name, and ends: non-zero when any failed. */
export function tellTotals(name: string, parts: readonly Totals[]): never {
  const passed = parts.reduce((sum, part) => sum + part.passed, 0);
  const failed = parts.reduce((sum, part) => sum + part.failed, 0);
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(join(CACHE, `totals-${name}.json`), JSON.stringify({ passed, failed }));
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}
