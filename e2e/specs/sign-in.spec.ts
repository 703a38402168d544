import { expect, test } from '@playwright/test';
import { account, origin, signIn } from '../fixtures/accounts';

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
