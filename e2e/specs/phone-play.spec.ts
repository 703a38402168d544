import { expect, test } from '@playwright/test';
import { adminDb } from '@/prisma/builders/admin-db';
import { newPatient, openPhone } from '../fixtures/patients';
import { answerPain, startSession, tapOne, tapThrough } from '../pages/session';

const db = adminDb(process.env['E2E_ADMIN_URL'] ?? '');
test.afterAll(() => db.$disconnect());

test('somebody who takes their own time is told to change sides, and the keyboard never falls off the screen', async ({
  browser,
}) => {
  const { phone, me } = await openPhone(browser, await newPatient(db));
  await me.getByRole('button', { name: 'Nothing new' }).press('Enter');
  await expect(me.getByRole('button', { name: 'Change' })).toBeFocused();
  await me.keyboard.press('Enter');
  await expect(me.getByRole('button', { name: 'Nothing new' })).toBeFocused();
  await startSession(me, 1);
  await expect(me.locator('#session-heading')).toBeFocused();
  await tapOne(me);
  await tapOne(me);
  await expect(me.getByRole('heading', { name: 'Switch sides' })).toBeFocused();
  await expect(me.getByText('2 of 2 done')).toBeAttached();
  await expect(me.getByRole('status').filter({ hasText: 'Switch sides. Next: right.' })).toBeAttached();
  await me.getByRole('button', { name: 'Start now' }).press('Enter');
  await expect(me.getByRole('timer')).toBeVisible();
  await expect(me.locator('#session-heading')).toBeFocused();

  await test.step('what is no sign has its answer, and pain on one side says nothing of the other', async () => {
    await me.getByRole('button', { name: 'This hurts' }).click();
    await me.getByRole('button', { name: 'Only a strong pull: ease off' }).click();
    await expect(me.getByRole('heading', { name: 'Ease off a little' })).toBeFocused();
    await me.getByRole('button', { name: 'Go on' }).click();
    // Also what goes on after a pause waits for the tap.
    await expect(me.getByText(/^\d+ seconds are left\. Take the time you need/)).toBeVisible();
    await me.getByRole('button', { name: 'Start now' }).click();
    await expect(me.getByRole('timer')).toBeVisible();
    await tapOne(me);
    await tapOne(me);
    await me.getByRole('button', { name: 'Start now' }).click();
    await me.getByRole('button', { name: 'This hurts' }).click();
    await me.getByRole('button', { name: 'A dull ache or burning' }).click();
    await me.getByRole('button', { name: 'Stop this stretch on the left' }).click();
    await expect(me.getByRole('heading', { name: 'Try the other side?' })).toBeFocused();
    await me.getByRole('button', { name: 'Leave it out' }).click();
    await expect(me.getByRole('heading', { name: /^Why skip/ })).toBeVisible();
  });
  await phone.close();
});

test('a used invitation leads a signed-in phone to its plan, and another to the clinic’s number', async ({
  browser,
}) => {
  const patient = await newPatient(db);
  const { phone, me } = await openPhone(browser, patient);
  const used = `/join/${patient.clinicId}.${'a'.repeat(43)}`;
  await me.goto(used);
  await expect(me).toHaveURL(/\/me$/);
  await db.loginSession.deleteMany({ where: { userId: patient.userId } });
  await me.goto('/me');
  await expect(me.getByRole('heading', { name: 'You are signed out' })).toBeVisible();
  await me.goto(used);
  await expect(me.getByText('This link does not work any more')).toBeVisible();
  await expect(me.getByRole('link', { name: 'Call +49 30 5550 100' })).toBeVisible();
  await phone.close();
});

test('with text twice as large every score and place can be read whole', async ({ browser }) => {
  const { phone, me } = await openPhone(browser, await newPatient(db));
  // A media query in em follows the size that the browser is set to; half the width is the same to it.
  await me.setViewportSize({ width: 195, height: 422 });
  await startSession(me, 3);
  await tapThrough(me);
  await answerPain(me, 'How strong was the pain at its worst?', 2);
  const places = me.getByRole('group').getByRole('button');
  await expect(places).toHaveCount(12);
  const cut = await places.evaluateAll((all) =>
    all
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(({ textContent }) => textContent),
  );
  expect(cut).toEqual([]);
  const tops = await places.evaluateAll((all) => all.map((place) => place.getBoundingClientRect().top));
  expect(new Set(tops).size).toBe(12);
  await phone.close();
});
