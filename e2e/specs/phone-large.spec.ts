import { expect, test, type Page } from '@playwright/test';
import { adminDb } from '@/prisma/builders/admin-db';
import { largeTextBrowser, unreadable } from '../fixtures/large-text';
import { newPatient, openPhone } from '../fixtures/patients';
import { tellUnsure } from '../fixtures/signs';
import { answerPain, startSession, tapThrough } from '../pages/session';

const db = adminDb(process.env['E2E_ADMIN_URL'] ?? '');
test.afterAll(() => db.$disconnect());
test.describe.configure({ timeout: 120_000 });

/** Each button of the screen in front can be scrolled to, and is wholly there then. */
async function expectReachable(me: Page, screen: string): Promise<void> {
  const [stop, dialog] = [me.getByRole('alertdialog'), me.getByRole('dialog')];
  const over = (await dialog.count()) > 0 ? dialog : me.locator('body');
  const front = (await stop.count()) > 0 ? stop : over;
  // A screen that draws itself again meanwhile is looked at anew.
  await expect(async () => {
    for (const button of await front.getByRole('button').or(front.getByRole('link')).all()) {
      await button.scrollIntoViewIfNeeded({ timeout: 1_000 });
      await expect(button, screen).toBeInViewport({ ratio: 0.99, timeout: 1_000 });
    }
  }).toPass({ timeout: 20_000 });
}

test('with text twice as large nothing on the phone is cut off, overlaid or out of reach', async () => {
  const browser = await largeTextBrowser();
  const { phone, me } = await openPhone(browser, await newPatient(db));
  expect(await me.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
  const faults: string[] = [];
  const look = async (screen: string) => {
    faults.push(...(await unreadable(me)).map((fault) => `${screen}: ${fault}`));
    await expectReachable(me, screen);
  };
  await look('today');
  await me.getByRole('button', { name: 'Nothing new' }).click();
  await look('today, answered');
  await me.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(me.getByRole('heading', { name: 'How is the pain right now?' })).toBeVisible();
  await look('the pain ladder');
  await answerPain(me, 'How is the pain right now?', 3);
  await expect(me.getByRole('button', { name: 'Start now' })).toBeVisible();
  await look('getting ready');
  await me.getByRole('button', { name: 'Start now' }).click();
  await expect(me.getByRole('timer')).toBeVisible();
  await look('a hold');
  await me.getByRole('button', { name: /^Pause/ }).click();
  await look('paused');
  await me.getByRole('button', { name: 'I have done this one' }).click();
  await tapThrough(me);
  await look('the worst pain');
  await me.getByRole('button', { name: 'Skip' }).click();
  await me.getByRole('button', { name: 'Skip' }).click();
  await me.getByRole('button', { name: 'Back to today' }).click();
  for (const sign of ['New swelling', 'The knee is locked', 'Chest pain']) {
    await tellUnsure(me, sign);
    await look(`the stop of ${sign}`);
    await me.getByRole('button', { name: 'I have read this' }).click();
    const unsure = me.getByRole('button', { name: 'I cannot say' });
    if (await unsure.isVisible()) {
      await look('which side');
      await unsure.click();
    }
  }
  await expect(me.getByRole('heading', { name: 'Your plan is on hold' })).toBeVisible();
  await look('on hold');
  expect(faults).toEqual([]);
  await phone.close();
  await browser.close();
});

test('on a phone laid on its side every step of a move is shown whole', async ({ browser }) => {
  const { phone, me } = await openPhone(browser, await newPatient(db));
  await startSession(me, 1);
  await me.setViewportSize({ width: 844, height: 390 });
  const steps = me.getByRole('list', { name: 'How to do it' });
  await expect(steps).toBeVisible();
  const isCut = await steps.evaluate(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1);
  expect(isCut).toBe(false);
  await expect(me.getByRole('button', { name: 'Start now' })).toBeInViewport({ ratio: 1 });
  await steps.getByRole('listitem').last().scrollIntoViewIfNeeded();
  await phone.close();
});
