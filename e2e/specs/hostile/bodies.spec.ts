import { expect, test, type APIRequestContext } from '@playwright/test';
import { actionOf } from '../../fixtures/actions';
import { deviceOf } from '../../fixtures/devices';
import { startInstance, type Instance } from '../../fixtures/instance';
import { cookieOf } from '../../fixtures/listen';
import { loggerOf, type Logger } from '../../fixtures/logger';
import { memoryOf } from '../../fixtures/memory';
import { row } from '../../fixtures/row';
import { digestOfRows } from '../../fixtures/rows';
import { buildWorld, type World } from '../../fixtures/world';

let world: World;
/** Of one's own, so that what it holds is what these bodies cost. */
let app: Instance;
let phone: Logger;
let therapist: APIRequestContext;
const cookies = new Map<string, string>();
let before: string;

test.beforeAll(async () => {
  world = await buildWorld('Bodies');
  app = await startInstance();
  phone = await loggerOf(world, world.here, () => app.origin);
  therapist = await deviceOf(world.here.therapist, app.origin);
  cookies.set('phone', await cookieOf(phone.device));
  cookies.set('therapist', await cookieOf(therapist));
  before = await digestOfRows();
});
test.afterAll(async () => {
  await phone.device.dispose();
  await therapist.dispose();
  await world.db.$disconnect();
  await app.stop();
});

type Body = string | Uint8Array<ArrayBuffer> | (() => ReadableStream);

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Body;
}

/** Asks as somebody who may. @returns the status and the words. */
async function ask(
  address: string,
  who: 'phone' | 'therapist',
  asked: Asked,
): Promise<readonly [number, string]> {
  const { method = 'POST', headers = {}, body } = asked;
  const answer = await fetch(`${app.origin}${address}`, {
    ...{ method, redirect: 'manual', duplex: 'half' },
    headers: { origin: app.origin, cookie: cookies.get(who) ?? '', ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'function' ? body() : body }),
  });
  return [answer.status, await answer.text()];
}

const LOGS = '/api/v1/logs';
const JSON_TYPE = { 'content-type': 'application/json' };
const HUGE = 'x'.repeat(10_000_000);
const MANY = `[${'1,'.repeat(99_999)}1]`;
const DEEP = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
const DEEP_OBJECTS = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
const BROKEN = new Uint8Array([...new TextEncoder().encode('[{"givenName":"'), 0xc3, 0x28, 34, 125, 93]);
const envelope = (sessions: string) => `{"sentAt":"2026-11-03T11:00:00Z","sessions":${sessions}}`;
const withNote = (note: string) => envelope(JSON.stringify([phone.session({ note })]));

/** Without a length that would give it away. */
function streamed(): ReadableStream {
  let left = 100;
  return new ReadableStream({
    pull: (controller) => {
      left -= 1;
      if (left < 0) controller.close();
      else controller.enqueue(new TextEncoder().encode('x'.repeat(100_000)));
    },
  });
}

const BODIES: readonly (readonly [what: string, status: number, body: () => Body])[] = [
  ['a note of 10 MB', 413, () => withNote(HUGE)],
  ['10 MB that nobody announced', 413, () => streamed],
  ['100,000 sessions', 400, () => envelope(MANY)],
  ['100,000 holds', 400, () => envelope(`[{"holds":${MANY}}]`)],
  ['100,000 reports', 400, () => envelope('[]').replace('}', `,"reports":${MANY}}`)],
  ['arrays in arrays', 400, () => DEEP],
  ['objects in objects', 400, () => DEEP_OBJECTS],
  ['broken UTF-8', 400, () => BROKEN],
  ['nothing', 400, () => ''],
  ['half of it', 400, () => envelope('[').slice(0, -1)],
];

for (const [what, status, body] of BODIES) {
  row(16, `a log of ${what} is answered with ${status}`, async () => {
    expect((await ask(LOGS, 'phone', { headers: JSON_TYPE, body: body() }))[0]).toBe(status);
  });
}

row(16, 'a log of another type, or packed, is answered with 415', async () => {
  const body = envelope('[]');
  for (const type of [
    ...['text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded'],
    ...['application/xml', 'application/json-patch+json', 'application/json, text/plain', ''],
  ])
    expect((await ask(LOGS, 'phone', { headers: { 'content-type': type }, body }))[0], type).toBe(415);
  const packed = { ...JSON_TYPE, 'content-encoding': 'gzip' };
  expect((await ask(LOGS, 'phone', { headers: packed, body }))[0]).toBe(415);
});

const FORM = { 'content-type': 'multipart/form-data; boundary=x' };
const part = (name: string, value: string) =>
  `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n--x--\r\n`;

