import { expect, test, type Page } from '@playwright/test';
import pg from 'pg';
import { signInAs } from '../fixtures/accounts';

const admin = new pg.Client(process.env['E2E_ADMIN_URL']);
test.beforeAll(() => admin.connect());
test.afterAll(() => admin.end());

async function fillIn(page: Page, given: string): Promise<void> {
  await page.goto('/patients/new');
  await page.getByLabel('First name').fill(given);
  await page.getByLabel('Last name').fill('Invented');
  await page.getByLabel('Date of birth').fill('1961-04-12');
  await page.getByLabel('Where it hurts').selectOption({ label: 'front of the knee' });
  await page.getByRole('radio', { name: 'Right' }).first().check({ force: true });
}

async function addPatient(page: Page, given: string): Promise<string> {
  await fillIn(page, given);
  await page.getByRole('button', { name: 'Add a condition' }).click();
  await page.getByLabel('Condition', { exact: true }).selectOption({ label: 'Knee replacement' });
  await page.getByRole('button', { name: 'Add patient' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `${given} Invented` })).toBeVisible();
  return new URL(page.url()).pathname;
}

const hold = (page: Page) => page.getByLabel('Half-kneeling hip flexor, right: hold in seconds');

test('what was typed of a new patient stays while the server is away', async ({ page, context }) => {
  await signInAs(page, 'therapist');
  await fillIn(page, 'Nadia');
  await test.step('a condition that nobody chose is not recorded', async () => {
    await page.getByRole('button', { name: 'Add a condition' }).click();
    await page.getByRole('button', { name: 'Add patient' }).click();
    await expect(page.getByRole('link', { name: 'Condition: Choose one.' })).toBeVisible();
    await page.getByRole('button', { name: 'Remove condition 1' }).click();
  });
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Add patient' }).click();
  await expect(page.getByRole('group', { name: /^The server cannot be reached just now/ })).toBeFocused();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Add patient' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Nadia Invented' })).toBeVisible();
});

/** Every version of the patient's plans with the holds of the right leg's first move. */
async function versions(address: string) {
  const { rows } = await admin.query<{ number: number; hold: number; starts: string }>(
    `select v.number, d.hold_seconds as hold, v.starts_on::text as starts from plan_version v
       join plan_item i on i.version_id = v.id and i.move_id = 'HF1' join plan_item_side d on d.item_id = i.id and d.side = 'right'
     where v.patient_id = $1 order by v.number`,
    [address.split('/').at(-1)],
  );
  return rows;
}

