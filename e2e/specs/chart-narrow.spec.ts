import { expect, test } from '@playwright/test';
import { buildWorld, emailOf, PASSWORD } from '../fixtures/world';
import { signIn } from '../fixtures/accounts';

test('at the width of a phone the pain chart keeps its scale in view, whichever days are', async ({
  page,
}) => {
  const world = await buildWorld('Chart');
  const { therapist, patient } = world.here;
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page.request, emailOf(therapist), PASSWORD);
  await page.goto(`/patients/${patient.patientId}`);
  const chart = page.locator('.chart').first();
  await chart.scrollIntoViewIfNeeded();
  const isWider = await chart.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
  expect(isWider).toBe(true);
  for (const to of ['the newest days', 'the oldest days']) {
    await chart.evaluate(
      (box, oldest) => box.scrollTo({ left: oldest ? -box.scrollWidth : 0 }),
      to === 'the oldest days',
    );
    for (const score of ['0', '10'])
      await expect(chart.getByText(score, { exact: true }).first(), to).toBeInViewport({ ratio: 1 });
  }
  await world.db.$disconnect();
});
