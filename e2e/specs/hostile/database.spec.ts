import { expect, test, type APIRequestContext } from '@playwright/test';
import { signIn } from '../../fixtures/accounts';
import { callAction } from '../../fixtures/actions';
import { deviceOf, newDevice } from '../../fixtures/devices';
import { damage, holdMade, holdPatient, makeHoldable } from '../../fixtures/holding';
import { listen } from '../../fixtures/listen';
import { asAdmin, openOwnStack, type OwnStack } from '../../fixtures/own-stack';
import { loggerOf, type Logger } from '../../fixtures/logger';
import { newcomer } from '../../fixtures/newcomer';
import { row } from '../../fixtures/row';
import { smallDisk } from '../../fixtures/small-disk';
import { emailOf, PASSWORD } from '../../fixtures/world';

let stack: OwnStack;
let phone: Logger;
/** Of a patient of the other clinic. */
let theirs: Logger;
let desk: APIRequestContext;

test.beforeAll(async () => {
  stack = await openOwnStack('Faults');
  await makeHoldable(stack.adminUrl, 'session', 'at commit');
  await makeHoldable(stack.adminUrl, 'patient', 'at once');
  const { here, there } = stack.world;
  phone = await loggerOf(stack.world, here, origin);
  theirs = await loggerOf(stack.world, there, origin);
  desk = await deviceOf(here.therapist, origin());
});
test.afterAll(async () => {
  for (const device of [phone.device, theirs.device, desk]) await device.dispose();
  await stack.close();
});

const origin = () => stack.app().origin;
row(12, 'away: 503, or a sentence, everywhere; back: all goes on by itself', async () => {
  const { here } = stack.world;
  const one = phone.session();
  stack.cable.cut();
  for (const address of ['/api/health', '/api/v1/today'])
    expect((await phone.device.get(address)).status(), address).toBe(503);
  expect((await desk.get('/api/v1/live')).status()).toBe(503);
  await phone.expectNotTaken(phone.send(one));
  const late = await newDevice(origin());
  expect(await signIn(late, emailOf(here.patient), PASSWORD, origin())).toBe(503);
  const invited = await callAction(
    desk,
    'invitePatientAction',
    { patientId: here.patient.patientId },
    origin(),
  );
  expect(invited.code).toBe('unavailable');
  stack.cable.mend();
  await phone.expectTakenOnce(one);
  expect((await phone.device.get('/api/health')).status()).toBe(200);
  expect((await desk.get('/worklist')).status()).toBe(200);
  expect(await signIn(late, emailOf(here.patient), PASSWORD, origin())).toBe(200);
  await late.dispose();
});

row(12, 'away: the phone keeps what was said, and sends it by itself, once', async ({ browser }) => {
  const { db, there } = stack.world;
  const said = () => db.answer.count({ where: { clinicId: there.clinicId } });
  const context = await browser.newContext({ baseURL: origin(), viewport: { width: 390, height: 844 } });
  const me = await context.newPage();
  await signIn(me.request, emailOf(there.patient), PASSWORD, origin());
  await me.goto('/me');
  await expect(me.getByRole('button', { name: 'Nothing new' })).toBeVisible();
  stack.cable.cut();
  const refused = me.waitForResponse((answer) => answer.url().endsWith('/logs') && answer.status() === 503);
  await me.getByRole('button', { name: 'Nothing new' }).click();
  await refused;
  await expect(me.getByText('No signal. Saved on this phone')).toBeVisible();
  stack.cable.mend();
  await expect.poll(said, { timeout: 30_000 }).toBe(1);
  await expect(me.getByText('No signal. Saved on this phone')).toBeHidden({ timeout: 30_000 });
  await me.reload();
  await expect(me.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await said()).toBe(1);
  await context.close();
});

/** What the app says of a log, or an action, that is damaged in the middle. */
const inTheMiddle = <T>(hold: typeof holdMade, ask: () => Promise<T>, how: () => void) =>
  damage(stack.adminUrl, hold(stack.adminUrl), ask, how);
const holdHere = (url: string) => holdPatient(url, stack.world.here.patient.patientId);

row(12, 'cut off before a log is written: 503 and nothing of it; the retry stores it once', async () => {
  const one = phone.session();
  await inTheMiddle(holdHere, () => phone.expectNotTaken(phone.send(one)), stack.cable.cut);
  stack.cable.mend();
  await expect.poll(async () => (await phone.device.get('/api/health')).status()).toBe(200);
  expect(await phone.stored(one)).toBe(0);
  await phone.expectTakenOnce(one);
});

