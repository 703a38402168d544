import { expect, test, type APIRequestContext, type Browser } from '@playwright/test';
import { get, request as raw } from 'node:http';
import { postAction, actionOf } from '../fixtures/actions';
import { origin, signIn } from '../fixtures/accounts';
import { deviceOf, freshAddress, newDevice } from '../fixtures/devices';
import { startInstance } from '../fixtures/instance';
import { adminRows } from '../fixtures/rows';
import { buildWorld, emailOf, PASSWORD, type World } from '../fixtures/world';

let world: World;
test.beforeAll(async () => {
  world = await buildWorld('Doors');
});
test.afterAll(() => world.db.$disconnect());

const { hostname, port } = new URL(origin);

/** A request as no browser sends it. */
const ask = (method: string, path: string, headers: Record<string, string> = {}) =>
  new Promise<number | undefined>((resolve, reject) => {
    const asked = raw({ hostname, port, method, path, headers }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode));
    });
    asked.on('error', reject).end();
  });

const cookieOf = async (device: APIRequestContext) =>
  (await device.storageState()).cookies.map(({ name, value }) => `${name}=${value}`).join('; ');

test('guesses from everywhere shut nobody out of the browser that they use', async () => {
  const { colleague } = world.here;
  const email = emailOf(colleague);
  const own = await deviceOf(colleague);
  const answers: number[] = [];
  for (let guess = 0; guess < 22; guess += 1) {
    const stranger = await newDevice();
    answers.push(await signIn(stranger, email, 'not the password'));
    await stranger.dispose();
  }
  expect(new Set(answers)).toEqual(new Set([401]));
  const elsewhere = await newDevice();
  expect(await signIn(elsewhere, email, PASSWORD)).toBe(401);
  expect(await signIn(own, email, PASSWORD)).toBe(200);
  await own.dispose();
  await elsewhere.dispose();
});

test('an app that no proxy stands before takes the connection’s word and no header’s', async () => {
  const bare = await startInstance({ ...process.env, TRUSTED_HOPS: '0' });
  try {
    const email = emailOf(world.here.other);
    for (let guess = 0; guess < 8; guess += 1) {
      const liar = await newDevice(bare.origin, freshAddress());
      expect(await signIn(liar, email, 'not the password', bare.origin)).toBe(401);
      await liar.dispose();
    }
    const same = await newDevice(bare.origin, freshAddress());
    expect(await signIn(same, email, PASSWORD, bare.origin)).toBe(401);
    expect(await signIn(same, emailOf(world.here.patient), PASSWORD, bare.origin)).toBe(200);
    await same.dispose();
  } finally {
    await bare.stop();
  }
});

test('asking for a stream’s head opens no stream', async () => {
  const desk = await deviceOf(world.here.therapist);
  expect(await ask('HEAD', '/api/v1/live', { cookie: await cookieOf(desk) })).toBe(405);
  await desk.dispose();
});

const seenAt = async (userId: string) => {
  const { rows } = await adminRows.query<{ seen: string }>(
    'select last_seen_at::text as seen from login_session where user_id = $1',
    [userId],
  );
  return rows.map(({ seen }) => seen).join();
};

const AGO = `update login_session set last_seen_at = now() - interval '7 hours' where user_id = $1`;

/** Opens the stream and waits for its first word. */
const openStream = (cookie: string) =>
  new Promise<() => void>((resolve, reject) => {
    const asked = get(`${origin}/api/v1/live`, { headers: { cookie } }, (answer) =>
      answer.once('data', () => resolve(() => asked.destroy())),
    );
    asked.on('error', reject);
  });

test('a screen that asks by itself keeps no session alive', async () => {
  const { userId } = world.here.therapist;
  const desk = await deviceOf(world.here.therapist);
  await adminRows.query(AGO, [userId]);
  const before = await seenAt(userId);
  const close = await openStream(await cookieOf(desk));
  close();
  await desk.get('/worklist', {
    headers: { cookie: `${await cookieOf(desk)}; holdfast-unattended=1` },
  });
  expect(await seenAt(userId)).toBe(before);
  await desk.get('/worklist');
  expect(await seenAt(userId)).not.toBe(before);
  await desk.dispose();
});

async function deskOf(browser: Browser) {
  const page = await browser.newPage({ extraHTTPHeaders: { 'x-forwarded-for': freshAddress() } });
  expect(await signIn(page.request, emailOf(world.there.therapist), PASSWORD)).toBe(200);
  return page;
}

