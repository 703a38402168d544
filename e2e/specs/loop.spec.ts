import { expect, test } from '@playwright/test';
import pg from 'pg';
import { signInAs } from '../fixtures/accounts';
import { freePatients, inviteLink } from '../fixtures/patients';
import { readStop } from '../fixtures/signs';
import { answerPain, startSession, tapThrough } from '../pages/session';

const admin = new pg.Client(process.env['E2E_ADMIN_URL']);
test.beforeAll(() => admin.connect());
test.afterAll(() => admin.end());

test('the loop: invited by link, logged, swelling held, resolved, and on again', async ({ browser }) => {
  const [patient] = await freePatients(admin);
  if (!patient) throw new Error('the demo has no patient without an alert');
  const desk = await browser.newContext();
  const phone = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const therapist = await desk.newPage();
  const me = await phone.newPage();

  await signInAs(therapist, 'therapist');
  const link = await inviteLink(therapist, patient);

  await me.goto(link);
  await me.getByRole('button', { name: 'Open my plan' }).click();
  await expect(me.getByRole('heading', { name: `Hello ${patient.name.split(' ')[0]}` })).toBeVisible();
  // The desk notices by itself, without a reload.
  await expect(therapist.getByText(/’s phone is signed in\.$/)).toBeVisible();
  await test.step('a used link opens nothing', async () => {
    const other = await browser.newPage();
    await other.goto(link);
    await expect(other.getByText('This link does not work any more')).toBeVisible();
    await other.close();
  });

  await startSession(me, 1);
  await tapThrough(me);
  await answerPain(me, 'How strong was the pain at its worst?', 2);
  await me.getByRole('button', { name: 'Front of the knee' }).click();
  await me.getByRole('button', { name: 'Next' }).click();
  await answerPain(me, 'How is the pain now, after it?', 1);
  await expect(me.getByText('Your therapist can see it now.')).toBeVisible();
  await me.getByRole('button', { name: 'Back to today' }).click();

  await therapist.goto('/worklist?scope=clinic');
  await me.getByRole('button', { name: 'Something new or worrying?' }).click();
  await me.getByRole('button', { name: 'New swelling' }).click();
  await expect(me.getByRole('alertdialog')).toContainText('Stop. Talk to your clinic');
  await me.keyboard.press('Escape');
  await readStop(me);
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
