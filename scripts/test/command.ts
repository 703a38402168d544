import { spawn, spawnSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

/** A command of the project as a process of its own. */
export interface Running {
  readonly pid: number;
  /** All it has said so far, on both streams. */
  said(): string;
  /** Waits until it says this. @throws with all it said when it ends before. */
  until(text: string): Promise<void>;
  signal(name: NodeJS.Signals): void;
  /** Its exit code; null when a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** The machine's own environment, without anything that names a database, a port or this test run. */
function inherited(): NodeJS.ProcessEnv {
  const env = { ...process.env };
  for (const name of Object.keys(env))
    if (/^(DATABASE_|NEXTAUTH_|HOLDFAST_|VITEST|NODE_ENV$|PORT$|TZ$)/.test(name))
      Reflect.deleteProperty(env, name);
  return env;
}

/** @param script in scripts/. @param env beside the machine's own, without anything that names a database. */
export function startCommand(
  script: string,
  env: Readonly<Record<string, string>> = {},
  args: readonly string[] = [],
): Running {
  const child = spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', `scripts/${script}.ts`, ...args],
    { env: { ...inherited(), ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = new Promise<number | null>((done) => child.once('close', (code) => done(code)));
  let isOver = false;
  void ended.then(() => (isOver = true));
  const { pid } = child;
  if (pid === undefined) throw new Error(`${script} did not start`);
  return {
    pid,
    ended,
    said: () => text,
    signal: (name) => child.kill(name),
    until: async (wanted) => {
      while (!text.includes(wanted)) {
        if (isOver) throw new Error(`it ended without saying "${wanted}":\n${text}`);
        await pause(50);
      }
    },
  };
}

/** Runs a command to its end. */
export async function runCommand(...of: Parameters<typeof startCommand>) {
  const running = startCommand(...of);
  const code = await running.ended;
  return { code, said: running.said() };
}

/** A process and all that descends from it, whichever group they are in. */
export function familyOf(pid: number): number[] {
  const { stdout } = spawnSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' });
  const pairs = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const family = [pid];
  for (const member of family)
    for (const [child, parent] of pairs) if (parent === member && child !== undefined) family.push(child);
  return family;
}

const isAlive = (pid: number) => {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.trim() !== '' && !stdout.trim().startsWith('Z');
};

/** Those of these processes that are still there after a moment's grace. */
export async function leftOf(family: readonly number[]): Promise<number[]> {
  for (let wait = 0; wait < 100 && family.some(isAlive); wait += 1) await pause(50);
  return family.filter(isAlive);
}
