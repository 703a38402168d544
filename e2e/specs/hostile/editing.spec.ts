import { expect, test, type Browser, type Page } from '@playwright/test';
import { origin, signIn } from '../../fixtures/accounts';
import { callAction } from '../../fixtures/actions';
import { deviceOf } from '../../fixtures/devices';
import { draftItem, validDraft } from '../../fixtures/drafts';
import { row } from '../../fixtures/row';
import { adminRows, digestOfRows } from '../../fixtures/rows';
import { buildWorld, emailOf, PASSWORD, type World } from '../../fixtures/world';
import { answerPain, startSession, tapOne, tapThrough } from '../../pages/session';

let world: World;
test.beforeEach(async () => {
  world = await buildWorld('Editing');
});
test.afterEach(() => world.db.$disconnect());

/** The holds of HF1 in each version, left and right. */
async function versions(): Promise<string[]> {
  const { rows } = await adminRows.query<{ told: string }>(
    `select v.number || ': ' || string_agg(d.side || ' ' || d.hold_seconds, ', ' order by d.side) as told from plan_version v
       join plan_item i on i.clinic_id = v.clinic_id and i.version_id = v.id and i.move_id = 'HF1'
       join plan_item_side d on d.clinic_id = i.clinic_id and d.item_id = i.id
     where v.clinic_id = $1 and v.plan_id = $2 group by v.number order by v.number`,
    [world.here.clinicId, world.here.plan.planId],
  );
  return rows.map(({ told }) => told);
}

const holding = (left: number, right: number) => {
  const [first, second] = draftItem().sides;
  const sides = [
    { ...first, side: 'left', holdSeconds: left },
    { ...second, side: 'right', holdSeconds: right },
  ];
  return validDraft({ items: [draftItem({ sides })] });
};

row(26, 'a version made from one that is no longer the newest is refused, and writes nothing', async () => {
  const { patient, plan, therapist, colleague } = world.here;
  const [first, second] = [await deviceOf(therapist), await deviceOf(colleague)];
  const publish = (device: typeof first, baseNumber: number, left: number) =>
    callAction(device, 'publishPlanAction', {
      ...{ patientId: patient.patientId, planId: plan.planId, baseNumber, draft: holding(left, 30) },
    });
  // At once, from the same version: one of the two.
  const codes = (await Promise.all([publish(first, 1, 40), publish(second, 1, 50)])).map(({ code }) => code);
  expect(codes.toSorted()).toEqual(['ok', 'stale']);
  expect(await versions()).toEqual([
    '1: left 30, right 30',
    expect.stringMatching(/^2: left [45]0, right 30$/),
  ]);
  const before = await digestOfRows();
  for (const baseNumber of [1, 3, 99]) expect((await publish(first, baseNumber, 60)).code).toBe('stale');
  expect(await digestOfRows()).toBe(before);
  expect((await publish(first, 2, 60)).code).toBe('ok');
  for (const device of [first, second]) await device.dispose();
});

async function openBuilder(browser: Browser, who: 'therapist' | 'colleague'): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: origin })).newPage();
  await signIn(page.request, emailOf(world.here[who]), PASSWORD);
  await page.goto(`/patients/${world.here.patient.patientId}/plans/${world.here.plan.planId}`);
  return page;
}

const hold = (page: Page, side: 'left' | 'right') =>
  page.getByLabel(`Half-kneeling hip flexor, ${side}: hold in seconds`, { exact: true });

row(
  26,
  'the second of two editors reads what the first changed, and both changes end in the plan',
  async ({ browser }) => {
    const [first, second] = [
      await openBuilder(browser, 'therapist'),
      await openBuilder(browser, 'colleague'),
    ];
    await hold(first, 'left').fill('45');
    await first.getByRole('button', { name: 'Publish version 2' }).click();
    await expect(first).toHaveURL(/\/patients\/[0-9a-f-]{36}$/);

    await hold(second, 'right').fill('20');
    await second.getByRole('button', { name: 'Publish version 2' }).click();
    const told = second.locator('.call', { hasText: 'Somebody changed this plan meanwhile' });
    await expect(told).toContainText('Version 2 has, unlike the one that you began with:');
    await expect(told.getByRole('listitem')).toHaveText([/Half-kneeling hip flexor, left.*30.*45/]);
    // What was written is still there to be written again.
    await expect(hold(second, 'right')).toHaveValue('20');
    expect(await versions()).toEqual(['1: left 30, right 30', '2: left 45, right 30']);

    second.on('dialog', (dialog) => void dialog.accept());
    await told.getByRole('link', { name: 'Open the newest version' }).click();
    await expect(hold(second, 'left')).toHaveValue('45');
    await hold(second, 'right').fill('20');
    await second.getByRole('button', { name: 'Publish version 3' }).click();
    await expect(second).toHaveURL(/\/patients\/[0-9a-f-]{36}$/);
    expect(await versions()).toEqual([
      '1: left 30, right 30',
      '2: left 45, right 30',
      '3: left 45, right 20',
    ]);
    for (const page of [first, second]) await page.context().close();
  },
);

row(26, 'who edits a plan that is ended meanwhile is told so', async ({ browser }) => {
  const { patient, plan, colleague } = world.here;
  const page = await openBuilder(browser, 'therapist');
  await hold(page, 'left').fill('45');
  const desk = await deviceOf(colleague);
  const ending = { patientId: patient.patientId, planId: plan.planId, reason: 'Goal reached' };
  expect((await callAction(desk, 'endPlanAction', ending)).code).toBe('ok');
  await page.getByRole('button', { name: 'Publish version 2' }).click();
  await expect(page.getByText('The plan was ended. What goes on from here is a new plan.')).toBeVisible();
  expect(await versions()).toEqual(['1: left 30, right 30']);
  await desk.dispose();
  await page.context().close();
});

row(
  27,
  'a plan edited in the middle of a session: the log keeps its version, the next start has the new one',
  async ({ browser }) => {
    const { patient, plan, therapist } = world.here;
    const phone = await browser.newContext({ baseURL: origin, viewport: { width: 390, height: 844 } });
    const me = await phone.newPage();
    await signIn(me.request, emailOf(patient), PASSWORD);
    await me.goto('/me');
    await startSession(me, 1);
    await tapOne(me);

    const desk = await deviceOf(therapist);
    const draft = validDraft({ items: [draftItem({ moveId: 'CA1' })] });
    const input = { patientId: patient.patientId, planId: plan.planId, baseNumber: 1, draft };
    expect((await callAction(desk, 'publishPlanAction', input)).code).toBe('ok');

    await tapThrough(me);
    await answerPain(me, 'How strong was the pain at its worst?', 0);
    await me.getByRole('button', { name: 'Skip' }).click();
    await expect(me.getByText('Your therapist can see it now.')).toBeVisible();
    const sessions = await world.db.session.findMany({ where: { patientId: patient.patientId } });
    expect(sessions).toMatchObject([{ versionId: plan.versionId, done: true, unitsPrescribed: 8 }]);

    await me.getByRole('button', { name: 'Back to today' }).click();
    await expect(me.getByText('Wall calf, knee straight').first()).toBeVisible();
    // What went is told once, and stands nowhere else.
    await me.getByRole('button', { name: 'I have read this' }).click();
    await expect(me.getByText('Half-kneeling hip flexor')).toHaveCount(0);
    // A day that is done stays done under the version that comes.
    const tally = await world.db.dayTally.findFirstOrThrow({ where: { planId: plan.planId } });
    expect(tally).toMatchObject({ due: 1, done: 1 });
    await desk.dispose();
    await phone.close();
  },
);
