import { expect, test, type APIRequestContext } from '@playwright/test';
import { createHash } from 'node:crypto';
import { newId } from '@/lib/db/id';
import { callAction } from '../../fixtures/actions';
import { deviceOf, newDevice } from '../../fixtures/devices';
import { cookieOf } from '../../fixtures/listen';
import { row } from '../../fixtures/row';
import { adminRows, digestOfRows } from '../../fixtures/rows';
import { buildWorld, emailOf, PASSWORD, type World } from '../../fixtures/world';

let world: World;
let therapist: APIRequestContext;
let lead: APIRequestContext;

test.beforeAll(async () => {
  world = await buildWorld('Links');
  therapist = await deviceOf(world.here.therapist);
  lead = await deviceOf(world.here.lead);
});
test.afterAll(async () => {
  for (const device of [therapist, lead]) await device.dispose();
  await world.db.$disconnect();
});

const FIRST = 'a first password of mine';
const anAddress = () => `${newId()}@nowhere.example`;
const tokenOf = (body: string) => /\/join\/([\w.-]+)/.exec(body)?.[1] ?? '';

async function patientLink(patientId = world.here.other.patientId): Promise<string> {
  return tokenOf((await callAction(therapist, 'invitePatientAction', { patientId })).body);
}
async function staffLink(email: string): Promise<string> {
  const invited = { name: 'Invited Colleague', email, roles: ['THERAPIST'] };
  return tokenOf((await callAction(lead, 'inviteStaffAction', invited)).body);
}
const join = (device: APIRequestContext, token: string) => callAction(device, 'joinAction', { token });
const joinStaff = (device: APIRequestContext, token: string, password = FIRST) =>
  callAction(device, 'joinStaffAction', { token, name: null, password });

/** Lets a link's seven days be over. */
const expire = (token: string) =>
  adminRows.query(
    `update invitation set created_at = now() - interval '8 days', expires_at = now() - interval '1 day' where token_hash = $1`,
    [
      createHash('sha256')
        .update(token.split('.')[1] ?? '')
        .digest(),
    ],
  );

/** What a person reads on a link's page. */
async function wordsOf(device: APIRequestContext, token: string): Promise<string> {
  const answer = await device.get(`/join/${encodeURIComponent(token)}`);
  const [main = ''] = /<main.*<\/main>/s.exec(await answer.text()) ?? [];
  return `${answer.status()} ${main.replace(/<[^>]*>/g, ' ')}`;
}

/** Links of one kind that open nothing, by why. */
async function dead(make: () => Promise<string>, spend: (token: string) => Promise<unknown>) {
  const used = await make();
  await spend(used);
  const expired = await make();
  await expire(expired);
  const [superseded, standing] = [await make(), await make()];
  const [clinic = '', secret = ''] = standing.split('.');
  return {
    ...{ used, expired, superseded, cut: standing.slice(0, -1), longer: `${standing}a` },
    ...{ 'of another clinic': `${world.there.clinicId}.${secret}`, 'without a clinic': secret },
    ...{ 'without a secret': `${clinic}.`, 'made up': `${clinic}.${'a'.repeat(43)}`, SQL: `' or 1=1 --` },
    'of another kind of letters': standing.toUpperCase(),
  };
}

row(
  21,
  'a sign-in link used, expired, superseded, cut or made up gets one answer, by page and by button',
  async () => {
    const nobody = await newDevice();
    const links = await dead(patientLink, (token) => join(nobody, token));
    const stranger = await newDevice();
    const before = await digestOfRows();
    const expected = await wordsOf(stranger, `${newId()}.${'b'.repeat(43)}`);
    expect(expected).toContain('This link does not work any more');
    for (const [why, token] of Object.entries(links)) {
      expect((await join(stranger, token)).code, why).toBe('not_found');
      expect(await wordsOf(stranger, token), why).toBe(expected);
    }
    expect(await digestOfRows()).toBe(before);
    expect((await stranger.get('/api/v1/today')).status()).toBe(401);
    for (const device of [nobody, stranger]) await device.dispose();
  },
);

