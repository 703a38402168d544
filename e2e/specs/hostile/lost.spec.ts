import { expect, test } from '@playwright/test';
import { cookieOf } from '../../fixtures/listen';
import { damage, holdMade, holdPatient, makeHoldable, type LetGo } from '../../fixtures/holding';
import { loggerOf, type Logger } from '../../fixtures/logger';
import { openOwnStack, type OwnStack } from '../../fixtures/own-stack';
import { row } from '../../fixtures/row';

let stack: OwnStack;
let phone: Logger;

test.beforeAll(async () => {
  stack = await openOwnStack('Lost');
  await makeHoldable(stack.adminUrl, 'session', 'at commit');
  phone = await loggerOf(stack.world, stack.world.here, () => stack.app().origin);
});
test.afterAll(async () => {
  await phone.device.dispose();
  await stack.close();
});

const batch = () => [phone.session(), phone.session(), phone.session()];

/** Sends a batch whose sender or taker goes away in the middle. */
async function lose(hold: Promise<LetGo>, ask: () => Promise<unknown>, how: () => unknown): Promise<void> {
  const outcome = () =>
    ask().then(
      () => 'answered',
      () => 'lost',
    );
  expect(await damage(stack.adminUrl, hold, outcome, how)).toBe('lost');
}

row(11, 'the reply lost after the commit: the retry is acknowledged, and adds nothing', async () => {
  const { origin } = stack.app();
  const sessions = batch();
  const gone = new AbortController();
  const headers = { origin, cookie: await cookieOf(phone.device), 'content-type': 'application/json' };
  const body = JSON.stringify({ sentAt: new Date().toISOString(), sessions });
  const ask = () => fetch(`${origin}/api/v1/logs`, { method: 'POST', headers, body, signal: gone.signal });
  await lose(holdMade(stack.adminUrl), ask, () => gone.abort());
  await expect.poll(() => phone.stored(...sessions)).toBe(3);
  await phone.expectTakenOnce(...sessions);
});

row(
  11,
  'the app killed before a batch is written: nothing of it, the retry stores all of it once',
  async () => {
    const sessions = batch();
    const { patientId } = stack.world.here.patient;
    await lose(holdPatient(stack.adminUrl, patientId), () => phone.send(...sessions), stack.app().kill);
    await stack.replaceApp();
    expect(await phone.stored(...sessions)).toBe(0);
    await phone.expectTakenOnce(...sessions);
  },
);

row(11, 'the app killed while a batch commits: all of it stands, the retry adds nothing', async () => {
  const sessions = batch();
  await lose(holdMade(stack.adminUrl), () => phone.send(...sessions), stack.app().kill);
  await expect.poll(() => phone.stored(...sessions)).toBe(3);
  await stack.replaceApp();
  await phone.expectTakenOnce(...sessions);
});
