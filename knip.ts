import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'app/**/{page,layout,route,loading,error,not-found,global-error,template,default}.tsx',
    'app/**/route.ts',
    'proxy.ts',
    'lib/i18n/request.ts',
    'scripts/*.{ts,mjs}',
    'scripts/test/*.ts',
    'bench/*.ts',
    'prisma/seed.ts',
    'e2e/**/*.ts',
    'playwright.config.ts',
  ],
  project: ['{app,components,lib,prisma,scripts,e2e,bench}/**/*.{ts,tsx}'],
  ignore: ['lib/db/generated/**'],
  ignoreDependencies: ['server-only', '@prisma/engines-version', 'prisma', 'use-intl'],
  ignoreBinaries: ['apt-get'],
  // The kit's props and the rooms' domain types are vocabulary: read by people before another file needs them.
  rules: { types: 'off', exports: 'warn', duplicates: 'off', enumMembers: 'off' },
};

export default config;
