import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'proxy.ts',
  'next.config.ts',
  'package-lock.json',
  'tsconfig.json',
];
const STAMP = '.next/holdfast-stamp';

function* files(path: string): Generator<string> {
  if (!existsSync(path)) return;
  if (statSync(path).isFile()) return yield path;
  for (const name of readdirSync(path).sort()) yield* files(join(path, name));
}

export function stamp(): string {
  const hash = createHash('sha256');
  for (const source of SOURCES)
    for (const file of files(source)) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

/** True when the build in `.next` is not of these sources. */
export const isBuildStale = (): boolean =>
  !existsSync('.next/BUILD_ID') || !existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== stamp();

/** Notes of which sources the build is. */
export const stampBuild = (of = stamp()): void => writeFileSync(STAMP, of);

export const unstampBuild = (): void => rmSync(STAMP, { force: true });
