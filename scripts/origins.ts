import { hostname, networkInterfaces } from 'node:os';

/** This machine's addresses on its networks. */
export const lanAddresses = (): string[] =>
  Object.values(networkInterfaces())
    .flat()
    .flatMap((entry) => (entry?.family === 'IPv4' && !entry.internal ? [entry.address] : []));

/** Every address that an app of the demo answers to, beside the one that its links name, as HOLDFAST_ORIGINS. */
export function originsOf(host: string, port: number): string {
  const name = hostname().toLowerCase();
  const onNetwork =
    host === '0.0.0.0' ? [...lanAddresses(), name, `${name.split('.')[0] ?? name}.local`] : [];
  return ['localhost', '127.0.0.1', ...onNetwork].map((at) => `http://${at}:${port}`).join(',');
}
