import { isIP } from 'node:net';

/** Set by the server itself from the connection, whatever was sent under this name (instrumentation.ts). */
export const PEER_HEADER = 'x-holdfast-peer';

interface Sources {
  /** The X-Forwarded-For header: client, proxy, proxy …; anyone may have written its left part. */
  readonly forwarded: string | null;
  /** The other end of the connection. */
  readonly peer: string | null;
  /** How many proxies of ours add to the header. 0: the header is not believed at all. */
  readonly hops: number;
  /** People reach the app by HTTPS, which only a proxy ends: without hops, the other end is that proxy for everyone. */
  readonly behindProxy: boolean;
}

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;
const BRACKETED = /^\[([^\]]*)\](?::\d+)?$/;
const WITH_PORT = /^(\d+\.\d+\.\d+\.\d+):\d+$/;

/** The first four groups of an IPv6 address: whoever has one has all of its /64. */
function networkOf(address: string): string {
  const [left = '', right] = (address.split('%')[0] ?? '').split('::');
  const groupsOf = (part: string | undefined) => (part ? part.split(':') : []);
  const [head, tail] = [groupsOf(left), groupsOf(right)];
  const zeros = right === undefined ? 0 : Math.max(0, 8 - head.length - tail.length);
  const groups = [...head, ...Array.from({ length: zeros }, () => '0'), ...tail];
  const four = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${four.join(':')}::/64`;
}

/** One name for one client: no port, no IPv4 in IPv6's clothes, and of IPv6 the /64. @returns null for no address. */
function normal(entry: string): string | null {
  const bare = (BRACKETED.exec(entry) ?? WITH_PORT.exec(entry) ?? ['', entry])[1] ?? entry;
  const address = MAPPED.exec(bare)?.[1] ?? bare;
  const version = isIP(address);
  if (version === 0) return null;
  return version === 4 ? address : networkOf(address);
}

/**
 * Whose address a request came from, counting only proxies of ours.
 * @returns null where it cannot be known; everybody must not share one allowance then, or anyone could use it up.
 */
export function clientAddress({ forwarded, peer, hops, behindProxy }: Sources): string | null {
  if (hops === 0) return behindProxy || peer === null ? null : normal(peer);
  const entry = forwarded?.split(',').at(-hops)?.trim();
  return entry === undefined ? null : normal(entry);
}
