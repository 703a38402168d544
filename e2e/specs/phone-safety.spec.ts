import { expect, test, type Page } from '@playwright/test';
import pg from 'pg';
import { adminDb } from '@/prisma/builders/admin-db';
import { newPatient, openPhone } from '../fixtures/patients';
import { readStop } from '../fixtures/signs';
import { answerPain, startSession, tapOne, tapThrough } from '../pages/session';

const admin = new pg.Client(process.env['E2E_ADMIN_URL']);
const db = adminDb(process.env['E2E_ADMIN_URL'] ?? '');
test.beforeAll(() => admin.connect());
test.afterAll(() => Promise.all([admin.end(), db.$disconnect()]));

const worry = (me: Page) => me.getByRole('button', { name: 'Something new or worrying?' });

async function tellSign(me: Page, sign: string): Promise<void> {
  await worry(me).click();
  await me.getByRole('button', { name: sign }).click();
}
test('a stop and its number stay on a phone that was signed out meanwhile', async ({ browser }) => {
  const patient = await newPatient(db);
  const { phone, me } = await openPhone(browser, patient);
  await admin.query(`delete from login_session where user_id = $1`, [patient.userId]);
  await tellSign(me, 'Chest pain');
  await expect(me.getByText('You are signed out')).toBeAttached();
  const stop = me.getByRole('alertdialog');
  await expect(stop.getByRole('heading', { name: 'Stop. Call 112 now.' })).toBeVisible();
  await expect(stop.getByRole('link', { name: 'Call 112' })).toHaveAttribute('href', 'tel:112');
  await readStop(me);

  await test.step('the clinic’s numbers stay in reach, also after a reload', async () => {
    for (const again of [false, true]) {
      if (again) await me.reload();
      await expect(me.getByRole('heading', { name: 'You are signed out' })).toBeVisible();
      for (const number of ['112', '116 117', '+49 30 5550 100'])
        await expect(me.getByRole('link', { name: `Call ${number}` })).toBeVisible();
    }
    await worry(me).click();
    await expect(me.getByRole('link', { name: 'Call 112' })).toBeVisible();
  });
  await phone.close();
});

const standing = async (patientId: string) =>
  (
    await admin.query<{ done: number; worst: number | null; named: number }>(
      `select (select count(*)::int from hold h where h.session_id = s.id and h.skip_reason is null) as done, s.pain_worst as worst,
         (select count(*)::int from pain p where p.session_id = s.id and p.item_side_id is not null) as named
       from session s where s.patient_id = $1 and s.superseded_by_id is null and s.withdrawn_at is null`,
      [patientId],
    )
  ).rows;

test('a session that another tab has saved is corrected by what was done since', async ({ browser }) => {
  const patient = await newPatient(db);
  const { phone, me } = await openPhone(browser, patient);
  // A browser without locks: nothing keeps two tabs apart.
  await phone.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'locks'));
  await me.reload();
  await startSession(me, 1);
  await tapOne(me);
  const other = await phone.newPage();
  await other.goto('/me');
  await other.getByRole('button', { name: 'End and save what was done' }).click();
  for (const moment of ['How strong was the pain at its worst?', 'How is the pain now, after it?']) {
    await expect(other.getByRole('heading', { name: moment })).toBeVisible();
    await other.getByRole('button', { name: 'Skip' }).click();
  }
  await expect.poll(() => standing(patient.patientId)).toHaveLength(1);
  await tapThrough(me);
  await answerPain(me, 'How strong was the pain at its worst?', 7);
  await me.getByRole('group').getByRole('button', { name: 'Left' }).first().click();
  await me.getByRole('button', { name: 'Next' }).click();
  await me.getByRole('button', { name: 'Skip' }).click();
  await answerPain(me, 'How is the pain now, after it?', 6);
  await expect(me.getByText('Your therapist can see it now.')).toBeVisible();
  expect(await standing(patient.patientId)).toEqual([{ done: 8, worst: 7, named: 1 }]);
  await phone.close();
});

test('a session goes on in one tab only', async ({ browser }) => {
  const patient = await newPatient(db);
  const { phone, me } = await openPhone(browser, patient);
  await startSession(me, 1);
  await tapOne(me);
  const other = await phone.newPage();
  await other.goto('/me');
  await other.getByRole('button', { name: 'Go on' }).click();
  await expect(me.getByRole('heading', { name: 'This session goes on in another tab' })).toBeVisible();
  // Gone on with, it stands still first.
  await other.getByRole('button', { name: 'I have done this one' }).click();
  await tapThrough(other);
  await answerPain(other, 'How strong was the pain at its worst?', 0);
  await other.getByRole('button', { name: 'Skip' }).click();
  await expect(other.getByText('Your therapist can see it now.')).toBeVisible();
  expect(await standing(patient.patientId)).toEqual([{ done: 8, worst: 0, named: 0 }]);
  await me.getByRole('button', { name: 'Back to today' }).click();
  await expect(me.getByRole('heading', { name: /^Hello / })).toBeVisible();
  await phone.close();
});

