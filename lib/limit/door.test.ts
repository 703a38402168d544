import { createServer, request } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PEER_HEADER } from './client-address';
import { watchDoor } from './door';

const server = createServer((asked, answer) => answer.end(String(asked.headers[PEER_HEADER])));
let port = 0;

beforeAll(async () => {
  watchDoor(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});

afterAll(() => server.close());

const ask = (path: string, method = 'GET', headers: Record<string, string> = {}) =>
  new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
      let text = '';
      answer.on('data', (part: Buffer) => (text += part.toString()));
      answer.on('end', () => resolve({ status: answer.statusCode, text }));
    });
    asked.on('error', reject).end();
  });

it('says whom a connection is with, whatever a request claims', async () => {
  expect(await ask('/', 'GET', { [PEER_HEADER]: '203.0.113.7' })).toEqual({ status: 200, text: '127.0.0.1' });
});

it.each([
  ['TRACE', 405],
  ['GET', 200],
])('%s is answered %i', async (method, status) => {
  expect((await ask('/', method)).status).toBe(status);
});
