import { expect, test } from '@playwright/test';
import pg from 'pg';
import { account, signInAs } from '../fixtures/accounts';

const admin = new pg.Client(process.env['E2E_ADMIN_URL']);
test.beforeAll(() => admin.connect());
test.afterAll(() => admin.end());

/** A patient of the therapist's clinic with a plan and nothing that holds it. */
async function somePatient(): Promise<{ id: string; name: string }> {
  const { rows } = await admin.query<{ id: string; name: string }>(
    `select p.id, p.name from patient p join clinic c on c.id = p.clinic_id join patient_now n on n.clinic_id = p.clinic_id and n.patient_id = p.id
     where c.name = $1 and n.open_alerts = 0 and not exists (select from stop s where s.clinic_id = p.clinic_id and s.patient_id = p.id)
       and not exists (select from credential k where k.user_id = p.user_id) order by p.name limit 1`,
    [account('therapist').clinic],
  );
  const [patient] = rows;
  if (!patient) throw new Error('the demo has no patient without an alert');
  return patient;
}

test('the loop: invited by link, logged, swelling held, resolved, and on again', async ({ browser }) => {
  const patient = await somePatient();
  const desk = await browser.newContext();
  const phone = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const therapist = await desk.newPage();
  const me = await phone.newPage();

  await signInAs(therapist, 'therapist');
  await therapist.goto(`/patients/${patient.id}/invite`);
  await therapist.getByRole('button', { name: 'Make a link' }).click();
  await expect(therapist.getByRole('img', { name: /sign-in link/ })).toBeVisible();
  const link = await therapist.getByLabel('Sign-in link').inputValue();

  await me.goto(link);
  await me.getByRole('button', { name: 'Open my plan' }).click();
  await expect(me.getByRole('heading', { name: `Hello ${patient.name.split(' ')[0]}` })).toBeVisible();
  await test.step('a used link opens nothing', async () => {
    const other = await browser.newPage();
    await other.goto(link);
    await expect(other.getByText('This link does not work any more')).toBeVisible();
    await other.close();
  });

  await expect(me.getByRole('button', { name: 'Nothing new' })).toBeVisible();
  const morning = me.getByRole('button', { name: 'Skip' });
  if (await morning.isVisible()) await morning.click();
  await me.getByRole('button', { name: 'Nothing new' }).click();
  await me.getByRole('button', { name: 'Start' }).click();
  await me.getByRole('radio', { name: '1 of 10' }).check({ force: true });
  await me.getByRole('button', { name: 'Next' }).click();
  const saved = me.getByRole('heading', { name: 'What was the worst pain during this session?' });
  for (let unit = 0; unit < 60 && !(await saved.isVisible()); unit += 1) {
    await me.getByRole('button', { name: 'Done', exact: true }).click();
  }
  await me.getByRole('radio', { name: '2 of 10' }).check({ force: true });
  await me.getByRole('button', { name: 'Next' }).click();
  await me.getByRole('radio', { name: '1 of 10' }).check({ force: true });
  await me.getByRole('button', { name: 'Next' }).click();
  await expect(me.getByText('Your therapist can see it now.')).toBeVisible();
  await me.getByRole('button', { name: 'Back to today' }).click();

  await therapist.goto('/worklist?scope=clinic');
  await me.getByRole('button', { name: 'Something new or worrying?' }).click();
  await me.getByRole('button', { name: 'New swelling' }).click();
  await expect(me.getByRole('alertdialog')).toContainText('Stop. Talk to your clinic');
  await me.keyboard.press('Escape');
  await me.getByRole('button', { name: 'I have read this' }).click();
  await expect(me.getByText('Your plan is on hold').first()).toBeVisible();

  // The open page changes by itself: no reload here.
  const row = therapist.getByRole('row').filter({ hasText: patient.name }).first();
  await expect(row).toContainText(/swelling/i);
  const { rows: held } = await admin.query(
    `select 1 from stop where patient_id = $1 and to_at is null and item_side_id is null`,
    [patient.id],
  );
  expect(held).toHaveLength(1);

  await row.getByRole('button', { name: `Resolve for ${patient.name}` }).click();
  const dialog = therapist.getByRole('dialog');
  await dialog.getByText('By phone').click();
  await dialog.getByText('Checked, safe to go on').click();
  await dialog.getByRole('textbox').fill('No warmth, walks well. Goes on as before.');
  await dialog.getByText('Resume as it was').click();
  await dialog.getByRole('button', { name: 'Resolve', exact: true }).click();
  await expect(dialog).toBeHidden();

  await me.reload();
  await expect(me.getByRole('button', { name: 'Nothing new' })).toBeVisible();
  await expect(me.getByText('Your plan is on hold')).toHaveCount(0);
  await desk.close();
  await phone.close();
});
