import { expect, test } from '@playwright/test';
import { account, origin, signIn } from '../fixtures/accounts';
import { deviceOf } from '../fixtures/devices';
import { buildWorld, emailOf, PASSWORD } from '../fixtures/world';

test('an unknown address and a wrong password get the same answer', async ({ request }) => {
  const { email } = account('therapist');
  expect(await signIn(request, email, 'not the password')).toBe(401);
  expect(await signIn(request, 'nobody@nowhere.example', 'not the password')).toBe(401);
});

test('the cookie carries an opaque token only, and signing out ends it', async ({ playwright }) => {
  const { email, password } = account('patient');
  const device = await playwright.request.newContext({ baseURL: origin });
  expect(await signIn(device, email, password)).toBe(200);
  expect((await device.get('/api/v1/today')).status()).toBe(200);
  const { cookies } = await device.storageState();
  const cookie = cookies.find(({ name }) => name === 'next-auth.session-token');
  expect(cookie?.httpOnly).toBe(true);
  expect(cookie?.sameSite).toBe('Lax');
  const thief = await playwright.request.newContext({
    baseURL: origin,
    extraHTTPHeaders: { cookie: `next-auth.session-token=${cookie?.value ?? ''}` },
  });
  expect((await thief.get('/api/v1/today')).status()).toBe(200);
  const { csrfToken } = (await (await device.get('/api/auth/csrf')).json()) as { csrfToken: string };
  await device.post('/api/auth/signout', { form: { csrfToken, json: 'true' }, headers: { origin } });
  expect((await thief.get('/api/v1/today')).status()).toBe(401);
});

test('a guesser is slowed with the same words whether or not the address exists', async ({ request }) => {
  for (const email of ['guess-one@nowhere.example', 'guess-two@nowhere.example']) {
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 9; attempt += 1) statuses.push(await signIn(request, email, 'wrong'));
    expect(new Set(statuses)).toEqual(new Set([401]));
  }
});

test('a lost phone is signed out from the desk, with an open link, and nobody else is', async ({
  browser,
}) => {
  const { here, db } = await buildWorld('Lost phone');
  const phones = [await deviceOf(here.patient), await deviceOf(here.patient)];
  const other = await deviceOf(here.other);
  const desk = await browser.newPage();
  expect(await signIn(desk.request, emailOf(here.therapist), PASSWORD)).toBe(200);
  await desk.goto(`/patients/${here.patient.patientId}/invite`);
  await desk.getByRole('button', { name: 'Make a link' }).click();
  const link = await desk.getByLabel('Sign-in link').inputValue();
  await desk.reload();
  await expect(desk.getByText('2 phones are signed in.')).toBeVisible();
  await desk.getByRole('button', { name: 'Sign every phone out' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: 'Sign every phone out' }).click();
  await expect(desk.getByText('No phone is signed in.')).toBeVisible();
  for (const phone of phones) expect((await phone.get('/api/v1/today')).status()).toBe(401);
  expect((await other.get('/api/v1/today')).status()).toBe(200);
  const late = await browser.newPage();
  await late.goto(link);
  await expect(late.getByText('This link does not work any more')).toBeVisible();
  for (const device of [...phones, other]) await device.dispose();
  await desk.close();
  await late.close();
  await db.$disconnect();
});
