import autocannon from 'autocannon';
import { readFileSync } from 'node:fs';

export interface Sample {
  readonly perSecond: number;
  readonly p50: number;
  readonly p97_5: number;
  /** Milliseconds of the server's CPU for one request; null where /proc does not tell. */
  readonly cpuMs: number | null;
  readonly wrong: number;
}

export interface Caller {
  readonly headers: Record<string, string>;
  readonly nextBody: () => string;
}

/** User and system time that a process has used so far, in milliseconds. */
function cpuOf(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return null;
  }
}

/** Ten connections, each its own caller, for a bounded number of requests. */
export async function load(
  url: string,
  pid: number,
  callers: readonly Caller[],
  amount: number,
): Promise<Sample> {
  let next = 0;
  const before = cpuOf(pid);
  const result = await autocannon({
    url,
    method: 'POST',
    connections: callers.length,
    amount,
    setupClient: (client) => {
      const caller = callers[next++ % callers.length];
      if (!caller) return;
      const send = () =>
        client.setHeadersAndBody(
          { 'content-type': 'application/json', ...caller.headers },
          caller.nextBody(),
        );
      send();
      client.on('response', send);
    },
  });
  const after = cpuOf(pid);
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p97_5: result.latency.p97_5,
    cpuMs: before === null || after === null ? null : (after - before) / amount,
    wrong: result.non2xx + result.errors,
  };
}
