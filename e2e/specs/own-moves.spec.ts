import { expect, test, type Page } from '@playwright/test';
import { signInAs } from '../fixtures/accounts';
import { callAction } from '../fixtures/actions';
import { deviceOf } from '../fixtures/devices';
import { validDraft, draftItem } from '../fixtures/drafts';
import { ownMove } from '../fixtures/own-move';
import { buildWorld, type World } from '../fixtures/world';

let world: World;
test.beforeAll(async () => {
  world = await buildWorld('Own moves');
});
test.afterAll(() => world.db.$disconnect());

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

test('a move is copied, changed, found in the library and in the builder, and archived', async ({ page }) => {
  await signInAs(page, 'therapist');
  const name = `Doorway hamstring, low (${Date.now()})`;
  await page.goto('/library/own/new?from=HS6');
  await expect(field(page, 'Steps')).toHaveValue(/\n/);
  await field(page, 'Name').fill('');
  await page.getByRole('button', { name: 'Add to the library' }).click();
  await expect(page.getByText('This could not be saved')).toBeVisible();
  await field(page, 'Name').fill(name);
  await page.getByRole('button', { name: 'Add to the library' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.getByText('Revision 1', { exact: true })).toBeVisible();

  await page.goto('/library');
  const shelf = page.getByRole('region', { name: 'Your clinic’s own' });
  await shelf.getByRole('link', { name }).click();
  await field(page, 'Where it is felt optional').fill('Back of the thigh, low down.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Revision 2', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Archive' }).click();
  await expect(page.getByRole('button', { name: 'Take back in' })).toBeVisible();
});

test('the phone shows the words that were prescribed, whatever the move says since', async () => {
  const { here, db } = world;
  const desk = await deviceOf(here.therapist);
  const words = (steps: string) => ({ ...ownMove(), name: 'Shelf reach', steps });
  const made = await callAction(desk, 'saveOwnMoveAction', {
    ...{ exerciseId: null, revision: null, move: words('Reach up to the shelf.') },
  });
  expect(made.code).toBe('ok');
  const { exerciseId } = await db.exerciseRevision.findFirstOrThrow({
    where: { clinicId: here.clinicId, name: 'Shelf reach' },
  });
  const draft = validDraft({ items: [draftItem({ moveId: null, exerciseId })] });
  const { patientId } = here.patient;
  const publish = (planId: string, baseNumber: number) =>
    callAction(desk, 'publishPlanAction', { patientId, planId, baseNumber, draft });
  expect((await publish(here.plan.planId, 1)).code).toBe('ok');
  const again = { exerciseId, revision: 1, move: words('Reach across.') };
  expect((await callAction(desk, 'saveOwnMoveAction', again)).code).toBe('ok');

  const phone = await deviceOf(here.patient);
  const told = async () => JSON.stringify(await (await phone.get('/api/v1/today')).json());
  expect(await told()).toContain('Reach up to the shelf.');
  expect(await told()).not.toContain('Reach across.');

  // Another therapist's copy that is older by now changes nothing.
  expect((await callAction(desk, 'saveOwnMoveAction', again)).code).toBe('stale');
  await desk.dispose();
  await phone.dispose();
});

test('a move of another clinic is nobody’s here', async ({ page }) => {
  await signInAs(page, 'therapist');
  const answer = await page.goto(`/library/own/${world.there.ownMoveId}`);
  expect(answer?.status()).toBe(404);
  expect((await page.goto(`/library/own/new?from=${world.there.ownMoveId}`))?.status()).toBe(404);
});
