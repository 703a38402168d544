import { expect, test } from '@playwright/test';
import pg from 'pg';
import { account, signInAs } from '../fixtures/accounts';
import { expectNoFaults, NOBODY, type SignedIn } from '../fixtures/look';
import { MANIFEST, servedPages, type Audience } from '../fixtures/manifest';
import { placesOf } from '../fixtures/places';

type Role = 'therapist' | 'admin' | 'patient';
const ROLES: readonly Role[] = ['therapist', 'admin', 'patient'];
/** Who looks at a page of each audience. */
const LOOKER: Readonly<Partial<Record<Audience, Role>>> = {
  therapist: 'therapist',
  admin: 'admin',
  shell: 'patient',
};

const signedIn = new Map<Role, SignedIn>();
const as = (role: Role | undefined): SignedIn => (role && signedIn.get(role)) ?? NOBODY;
const admin = new pg.Client(process.env['E2E_ADMIN_URL']);
let fill: (address: string) => string;

test.describe.configure({ timeout: 120_000 });

test.beforeAll(async ({ browser }) => {
  await admin.connect();
  fill = await placesOf(admin);
  for (const role of ROLES) {
    const page = await browser.newPage();
    expect(await signInAs(page, role)).toBe(200);
    signedIn.set(role, await page.context().storageState());
    await page.close();
  }
});
test.afterAll(() => admin.end());

for (const address of servedPages()) {
  test(`${address} has no fault that axe finds, and is no wider than the screen`, async ({ browser }) => {
    const audience = MANIFEST[address];
    if (audience === undefined)
      throw new Error(`${address} is served, and the manifest does not say to whom`);
    await expectNoFaults(browser, fill(address), as(LOOKER[audience]));
  });
}

test('states of pages: nothing found, nothing here, a form that is sent empty', async ({ browser }) => {
  const therapist = as('therapist');
  await expectNoFaults(browser, '/library?q=no-such-words', therapist);
  await expectNoFaults(browser, '/library/hslide', therapist);
  await expectNoFaults(browser, '/nowhere', therapist, { status: 404 });
  await expectNoFaults(browser, '/sign-in', NOBODY, {
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await expect(page.getByText('Fill this in.').first()).toBeVisible();
    },
  });
});

test('a link into the clinic, before it is used', async ({ browser }) => {
  const { rows } = await admin.query<{ id: string }>(
    `select p.id from patient p join clinic c on c.id = p.clinic_id
     where c.name = $1 and not exists (select from credential k where k.user_id = p.user_id) order by p.name desc limit 1`,
    [account('therapist').clinic],
  );
  const context = await browser.newContext({ storageState: as('therapist') });
  const page = await context.newPage();
  await page.goto(`/patients/${rows[0]?.id}/invite`);
  await page.getByRole('button', { name: 'Make a link' }).click();
  const link = await page.getByLabel('Sign-in link').inputValue();
  await context.close();
  await expectNoFaults(browser, link, NOBODY);
});
