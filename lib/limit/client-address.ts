/**
 * Whose address a request came from, counting only proxies of ours.
 * @param forwarded the X-Forwarded-For header: client, proxy, proxy …; anyone may have written its left part.
 * @param hops how many proxies of ours add to it. 0: the header is not believed at all.
 * @returns an address, or `unknown`, which then shares one allowance.
 */
export function clientAddress(forwarded: string | null, hops: number): string {
  if (hops === 0 || !forwarded) return 'unknown';
  const entries = forwarded.split(',').map((entry) => entry.trim());
  return entries.at(-hops) ?? 'unknown';
}
