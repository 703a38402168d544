import next from 'eslint-config-next/core-web-vitals';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      '**/.next/**',
      'node_modules/**',
      'public/**',
      'lib/db/generated/**',
      '.data/**',
      'next-env.d.ts',
      'coverage/**',
      'playwright-report/**',
      'test-results/**',
    ],
  },
  ...next,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 300 }],
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        {
          object: 'Promise',
          property: 'race',
          message: 'A race hides which answer won: say what happens to the loser.',
        },
        { property: '$queryRawUnsafe', message: 'Use pg with parameters through the Tx.' },
        { property: '$executeRawUnsafe', message: 'Use pg with parameters through the Tx.' },
      ],
      'react/no-danger': 'error',
    },
  },
  {
    // Scripts, benches and tests speak to a terminal; content files are data.
    files: ['scripts/**', 'bench/**', 'e2e/**', 'prisma/**'],
    rules: { 'no-console': 'off' },
  },
  {
    // Figures are still SVG files; next/image would write an inline style, which the content policy refuses.
    files: ['components/**/*.tsx'],
    rules: { '@next/next/no-img-element': 'off' },
  },
  {
    files: ['**/*.test.ts', '**/*.test.tsx', 'lib/exercises/content/**', 'components/figure/poses/**'],
    rules: { 'max-lines': 'off' },
  },
);
