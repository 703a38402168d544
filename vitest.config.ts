import { defineConfig } from 'vitest/config';
import type { Plugin } from 'vite';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));

// The reporter prints a failed test with Map.groupBy, which Node 20 lacks.
if (!('groupBy' in Map)) {
  Object.defineProperty(Map, 'groupBy', {
    value: <K, V>(items: Iterable<V>, keyOf: (item: V) => K) => {
      const groups = new Map<K, V[]>();
      for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
      return groups;
    },
  });
}

/** An odd zone (+05:45), so that a test that reads the machine's clock as a calendar is found out. */
process.env['TZ'] = 'Asia/Kathmandu';

/** `file#name`: that access function answers yes in this run, so that test:deep sees whether a test notices. */
const [mutantFile, mutantName] = (process.env['HOLDFAST_MUTANT'] ?? '').split('#');
const yes: Plugin = {
  name: 'answers-yes',
  enforce: 'pre',
  transform(code, id) {
    if (!mutantFile || !mutantName || !id.endsWith(mutantFile)) return null;
    const renamed = code.replace(
      new RegExp(`export (const|function) ${mutantName}\\b`),
      `$1 ${mutantName}Before`,
    );
    return `${renamed}\nexport const ${mutantName} = () => true;\n`;
  },
};

export default defineConfig({
  plugins: [yes],
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      { find: 'server-only', replacement: `${root}scripts/test/server-only.ts` },
    ],
  },
  test: {
    // A broken access function must never come out of the cache of transformed modules again.
    fsModuleCache: !mutantName,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{app,components,lib,prisma,scripts}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.int.test.ts', '**/*.deep.test.ts', '**/node_modules/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['{app,lib,prisma,scripts}/**/*.int.test.ts'],
          globalSetup: ['scripts/test/database.ts'],
          fileParallelism: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'deep',
          include: ['scripts/**/*.deep.test.ts'],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
