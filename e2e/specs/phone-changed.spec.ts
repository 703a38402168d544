import { expect, test, type Page } from '@playwright/test';
import { callAction } from '../fixtures/actions';
import { deviceOf } from '../fixtures/devices';
import { draftItem, validDraft } from '../fixtures/drafts';
import { openPhone } from '../fixtures/patients';
import { buildWorld, type World } from '../fixtures/world';

let world: World;
test.beforeEach(async () => {
  world = await buildWorld('Changed');
});
test.afterEach(() => world.db.$disconnect());

/** The therapist publishes the next version: of two moves one is left, held longer on both sides. */
async function publish(baseNumber: number, holdSeconds: number): Promise<void> {
  const { patient, plan, therapist } = world.here;
  const device = await deviceOf(therapist);
  const sides = draftItem().sides.map((side) => ({ ...side, holdSeconds }));
  const draft = validDraft({ items: [draftItem({ sides })] });
  const publishing = { patientId: patient.patientId, planId: plan.planId, baseNumber, draft };
  expect((await callAction(device, 'publishPlanAction', publishing)).code).toBe('ok');
  await device.dispose();
}

const told = (me: Page) => me.getByRole('heading', { name: /^Your plan changed on / });
const lines = (me: Page) => me.locator('.changed li');
const HIP = 'Half-kneeling hip flexor, left and right';

test('an open phone learns of a new version by itself, and says what changed until it is read', async ({
  browser,
}) => {
  const { phone, me } = await openPhone(browser, world.here.patient);
  await me.clock.install();
  await me.reload();
  await expect(me.getByRole('button', { name: 'Nothing new' })).toBeVisible();
  await expect(told(me)).toHaveCount(0);
  await publish(1, 60);
  await me.clock.runFor(181_000);
  await expect(told(me)).toBeVisible();
  await expect(lines(me).filter({ hasText: `${HIP}: hold 60 seconds (was 30)` })).toBeVisible();
  await expect(lines(me).filter({ hasText: /^No longer: Strap straight-leg raise/ })).toBeVisible();

  await test.step('also without a network', async () => {
    await phone.setOffline(true);
    await me.getByRole('link', { name: 'Me', exact: true }).click();
    await me.getByRole('link', { name: 'Today', exact: true }).click();
    await expect(told(me)).toBeVisible();
    await me.getByRole('button', { name: 'I have read this' }).click();
    await expect(told(me)).toHaveCount(0);
    await phone.setOffline(false);
  });

  await test.step('what was read is not told again, and the next version is told since then', async () => {
    await me.reload();
    await expect(me.getByRole('button', { name: 'Nothing new' })).toBeVisible();
    await expect(told(me)).toHaveCount(0);
    await publish(2, 45);
    await me.reload();
    await expect(told(me)).toBeVisible();
    await expect(lines(me)).toHaveText([`${HIP}: hold 45 seconds (was 60)`]);
  });
  await phone.close();
});