test('from a new patient to version 2, the first one kept', async ({ browser }) => {
  const desk = await browser.newContext();
  const page = await desk.newPage();
  await signInAs(page, 'therapist');
  const address = await addPatient(page, 'Wilma');

  await page.getByRole('link', { name: 'Write a plan' }).first().click();
  await page.getByRole('link', { name: 'Start with Knee pain routine', exact: true }).click();
  await test.step('a recorded condition warns, with its reason', async () => {
    await expect(
      page.getByText(/^Kneels on the knee\. .+ Recorded: Knee replacement\./).first(),
    ).toBeVisible();
  });
  await test.step('a dose out of range is told by name, and nothing is published', async () => {
    await hold(page).fill('4');
    await page.getByRole('button', { name: 'Publish version 1' }).click();
    await expect(page.getByRole('group', { name: 'Some fields need another look' })).toContainText(
      'Half-kneeling hip flexor, right: hold in seconds: 5 to 300 seconds',
    );
    expect(await versions(address)).toEqual([]);
  });
  await hold(page).fill('40');
  await hold(page).press('ArrowUp');
  await expect(hold(page)).toHaveValue('45');
  await hold(page).press('Enter');
  expect(await versions(address)).toEqual([]);
  await page.getByRole('button', { name: 'Publish version 1' }).click();
  await expect(page).toHaveURL(new RegExp(`${address}$`));
  await expect(page.getByText('Version 1').first()).toBeVisible();
  expect(await versions(address)).toMatchObject([{ number: 1, hold: 45 }]);

  await page.getByRole('link', { name: 'Edit plan' }).click();
  await expect(page).toHaveURL(/\/plans\//);
  const stale = await desk.newPage();
  await stale.goto(page.url());
  await hold(page).fill('60');
  await expect(page.getByText('One change since version 1')).toBeVisible();
  await page.getByRole('button', { name: 'Publish version 2' }).click();
  await expect(page).toHaveURL(new RegExp(`${address}$`));
  expect(await versions(address)).toMatchObject([
    { number: 1, hold: 45 },
    { number: 2, hold: 60 },
  ]);

  await test.step('who edited the older version is told, and overwrites nothing', async () => {
    await hold(stale).fill('20');
    await stale.getByRole('button', { name: 'Publish version 2' }).click();
    await expect(stale.getByText('Somebody changed this plan meanwhile')).toBeVisible();
    expect(await versions(address)).toHaveLength(2);
  });
  await desk.close();
});

test('a plan is built from nothing by keyboard', async ({ page }) => {
  await signInAs(page, 'therapist');
  const address = await addPatient(page, 'Kaya');
  await page.goto(`${address}/plans/new?template=empty`);
  await expect(page.getByText('No move yet')).toBeVisible();
  await page.getByRole('searchbox').fill('wall calf');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Add Wall calf, knee straight' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('searchbox').fill('half-kneeling');
  await page.getByRole('button', { name: 'Add Half-kneeling hip flexor' }).focus();
  await page.keyboard.press('Enter');
  const up = page.getByRole('button', { name: 'Move Half-kneeling hip flexor up' });
  await up.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Half-kneeling hip flexor is now 1 of 2')).toBeAttached();
  // The first cannot go further up, and whoever pressed is not thrown out of the list.
  await expect(up).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('searchbox').fill('butterfly');
  await page.getByRole('button', { name: 'Add Butterfly' }).press('Enter');
  await page.getByRole('button', { name: 'Remove Butterfly' }).press('Enter');
  await expect(page.getByText('Butterfly is out of the plan')).toBeAttached();
  await expect(page.getByRole('listitem').filter({ hasText: '2Wall calf' })).toBeFocused();
  await page.locator('summary', { hasText: 'More for Half-kneeling hip flexor' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Without left for Half-kneeling hip flexor' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Name of the plan').fill('One leg');
  await page.getByRole('button', { name: 'Publish version 1' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${address}$`));
  const { rows } = await admin.query(
    `select i.position, i.move_id, array_agg(d.side::text order by d.side) as sides from plan_item i join plan_item_side d on d.item_id = i.id
     where i.patient_id = $1 group by 1, 2 order by 1`,
    [address.split('/').at(-1)],
  );
  expect(rows).toEqual([
    { position: 0, move_id: 'HF1', sides: ['right'] },
    { position: 1, move_id: 'CA1', sides: ['left', 'right'] },
  ]);
});

test('a record is corrected, and nobody overwrites a correction that they have not seen', async ({
  browser,
}) => {
  const desk = await browser.newContext();
  const page = await desk.newPage();
  await signInAs(page, 'therapist');
  await fillIn(page, 'Sunna');
  await page.getByRole('button', { name: 'Add an operation' }).click();
  await page.getByLabel('Operation', { exact: true }).selectOption({ label: 'ACL reconstruction' });
  await page.getByLabel('Operated side').selectOption({ label: 'Left' });
  await page.getByRole('button', { name: 'Add patient' }).click();
  await expect(page.getByText('ACL reconstruction, left, since the operation')).toBeVisible();
  const address = new URL(page.url()).pathname;
  const other = await desk.newPage();
  await other.goto(`${address}/edit`);
  const watching = await desk.newPage();
  await watching.goto(address);
  await expect(watching.getByText('Live', { exact: true })).toBeVisible();

  await page.getByRole('link', { name: 'Edit the record of Sunna Invented' }).click();
  await expect(page.getByLabel('Date of birth')).toHaveValue('1961-04-12');
  await page.getByLabel('Last name').fill('Corrected');
  await page.getByLabel(/^Phone/).fill('555 0142');
  await page.getByRole('button', { name: 'Remove Operation 1' }).click();
  await page.getByRole('button', { name: 'Save the record' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sunna Corrected' })).toBeVisible();
  await expect(page.getByText(/ACL reconstruction/)).toHaveCount(0);
  await expect(page.getByRole('link', { name: '555 0142' })).toBeVisible();
  await test.step('an open page shows it without being loaded again', async () => {
    await expect(watching.getByRole('heading', { level: 1, name: 'Sunna Corrected' })).toBeVisible();
  });
  await test.step('who had the older record is told', async () => {
    await other.getByLabel('Last name').fill('Overwritten');
    await other.getByRole('button', { name: 'Save the record' }).click();
    await expect(
      other.getByRole('group', { name: /^Someone else changed this at the same time/ }),
    ).toBeFocused();
  });
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Sunna Corrected' })).toBeVisible();
  await desk.close();
});

test('an old version opens as it was published, with the days it was in force', async ({ page }) => {
  await signInAs(page, 'therapist');
  const address = await addPatient(page, 'Vilja');
  await page.goto(`${address}/plans/new?template=knee-pain-routine-short`);
  await page.getByRole('button', { name: 'Publish version 1' }).click();
  await page.getByRole('link', { name: 'Edit plan' }).click();
  await hold(page).fill('60');
  await page.getByRole('button', { name: 'Publish version 2' }).click();
  await page.getByRole('link', { name: 'Version 1', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Version 1: /);
  await expect(page.getByText('Never in force')).toBeVisible();
  await expect(page.getByText('Version 2 came after it')).toBeVisible();
  const moves = page.getByRole('table', { name: 'Moves in order' });
  await expect(moves.getByRole('row')).toHaveCount(9);
  await expect(moves.getByText('2 × 30 s')).toHaveCount(8);
  await expect(moves.getByText('60 s')).toHaveCount(0);
  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0);
});
