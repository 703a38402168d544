import autocannon from 'autocannon';
import { readFileSync } from 'node:fs';

export interface Sample {
  readonly perSecond: number;
  readonly p50: number;
  readonly p97_5: number;
  /** Milliseconds of the server's CPU for one request; null where /proc does not tell. */
  readonly cpuMs: number | null;
  /** Answers other than 2xx, and connections lost. */
  readonly wrong: number;
}

/** One connection, kept alive: who calls, and what it sends next; without a body it asks for the page. */
export interface Caller {
  readonly headers: Record<string, string>;
  readonly nextBody?: () => string;
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

/** A bounded number of requests over one connection a caller. */
export async function load(
  url: string,
  pid: number,
  callers: readonly Caller[],
  amount: number,
): Promise<Sample> {
  let next = 0;
  let answeredAt = 0;
  const before = cpuOf(pid);
  const startedAt = performance.now();
  const result = await autocannon({
    ...{ url, method: callers[0]?.nextBody ? 'POST' : 'GET', connections: callers.length, amount },
    setupClient: (client) => {
      const caller = callers[next++ % callers.length];
      if (!caller) return;
      const { nextBody } = caller;
      // The tool itself ends on a whole second, which is as long as a round.
      client.on('response', () => (answeredAt = performance.now()));
      if (!nextBody) return client.setHeaders(caller.headers);
      const headers = { 'content-type': 'application/json', ...caller.headers };
      const send = () => client.setHeadersAndBody(headers, nextBody());
      send();
      client.on('response', send);
    },
  });
  const after = cpuOf(pid);
  return {
    perSecond: amount / ((answeredAt - startedAt) / 1_000),
    p50: result.latency.p50,
    p97_5: result.latency.p97_5,
    cpuMs: before === null || after === null ? null : (after - before) / amount,
    wrong: result.non2xx + result.errors,
  };
}
