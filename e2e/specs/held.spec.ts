import { expect, test, type Page } from '@playwright/test';
import pg from 'pg';
import { newId } from '@/lib/db/id';
import { adminDb } from '@/prisma/builders/admin-db';
import { deviceOf, sendLogs } from '../fixtures/devices';
import { loggerOf } from '../fixtures/logger';
import { newPatient, openPhone } from '../fixtures/patients';
import { buildWorld } from '../fixtures/world';
import { answerPain, startSession, tapThrough } from '../pages/session';

const admin = new pg.Client(process.env['E2E_ADMIN_URL']);
const db = adminDb(process.env['E2E_ADMIN_URL'] ?? '');
test.beforeAll(() => admin.connect());
test.afterAll(() => Promise.all([admin.end(), db.$disconnect()]));

const read = (me: Page) => me.getByRole('button', { name: 'I have read this' });

async function tellSign(me: Page, sign: string): Promise<void> {
  await me.getByRole('button', { name: 'Something new or worrying?' }).click();
  await me.getByRole('button', { name: sign }).click();
}

test('red pain that names a stretch leaves the others, and Today says which is on hold and why', async ({
  browser,
}) => {
  const patient = await newPatient(db);
  const { phone, me } = await openPhone(browser, patient);
  await startSession(me, 1);
  await tapThrough(me);
  await answerPain(me, 'How strong was the pain at its worst?', 7);
  await me.getByRole('list').getByRole('button').first().click();
  await me.getByRole('button', { name: 'Next' }).click();
  await me.getByRole('button', { name: 'Skip' }).click();
  await me.getByRole('button', { name: 'Skip' }).click();
  const told = me.getByRole('alert').filter({ hasText: 'This stretch is on hold:' });
  await expect(told).toContainText('Your clinic has been told.');
  await expect(told).toContainText('You can do the others if they do not hurt.');
  await me.getByRole('button', { name: 'Back to today' }).click();
  await expect(me.getByText(/^This stretch is on hold: .+(left|right)/i)).toBeVisible();
  await expect(me.getByText('You can do the others if they do not hurt.')).toBeVisible();
  await expect(me.getByRole('button', { name: /^Start/ })).toBeVisible();
  // Finished before its own score held anything: done and due.
  const { rows } = await admin.query('select due, done, partly from day_tally where patient_id = $1', [
    patient.patientId,
  ]);
  expect(rows).toMatchObject([{ done: 1, partly: 0 }]);
  await phone.close();
});

test('after surgery a sign is asked where, and is usual only of what was operated on', async ({
  browser,
}) => {
  const patient = await newPatient(db);
  const mine = { clinicId: patient.clinicId, patientId: patient.patientId };
  await db.episode.updateMany({ where: mine, data: { problemSite: 'front_knee', problemSide: 'right' } });
  await db.surgery.create({
    data: { ...mine, id: newId(), kind: 'knee_replacement', side: 'right' },
  });
  const { phone, me } = await openPhone(browser, patient);
  const told = async () =>
    (
      await admin.query<{ code: string; side: string | null; tier: string }>(
        `select code, side, tier from report where patient_id = $1 order by at`,
        [patient.patientId],
      )
    ).rows;
  await phone.setOffline(true);
  await tellSign(me, 'New swelling');
  await expect(me.getByRole('heading', { name: 'Where is it?' })).toBeVisible();
  await me.getByRole('button', { name: 'Right knee' }).click();
  await expect(me.getByRole('heading', { name: 'Is it more than yesterday?' })).toBeVisible();
  await me.getByRole('button', { name: 'No', exact: true }).click();
  await expect(me.getByRole('alertdialog')).toContainText('Noted for your next visit');
  await read(me).click();
  await tellSign(me, 'New swelling');
  await me.getByRole('button', { name: 'Left knee' }).click();
  await expect(me.getByRole('alertdialog')).toContainText('Stop. Talk to your clinic');
  await read(me).click();
  await expect(me.getByRole('heading', { name: 'Your plan is on hold' })).toBeVisible();
  await phone.setOffline(false);
  await expect.poll(told).toEqual([
    { code: 'usual_swelling', side: 'right', tier: 'N' },
    { code: 'swelling', side: 'left', tier: 'C' },
  ]);
  await expect(me.getByRole('heading', { name: 'Your plan is on hold' })).toBeVisible();
  await phone.close();
});