row(12, 'cut off while a log commits: 503 although it will stand; the retry adds nothing', async () => {
  const one = phone.session();
  await inTheMiddle(holdMade, () => phone.expectNotTaken(phone.send(one)), stack.cable.cut);
  stack.cable.mend();
  await expect.poll(() => phone.stored(one)).toBe(1);
  await phone.expectTakenOnce(one);
});

row(12, 'crashed in a commit: 503, what was acked stands, the retry stores it once', async () => {
  const [before, one] = [phone.session(), phone.session()];
  await phone.expectTakenOnce(before);
  await inTheMiddle(holdMade, () => phone.expectNotTaken(phone.send(one)), stack.crash);
  await phone.expectNotTaken(phone.send(one));
  await stack.restart();
  expect([await phone.stored(before), await phone.stored(one)]).toEqual([1, 0]);
  await phone.expectTakenOnce(one);
});

row(12, 'crashed in an action: it says unavailable, and half a patient is none', async () => {
  const { here, db } = stack.world;
  const count = () => db.patient.count({ where: { clinicId: here.clinicId } });
  const create = async () => (await callAction(desk, 'createPatientAction', newcomer(), origin())).code;
  const was = await count();
  expect(await inTheMiddle(holdMade, create, stack.crash)).toBe('unavailable');
  expect(await create()).toBe('unavailable');
  await stack.restart();
  expect(await count()).toBe(was);
  expect(await create()).toBe('ok');
  expect(await count()).toBe(was + 1);
});

/** A staff screen that hears of this patient. `since`: what came since it opened, or since this was asked last. */
async function openStream() {
  const stream = await listen(desk, origin());
  let read = 0;
  const since = () => stream.text().slice(read);
  const hears = async () => {
    read = stream.text().length;
    expect((await phone.report('sharp_pain')).status()).toBe(200);
    await expect.poll(since).toContain(stack.world.here.patient.patientId);
  };
  await expect.poll(stream.text).toContain('retry:');
  await hears();
  return { leave: stream.leave, since, hears };
}

row(12, 'restarted: the same process serves on, and open screens are told to read again', async () => {
  const { pid } = stack.app();
  const stream = await openStream();
  await stack.restart();
  await expect.poll(stream.since, { timeout: 15_000 }).toContain('event: reconnected');
  await phone.expectTakenOnce(phone.session());
  await stream.hears();
  stream.leave();
  expect([stack.app().isRunning(), stack.app().pid]).toEqual([true, pid]);
});

/** Lets the table of holds run out of room, for real where a small disk can be had, else with PostgreSQL's own error. */
async function fullDisk(): Promise<() => Promise<void>> {
  const disk = smallDisk(stack.dir);
  const run = (sql: string) => asAdmin(stack.adminUrl, (client) => client.query(sql));
  if (!disk) {
    await run(
      `create function full_disk() returns trigger language plpgsql as
         $$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$`,
    );
    await run('create trigger full_disk before insert on hold execute function full_disk()');
    return () => run('drop function full_disk cascade').then(() => undefined);
  }
  await run(`create tablespace small location '${disk.path}'`);
  await run('alter table hold set tablespace small');
  disk.fill();
  return async () => {
    disk.free();
    // Whoever waits may write again before anybody tidies up.
    const more = phone.session();
    expect(await (await phone.send(more)).json()).toMatchObject({ acked: [more.id] });
    await run('alter table hold set tablespace pg_default');
    await run('drop tablespace small');
    disk.remove();
  };
}

row(
  12,
  'its disk full in the middle of a log: 503, nothing of it; room again: the retry stores it',
  async () => {
    const many = Array.from({ length: 30 }, () => phone.session());
    const makeRoom = await fullDisk();
    await phone.expectNotTaken(phone.send(...many));
    expect(await phone.stored(...many)).toBe(0);
    expect((await phone.device.get('/api/v1/today')).status()).toBe(200);
    await makeRoom();
    await phone.expectTakenOnce(...many);
  },
);

row(12, 'slow, or on connections that went silent: 503 in time, and new connections serve', async () => {
  const [one, other] = [phone.session(), theirs.session()];
  const letGo = await holdPatient(stack.adminUrl, stack.world.here.patient.patientId);
  await phone.expectNotTaken(phone.send(one));
  await letGo();
  await phone.expectTakenOnce(one);
  const stream = await openStream();
  stack.cable.forget();
  await theirs.expectNotTaken(theirs.send(other));
  await theirs.expectTakenOnce(other);
  // An open screen hears again as well, over a connection of after.
  await expect.poll(stream.since, { timeout: 20_000 }).toContain('event: reconnected');
  await stream.hears();
  stream.leave();
});
