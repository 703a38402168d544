import { expect, test, type Page } from '@playwright/test';
import pg from 'pg';
import { signInAs } from '../fixtures/accounts';
import { dayFromNow } from '../fixtures/dates';

const admin = new pg.Client(process.env['E2E_ADMIN_URL']);
test.beforeAll(() => admin.connect());
test.afterAll(() => admin.end());

interface StoredItem {
  readonly move: string;
  readonly note: string | null;
  /** `left 2 × 30 s`, with `↓` where one step down is approved. */
  readonly sides: readonly string[];
}

async function published(patientId: string): Promise<StoredItem[]> {
  const { rows } = await admin.query<StoredItem>(
    `select i.move_id as move, i.note, array_agg(d.side || ' ' || d.reps || ' × ' || d.hold_seconds || ' s' ||
         case when d.step_down_approved then ' ↓' else '' end order by d.side) as sides
     from plan_item i join plan_item_side d on d.item_id = i.id where i.patient_id = $1 group by i.clinic_id, i.id order by i.position`,
    [patientId],
  );
  return rows;
}

test('what was typed stays with its move through every change of order and sides', async ({ page }) => {
  await signInAs(page, 'therapist');
  await page.goto('/patients/new');
  await page.getByLabel('First name').fill('Orla');
  await page.getByLabel('Date of birth').fill('1970-02-03');
  await page.getByLabel('Where it hurts').selectOption({ label: 'front of the knee' });
  await page.getByRole('radio', { name: 'Right' }).first().check({ force: true });
  await page.getByRole('button', { name: 'Add patient' }).click();
  await page.getByRole('link', { name: 'Write a plan' }).first().click();
  await page.getByRole('link', { name: 'Start with Knee pain routine', exact: true }).click();

  await expect(page.getByRole('button', { name: /^Remove / })).toHaveCount(6);
  const { rows } = await admin.query<{ id: string; name: string }>(
    `select move_id as id, name from library_move_text where locale = 'en' and move_id = any($1)`,
    [['HF1', 'HR3', 'GL1', 'HS3', 'QD1', 'CA1']],
  );
  const name = (id: string) => rows.find((row) => row.id === id)?.name ?? id;
  const hold = (id: string, side: 'left' | 'right') =>
    page.getByLabel(`${name(id)}, ${side}: hold in seconds`, { exact: true });
  const press = (label: string) => page.getByRole('button', { name: label, exact: true }).click();
  const more = (id: string) => page.getByText(`More for ${name(id)}`).click();

  await hold('HS3', 'right').fill('45');
  await press(`Add a note for ${name('HS3')}`);
  await page.getByLabel(`Note for ${name('HS3')}`).fill('Slowly.');
  await press(`Move ${name('HS3')} up`);
  await press(`Move ${name('HS3')} up`);
  await expect(hold('HS3', 'right')).toHaveValue('45');

  await hold('GL1', 'left').fill('50');
  await more('GL1');
  await press(`Without right for ${name('GL1')}`);
  await press(`Remove ${name('HR3')}`);
  await hold('HF1', 'left').fill('35');
  await press(`Same dose right as left for ${name('HF1')}`);
  await expect(hold('HF1', 'right')).toHaveValue('35');
  await more('CA1');
  await page.getByLabel(`One step down after red pain, until I look for ${name('CA1')}`).check();
  await press(`Move ${name('CA1')} up`);
  await hold('QD1', 'left').fill('60');

  await press('Publish version 1');
  await expect(page).toHaveURL(/\/patients\/[0-9a-f-]{36}$/);
  expect(await published(new URL(page.url()).pathname.split('/').at(-1) ?? '')).toEqual([
    { move: 'HF1', note: null, sides: ['left 2 × 35 s', 'right 2 × 35 s'] },
    { move: 'HS3', note: 'Slowly.', sides: ['left 2 × 30 s', 'right 2 × 45 s'] },
    { move: 'GL1', note: null, sides: ['left 2 × 50 s'] },
    { move: 'CA1', note: null, sides: ['left 2 × 30 s ↓', 'right 2 × 30 s ↓'] },
    { move: 'QD1', note: null, sides: ['left 2 × 60 s', 'right 2 × 30 s'] },
  ]);
});

