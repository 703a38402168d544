import { expect, test, type APIRequestContext } from '@playwright/test';
import { newId } from '@/lib/db/id';
import { buildPatient } from '@/prisma/builders/people';
import { loggedSessionOf } from '@/prisma/builders/logs';
import { signIn } from '../../fixtures/accounts';
import { callAction, postAction, actionOf } from '../../fixtures/actions';
import { deviceOf, newDevice, sendLogs } from '../../fixtures/devices';
import { draftItem, validDraft } from '../../fixtures/drafts';
import { row } from '../../fixtures/row';
import { digestOfRows } from '../../fixtures/rows';
import { buildWorld, emailOf, PASSWORD, type World } from '../../fixtures/world';

let world: World;
let therapist: APIRequestContext;
let phone: APIRequestContext;

test.beforeAll(async () => {
  world = await buildWorld('Shapes');
  therapist = await deviceOf(world.here.therapist);
  phone = await deviceOf(world.here.patient);
});
test.afterAll(async () => {
  await therapist.dispose();
  await phone.dispose();
  await world.db.$disconnect();
});

const honest = () => loggedSessionOf(world.here.plan, { startedAt: '2026-11-03T10:00:00Z' });
const STALE = `40${'0'.repeat(40)}`;

row(4, 'an action from the page of another role, and one of an older build, write nothing', async () => {
  const { here } = world;
  const before = await digestOfRows();
  const invited = await callAction(phone, 'invitePatientAction', { patientId: here.patient.patientId });
  expect(invited.code).toBe('not_found');
  const fromTheirs = await postAction(phone, actionOf('acknowledgeAlertAction').id, {
    ...{ args: [{ alertId: newId() }], at: '/me' },
  });
  expect(fromTheirs.code).not.toBe('ok');
  const stale = await postAction(therapist, STALE, { args: [{ alertId: newId() }], at: '/worklist' });
  expect(stale.status).toBe(409);
  expect(await digestOfRows()).toBe(before);
});

