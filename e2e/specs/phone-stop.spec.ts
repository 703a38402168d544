import { expect, test, type Page } from '@playwright/test';
import { adminDb } from '@/prisma/builders/admin-db';
import { newPatient, openPhone } from '../fixtures/patients';
import { readStop, signsOffered, tellUnsure } from '../fixtures/signs';

const db = adminDb(process.env['E2E_ADMIN_URL'] ?? '');
test.afterAll(() => db.$disconnect());
test.describe.configure({ timeout: 180_000 });

const EMERGENCY = '112';
const SIZES = [
  { width: 390, height: 844 },
  { width: 360, height: 640 },
  { width: 844, height: 390 },
];

/** Lines of the stop that name the emergency number and are not all on the screen. */
async function hiddenEmergencies(me: Page): Promise<string[]> {
  const lines = me.getByRole('alertdialog').locator('li, h1, p, a').filter({ hasText: EMERGENCY });
  expect(await lines.count()).toBeGreaterThan(0);
  return lines.evaluateAll((all) =>
    all.flatMap((line) => {
      const box = line.getBoundingClientRect();
      const frames: DOMRect[] = [new DOMRect(0, 0, innerWidth, innerHeight)];
      for (let at = line.parentElement; at; at = at.parentElement)
        if (getComputedStyle(at).overflowY !== 'visible') frames.push(at.getBoundingClientRect());
      const isSeen = frames.every((frame) => box.top >= frame.top - 1 && box.bottom <= frame.bottom + 1);
      return isSeen ? [] : [line.textContent];
    }),
  );
}

for (const size of SIZES) {
  test(`nothing with an emergency in it is below the fold of a stop, at ${size.width} × ${size.height}`, async ({
    browser,
  }) => {
    const { phone, me } = await openPhone(browser, await newPatient(db));
    await me.setViewportSize(size);
    const hidden: string[] = [];
    for (const sign of await signsOffered(me)) {
      await tellUnsure(me, sign);
      const stops = (await me.getByRole('alertdialog').getByText('on hold').count()) > 0;
      if (stops) hidden.push(...(await hiddenEmergencies(me)).map((line) => `${sign}: ${line}`));
      await readStop(me);
    }
    expect(hidden).toEqual([]);
    await phone.close();
  });
}

test('the button that calls the clinic is one run of words, its number in one line', async ({ browser }) => {
  const { phone, me } = await openPhone(browser, await newPatient(db));
  await tellUnsure(me, 'New swelling');
  for (const at of ['the stop', 'the page on hold']) {
    const call = me.getByRole('link', { name: /^Call .+\+49 30 5550 100$/ });
    await expect(call, at).toBeVisible();
    const parts = await call.evaluate((button) => {
      const words = [...button.childNodes].filter((part) => part.textContent !== '');
      const number = button.querySelector('.whole');
      return { words: words.length, lines: number ? number.getClientRects().length : 0 };
    });
    expect(parts, at).toEqual({ words: 1, lines: 1 });
    if (at === 'the stop') await readStop(me);
  }
  await phone.close();
});

test('a page on hold looks again when it is asked to', async ({ browser }) => {
  const patient = await newPatient(db);
  const { phone, me } = await openPhone(browser, patient);
  await me.clock.install();
  await me.reload();
  await tellUnsure(me, 'New swelling');
  await readStop(me);
  await expect(me.getByRole('heading', { name: 'Your plan is on hold' })).toBeVisible();
  const release = () => db.stop.deleteMany({ where: { patientId: patient.patientId } });
  await expect.poll(async () => (await release()).count).toBe(1);
  // Time stands still: nothing but the button looks.
  await me.clock.pauseAt(Date.now() + 5_000);
  await me.getByRole('button', { name: 'Check again' }).click();
  await expect(me.getByRole('button', { name: 'Nothing new' })).toBeVisible();
  await phone.close();
});

test('which side a sign is on is asked after what to do was read, and told as a second report', async ({
  browser,
}) => {
  const patient = await newPatient(db);
  const { phone, me } = await openPhone(browser, patient);
  const [read, side] = [
    me.getByRole('button', { name: 'I have read this' }),
    me.getByRole('heading', { name: 'Which side is it?' }),
  ];
  const told = async () => {
    const rows = await db.report.findMany({
      where: { patientId: patient.patientId },
      orderBy: { receivedAt: 'asc' },
    });
    return rows.map(({ code, side: of }) => [code, of]);
  };
  await tellUnsure(me, 'The knee gave way');
  // The sign is on its way before anything more is asked.
  await expect.poll(told).toEqual([['giving_way', null]]);
  await expect(side).toHaveCount(0);
  await read.click();
  await expect(side).toBeFocused();
  await me.getByRole('button', { name: 'Right' }).click();
  await expect(me.getByRole('heading', { name: 'Your plan is on hold' })).toBeVisible();
  const known = [
    ['giving_way', null],
    ['giving_way', 'right'],
  ];
  await expect.poll(told).toEqual(known);

  await test.step('what cannot be said is not told, and a slip is not asked about', async () => {
    await tellUnsure(me, 'A pop or snap');
    await read.click();
    await me.getByRole('button', { name: 'I cannot say' }).click();
    await tellUnsure(me, 'A painful click');
    await me.getByRole('button', { name: 'I tapped the wrong one' }).click();
    await read.click();
    await expect(me.getByRole('heading', { name: 'Your plan is on hold' })).toBeVisible();
    await expect.poll(told).toEqual([...known, ['pop', null], ['painful_click', null], ['wrong_tap', null]]);
  });

  await test.step('nor is anything in an emergency', async () => {
    await tellUnsure(me, 'A cold, pale foot');
    await read.click();
    await expect(me.getByRole('heading', { name: 'Your plan is on hold' })).toBeVisible();
  });
  await phone.close();
});
