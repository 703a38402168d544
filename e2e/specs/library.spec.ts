import { expect, test, type Page } from '@playwright/test';
import { signInAs } from '../fixtures/accounts';

/** Tabs on until what is focused has this name. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    const said = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (said.trim() === name) return;
  }
  throw new Error(`${name} is not reached by Tab`);
}

test('the leg map is walked by keyboard: a muscle, what it pulls on, and a move that helps it', async ({
  page,
}) => {
  await signInAs(page, 'therapist');
  await page.goto('/library');
  await tabTo(page, 'Leg map');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'One line from hip to toe' })).toBeVisible();

  await tabTo(page, 'Hamstrings');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/muscle=hamstrings$/);
  await expect(page.getByRole('heading', { level: 2, name: 'Hamstrings' })).toBeVisible();
  const loosens = page.getByRole('region', { name: 'Loosens it' });
  await expect(loosens.getByRole('link', { name: /Strap straight-leg raise/ })).toBeVisible();

  await page.getByRole('link', { name: 'Quadriceps' }).first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Quadriceps' })).toBeVisible();
  const quad = page.getByRole('region', { name: 'Loosens it' }).getByRole('link', { name: /Standing quad/ });
  await quad.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Standing quad' })).toBeVisible();
});

test('a press on the drawing chooses the muscle', async ({ page }) => {
  await signInAs(page, 'therapist');
  await page.goto('/library/map?muscle=soleus');
  await page.locator('.leg-map a[href$="gluteus_medius"] path').first().click();
  await expect(page.getByRole('heading', { level: 2, name: /gluteus medius/ })).toBeVisible();
  await expect(
    page.getByRole('link', { name: /gluteus medius/ }).and(page.locator('[aria-current]')),
  ).toBeVisible();
});
