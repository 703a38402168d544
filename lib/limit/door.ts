import { IncomingMessage, Server, ServerResponse } from 'node:http';
import { PEER_HEADER } from './client-address';

const HEADERS = {
  'Content-Type': 'application/json',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': `default-src 'none'; frame-ancestors 'none'`,
};

/** Methods that no page of ours has and that the framework answers with a fault. */
const UNHEARD = new Set(['TRACE', 'CONNECT']);

function refuse(response: ServerResponse): void {
  response.writeHead(405, { ...HEADERS, Connection: 'close' });
  response.end(JSON.stringify({ error: { code: 'method', path: null } }));
}

/** @returns false when the request was answered here. */
function enter(request: IncomingMessage, response: ServerResponse): boolean {
  // Whatever was sent under this name is no word of ours.
  request.headers[PEER_HEADER] = request.socket.remoteAddress ?? '';
  if (UNHEARD.has(request.method ?? '')) {
    refuse(response);
    return false;
  }
  return true;
}

const watched = new WeakSet<object>();

/**
 * Looks at each request before the framework does: notes whom the connection is with, and answers what the framework
 * could only answer with a fault. There is no hook so early, so the server's own event is taken.
 */
export function watchDoor(prototype: Pick<Server, 'emit'> = Server.prototype): void {
  if (watched.has(prototype)) return;
  watched.add(prototype);
  const { emit } = prototype;
  Object.defineProperty(prototype, 'emit', {
    configurable: true,
    writable: true,
    value(this: Server, event: string, ...rest: unknown[]): boolean {
      const [request, response] = rest;
      const isRequest =
        event === 'request' && request instanceof IncomingMessage && response instanceof ServerResponse;
      if (isRequest && !enter(request, response)) return true;
      return Reflect.apply(emit, this, [event, ...rest]);
    },
  });
}