row(21, 'a sign-in link ends what the browser was signed in to, and the desk ends every phone', async () => {
  const { other } = world.here;
  const browser = await deviceOf(world.there.therapist);
  const former = await cookieOf(browser);
  expect((await join(browser, await patientLink())).code).toBe('ok');
  const thief = await newDevice();
  const asFormer = await thief.get('/worklist', { headers: { cookie: former } });
  expect([asFormer.status(), asFormer.headers()['location']]).toEqual([307, '/sign-in']);
  const phone = await deviceOf(other);
  const open = await patientLink();
  expect((await callAction(therapist, 'endDevicesAction', { patientId: other.patientId })).code).toBe('ok');
  for (const device of [browser, phone]) expect((await device.get('/api/v1/today')).status()).toBe(401);
  expect((await join(phone, open)).code).toBe('not_found');
  for (const device of [browser, thief, phone]) await device.dispose();
});

row(22, 'a colleague’s link used, expired, superseded, cut or made up gets the same answer', async () => {
  const nobody = await newDevice();
  const links = await dead(
    () => staffLink('still.the.same@nowhere.example'),
    (token) => joinStaff(nobody, token),
  );
  const [ofPatient, ofStaff] = [await patientLink(), await staffLink(anAddress())];
  const stranger = await newDevice();
  const before = await digestOfRows();
  const expected = await wordsOf(stranger, `${newId()}.${'b'.repeat(43)}`);
  for (const [why, token] of Object.entries(links)) {
    expect((await joinStaff(stranger, token)).code, why).toBe('not_found');
    expect(await wordsOf(stranger, token), why).toBe(expected);
  }
  // Nor does one kind of link do the other's work.
  expect((await joinStaff(stranger, ofPatient)).code).toBe('not_found');
  expect((await join(stranger, ofStaff)).code).toBe('not_found');
  expect(await digestOfRows()).toBe(before);
  expect((await stranger.get('/worklist')).status()).toBe(307);
  for (const device of [nobody, stranger]) await device.dispose();
});

const hashes = async () =>
  (await adminRows.query('select user_id, password_hash, updated_at from credential order by user_id')).rows;

row(
  22,
  'an address that has an account is linked by its own password only, which stays as it was',
  async () => {
    const { there, db } = world;
    const known = there.colleague;
    const token = await staffLink(emailOf(known));
    const before = await hashes();
    const [thief, owner] = [await newDevice(), await newDevice()];
    const isMember = () =>
      db.membership.count({ where: { clinicId: world.here.clinicId, userId: known.userId } });
    // Whoever has the link, or an account of their own, but not this account's word.
    for (const device of [thief, therapist]) {
      expect((await joinStaff(device, token, FIRST)).code).toBe('invalid');
      expect(await isMember()).toBe(0);
    }
    expect((await thief.get('/worklist')).status()).toBe(307);
    expect((await joinStaff(owner, token, PASSWORD)).code).toBe('ok');
    expect(await isMember()).toBe(1);
    expect(await hashes()).toEqual(before);
    expect((await joinStaff(thief, token, PASSWORD)).code).toBe('not_found');
    for (const device of [thief, owner]) await device.dispose();
  },
);

row(22, 'of ten who open a link at once one joins, and the password is that one’s', async () => {
  const token = await staffLink(anAddress());
  const before = await hashes();
  const devices = await Promise.all(Array.from({ length: 10 }, () => newDevice()));
  const codes = await Promise.all(
    devices.map(async (device, at) => (await joinStaff(device, token, `${FIRST} ${at}`)).code),
  );
  expect(codes.filter((code) => code === 'ok')).toHaveLength(1);
  expect(await hashes()).toHaveLength(before.length + 1);
  const inside = await Promise.all(devices.map(async (device) => (await device.get('/worklist')).status()));
  expect(inside.map((status) => (status === 200 ? 'ok' : 'out'))).toEqual(
    codes.map((code) => (code === 'ok' ? 'ok' : 'out')),
  );
  for (const device of devices) await device.dispose();
});
