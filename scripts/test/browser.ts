import { chromium } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const SYSTEM = '/usr/bin/chromium';

/** A Chromium to test with: the distribution's, Playwright's own, or one installed now. @throws saying what to install. */
export function findBrowser(): string {
  if (existsSync(SYSTEM)) return SYSTEM;
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  if (process.getuid?.() === 0) {
    apt('update', '-qq');
    apt('install', '-y', '-qq', 'chromium');
    if (existsSync(SYSTEM)) return SYSTEM;
  }
  if (spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' }).status === 0)
    return chromium.executablePath();
  throw new Error(
    'No Chromium here. Install it (Debian: apt-get install chromium) or run: npx playwright install chromium',
  );
}
