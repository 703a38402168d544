import { expect, test, type Page } from '@playwright/test';
import pg from 'pg';
import { adminDb } from '@/prisma/builders/admin-db';
import { newPatient, openPhone } from '../fixtures/patients';
import { answerPain, startSession, tapOne, tapThrough, worstHeading } from '../pages/session';

const admin = new pg.Client(process.env['E2E_ADMIN_URL']);
const db = adminDb(process.env['E2E_ADMIN_URL'] ?? '');
test.beforeAll(() => admin.connect());
test.afterAll(async () => {
  await admin.end();
  await db.$disconnect();
});

const sessionsOf = async (patientId: string, since: Date) =>
  (
    await admin.query<{
      id: string;
      ended_by: string;
      pain_worst: number | null;
      pain_before: number | null;
    }>(
      `select id, ended_by, pain_worst, pain_before from session where patient_id = $1 and received_at >= $2`,
      [patientId, since],
    )
  ).rows;

const holdsOf = async (sessionId: string) =>
  (
    await admin.query<{ tenths: number; source: string; skip_reason: string | null }>(
      `select tenths, source, skip_reason from hold where session_id = $1 order by started_at`,
      [sessionId],
    )
  ).rows;

const timer = (me: Page) => me.getByRole('timer');

/** Time passes with the page in view. */
const sees = (me: Page, seconds: number) => me.clock.runFor(seconds * 1000);

test('the timer follows the clock, and asks about what it did not see', async ({ browser }) => {
  const patient = await newPatient(db);
  const since = new Date();
  const { phone, me } = await openPhone(browser, patient);
  await me.clock.install();
  await me.reload();
  await startSession(me, 1);
  await me.getByRole('button', { name: /^Start/ }).click();
  await expect(timer(me)).toHaveAccessibleName(/^\d+ seconds left of \d+$/);
  const length = Number(/of (\d+)/.exec((await timer(me).getAttribute('aria-label')) ?? '')?.[1]);
  expect(length).toBeGreaterThanOrEqual(20);

  await sees(me, 12);
  const left = async () => Number.parseInt((await timer(me).getAttribute('aria-label')) ?? '', 10);
  await expect.poll(left).toBeLessThanOrEqual(length - 12);
  expect(await left()).toBeGreaterThan(length - 17);

  await test.step('paused, it stands still', async () => {
    await me.getByRole('button', { name: 'Pause', exact: true }).click();
    await expect(me.getByRole('heading', { name: 'Paused. Nothing runs.' })).toBeVisible();
    await me.clock.fastForward('10:00');
    await me.getByRole('button', { name: 'Go on' }).click();
    // Whoever starts by tap does so after a pause too: nothing runs by itself.
    await me.clock.fastForward('10:00');
    await expect(timer(me)).toHaveCount(0);
    await me.getByRole('button', { name: 'Start now' }).click();
    await expect.poll(left).toBeGreaterThan(length - 20);
  });

  await test.step('asleep, the hold that ran out is asked about', async () => {
    await me.clock.fastForward((length + 2) * 1000);
    await expect(me.getByRole('heading', { name: 'Did you hold these?' })).toBeVisible();
    await me.getByRole('checkbox').first().check();
    await me.getByRole('button', { name: /^I held/ }).click();
  });

  await test.step('ended early, it is asked once and keeps what was done', async () => {
    await me.getByRole('button', { name: 'Close, what you did is saved' }).click();
    const dialog = me.getByRole('dialog', { name: 'End the session here?' });
    await dialog.getByRole('button', { name: 'End here' }).click();
    await answerPain(me, 'How strong was the pain at its worst?', 0);
    await me.getByRole('button', { name: 'Skip' }).click();
    await expect(me.getByText('Your therapist can see it now.')).toBeVisible();
  });
  const [session] = await sessionsOf(patient.patientId, since);
  expect(session).toMatchObject({ ended_by: 'stopped', pain_before: 1, pain_worst: 0 });
  // What was not seen to its end is told apart from what was timed.
  const holds = (await holdsOf(session?.id ?? '')).filter(({ source }) => source === 'tapped');
  expect(holds).toEqual([{ tenths: length * 10, source: 'tapped', skip_reason: null }]);
  await phone.close();
});

