import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { account, signIn, signInAs } from '../fixtures/accounts';

const PLACES = [
  { link: 'Today', address: '/me', heading: /^Hello / },
  { link: 'History', address: '/me/history', heading: /sessions done$/ },
  { link: 'Messages', address: '/me/messages', heading: 'Reach your clinic' },
  { link: 'Me', address: '/me/settings', heading: 'Me' },
] as const;
const SIZES = [
  { width: 390, height: 844 },
  { width: 360, height: 680 },
] as const;

const worry = (page: Page) => page.getByRole('button', { name: 'Something new or worrying?' });
const go = (page: Page, link: string) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: link, exact: true }).click();
const firstName = () => account('patient').name.split(' ')[0] ?? '';

/** Texts that the phone keeps for use without a network. */
const keptTexts = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const request = indexedDB.open('holdfast-today');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('no database'));
    });
    const all = database.transaction('copies').objectStore('copies').getAll();
    const rows = await new Promise<unknown[]>((resolve) => {
      all.onsuccess = () => resolve(all.result);
    });
    database.close();
    return rows.map((row) => JSON.stringify(row));
  });

for (const size of SIZES) {
  test(`the way to help stands above the nav on every place at ${size.width} × ${size.height}`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await signInAs(page, 'patient');
    for (const { address, heading } of PLACES) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
      await expect(worry(page)).toBeInViewport({ ratio: 1 });
      const row = await worry(page).boundingBox();
      const nav = await page.getByRole('navigation', { name: 'Main' }).boundingBox();
      expect((row?.y ?? 0) + (row?.height ?? 0)).toBeLessThanOrEqual((nav?.y ?? 0) + 1);
      expect((nav?.y ?? 0) + (nav?.height ?? 0)).toBeLessThanOrEqual(size.height);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
    }
  });
}

test('one tap from each place leads to the signs, and back', async ({ page }) => {
  await signInAs(page, 'patient');
  await page.goto('/me');
  for (const { link, heading } of PLACES) {
    await go(page, link);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await worry(page).click();
    await expect(page.getByRole('heading', { name: 'What is new?' })).toBeVisible();
    await page.getByRole('button', { name: 'None of these' }).click();
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  }
});

test('whoever asks for help while the plan opens is told what to do, then led to the signs', async ({
  page,
}) => {
  await signInAs(page, 'patient');
  let answer: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/api/v1/today', async (route) => {
    await asked;
    await route.continue();
  });
  const asking = page.waitForRequest('**/api/v1/today');
  await page.goto('/me');
  await asking;
  await worry(page).click();
  await expect(page.getByRole('heading', { name: 'Call your clinic' })).toBeVisible();
  answer();
  await expect(page.getByRole('heading', { name: 'What is new?' })).toBeVisible();
});

test('without a network every place still opens from the phone, and says so', async ({ page, context }) => {
  await signInAs(page, 'patient');
  await page.goto('/me');
  await expect(page.getByRole('heading', { name: `Hello ${firstName()}` })).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText('No signal. Saved on this phone')).toBeVisible();
  for (const { link, heading, address } of [...PLACES.slice(1), PLACES[0]]) {
    await go(page, link);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`${address}$`));
  }
  await expect(page.getByText(/^Saved on this phone .*\d/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What you will do' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Me' })).toBeVisible();
  // No more is promised than holds: there is nothing yet that opens this page without a network.
  await expect(page.getByText('Opening it again needs a signal.')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('No signal. Saved on this phone')).toBeHidden();
});

test('what is kept opens the plan while the server is away, and what is said meanwhile waits', async ({
  page,
}) => {
  await signInAs(page, 'patient');
  await page.goto('/me');
  await expect(page.getByRole('heading', { name: `Hello ${firstName()}` })).toBeVisible();
  await page.route('**/api/v1/**', (route) => route.abort());
  await page.reload();
  await expect(page.getByRole('heading', { name: `Hello ${firstName()}` })).toBeVisible();
  await expect(page.getByText('No signal. Saved on this phone')).toBeVisible();
  await page.getByRole('button', { name: 'Nothing new' }).click();
  await go(page, 'Me');
  await page.getByRole('button', { name: 'Sign out of this phone' }).click();
  const asking = page.getByRole('dialog', { name: 'Something is not sent yet' });
  await expect(asking).toBeVisible();
  await asking.getByRole('button', { name: 'Stay signed in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Me' })).toBeVisible();
});

test('no page of the phone carries a name, and none may be kept by a cache', async ({ page }) => {
  await signInAs(page, 'patient');
  const { name, email, clinic } = account('patient');
  for (const { address } of PLACES) {
    const answer = await page.request.get(address);
    const html = await answer.text();
    for (const own of [name, firstName(), email, clinic]) expect(html).not.toContain(own);
    expect(answer.headers()['cache-control']).toContain('no-store');
  }
});

async function openPhone(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto('/me');
  await expect(page.getByRole('heading', { name: /^Hello / })).toBeVisible();
  return page;
}

test('signing out deletes the copy', async ({ context }) => {
  const { email, password } = account('patient');
  await signIn(context.request, email, password);
  const page = await openPhone(context);
  expect((await keptTexts(page)).join()).toContain(firstName());
  await go(page, 'Me');
  await page.getByRole('button', { name: 'Sign out of this phone' }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  expect(await keptTexts(page)).toEqual([]);
  await page.goto('/me');
  await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible();
  await expect(worry(page)).toBeVisible();
});

test('whoever signs in next on this phone never sees what was kept for another', async ({ context }) => {
  await signIn(context.request, account('patient').email, account('patient').password);
  const page = await openPhone(context);
  const other = account('patient', 1);
  await signIn(context.request, other.email, other.password);
  await page.route('**/api/v1/today', (route) => route.abort());
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Your plan cannot be opened just now' })).toBeVisible();
  await expect(page.getByText(firstName())).toHaveCount(0);
  await page.unroute('**/api/v1/today');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: `Hello ${other.name.split(' ')[0]}` })).toBeVisible();
  const kept = (await keptTexts(page)).join();
  expect(kept).toContain(other.name);
  expect(kept).not.toContain(account('patient').name);
});

test('light and dark are chosen on the phone and stay', async ({ page }) => {
  await signInAs(page, 'patient');
  await page.goto('/me/settings');
  await page.getByText('Dark', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.goto('/me');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
