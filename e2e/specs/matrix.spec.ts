import { expect, test, type APIRequestContext } from '@playwright/test';
import { account, origin, signIn } from '../fixtures/accounts';
import { MANIFEST, servedAddresses, type Audience } from '../fixtures/manifest';
import { placesOf } from '../fixtures/places';
import { adminRows, digestOfRows } from '../fixtures/rows';

type Visitor = 'signed out' | 'other clinic' | 'patient' | 'therapist' | 'admin';
const VISITORS: readonly Visitor[] = ['signed out', 'other clinic', 'patient', 'therapist', 'admin'];

const served = servedAddresses().filter((address) => address in MANIFEST);
const devices = new Map<Visitor, APIRequestContext>();
let fill: (address: string) => string;
let before: string;

test.beforeAll(async ({ playwright }) => {
  fill = await placesOf(adminRows);
  for (const visitor of VISITORS) {
    const device = await playwright.request.newContext({ baseURL: origin, maxRedirects: 0 });
    devices.set(visitor, device);
    if (visitor === 'signed out') continue;
    const { email, password } = visitor === 'other clinic' ? account('therapist', 1) : account(visitor);
    expect(await signIn(device, email, password)).toBe(200);
  }
  before = await digestOfRows();
});

test.afterAll(async () => {
  for (const device of devices.values()) await device.dispose();
});

/** What each visitor must get. Pages of a stranger's patient are 404, never 403. */
function expected(address: string, audience: Audience, visitor: Visitor): readonly number[] {
  const isApi = address.startsWith('/api/');
  if (audience === 'anyone' || audience === 'shell') return [200, 307, 302, 404, 400, 405];
  if (visitor === 'signed out') return isApi ? [401] : [307];
  if (audience === 'patient-api') return visitor === 'patient' ? [200, 400, 405] : [403];
  if (audience === 'staff-api') return visitor === 'patient' ? [403] : [200];
  const hasId = address.includes('[id]');
  if (audience === 'admin') return visitor === 'admin' ? [200] : [404];
  if (visitor === 'other clinic') return [hasId ? 404 : 200];
  return visitor === 'therapist' ? [200] : [404];
}

test('every page and route is in the manifest', () => {
  expect([...new Set(servedAddresses())].filter((address) => !(address in MANIFEST))).toEqual([]);
});

for (const address of served) {
  const audience = MANIFEST[address] ?? 'anyone';
  if (address === '/api/v1/live' || address === '/api/auth/[...nextauth]') continue;
  test(`${address} answers each visitor as it should`, async () => {
    for (const visitor of VISITORS) {
      const device = devices.get(visitor);
      const isPost = address === '/api/v1/logs';
      const answer = isPost
        ? await device?.post(address, { data: {}, headers: { origin } })
        : await device?.get(fill(address));
      expect(expected(address, audience, visitor), `${visitor} at ${address}: ${answer?.status()}`).toContain(
        answer?.status(),
      );
      expect(answer?.headers()['cache-control']).toContain('no-store');
    }
  });
}

test('no row was changed by any of it', async () => {
  console.log(`matrix: ${served.length} addresses × ${VISITORS.length} visitors`);
  expect(await digestOfRows()).toBe(before);
});
