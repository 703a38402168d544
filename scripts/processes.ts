import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/*
 * Children that never outlive their parent. Each leads a process group of its own, so that Ctrl-C reaches them through
 * us and in order, and their own children end with them; a guard ends them where we were killed and can't.
 */

const GUARD = fileURLToPath(new URL('guard.mjs', import.meta.url));
/** After this a child that was asked to end is killed. */
const PATIENCE_MS = 10_000;

interface Kept {
  readonly child: ChildProcess;
  readonly signal: NodeJS.Signals;
}

const kept = new Map<number, Kept>();
let guard: ChildProcess | undefined;

function tellGuard(line: string): void {
  if (!guard) {
    guard = spawn(process.execPath, [GUARD], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
    guard.stdin?.on('error', () => undefined);
    guard.unref();
  }
  guard.stdin?.write(`${line}\n`);
}

function forget(pid: number): void {
  if (!kept.delete(pid)) return;
  tellGuard(`-${pid}`);
  if (kept.size > 0) return;
  guard?.stdin?.end();
  guard = undefined;
}

/** @param signal what asks it to end. */
export function startKept(
  command: string,
  args: readonly string[],
  options: SpawnOptions,
  signal: NodeJS.Signals = 'SIGTERM',
): ChildProcess {
  const child = spawn(command, args, { ...options, detached: true });
  const { pid } = child;
  if (pid === undefined) return child;
  kept.set(pid, { child, signal });
  tellGuard(`+${pid} ${signal}`);
  child.once('exit', () => forget(pid));
  return child;
}

const isRunning = (child: ChildProcess) => child.exitCode === null && child.signalCode === null;

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended meanwhile.
  }
}

/** Ends a child with its own children, and waits for it. */
export function endKept(child: ChildProcess): Promise<void> {
  const { pid } = child;
  const entry = pid === undefined ? undefined : kept.get(pid);
  if (pid === undefined || !entry || !isRunning(child)) return Promise.resolve();
  return new Promise((done) => {
    const killing = setTimeout(() => signalGroup(pid, 'SIGKILL'), PATIENCE_MS);
    child.once('exit', () => {
      clearTimeout(killing);
      done();
    });
    signalGroup(pid, entry.signal);
  });
}

/** Ends every child, the youngest first: the app before its database. */
export async function endAllKept(): Promise<void> {
  for (const { child } of [...kept.values()].reverse()) await endKept(child);
}

/** True once this process is on its way out: what fails from now on fails because of that. */
let leaving: Promise<never> | undefined;

export const isLeaving = (): boolean => leaving !== undefined;

/** Ends every child, then this process. */
export function leave(code: number): Promise<never> {
  leaving ??= endAllKept().then(() => process.exit(code));
  return leaving;
}

/** Ctrl-C, a closed terminal and a polite kill all end everything that was started here. */
export function leaveOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void leave(0));
}