test('red pain before a session leads to the clinic, not to the first hold', async ({ browser }) => {
  const patient = await newPatient(db);
  const { phone, me } = await openPhone(browser, patient);
  await startSession(me, 9);
  const stop = me.getByRole('alertdialog');
  await expect(
    stop.getByRole('heading', { name: 'Stop. Talk to your clinic before you go on.' }),
  ).toBeVisible();
  await expect(stop.getByText('9 of 10')).toBeVisible();
  await expect(stop.getByRole('link', { name: /^Call .+\+49 30 5550 100$/ })).toBeVisible();
  await expect
    .poll(
      async () =>
        (await admin.query(`select kind from alert where patient_id = $1`, [patient.patientId])).rows,
    )
    .toContainEqual({ kind: 'severe_pain' });
  await readStop(me);
  await expect(me.getByRole('heading', { name: /^Hello / })).toBeVisible();
  await phone.close();
});

test('red pain in a session says what is on hold, and whom to call', async ({ browser }) => {
  const patient = await newPatient(db);
  const { phone, me } = await openPhone(browser, patient);
  await startSession(me, 1);
  await phone.setOffline(true);
  await tapThrough(me);
  await answerPain(me, 'How strong was the pain at its worst?', 9);
  await me.getByRole('button', { name: 'I am not sure' }).click();
  await me.getByRole('button', { name: 'Skip' }).click();
  await me.getByRole('button', { name: 'Skip' }).click();
  const told = me.getByRole('alert').filter({ hasText: 'On hold after the pain you told of' });
  await expect(told).toContainText(/stretch(es are| is) on hold:/);
  await expect(told).toContainText('Your clinic is told as soon as this phone has a signal.');
  await expect(told).toContainText('Talk to your clinic before you go on.');
  await expect(me.getByRole('link', { name: /^Call .+\+49 30 5550 100$/ })).toBeVisible();
  await me.getByRole('button', { name: 'Back to today' }).click();
  await expect(me.getByText('On hold until your therapist has looked').first()).toBeVisible();
  await expect(me.getByRole('button', { name: /^Start/ })).toHaveCount(0);
  await phone.close();
});

test('after a stop the gravest number stays first, and what to do can be read again', async ({ browser }) => {
  const patient = await newPatient(db);
  const { phone, me } = await openPhone(browser, patient);
  const numbers = me.getByRole('main').getByRole('link', { name: /^(Call|Urgent care|Emergency)/ });
  await tellSign(me, 'The knee is locked');
  await expect(me.getByRole('alertdialog')).toContainText('Do not force it');
  await readStop(me);
  await expect(numbers).toHaveText([/116 117/, /112/]);
  await me.getByRole('button', { name: 'Show what to do again' }).click();
  await expect(me.getByRole('alertdialog')).toContainText('Do not force it');
  await readStop(me);
  await phone.setOffline(true);
  await tellSign(me, 'Chest pain');
  await readStop(me);
  await expect(numbers).toHaveText([/112/]);
  await phone.close();
});

test('the questions before a session are asked anew each day', async ({ browser }) => {
  const patient = await newPatient(db);
  const { phone, me } = await openPhone(browser, patient);
  await me.clock.install();
  await me.reload();
  await startSession(me, 1);
  await tapThrough(me);
  await answerPain(me, 'How strong was the pain at its worst?', 0);
  await me.getByRole('button', { name: 'Skip' }).click();
  await expect(me.getByText('Your therapist can see it now.')).toBeVisible();
  await me.getByRole('button', { name: 'Back to today' }).click();
  await me.getByRole('button', { name: 'Nothing new' }).click();
  await expect(me.getByRole('button', { name: 'Nothing new' })).toBeHidden();
  await phone.setOffline(true);
  await me.clock.fastForward('24:00:00');
  await expect(me.getByRole('button', { name: 'Nothing new' })).toBeVisible();
  await expect(me.getByRole('heading', { name: /pain this morning/ })).toBeVisible();
  await phone.close();
});

interface PhoneToday {
  readonly plans: readonly {
    readonly planVersionId: string;
    readonly items: readonly { readonly sides: readonly { readonly itemSideId: string }[] }[];
  }[];
}

