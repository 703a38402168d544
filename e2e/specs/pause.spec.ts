import { expect, test, type Page } from '@playwright/test';
import pg from 'pg';
import { account, signInAs } from '../fixtures/accounts';

const admin = new pg.Client(process.env['E2E_ADMIN_URL']);
test.beforeAll(() => admin.connect());
test.afterAll(() => admin.end());

/** The last patient by name with one plan that goes on, nothing paused and nothing held: other specs take the first. */
async function somePlan() {
  const { rows } = await admin.query<{ patientId: string; planId: string; title: string; today: string }>(
    `select p.id as "patientId", pl.id as "planId", pl.title, (now() at time zone p.zone)::date::text as today
     from patient p join clinic c on c.id = p.clinic_id join plan pl on pl.clinic_id = p.clinic_id and pl.patient_id = p.id
     where c.name = $1 and pl.status = 'ACTIVE' and not exists (select from plan_pause z where z.patient_id = p.id)
       and not exists (select from stop s where s.patient_id = p.id)
       and not exists (select from plan o where o.patient_id = p.id and o.id <> pl.id)
       and not exists (select from credential k where k.user_id = p.user_id)
     order by p.name desc limit 1`,
    [account('therapist').clinic],
  );
  const [plan] = rows;
  if (!plan) throw new Error('the demo has no patient with one plan');
  return plan;
}

async function statesFrom(planId: string, from: string): Promise<string[]> {
  const { rows } = await admin.query<{ states: string[] | null }>(
    'select array_agg(distinct state::text) as states from plan_day where plan_id = $1 and date >= $2',
    [planId, from],
  );
  return rows[0]?.states ?? [];
}

const dialog = (page: Page) => page.getByRole('dialog');

test('a plan is paused, resumed and ended, and nothing else changes', async ({ page }) => {
  const { patientId, planId, title, today } = await somePlan();
  await signInAs(page, 'therapist');
  await page.goto(`/patients/${patientId}`);

  await page.getByRole('button', { name: `Pause ${title}` }).click();
  await test.step('a pause needs a reason and ends after it began', async () => {
    await dialog(page).getByLabel('Last day').fill('2020-01-01');
    await dialog(page).getByRole('button', { name: 'Pause the plan' }).click();
    const summary = dialog(page).getByRole('group', { name: 'Some fields need another look' });
    await expect(summary).toContainText('Reason: Fill this in.');
    await expect(summary).toContainText('Last day: The last day comes before the first.');
    expect(await statesFrom(planId, today)).toEqual(['due']);
  });
  await test.step('how far back it reaches is the server’s word, and lands on its field', async () => {
    await dialog(page).getByLabel('First day of the pause').fill('2020-01-01');
    await dialog(page).getByLabel('Reason').fill('Away for work');
    await dialog(page).getByRole('button', { name: 'Pause the plan' }).click();
    await expect(dialog(page).getByLabel('First day of the pause')).toHaveAccessibleDescription(
      /At most 14 days back\./,
    );
  });
  await dialog(page).getByLabel('First day of the pause').fill(today);
  await dialog(page).getByLabel('Last day').fill('');
  await dialog(page).getByRole('button', { name: 'Pause the plan' }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByText('Away for work')).toBeVisible();
  expect(await statesFrom(planId, today)).toEqual(['paused']);

  await page.getByRole('button', { name: `Resume ${title}` }).click();
  await expect(dialog(page).getByLabel('Due again from')).toHaveValue(today);
  await dialog(page).getByRole('button', { name: 'Resume the plan' }).click();
  await expect(dialog(page)).toBeHidden();
  expect((await statesFrom(planId, today)).toSorted()).toEqual(['due', 'paused']);

  await page.getByRole('button', { name: `End ${title}` }).click();
  await dialog(page).getByLabel('Reason').fill('Goal reached');
  await dialog(page).getByRole('button', { name: 'End the plan' }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole('link', { name: 'Write a plan' })).toBeVisible();
  expect(await statesFrom(planId, today)).not.toContain('due');
  const { rows } = await admin.query(
    `select pl.status, (select count(*)::int from plan_version v where v.plan_id = pl.id) as versions,
       (select array_agg(action order by at, id) from audit_event e where e.subject_id = pl.id::text and e.action like 'plan.%') as acts
     from plan pl where pl.id = $1`,
    [planId],
  );
  expect(rows).toMatchObject([
    { status: 'ENDED', versions: 1, acts: ['plan.pause', 'plan.resume', 'plan.end'] },
  ]);
});
