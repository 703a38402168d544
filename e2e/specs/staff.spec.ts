import { expect, test, type Page } from '@playwright/test';
import pg from 'pg';
import { account, signIn, signInAs } from '../fixtures/accounts';

const admin = new pg.Client(process.env['E2E_ADMIN_URL']);
test.beforeAll(() => admin.connect());
test.afterAll(() => admin.end());

const PASSWORD = 'a long enough password';

async function invite(lead: Page, name: string, email: string): Promise<string> {
  await lead.goto('/clinic/staff');
  await lead.getByLabel('Name', { exact: true }).fill(name);
  await lead.getByLabel('E-mail', { exact: true }).fill(email);
  await lead.getByRole('button', { name: 'Make a link' }).click();
  return lead.getByLabel('One-time link').inputValue();
}

test('a new colleague joins by a link, works, is deactivated at once and reactivated', async ({
  browser,
}) => {
  const lead = await (await browser.newContext()).newPage();
  await signInAs(lead, 'admin');
  const link = await invite(lead, 'Newly Invented', 'newly.invented@demo.example');
  await expect(lead.getByRole('table', { name: 'Invitations that can still be used' })).toContainText(
    'Newly Invented',
  );

  const desk = await browser.newContext();
  const colleague = await desk.newPage();
  await colleague.goto(link);
  await expect(colleague.getByRole('heading')).toHaveText(`Join ${account('admin').clinic}`);
  await test.step('a password that is too short is told on its field', async () => {
    await colleague.getByLabel('Password', { exact: true }).fill('short');
    await colleague.getByRole('button', { name: 'Join' }).click();
    await expect(colleague.getByLabel('Password', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  });
  await colleague.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await colleague.getByRole('button', { name: 'Join' }).click();
  await expect(colleague).toHaveURL(/\/worklist/);
  await test.step('the link opens nothing more', async () => {
    const late = await browser.newPage();
    await late.goto(link);
    await expect(late.getByText('This link does not work any more')).toBeVisible();
    await late.close();
  });

  await lead.goto('/clinic/staff');
  await lead.getByRole('button', { name: 'Deactivate Newly Invented' }).click();
  await lead.getByRole('dialog').getByRole('button', { name: 'Deactivate Newly Invented' }).click();
  await expect(lead.getByRole('button', { name: 'Reactivate Newly Invented' })).toBeVisible();
  await colleague.goto('/worklist');
  await expect(colleague).toHaveURL(/\/sign-in/);
  await lead.getByRole('button', { name: 'Reactivate Newly Invented' }).click();
  await expect(lead.getByRole('button', { name: 'Deactivate Newly Invented' })).toBeVisible();
  // Who was shut out was signed out.
  expect(await signIn(colleague.request, 'newly.invented@demo.example', PASSWORD)).toBe(200);
  await colleague.goto('/worklist');
  await expect(colleague).toHaveURL(/\/worklist/);
});

test('a therapist of another clinic joins with the password they have, and changes clinics', async ({
  browser,
}) => {
  const known = account('therapist', 1);
  const here = account('admin').clinic;
  const hashes = () =>
    admin.query(
      `select k.password_hash from credential k join "user" u on u.id = k.user_id where u.email = $1`,
      [known.email],
    );
  const before = await hashes();
  const lead = await (await browser.newContext()).newPage();
  await signInAs(lead, 'admin');
  const link = await invite(lead, known.name, known.email);

  const colleague = await (await browser.newContext()).newPage();
  await colleague.goto(link);
  await colleague.getByLabel('Password', { exact: true }).fill('not their own password');
  await colleague.getByRole('button', { name: 'Join' }).click();
  await expect(colleague.getByLabel('Password', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await colleague.getByLabel('Password', { exact: true }).fill(known.password);
  await colleague.getByRole('button', { name: 'Join' }).click();
  await expect(colleague).toHaveURL(/\/worklist/);
  expect((await hashes()).rows).toEqual(before.rows);

  const menu = colleague.locator('summary', { hasText: known.name });
  await menu.click();
  await expect(colleague.getByText(here)).toBeVisible();
  await colleague.getByRole('button', { name: `Work in ${known.clinic}` }).click();
  await expect(colleague.locator('details.menu')).not.toHaveAttribute('open');
  await menu.click();
  await expect(colleague.getByRole('button', { name: `Work in ${here}` })).toBeVisible();

  await test.step('shut out of one clinic, they work on in the other', async () => {
    await lead.goto('/clinic/staff');
    await lead.getByRole('button', { name: `Deactivate ${known.name}` }).click();
    await lead
      .getByRole('dialog')
      .getByRole('button', { name: `Deactivate ${known.name}` })
      .click();
    await expect(lead.getByRole('button', { name: `Reactivate ${known.name}` })).toBeVisible();
    await colleague.goto('/worklist');
    await menu.click();
    await expect(colleague.locator('details.menu')).toContainText(known.clinic);
    await expect(colleague.getByRole('button', { name: `Work in ${here}` })).toHaveCount(0);
  });
});

test('a lead changes the numbers that patients are told to call', async ({ page }) => {
  await signInAs(page, 'admin', 1);
  await page.goto('/clinic/settings');
  const urgent = page.getByLabel('Urgent care', { exact: true });
  const was = await urgent.inputValue();
  await urgent.fill('');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(urgent).toHaveAttribute('aria-invalid', 'true');
  await urgent.fill('555 0199');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.reload();
  await expect(urgent).toHaveValue('555 0199');
  await urgent.fill(was);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
});