/** A session of yesterday, as another phone of the patient's would have sent it. */
async function doneYesterday(me: Page): Promise<void> {
  const today: PhoneToday = await (await me.request.get('/api/v1/today')).json();
  const at = new Date(Date.now() - 24 * 3_600_000).toISOString();
  const session = {
    ...{ id: crypto.randomUUID(), planVersionId: today.plans[0]?.planVersionId, timeZone: 'Europe/Berlin' },
    ...{ startedAt: at, endedAt: at, painBefore: 1, painWorst: 1, painAfter: 1, holds: [] },
  };
  const sent = { sentAt: new Date().toISOString(), sessions: [session] };
  const status = await me.evaluate(async (body) => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch('/api/v1/logs', { method: 'POST', headers, body: JSON.stringify(body) })).status;
  }, sent);
  expect(status).toBe(200);
}

test('a slip on the morning ladder can be changed', async ({ browser }) => {
  const patient = await newPatient(db);
  const { phone, me } = await openPhone(browser, patient);
  await doneYesterday(me);
  await me.reload();
  await me.getByRole('button', { name: 'Choose 0 to 10' }).click();
  await me.getByRole('button', { name: 'Back' }).click();
  await expect(me.getByRole('button', { name: 'Choose 0 to 10' })).toBeVisible();
  await me.getByRole('button', { name: 'Choose 0 to 10' }).click();
  await answerPain(me, 'How is the pain this morning?', 8);
  await expect(me.getByText('More than usual this morning')).toBeVisible();
  await me.getByRole('button', { name: 'Change: Pain this morning' }).click();
  await answerPain(me, 'How is the pain this morning?', 1);
  await expect(me.getByText('More than usual this morning')).toBeHidden();
  await me.getByRole('button', { name: 'Nothing new' }).click();
  await expect(me.getByRole('button', { name: 'Start', exact: true })).toBeEnabled();
  const scores = async () =>
    (
      await admin.query<{ value: number }>(
        `select value from answer where patient_id = $1 and value is not null order by received_at`,
        [patient.patientId],
      )
    ).rows.map(({ value }) => value);
  await expect.poll(scores).toEqual([8, 1]);
  await phone.close();
});

test('an open page on hold notices the release', async ({ browser }) => {
  const patient = await newPatient(db);
  const { phone, me } = await openPhone(browser, patient);
  await me.clock.install();
  await me.reload();
  await tellSign(me, 'New swelling');
  await readStop(me);
  await expect(me.getByRole('heading', { name: 'Your plan is on hold' })).toBeVisible();
  await expect(me.getByRole('button', { name: 'Check again' })).toBeEnabled();
  const release = () => admin.query(`delete from stop where patient_id = $1`, [patient.patientId]);
  await expect.poll(async () => (await release()).rowCount).toBe(1);
  await me.clock.runFor(61_000);
  await expect(me.getByRole('button', { name: 'Nothing new' })).toBeVisible();
  await phone.close();
});

test('after surgery, new pain in the calf asks for the signs of a clot', async ({ browser }) => {
  const patient = await newPatient(db);
  await db.surgery.create({
    data: {
      clinicId: patient.clinicId,
      id: crypto.randomUUID(),
      patientId: patient.patientId,
      kind: 'knee_replacement',
    },
  });
  const { phone, me } = await openPhone(browser, patient);
  await startSession(me, 1);
  await tapThrough(me);
  await answerPain(me, 'How strong was the pain at its worst?', 2);
  await me.getByRole('button', { name: 'Calf' }).click();
  await me.getByRole('button', { name: 'Next' }).click();
  await expect(me.getByRole('heading', { name: /swollen, warm or throbbing/ })).toBeVisible();
  await me.getByRole('button', { name: 'I am not sure' }).click();
  await expect(me.getByRole('alertdialog')).toContainText('This may be a blood clot');
  await expect.poll(async () => (await standing(patient.patientId)).length).toBe(1);
  await readStop(me);
  await expect(me.getByRole('heading', { name: /^Hello / })).toBeVisible();
  await phone.close();
});

test('a sign in the middle of a hold says which side and session, and a slip can be told', async ({
  browser,
}) => {
  const patient = await newPatient(db);
  const { phone, me } = await openPhone(browser, patient);
  await startSession(me, 1);
  await me.getByRole('button', { name: /^Pause/ }).click();
  await me.getByRole('button', { name: 'This hurts' }).click();
  await me.getByRole('button', { name: 'New swelling' }).click();
  const reports = async () =>
    (
      await admin.query<{ code: string; side: string | null; named: boolean }>(
        `select r.code, r.side, r.session_id is not null as named from report r where r.patient_id = $1 order by r.at`,
        [patient.patientId],
      )
    ).rows;
  await expect.poll(reports).toMatchObject([{ code: 'swelling', side: 'left' }]);
  await me.getByRole('button', { name: 'I tapped the wrong one' }).click();
  await expect(me.getByText(/stays on hold/)).toBeVisible();
  await expect.poll(reports).toMatchObject([{ code: 'swelling' }, { code: 'wrong_tap' }]);
  await readStop(me);
  await expect(me.getByRole('heading', { name: 'Your plan is on hold' })).toBeVisible();
  await phone.close();
});
