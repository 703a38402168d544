import { expect, test, type Browser, type Page } from '@playwright/test';
import { origin } from '../../fixtures/accounts';
import { live, mixed, readable } from '../../fixtures/on-page';
import { row } from '../../fixtures/row';
import { PHONE_PAGES, say, staffPages, type Said, type Texts } from '../../fixtures/said';

/** Right to left, with what reads the other way inside. */
const TURNED: Texts = {
  ...{
    clinic: 'מרפאת הנמל 12',
    place: 'בית חולים (3)',
    staff: 'دكتورة ليلى 7',
    given: 'נועה',
    family: 'לוי 45',
  },
  ...{ plan: 'תוכנית א 30', move: 'תרגיל ב 2', item: 'לאט לאט 5 (6)', pause: 'חופשה 8', phone: 'כואב לי 9' },
  answer: 'ירידה בנפיחות 4',
};

/** Each would leave a mark on the page, if anything took it for more than text. */
const ARMED: Texts = {
  clinic: `<script>window.hit=1</script> {{7*7}}`,
  place: `javascript:window.hit=2 \${7*7}`,
  staff: `"><img src=x onerror=window.hit=3>`,
  given: `<b onmouseover=window.hit=4>Given</b>`,
  family: `</title><svg onload=window.hit=5>`,
  plan: `**bold** [go](javascript:window.hit=6) {title} <bdi>`,
  move: `{{constructor.constructor('window.hit=7')()}} <% 7*7 %>`,
  item: `</script><script>window.hit=8</script>`,
  pause: `<a href="javascript:window.hit=9">x</a>`,
  phone: `<iframe srcdoc="<script>parent.hit=10</script>"></iframe> {name}`,
  answer: `&lt;b&gt; <style>*{display:none}</style> #{7*7}`,
};

/** As a page shows them. A patient's note of a session stands on no page so far. */
const shown = ({ given, family, phone: _, ...rest }: Texts): string[] => [
  `${given} ${family}`,
  given,
  ...Object.values(rest),
];

/** Opens a page and all that it keeps folded. */
async function openWhole(page: Page, address: string): Promise<void> {
  const answer = await page.goto(address);
  expect(answer?.status(), address).toBe(200);
  await expect(page.getByRole('heading').first()).toBeVisible();
  await expect(page.locator('.skel')).toHaveCount(0);
  await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
}

const placesOf = (said: Said) =>
  [
    [said.staff, staffPages(said)],
    [said.patient, PHONE_PAGES],
    [null, Object.values(said.links).map((token) => `/join/${token}`)],
  ] as const;

/** Opens every page that shows what was said, as whoever it is for. Expects no fault, and each text read somewhere. */
async function expectHarmless(
  browser: Browser,
  said: Texts,
  faultsOn: (page: Page, texts: readonly string[]) => Promise<string[]>,
): Promise<void> {
  const texts = shown(said);
  const faults: string[] = [];
  const read = new Set<string>();
  for (const [device, addresses] of placesOf(await say(said))) {
    const storageState = device ? await device.storageState() : { cookies: [], origins: [] };
    const context = await browser.newContext({ baseURL: origin, storageState });
    const page = await context.newPage();
    for (const address of addresses) {
      await openWhole(page, address);
      faults.push(...(await faultsOn(page, texts)).map((fault) => `${address}: ${fault}`));
      for (const text of await readable(page, texts)) read.add(text);
    }
    await context.close();
  }
  expect(faults).toEqual([]);
  expect(texts.filter((text) => !read.has(text))).toEqual([]);
}

row(17, 'text that reads the other way is set apart from the words around it', async ({ browser }) => {
  test.setTimeout(180_000);
  await expectHarmless(browser, TURNED, mixed);
});

row(19, 'markup, addresses and templates in any text are inert, and read as written', async ({ browser }) => {
  test.setTimeout(180_000);
  await expectHarmless(browser, ARMED, live);
});
