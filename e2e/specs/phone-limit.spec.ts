import { expect, test } from '@playwright/test';
import { adminDb } from '@/prisma/builders/admin-db';
import { sendLogs } from '../fixtures/devices';
import { loggerOf } from '../fixtures/logger';
import { newPatient, openPhone } from '../fixtures/patients';
import { buildWorld } from '../fixtures/world';

const db = adminDb(process.env['E2E_ADMIN_URL'] ?? '');
test.afterAll(() => db.$disconnect());

/** As many requests as one account may send in a minute. */
const A_MINUTE = 240;

test('too many logs in a minute are not read: none is acknowledged, none is stored, others are let through', async () => {
  const world = await buildWorld('Limit');
  const [phone, other] = [await loggerOf(world, world.here), await loggerOf(world, world.there)];
  const statuses: number[] = [];
  for (let sent = 0; sent < A_MINUTE; sent += 20) {
    // Anything counts, also what is no log.
    const wrong = { sessions: 'none' };
    const answers = Array.from({ length: 20 }, () => sendLogs(phone.device, wrong));
    statuses.push(...(await Promise.all(answers)).map((answer) => answer.status()));
  }
  expect(new Set(statuses)).toEqual(new Set([400]));
  const session = phone.session();
  const refused = await phone.send(session);
  expect(refused.status()).toBe(429);
  expect(await refused.json()).toEqual({ error: { code: 'too_many_attempts', path: null } });
  const wait = Number(refused.headers()['retry-after']);
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60);
  expect(await phone.stored(session)).toBe(0);
  await other.expectTakenOnce(other.session());
  await Promise.all([phone.device.dispose(), other.device.dispose()]);
  await world.db.$disconnect();
});

test('a phone that is asked to wait keeps what it has, and sends it after', async ({ browser }) => {
  const patient = await newPatient(db);
  const { phone, me } = await openPhone(browser, patient);
  const said = () => db.answer.count({ where: { patientId: patient.patientId } });
  let asked = 0;
  await me.route('**/api/v1/logs', async (route) => {
    asked += 1;
    if (asked > 1) return route.continue();
    const body = JSON.stringify({ error: { code: 'too_many_attempts', path: null } });
    return route.fulfill({ status: 429, headers: { 'retry-after': '3' }, body });
  });
  await me.getByRole('button', { name: 'Nothing new' }).click();
  await expect(me.getByText('One thing waits to be sent')).toBeVisible();
  expect(await said()).toBe(0);
  await expect(me.getByText('One thing waits to be sent')).toBeHidden({ timeout: 20_000 });
  expect([asked, await said()]).toEqual([2, 1]);
  await phone.close();
});