test('staff read what hurts, are told all that is missing, and resolve together or keep on hold', async ({
  browser,
}) => {
  const world = await buildWorld('Held');
  const { patient, plan, therapist } = world.here;
  await db.planVersion.updateMany({
    where: { id: plan.versionId },
    data: { publishedAt: new Date(Date.now() - 86_400_000) },
  });
  const logger = await loggerOf(world, world.here);
  const session = logger.session({ startedAt: new Date(Date.now() - 900_000).toISOString(), painWorst: 7 });
  const felt = { sessionId: session.id, moment: 'worst', score: 7, side: 'right', site: 'front_knee' };
  await sendLogs(logger.device, { sessions: [session], pains: [{ id: newId(), ...felt }] });
  for (const code of ['swelling', 'locked_knee']) await logger.report(code);
  const desk = await browser.newContext({ storageState: await (await deviceOf(therapist)).storageState() });
  const page = await desk.newPage();
  await page.goto('/worklist');
  await expect(page.getByRole('row').filter({ hasText: 'Paula Patient' }).first()).toContainText(
    'Knee is locked, and 2 more',
  );
  await page.goto(`/patients/${patient.patientId}`);
  await expect(page.getByText('Every plan is on hold')).toBeVisible();
  await expect(
    page.getByText('The patient was not sure which: all 2 stretches of that session'),
  ).toBeVisible();
  const open = page.locator('section.open').getByRole('listitem').locator('b');
  await expect(open).toHaveText([/Knee is locked/, /Swelling/, /Pain 7 of 10/]);

  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Resolve for Paula Patient' }).last().click();
  await expect(dialog).toContainText('on hold. Felt: Front of the knee, right.');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Resolve for Paula Patient' }).first().click();
  await expect(dialog.getByText('2 more alerts hold this plan too')).toBeVisible();
  await dialog.getByRole('button', { name: 'Resolve', exact: true }).click();
  await expect(dialog.getByRole('group', { name: 'Not resolved yet' }).getByRole('link')).toHaveText([
    ...[/^Were they reached\?/, /^What was the outcome\?/, /^What was found and done/, /^The plan/],
  ]);

  await test.step('sent on: kept on hold, and written down', async () => {
    await dialog.getByText('By phone').click();
    await dialog.getByText('Sent to urgent care').click();
    await expect(dialog.getByText('Resume as it was')).toHaveCount(0);
    await dialog.getByRole('textbox').fill('Goes there now.');
    await dialog.getByText('Keep on hold').click();
    await dialog.getByRole('button', { name: 'Keep open' }).click();
    await expect(dialog).toBeHidden();
    await expect(
      page.getByText(/Reached by phone\. Sent to urgent care\. Plan kept on hold\..*Goes there now/),
    ).toBeVisible();
    await expect(page.getByText('Every plan is on hold')).toBeVisible();
  });

  await test.step('two together with one note; the third is told to hold on', async () => {
    await page.getByRole('button', { name: 'Resolve for Paula Patient' }).first().click();
    await dialog.getByText('In the clinic').click();
    await dialog.getByText('Checked, safe to go on').click();
    await expect(dialog.getByText('Publish the changed plan first; the hold stays')).toBeVisible();
    await expect(dialog.getByRole('link', { name: 'Open the plan' })).toHaveAttribute(
      'href',
      `/patients/${patient.patientId}/plans/${plan.planId}`,
    );
    await expect(dialog.getByText('Resume, changed')).toHaveCount(0);
    await dialog.getByRole('textbox').fill('Seen, walks well.');
    await dialog.getByRole('checkbox', { name: /Swelling/ }).check();
    await dialog.getByText('Resume as it was').click();
    await dialog.getByRole('button', { name: 'Resolve all 2' }).click();
    await expect(dialog.getByText('Resolved. One alert still holds this plan')).toBeVisible();
    await expect(dialog.getByText('Pain 7 of 10')).toBeVisible();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await expect(open).toHaveText([/Pain 7 of 10/]);
    // Each side is held still, each row says so.
    await expect(page.getByText('Every plan is on hold')).toBeVisible();
    await expect(page.getByRole('table').getByText('On hold')).toHaveCount(4);
    const { rows } = await admin.query('select due, done, partly from day_tally where patient_id = $1', [
      patient.patientId,
    ]);
    expect(rows).toMatchObject([{ due: 1, done: 1, partly: 0 }]);
  });
  await desk.close();
});

test('the demo holds no session that nobody could have done', async () => {
  const { rows } = await admin.query<{ flaring: number; empty: number; held: number }>(
    `select count(*) filter (where s.pain_worst >= 6)::int as flaring,
       count(*) filter (where s.ended_by = 'finished' and s.units_done = 0)::int as empty,
       count(*) filter (where exists (select from hold h join stop t on t.clinic_id = h.clinic_id and t.patient_id = h.patient_id
         and (t.item_side_id = h.item_side_id or t.item_side_id is null) where h.session_id = s.id and t.from_at < s.started_at
         and (t.to_at is null or t.to_at > s.started_at)))::int as held
     from session s join clinic c on c.id = s.clinic_id where c.demo and s.received_at < s.ended_at + interval '1 minute'`,
  );
  expect(rows).toMatchObject([{ empty: 0, held: 0 }]);
  expect(rows[0]?.flaring).toBeGreaterThan(0);
});
