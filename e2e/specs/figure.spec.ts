import { expect, test } from '@playwright/test';
import { adminDb } from '@/prisma/builders/admin-db';
import { newPatient, openPhone } from '../fixtures/patients';
import { startSession } from '../pages/session';

const db = adminDb(process.env['E2E_ADMIN_URL'] ?? '');
test.afterAll(() => db.$disconnect());

test('getting ready, the figure shows the way into the hold and stays there', async ({ browser }) => {
  const { phone, me } = await openPhone(browser, await newPatient(db));
  await startSession(me, 0);
  const frames = me.locator('.fbox .film img');
  const shown = me.locator('.fbox .film img.on');
  await test.step('frame by frame, one at a time', async () => {
    await expect(frames).toHaveCount(13);
    await expect(shown).toHaveCount(1);
    await expect(frames.last()).toHaveClass(/\bon\b/);
    await expect(frames.last()).toHaveCSS('opacity', '1');
    await expect(frames.first()).toHaveCSS('opacity', '0');
    const drawn = await frames.evaluateAll((all) =>
      all.map((img) => img instanceof HTMLImageElement && img.complete && img.naturalWidth > 0),
    );
    expect(drawn.every(Boolean)).toBe(true);
    const sources = await frames.evaluateAll((all) => all.map((img) => img.getAttribute('src')));
    expect(sources[0]).not.toBe(sources.at(-1));
  });

  await test.step('with reduced motion, start and hold only, and one fades into the other', async () => {
    await me.emulateMedia({ reducedMotion: 'reduce' });
    await expect(frames).toHaveCount(2);
    await expect(frames.last()).toHaveCSS('transition-duration', '0.6s');
    await expect(frames.last()).toHaveCSS('opacity', '1');
  });
  await phone.close();
});
