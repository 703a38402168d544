import { defineConfig } from '@playwright/test';

const browser = process.env['E2E_BROWSER'];

export default defineConfig({
  testDir: 'e2e/specs',
  outputDir: 'test-results',
  workers: 1,
  // A machine that others use too may be slow for once: what passes only then is told, and counted as passed.
  retries: process.env['CI'] ? 1 : 0,
  timeout: 60_000,
  reporter: [['line'], ['json']],
  use: {
    baseURL: process.env['E2E_BASE_URL'] ?? 'http://localhost:3000',
    locale: 'en-GB',
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
