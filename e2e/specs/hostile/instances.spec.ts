import { expect, test } from '@playwright/test';
import { origin, signIn } from '../../fixtures/accounts';
import { callAction } from '../../fixtures/actions';
import { deviceOf, freshAddress, newDevice } from '../../fixtures/devices';
import { validDraft } from '../../fixtures/drafts';
import { startInstance, type Instance } from '../../fixtures/instance';
import { listen } from '../../fixtures/listen';
import { loggerOf, type Logger } from '../../fixtures/logger';
import { row } from '../../fixtures/row';
import { buildWorld, emailOf, PASSWORD, type World } from '../../fixtures/world';

let world: World;
/** Beside the run's own, on the same database, with the same secret. */
let second: Instance;
let phone: Logger;

test.beforeAll(async () => {
  world = await buildWorld('Two instances');
  second = await startInstance();
  phone = await loggerOf(world, world.here);
});
test.afterAll(async () => {
  await phone.device.dispose();
  await second.stop();
  await world.db.$disconnect();
});

const both = () => [origin, second.origin] as const;

/** Sends a log to one of them, from the one phone. */
const sendTo = (base: string, session: { readonly id: string }) =>
  phone.device.post(`${base}/api/v1/logs`, {
    headers: { origin: base },
    data: { sentAt: new Date().toISOString(), sessions: [session] },
  });

/** What one of them answers to whoever a device is: the words of a page, or the whole of what is none. */
async function ask(device: Logger['device'], address: string) {
  const answer = await device.get(address);
  const text = (await answer.text()).replace(/<(script|style)\b.*?<\/\1>/gs, '');
  // A page that streams has as much white space as it came in pieces.
  return { status: answer.status(), words: text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ') };
}

row(
  29,
  'who signed in at one of two instances is known at the other, sees the same, and leaves both',
  async () => {
    const desk = await deviceOf(world.here.therapist);
    const { name, patientId } = world.here.patient;
    for (const [device, address, shown] of [
      [phone.device, '/api/v1/today', name],
      [desk, '/worklist', name],
      [desk, '/patients', name],
      [desk, `/patients/${patientId}`, name],
      [desk, '/library', 'Wall calf'],
    ] as const) {
      const [one, other] = [await ask(device, origin + address), await ask(device, second.origin + address)];
      expect(one.status, address).toBe(200);
      expect(one.words, address).toContain(shown);
      expect(other, address).toEqual(one);
    }
    expect((await callAction(desk, 'endDevicesAction', { patientId }, origin)).code).toBe('ok');
    for (const base of both()) expect((await ask(phone.device, `${base}/api/v1/today`)).status).toBe(401);
    await phone.device.dispose();
    phone = await loggerOf(world, world.here);
    await desk.dispose();
  },
);

row(29, 'streams on both hear what either takes', async () => {
  const desk = await deviceOf(world.here.therapist);
  const streams = [await listen(desk, origin), await listen(desk, second.origin)];
  for (const stream of streams) await expect.poll(stream.text).toContain('retry:');
  for (const base of both()) {
    const before = streams.map(({ text }) => text().length);
    expect((await sendTo(base, phone.session())).status()).toBe(200);
    for (const [at, { text }] of streams.entries())
      await expect.poll(() => text().slice(before[at])).toContain(world.here.patient.patientId);
  }
  for (const stream of streams) stream.leave();
  await desk.dispose();
});

row(29, 'what both are asked at once happens once: a log, a version, a link', async () => {
  const { patient, plan, therapist, other } = world.here;
  const one = phone.session();
  const sent = Array.from({ length: 50 }, () => both().map((base) => sendTo(base, one))).flat();
  for (const answer of await Promise.all(sent))
    expect([answer.status(), await answer.json()]).toEqual([200, { acked: [one.id], rejected: [] }]);
  expect(await phone.stored(one)).toBe(1);

  const desks = await Promise.all(both().map((base) => deviceOf(therapist, base)));
  const atOnce = (name: string, inputOf: () => unknown) =>
    Promise.all(desks.map((desk, index) => callAction(desk, name, inputOf(), both()[index])));
  const publishing = { patientId: patient.patientId, planId: plan.planId, baseNumber: 1 };
  const published = await atOnce('publishPlanAction', () => ({ ...publishing, draft: validDraft() }));
  expect(published.map(({ code }) => code).toSorted()).toEqual(['ok', 'stale']);
  const { id: newest } = await world.db.planVersion.findFirstOrThrow({
    where: { planId: plan.planId, number: 2 },
  });
  for (const base of both())
    expect((await ask(phone.device, `${base}/api/v1/today`)).words).toContain(newest);

  const made = await callAction(desks[0] ?? phone.device, 'invitePatientAction', {
    patientId: other.patientId,
  });
  const [, token = ''] = /\/join\/([\w.-]+)/.exec(made.body) ?? [];
  const strangers = await Promise.all(both().map((base) => newDevice(base)));
  const joined = await Promise.all(
    strangers.map((stranger, index) => callAction(stranger, 'joinAction', { token }, both()[index])),
  );
  expect(joined.map(({ code }) => code).toSorted()).toEqual(['not_found', 'ok']);
  for (const device of [...desks, ...strangers]) await device.dispose();
});

row(29, 'guesses at both are counted together', async () => {
  const email = emailOf(world.there.lead);
  const address = freshAddress();
  const devices = await Promise.all(both().map((base) => newDevice(base, address)));
  for (let turn = 0; turn < 4; turn += 1)
    for (const [index, device] of devices.entries())
      expect(await signIn(device, email, 'not the password', both()[index])).toBe(401);
  for (const [index, device] of devices.entries())
    expect(await signIn(device, email, PASSWORD, both()[index])).toBe(401);
  const elsewhere = await newDevice();
  expect(await signIn(elsewhere, email, PASSWORD)).toBe(200);
  for (const device of [...devices, elsewhere]) await device.dispose();
});