async function newPlan(page: Page, given: string): Promise<string> {
  await signInAs(page, 'therapist');
  await page.goto('/patients/new');
  await page.getByLabel('First name').fill(given);
  await page.getByLabel('Date of birth').fill('1970-02-03');
  await page.getByLabel('Where it hurts').selectOption({ label: 'calf' });
  await page.getByRole('radio', { name: 'Right' }).first().check({ force: true });
  await page.getByRole('button', { name: 'Add patient' }).click();
  await expect(page.getByRole('heading', { level: 1, name: given })).toBeVisible();
  const address = new URL(page.url()).pathname;
  await page.getByRole('link', { name: 'Write a plan' }).first().click();
  await page.getByRole('link', { name: 'Start with Knee pain routine', exact: true }).click();
  await expect(page.getByRole('button', { name: /^Remove / })).toHaveCount(6);
  return address;
}

const leftHold = (page: Page) => page.getByLabel('Half-kneeling hip flexor, left: hold in seconds');

test('whoever leaves with edits is asked, by link and by Back, and loses none unasked', async ({ page }) => {
  const address = await newPlan(page, 'Ulla');
  const ask = page.getByRole('alertdialog', { name: 'Leave without publishing?' });
  await leftHold(page).fill('50');
  await test.step('by a link of the menu', async () => {
    await page.getByRole('link', { name: 'Worklist' }).click();
    await ask.getByRole('button', { name: 'Go on editing' }).click();
    await expect(leftHold(page)).toHaveValue('50');
  });
  await test.step('by Back, twice', async () => {
    for (const _ of [1, 2]) {
      await page.goBack();
      await ask.getByRole('button', { name: 'Go on editing' }).click();
      await expect(leftHold(page)).toHaveValue('50');
    }
  });
  await test.step('by signing out', async () => {
    await page.locator('details.menu summary').click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await ask.getByRole('button', { name: 'Go on editing' }).click();
    await expect(leftHold(page)).toHaveValue('50');
  });
  await page.goBack();
  await ask.getByRole('button', { name: 'Leave and lose it' }).click();
  await expect(page.getByRole('link', { name: 'Start with Knee pain routine', exact: true })).toBeVisible();
  expect(await published(address.split('/').at(-1) ?? '')).toEqual([]);
});

test('by keys alone: publish from a field, and nothing twice', async ({ page }) => {
  const address = await newPlan(page, 'Kiri');
  await leftHold(page).fill('999999');
  await expect(page.getByText('One move is not counted: a number is out of range.')).toBeVisible();
  await leftHold(page).fill('50');
  await page.getByLabel('First day').fill(dayFromNow(-9));
  await expect(page.getByText('This day has passed. Choose today or later.')).toBeVisible();
  await leftHold(page).press('Control+Enter');
  await expect(page.getByRole('group', { name: 'Some fields need another look' })).toContainText(
    'This day has passed',
  );
  await page.getByRole('link', { name: 'Skip to publishing' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.getByLabel('First day').fill(dayFromNow(1));
  await leftHold(page).press('Control+Enter');
  await expect(page).toHaveURL(new RegExp(`${address}$`));
  await page.getByRole('link', { name: 'Edit plan' }).click();
  await page.getByRole('button', { name: 'Publish version 2' }).click();
  await expect(
    page.getByRole('group', { name: /^Nothing has changed since the version before/ }),
  ).toBeVisible();
  await page.getByLabel('Name of the plan').fill('Another name');
  await expect(page.getByText('One change since version 1')).toBeVisible();
  await page.getByRole('button', { name: 'Publish version 2' }).click();
  await expect(page).toHaveURL(new RegExp(`${address}$`));
  await expect(page.getByText('Version 2').first()).toBeVisible();
});
