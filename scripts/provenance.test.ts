import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const root = new URL('../', import.meta.url);
const manifest = z
  .array(
    z.strictObject({
      files: z.string(),
      what: z.string().min(1),
      source: z.union([z.literal('original work of this project'), z.url({ protocol: /^https$/ })]),
      licence: z.enum(['CC0-1.0', 'Apache-2.0', 'OFL-1.1']),
      sha256: z.string().length(64).optional(),
    }),
  )
  .parse(JSON.parse(readFileSync(new URL('docs/provenance.json', root), 'utf8')))
  .map((entry) => ({ ...entry, files: new RegExp(entry.files) }));

const filesUnder = (folder: string): string[] =>
  readdirSync(new URL(`${folder}/`, root), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.pathname.length).replaceAll('//', '/'));

/** Everything of public/, and elsewhere whatever is no code: pictures, sounds, films, fonts. */
const CODE = /\.(ts|tsx|mjs|css|sql|prisma|toml|json)$/;
const assets = [
  ...filesUnder('public'),
  ...['app', 'components', 'lib', 'prisma', 'e2e', 'docs', 'scripts', 'bench/bare/app']
    .flatMap(filesUnder)
    .filter((file) => !CODE.test(file) && !file.endsWith('.md')),
];
/** Texts and drawings that are kept as code. */
const texts = [
  ...filesUnder('lib/exercises/content'),
  ...filesUnder('lib/i18n/messages').filter((file) => file.endsWith('.json')),
  ...filesUnder('components/figure/poses'),
  'components/figure/leg-map.ts',
];
const listed = (file: string) => manifest.filter(({ files }) => files.test(file));

describe('where pictures, fonts and texts come from', () => {
  it.each([...assets, ...texts])('%s is listed once, with source and licence', (file) => {
    expect(listed(file)).toHaveLength(1);
  });

  it.each(manifest)('$what: still stands, as it was listed', ({ files, sha256 }) => {
    const here = [...assets, ...texts].filter((file) => files.test(file));
    expect(here.length).toBeGreaterThan(0);
    if (sha256 === undefined) return;
    const [file = ''] = here;
    expect(
      createHash('sha256')
        .update(readFileSync(new URL(file, root)))
        .digest('hex'),
    ).toBe(sha256);
  });

  it.each(['public/new.png', 'app/photo.jpg', 'public/figures/xx.svg', 'public/fonts/other.woff2'])(
    'an unlisted %s is noticed',
    (file) => {
      expect(listed(file)).toEqual([]);
    },
  );

  it('what others made is pinned by its content', () => {
    const others = manifest.filter(
      ({ source, files }) => source.startsWith('https') && !files.test('public/fonts/OFL.txt'),
    );
    expect(others.length).toBeGreaterThan(0);
    expect(others.every(({ sha256 }) => sha256 !== undefined)).toBe(true);
  });
});