test('a worklist that nobody touches says so when it reads itself again', async ({ browser }) => {
  const page = await deskOf(browser);
  await page.clock.install();
  await page.goto('/worklist');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const readAgain = page.waitForRequest(async (asked) =>
    ((await asked.headerValue('cookie')) ?? '').includes('holdfast-unattended'),
  );
  await page.clock.fastForward('05:00');
  expect((await readAgain).url()).toContain('/worklist');
  await page.close();
});

test('signing in again in a browser ends what was signed in before', async () => {
  const desk = await deviceOf(world.there.therapist);
  const former = await cookieOf(desk);
  expect(await signIn(desk, emailOf(world.there.colleague), PASSWORD)).toBe(200);
  const thief = await newDevice();
  const asked = { headers: { cookie: former } };
  expect((await thief.get('/worklist', asked)).status()).toBe(307);
  expect((await desk.get('/worklist')).status()).toBe(200);
  await desk.dispose();
  await thief.dispose();
});

test('the trail tells of a page that was tried, and of signing in right and wrong', async () => {
  const { patient, clinicId } = world.here;
  const desk = await deviceOf(world.there.lead);
  await desk.get(`/patients/${patient.patientId}`);
  const stranger = await newDevice();
  await signIn(stranger, emailOf(world.there.lead), 'not the password');
  const trail = async () => {
    const { rows } = await adminRows.query<{ row: string }>(
      `select concat_ws(' ', action, outcome, subject_type, subject_id, patient_id) as row from audit_event where clinic_id = $1`,
      [world.there.clinicId],
    );
    return rows.map(({ row }) => row);
  };
  expect(await trail()).toContain(`patient.read refused patients ${patient.patientId}`);
  await expect.poll(trail).toContain(`session.sign_in done user ${world.there.lead.userId}`);
  await expect.poll(trail).toContain(`session.sign_in refused user ${world.there.lead.userId}`);
  expect((await trail()).join()).not.toContain(clinicId);
  await desk.dispose();
  await stranger.dispose();
});

test('nothing that can be asked is answered with a fault of ours', async () => {
  const desk = await deviceOf(world.here.therapist);
  const cookie = await cookieOf(desk);
  const statuses: string[] = [];
  const note = (what: string, status: number | undefined) => statuses.push(`${what} ${status}`);
  for (const path of [
    ...['/join/%E0%A4%A', '/library/%ff', '/patients?q=%00', '/worklist?q=%00', '/%00'],
    ...['/api/auth/session?callbackUrl=foo:', '/api/auth/callback/credentials', '/api/auth/nope'],
  ])
    note(`GET ${path}`, await ask('GET', path, { cookie }));
  note('a bad cookie', await ask('GET', '/api/auth/session', { cookie: 'next-auth.callback-url=foo:' }));
  note('TRACE', await ask('TRACE', '/worklist', { cookie }));
  for (const path of ['session', 'callback/credentials', '_log', 'signout', 'signin/credentials', 'nope']) {
    const answer = await desk.post(`/api/auth/${path}`, {
      headers: { origin, 'content-type': 'application/json' },
      data: Buffer.from('{'),
    });
    note(`POST ${path}`, answer.status());
  }
  const { id, page } = actionOf('chooseClinicAction');
  for (const body of ['[]', '[null]', '[', '["$K1"]', JSON.stringify(['x'.repeat(2_000_000)])])
    note(`action ${body.slice(0, 9)}`, (await postAction(desk, id, { at: page, body })).status);
  expect(statuses.filter((line) => / 5\d\d$| undefined$/.test(line))).toEqual([]);
  await desk.dispose();
});

test('a link made for a colleague tells nobody whether the address has an account', async ({ browser }) => {
  const lead = await browser.newPage({ extraHTTPHeaders: { 'x-forwarded-for': freshAddress() } });
  expect(await signIn(lead.request, emailOf(world.here.lead), PASSWORD)).toBe(200);
  const pages: string[] = [];
  const words: (string | null)[] = [];
  for (const email of [emailOf(world.there.colleague), `nobody-${world.here.clinicId}@demo.example`]) {
    await lead.goto('/clinic/staff');
    await lead.getByLabel('Name', { exact: true }).fill('Same Name');
    await lead.getByLabel('E-mail', { exact: true }).fill(email);
    await lead.getByRole('button', { name: 'Make a link' }).click();
    const link = await lead.getByLabel('One-time link').inputValue();
    await lead.goto(link);
    pages.push((await lead.locator('main').innerText()).replace(email, '…'));
    await lead.getByLabel('Password', { exact: true }).fill('short');
    await lead.getByRole('button', { name: 'Join' }).click();
    const field = lead.getByLabel('Password', { exact: true });
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    words.push((await lead.locator('main').innerText()).replace(email, '…'));
  }
  expect(pages[0]).toBe(pages[1]);
  expect(words[0]).toBe(words[1]);
  await lead.close();
});
