import { expect, test } from '@playwright/test';
import { localDateOf } from '@/lib/time/zones';
import { buildBulk } from '@/prisma/builders/bulk/build';
import { asking } from '@/scripts/db/asking';
import { deviceOf } from '../fixtures/devices';
import { buildWorld } from '../fixtures/world';

const ZONE = 'Europe/Berlin';
const adminUrl = process.env['E2E_ADMIN_URL'] ?? '';

test('a worklist of two hundred asks no more than one of two, and shows them in parts', async ({
  browser,
}) => {
  const { db, here } = await buildWorld('Worklist', adminUrl);
  const desk = await deviceOf(here.therapist);
  const open = async () => expect((await desk.get('/worklist')).status()).toBe(200);
  // The first request of a session notes that it is in use.
  await open();
  const few = await asking(adminUrl, open);
  await buildBulk(adminUrl, {
    ...{ therapists: [here.therapist], zone: ZONE, patients: 200, blocks: 1 },
    today: localDateOf(new Date().toISOString(), ZONE),
  });
  await open();
  const many = await asking(adminUrl, open);
  // Who asks, the frame, and the two of the list, each in a transaction: bounded, whoever is on the list.
  expect(many.statements).toBe(few.statements);
  expect(few.statements).toBeLessThanOrEqual(16);

  const context = await browser.newContext({ storageState: await desk.storageState() });
  const page = await context.newPage();
  await page.goto('/worklist');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /^\d+ of 202 people need you\. 10 have a red flag\.$/,
  );
  const rest = page.getByRole('rowgroup').filter({ hasText: 'Nothing asks for you' });
  const whole = Number(await rest.locator('.gn').textContent());
  await expect(rest.locator('td.who')).toHaveCount(25);
  await rest.getByRole('link', { name: `Show ${whole - 25} more` }).click();
  await expect(page.locator('td.who')).toHaveCount(50);
  await page.getByRole('link', { name: 'Next' }).click();
  await expect(page.getByText(`51 to 100 of ${whole}`)).toBeVisible();
  await page.getByRole('searchbox').fill('patient 00192');
  await expect(page.locator('td.who')).toHaveCount(1);
  await expect(page.locator('td.who')).toHaveText(/Bench Patient 00192/);
  await expect(page).toHaveURL(/\?show=rest&q=patient\+00192$/);
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.getByRole('searchbox').fill('nobody of this name');
  await page.getByRole('link', { name: 'Show everyone' }).click();
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await page.goto('/library');
  await page.getByRole('searchbox').fill('couch');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\d of \d+ moves$/);
  await expect(page).toHaveURL(/\/library\?q=couch$/);
  await context.close();
  await db.$disconnect();
});
