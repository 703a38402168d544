import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A Next app in this project and what its build depends on. */
export interface Buildable {
  readonly dir: string;
  readonly sources: readonly string[];
}

const APP: Buildable = {
  dir: '.',
  sources: [
    'app',
    'components',
    'lib',
    'public',
    'proxy.ts',
    'instrumentation-client.ts',
    'next.config.ts',
    'package-lock.json',
    'tsconfig.json',
  ],
};

const stampFile = ({ dir }: Buildable) => join(dir, '.next/holdfast-stamp');

function* files(path: string): Generator<string> {
  if (!existsSync(path)) return;
  if (statSync(path).isFile()) return yield path;
  for (const name of readdirSync(path).sort()) yield* files(join(path, name));
}

export function stamp({ sources }: Buildable = APP): string {
  const hash = createHash('sha256');
  for (const source of sources)
    for (const file of files(source)) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

/** True when the build in `.next` is not of these sources. */
export function isBuildStale(app: Buildable = APP): boolean {
  const file = stampFile(app);
  if (!existsSync(join(app.dir, '.next/BUILD_ID')) || !existsSync(file)) return true;
  return readFileSync(file, 'utf8') !== stamp(app);
}

/** Notes of which sources the build is. */
export const stampBuild = (of = stamp(), app: Buildable = APP): void => writeFileSync(stampFile(app), of);

export const unstampBuild = (app: Buildable = APP): void => rmSync(stampFile(app), { force: true });
