import { expect, test, type Page } from '@playwright/test';
import { adminDb } from '@/prisma/builders/admin-db';
import { faultsOf, SCHEMES } from '../fixtures/look';
import { newPatient, openPhone } from '../fixtures/patients';
import { answerPain, startSession, tapThrough, worstHeading } from '../pages/session';

/* The screens of a session have no address of their own: each is looked at where it comes, by day and by night. */

const db = adminDb(process.env['E2E_ADMIN_URL'] ?? '');
test.afterAll(() => db.$disconnect());
test.describe.configure({ timeout: 120_000 });

const press = (me: Page, name: string | RegExp) => me.getByRole('button', { name }).first().click();

for (const colorScheme of SCHEMES) {
  test(`a session's screens have no fault that axe finds, ${colorScheme}`, async ({ browser }) => {
    const { phone, me } = await openPhone(browser, await newPatient(db));
    await me.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const faults: string[] = [];
    const look = async (screen: string) => {
      await expect(me.getByRole('heading').first()).toBeVisible();
      faults.push(...(await faultsOf(me)).map((fault) => `${screen}: ${fault}`));
    };

    await press(me, 'Something new or worrying?');
    await look('signs');
    await press(me, 'A pop or snap');
    await look('a pop, and when it swelled');
    await me.goto('/me');
    await startSession(me, 2);
    await look('waiting for a tap');
    await press(me, /^Start/);
    await expect(me.getByRole('timer')).toBeVisible();
    await look('a hold');
    await press(me, 'This hurts');
    await look('what it feels like');
    await press(me, /^It has eased/);
    await look('getting ready to go on');
    await press(me, /^Pause/);
    await look('paused');
    await press(me, /^Skip this stretch/);
    await look('why skip');
    await press(me, /^No time/);
    await press(me, 'Close, what you did is saved');
    await look('end here?');
    await press(me, 'Go back');
    await press(me, 'Go on');
    await tapThrough(me);
    await expect(worstHeading(me)).toBeVisible();
    await look('worst pain');
    await answerPain(me, 'How strong was the pain at its worst?', 4);
    await look('which one hurt');
    await me.getByRole('group').getByRole('button').first().click();
    await press(me, 'Next');
    await look('where');
    await press(me, 'Front of the knee');
    await press(me, 'Next');
    await answerPain(me, 'How is the pain now, after it?', 1);
    await expect(me.getByText('Your therapist can see it now.')).toBeVisible();
    await look('saved');
    await press(me, 'Back to today');
    await press(me, 'Something new or worrying?');
    await press(me, 'Chest pain');
    await expect(me.getByRole('alertdialog')).toBeVisible();
    await look('call now');
    await press(me, 'I have read this');
    await expect(me.getByText('Your plan is on hold').first()).toBeVisible();
    await look('on hold');
    await press(me, 'Something new or worrying?');
    await press(me, 'New swelling');
    await press(me, 'I have read this');
    await look('which side');
    expect(faults).toEqual([]);
    await phone.close();
  });
}