test('a reload in the middle keeps what was held, and goes on where it was', async ({ browser }) => {
  const patient = await newPatient(db);
  const since = new Date();
  const { phone, me } = await openPhone(browser, patient);
  await startSession(me, 2);
  await tapOne(me);
  await expect(me.getByRole('button', { name: 'I have done this one' })).toBeHidden();
  await tapOne(me);
  await expect(me.getByRole('button', { name: 'I have done this one' })).toBeHidden();

  await me.reload();
  await expect(me.getByRole('heading', { name: 'A session is under way' })).toBeVisible();
  await expect(me.getByText(/^2 of \d+ are done and saved/)).toBeVisible();
  expect(await sessionsOf(patient.patientId, since)).toEqual([]);
  await me.getByRole('button', { name: 'Go on' }).click();
  await expect(me.getByRole('button', { name: /^(Pause|Start|Go on)/ }).first()).toBeVisible();

  await me.reload();
  await me.getByRole('button', { name: 'End and save what was done' }).click();
  await expect(worstHeading(me)).toBeVisible();
  await me.getByRole('button', { name: 'Skip' }).click();
  await expect(me.getByRole('heading', { name: 'How is the pain now, after it?' })).toBeVisible();
  await me.getByRole('button', { name: 'Skip' }).click();
  await expect.poll(async () => (await sessionsOf(patient.patientId, since)).length).toBe(1);
  const [session] = await sessionsOf(patient.patientId, since);
  expect(session).toMatchObject({ ended_by: 'stopped', pain_before: 2, pain_worst: null });
  expect(await holdsOf(session?.id ?? '')).toMatchObject([{ source: 'tapped' }, { source: 'tapped' }]);
  await me.reload();
  await expect(me.getByRole('button', { name: 'Nothing new' })).toBeVisible();
  await expect(me.getByRole('heading', { name: 'A session is under way' })).toBeHidden();
  await phone.close();
});

test('without a signal the session waits on the phone, and is sent exactly once', async ({ browser }) => {
  const patient = await newPatient(db);
  const since = new Date();
  const { phone, me } = await openPhone(browser, patient);
  await startSession(me, 1);
  await phone.setOffline(true);
  await tapThrough(me);
  await answerPain(me, 'How strong was the pain at its worst?', 4);
  await test.step('which one, and where', async () => {
    await expect(me.getByRole('heading', { name: 'Which one hurt?' })).toBeVisible();
    await me.getByRole('group').getByRole('button').first().click();
    await me.getByRole('button', { name: 'Next' }).click();
    await me.getByRole('button', { name: 'Calf' }).click();
    await me.getByRole('button', { name: 'Next' }).click();
  });
  await answerPain(me, 'How is the pain now, after it?', 2);
  await expect(me.getByRole('heading', { name: 'Saved' })).toBeVisible();
  await expect(me.getByText('It is sent as soon as there is a signal.')).toBeVisible();
  expect(await sessionsOf(patient.patientId, since)).toEqual([]);

  await phone.setOffline(false);
  await expect(me.getByText('Your therapist can see it now.')).toBeVisible();
  const [session, ...more] = await sessionsOf(patient.patientId, since);
  expect(more).toEqual([]);
  expect(session).toMatchObject({ ended_by: 'finished', pain_worst: 4 });
  const { rows: pains } = await admin.query(
    `select score, site, moment, item_side_id is not null as named from pain where session_id = $1`,
    [session?.id],
  );
  expect(pains).toEqual([{ score: 4, site: 'calf', moment: 'worst', named: true }]);
  await me.getByRole('button', { name: 'Back to today' }).click();
  await phone.setOffline(true);
  await phone.setOffline(false);
  await me.reload();
  await expect(me.getByRole('button', { name: 'Nothing new' })).toBeVisible();
  expect(await sessionsOf(patient.patientId, since)).toHaveLength(1);
  await phone.close();
});

test('a grave sign in a hold stops the session and keeps its seconds', async ({ browser }) => {
  const patient = await newPatient(db);
  const since = new Date();
  const { phone, me } = await openPhone(browser, patient);
  await me.clock.install();
  await me.reload();
  await startSession(me, 1);
  await me.getByRole('button', { name: /^Start/ }).click();
  await sees(me, 8);
  await me.getByRole('button', { name: 'This hurts' }).click();
  await me.getByRole('button', { name: 'Chest pain' }).click();
  const stop = me.getByRole('alertdialog');
  await expect(stop.getByRole('heading', { name: /^Stop\. Call .+ now\.$/ })).toBeFocused();
  await me.keyboard.press('Escape');
  await me.keyboard.press('Escape');
  await expect(stop).toBeVisible();
  await expect(stop.getByRole('link')).toHaveCount(1);
  await expect(stop.getByRole('link')).toHaveAttribute('href', /^tel:\d+$/);
  await stop.getByRole('button', { name: 'I have read this' }).click();
  await expect(me.getByText('Your plan is on hold').first()).toBeVisible();
  await expect.poll(async () => (await sessionsOf(patient.patientId, since)).length).toBe(1);
  const [session] = await sessionsOf(patient.patientId, since);
  expect(session).toMatchObject({ ended_by: 'flag' });
  const [hold] = await holdsOf(session?.id ?? '');
  expect(hold?.source).toBe('timed');
  expect(hold?.tenths).toBeGreaterThanOrEqual(70);
  expect(hold?.tenths).toBeLessThan(200);
  const { rows: alerts } = await admin.query(
    `select tier from alert where patient_id = $1 and resolved_at is null and kind = 'red_flag'`,
    [patient.patientId],
  );
  expect(alerts).toEqual([{ tier: 'E1' }]);
  await phone.close();
});

test('the worst of the pain is asked for after the last hold', async ({ browser }) => {
  const { phone, me } = await openPhone(browser, await newPatient(db));
  await startSession(me, 0);
  await tapThrough(me);
  await expect(worstHeading(me)).toBeFocused();
  await expect(me.getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(me.getByRole('button', { name: 'Choose a number' })).toBeDisabled();
  await phone.close();
});