row(4, 'who presses a button of an older build reads a sentence and can go on', async ({ browser }) => {
  const { here, db } = world;
  const report = { id: newId(), at: new Date().toISOString(), timeZone: 'Europe/Berlin', code: 'swelling' };
  expect((await sendLogs(phone, { reports: [report] })).status()).toBe(200);
  const desk = await browser.newContext();
  const page = await desk.newPage();
  expect(await signIn(page.request, emailOf(here.therapist), PASSWORD)).toBe(200);
  await page.goto('/worklist');
  await page.route('**/worklist*', (route) => {
    const headers = route.request().headers();
    return route.continue({
      headers: headers['next-action'] ? { ...headers, 'next-action': STALE } : headers,
    });
  });
  await page.getByRole('button', { name: 'I have seen it' }).click();
  const sentence = page.getByText('The server cannot be reached just now. Nothing was changed.');
  await expect(sentence).toBeAttached();
  await page.getByRole('button', { name: `Resolve for ${here.patient.name}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Not reached: keep open').click();
  await dialog.getByRole('textbox').fill('Rang twice.');
  await dialog.getByRole('button', { name: 'Keep open', exact: true }).click();
  await expect(dialog.getByRole('group', { name: /server cannot be reached/ })).toBeVisible();
  expect(await db.alertEvent.count({ where: { clinicId: here.clinicId } })).toBe(0);
  await page.unroute('**/worklist*');
  await dialog.getByRole('button', { name: 'Keep open', exact: true }).click();
  await expect(dialog).toBeHidden();
  await desk.close();
});

const KEYS = { clinicId: newId(), role: 'ADMIN', patientId: newId(), createdAt: '2020-01-01T00:00:00Z' };

row(6, 'a key too many refuses the body, the action or that item alone', async () => {
  const { here } = world;
  const good = honest();
  const before = await digestOfRows();
  for (const [key, value] of Object.entries(KEYS)) {
    const body = await sendLogs(phone, { [key]: value });
    expect([body.status(), await body.json()]).toEqual([400, { error: { code: 'invalid', path: key } }]);
    // Its own patientId is a key of the invitation.
    const input =
      key === 'patientId'
        ? { alertId: newId(), patientId: value }
        : { patientId: here.patient.patientId, [key]: value };
    const name = key === 'patientId' ? 'acknowledgeAlertAction' : 'invitePatientAction';
    expect((await callAction(therapist, name, input)).code, key).toBe('invalid');
  }
  const draft = { ...validDraft(), clinicId: newId() };
  const item = { ...validDraft(), items: [draftItem({ clinicId: newId() })] };
  for (const asked of [draft, item]) {
    const input = { patientId: here.patient.patientId, planId: null, baseNumber: null, draft: asked };
    expect((await callAction(therapist, 'publishPlanAction', input)).code).toBe('invalid');
  }
  expect(await digestOfRows()).toBe(before);
  const bad = Object.entries(KEYS).map(([key, value]) => ({ ...honest(), [key]: value }));
  const inHold = honest();
  const holds = inHold.holds.map((hold, index) => (index === 0 ? { ...hold, patientId: newId() } : hold));
  const sessions = [...bad, { ...inHold, holds }, good];
  const answer = await (await sendLogs(phone, { sessions })).json();
  expect(answer.acked).toEqual([good.id]);
  expect(answer.rejected).toEqual([
    ...bad.map(({ id }, index) => ({ id, code: 'unknown_key', path: Object.keys(KEYS)[index] })),
    { id: inHold.id, code: 'unknown_key', path: 'holds.0.patientId' },
  ]);
});

const ODD_IDS: readonly (readonly [what: string, id: unknown])[] = [
  ['an object', { a: 1 }],
  ['an array', [newId()]],
  ['undefined', undefined],
  ['null', null],
  ['empty', ''],
  ['a number', 7],
  ['very long', 'a'.repeat(6_000)],
  ['almost one', newId().slice(0, -1)],
  ['SQL', `' or 1=1 --`],
];

for (const [what, id] of ODD_IDS) {
  row(7, `an id that is ${what}: 400, 404 on a page, rejected in a log`, async () => {
    const before = await digestOfRows();
    expect((await callAction(therapist, 'invitePatientAction', { patientId: id })).code).toBe('invalid');
    expect((await callAction(therapist, 'acknowledgeAlertAction', { alertId: id })).code).toBe('invalid');
    const input = { patientId: id, planId: id, baseNumber: 1, draft: validDraft() };
    expect((await callAction(therapist, 'publishPlanAction', input)).code).toBe('invalid');
    const own = honest();
    for (const item of [
      { ...own, planVersionId: id },
      { ...own, id },
    ]) {
      const answer = await (await sendLogs(phone, { sessions: [item] })).json();
      expect(answer).toMatchObject({ acked: [], rejected: [{ code: 'invalid' }] });
    }
    const said = encodeURIComponent(typeof id === 'string' ? id : JSON.stringify(id ?? String(id)));
    if (said !== '') {
      for (const page of ['', '/invite', '/plans/new', `/plans/${said}`]) {
        expect((await therapist.get(`/patients/${said}${page}`)).status(), page).toBe(404);
      }
    }
    expect(await digestOfRows()).toBe(before);
  });
}

row(8, 'what a search holds stands for itself', async () => {
  const { here, db } = world;
  const names = ['100% Sure', 'Under_score', `O'Quote`, 'Back\\slash', 'Semi;colon -- drop', 'Plain Name'];
  for (const name of names)
    await buildPatient(db, here.clinicId, { name, therapistId: here.therapist.membershipId });
  const found = async (search: string) => {
    const text = await (await therapist.get(`/patients?q=${encodeURIComponent(search)}`)).text();
    const shown = text.replaceAll('&#x27;', `'`).replaceAll('&amp;', '&');
    return names.filter((name) => shown.includes(`>${name}</`));
  };
  expect(await found('%')).toEqual(['100% Sure']);
  expect(await found('_')).toEqual(['Under_score']);
  expect(await found(`'`)).toEqual([`O'Quote`]);
  expect(await found('\\')).toEqual(['Back\\slash']);
  expect(await found('; drop')).toEqual([]);
  expect(await found('colon --')).toEqual(['Semi;colon -- drop']);
  expect(await found(`' or '1'='1`)).toEqual([]);
  // What no name can hold is no search.
  expect(await found('\u0000')).toEqual(names);
});

const FOREIGN: readonly (readonly [what: string, origin: Record<string, string>])[] = [
  ['another site', { origin: 'https://elsewhere.example' }],
  ['a null origin', { origin: 'null' }],
  ['no origin', {}],
];

for (const [what, origin] of FOREIGN) {
  row(28, `a POST of ${what} is refused, by routes, actions and signing in alike`, async () => {
    const before = await digestOfRows();
    const { id, page } = actionOf('createPatientAction');
    const posts = [
      ['/api/v1/logs', { 'content-type': 'application/json' }, JSON.stringify({ sessions: [honest()] })],
      ['/api/auth/callback/credentials', { 'content-type': 'application/x-www-form-urlencoded' }, 'email=a'],
      [page, { 'content-type': 'text/plain;charset=UTF-8', 'next-action': id }, '[{}]'],
      ['/worklist', { 'content-type': 'application/x-www-form-urlencoded' }, '$ACTION_ID_' + id + '='],
    ] as const;
    for (const [address, headers, data] of posts) {
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
        const asked = { method, headers: { ...headers, ...origin }, data };
        const answer = await (address.includes('logs') ? phone : therapist).fetch(address, asked);
        expect(answer.status(), `${method} ${address}`).toBe(403);
      }
    }
    expect(await digestOfRows()).toBe(before);
  });
}

row(28, 'text/plain with our own origin is no JSON', async () => {
  const { origin } = new URL(process.env['E2E_BASE_URL'] ?? '');
  const answer = await phone.post('/api/v1/logs', {
    headers: { origin, 'content-type': 'text/plain' },
    data: JSON.stringify({ sentAt: new Date().toISOString(), sessions: [honest()] }),
  });
  expect(answer.status()).toBe(415);
  const nobody = await newDevice();
  expect((await nobody.post('/api/v1/logs', { headers: { origin }, data: {} })).status()).toBe(401);
  await nobody.dispose();
});
