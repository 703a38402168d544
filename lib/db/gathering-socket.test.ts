import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { gatheringSocket } from './gathering-socket';

it('keeps what is written in one tick together, and then sends all of it in order', async () => {
  let received = '';
  const server = createServer((peer) => peer.on('data', (chunk) => (received += chunk.toString())));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const socket = gatheringSocket();
  socket.connect(portOf(address), '127.0.0.1');
  await once(socket, 'connect');
  socket.write('begin; ');
  // As pg does around the parts of one statement.
  socket.cork();
  socket.write('select 1; ');
  socket.uncork();
  expect(socket.writableLength).toBe('begin; select 1; '.length);
  await new Promise((sent) => socket.write('commit', sent));
  expect(socket.writableLength).toBe(0);
  socket.end('!');
  await once(socket, 'close');
  expect(received).toBe('begin; select 1; commit!');
  server.close();
});

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