const CALLS: readonly (readonly [
  what: string,
  status: number,
  body: Body,
  headers?: Record<string, string>,
])[] = [
  ['a note of 10 MB', 413, JSON.stringify([{ note: HUGE }])],
  ['10 MB that nobody announced', 413, streamed],
  ['a form of 10 MB', 413, part('0', HUGE), FORM],
  ['100,000 arguments', 400, MANY],
  ['arrays in arrays', 400, DEEP],
  ['objects in objects', 400, `[${DEEP_OBJECTS}]`],
  ['broken UTF-8', 400, BROKEN],
  ['nothing', 400, ''],
  ['half of it', 400, '[{"a":'],
  ['no list', 400, '{"length":100000000}'],
  ['half a form', 400, 'hello', FORM],
  ['a form without a boundary', 400, 'hello', { 'content-type': 'multipart/form-data' }],
  ['a part that is no value', 400, part('0', '["$@1"]'), FORM],
  ['what only the framework writes', 400, '["$F1"]'],
  ['JSON', 415, '[{}]', JSON_TYPE],
  ['XML', 415, '<a/>', { 'content-type': 'application/xml' }],
];

for (const [what, status, body, headers] of CALLS) {
  row(16, `an action called with ${what} is answered with ${status}`, async () => {
    const { id, page } = actionOf('createPatientAction');
    const call = { 'next-action': id, 'content-type': 'text/plain;charset=UTF-8', ...headers };
    expect((await ask(page, 'therapist', { headers: call, body }))[0]).toBe(status);
  });
}

row(16, '100,000 elements in a field of an action are refused by name', async () => {
  const { id, page } = actionOf('createPatientAction');
  const headers = { 'next-action': id, 'content-type': 'text/plain;charset=UTF-8' };
  const [, text] = await ask(page, 'therapist', { headers, body: `[{"conditions":${MANY}}]` });
  expect(text).toContain('"code":"invalid"');
  expect(text).toContain('"conditions":"too_many"');
});

/** Whatever is asked, and however. */
const ODD: readonly (readonly [address: string, asked: Asked])[] = [
  ...['/patients/%ff', '/library/%ff', '/join/%ff', '/%ff', '/patients/%00', '/patients?q=%ff'].map(
    (address) => [address, { method: 'GET' }] as const,
  ),
  ...['callback/credentials', 'signin', 'signout', 'error', 'verify-request', 'nonsense', 'session'].flatMap(
    (door) => ['GET', 'POST', 'PUT'].map((method) => [`/api/auth/${door}`, { method }] as const),
  ),
  ...['{"a":', '[1]', 'null', DEEP].map(
    (body) => ['/api/auth/callback/credentials', { body, headers: JSON_TYPE }] as const,
  ),
  ...['/', '/worklist', '/me', LOGS, '/api/v1/today', '/api/health', '/nowhere'].flatMap((address) =>
    ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'].map((method) => [address, { method }] as const),
  ),
  ['/worklist', { headers: FORM, body: 'hello' }],
  ['/worklist', { headers: FORM, body: part('$ACTION_REF_1', '') }],
  ['/worklist', { headers: { 'next-action': '__proto__', 'content-type': 'text/plain' }, body: '[]' }],
  ['/worklist?_rsc=x', { method: 'GET', headers: { rsc: '1', 'next-router-state-tree': 'x' } }],
  ['/api/v1/today', { method: 'GET', headers: { cookie: 'next-auth.session-token=a.b.c.d.e' } }],
  ['/worklist', { method: 'GET', headers: { cookie: 'next-auth.session-token=%ff' } }],
];

row(
  16,
  'nothing that is asked for oddly is a fault of the server, and no row was changed by any of it',
  async () => {
    for (const [address, asked] of ODD) {
      const [status] = await ask(address, 'therapist', asked);
      expect(status, `${asked.method ?? 'POST'} ${address}`).toBeLessThan(500);
    }
    expect(await digestOfRows()).toBe(before);
  },
);

row(16, 'depth inside an item rejects that item, and the rest is stored', async () => {
  const good = phone.session();
  const session = JSON.stringify(phone.session());
  const deep = [session.replace('"note":null', `"note":${DEEP_OBJECTS}`), DEEP];
  const [status, text] = await ask(LOGS, 'phone', {
    headers: JSON_TYPE,
    body: envelope(`[${[...deep, JSON.stringify(good)].join(',')}]`),
  });
  expect(status).toBe(200);
  expect(JSON.parse(text)).toMatchObject({ acked: [good.id], rejected: [{ path: 'note' }, { id: null }] });
});

row(16, 'thirty bodies of 10 MB at once take little memory', async () => {
  const { id, page } = actionOf('createPatientAction');
  const call = { 'next-action': id, 'content-type': 'text/plain;charset=UTF-8' };
  const held = memoryOf(app.pid);
  const [log, argument] = [withNote(HUGE), JSON.stringify([{ note: HUGE }])];
  const asked = Array.from({ length: 10 }, () => [
    ask(LOGS, 'phone', { headers: JSON_TYPE, body: log }),
    ask(LOGS, 'phone', { headers: JSON_TYPE, body: streamed }),
    ask(page, 'therapist', { headers: call, body: argument }),
  ]).flat();
  const statuses = (await Promise.all(asked)).map(([status]) => status);
  expect(new Set(statuses)).toEqual(new Set([413]));
  // Kept whole, they would be 300 MB and more.
  const more = memoryOf(app.pid) - held;
  console.log(`thirty bodies of 10 MB: ${Math.round(more)} MB more than the ${Math.round(held)} MB before`);
  expect(more).toBeLessThan(150);
  expect(app.isRunning()).toBe(true);
});
