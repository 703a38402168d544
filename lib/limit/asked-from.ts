import 'server-only';
import { env } from '@/lib/env';
import { clientAddress, PEER_HEADER } from './client-address';

/** The client of a request, by its headers; null where it cannot be known. */
export function askedFrom(header: (name: string) => string | null | undefined): string | null {
  const { TRUSTED_HOPS: hops, NEXTAUTH_URL: address } = env();
  return clientAddress({
    forwarded: header('x-forwarded-for') ?? null,
    peer: header(PEER_HEADER) ?? null,
    hops,
    behindProxy: address.startsWith('https:'),
  });
}
