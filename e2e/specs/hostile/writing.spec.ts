import { expect, test, type APIRequestContext } from '@playwright/test';
import { callAction } from '../../fixtures/actions';
import { dayFromNow } from '../../fixtures/dates';
import { deviceOf } from '../../fixtures/devices';
import { draftItem, validDraft } from '../../fixtures/drafts';
import { loggerOf, type Logger } from '../../fixtures/logger';
import { newcomer } from '../../fixtures/newcomer';
import { row } from '../../fixtures/row';
import { digestOfRows } from '../../fixtures/rows';
import { buildWorld, type World } from '../../fixtures/world';

let world: World;
let phone: Logger;
let alertId: string;
const desks = new Map<'therapist' | 'lead', APIRequestContext>();

test.beforeAll(async () => {
  world = await buildWorld('Texts');
  const { here, db } = world;
  phone = await loggerOf(world, here);
  expect((await phone.report('swelling')).status()).toBe(200);
  alertId = (await db.alert.findFirstOrThrow({ where: { clinicId: here.clinicId } })).id;
  for (const who of ['therapist', 'lead'] as const) desks.set(who, await deviceOf(here[who]));
});
test.afterAll(async () => {
  for (const device of [phone.device, ...desks.values()]) await device.dispose();
  await world.db.$disconnect();
});

type Place = readonly [action: string, path: string, withText: (text: string) => unknown];

/** Each place where somebody of the staff writes. */
function places(): readonly Place[] {
  const { patient, plan } = world.here;
  const ofPlan = { patientId: patient.patientId, planId: plan.planId };
  const numbers = { phone: '555 0100', urgentCareNumber: '555 0101', emergencyNumber: '112' };
  const settings = { name: 'Clinic', zone: 'Europe/Berlin', urgentCarePlace: null, ...numbers };
  const resolving = { alertId, reached: 'phone', outcome: 'safe_to_go_on', plan: 'resume' };
  const publishing = { ...ofPlan, baseNumber: 1 };
  return [
    ['createPatientAction', 'givenName', (givenName) => newcomer({ givenName })],
    ['createPatientAction', 'familyName', (familyName) => newcomer({ familyName })],
    ['createPatientAction', 'note', (note) => newcomer({ note })],
    ['inviteStaffAction', 'name', (name) => ({ name, email: 'a@nowhere.example', roles: ['THERAPIST'] })],
    ['changeSettingsAction', 'name', (name) => ({ ...settings, name })],
    ['changeSettingsAction', 'urgentCarePlace', (place) => ({ ...settings, urgentCarePlace: place })],
    ['publishPlanAction', 'draft.title', (title) => ({ ...publishing, draft: validDraft({ title }) })],
    [
      ...(['publishPlanAction', 'draft.items.0.note'] as const),
      (note) => ({ ...publishing, draft: validDraft({ items: [draftItem({ note })] }) }),
    ],
    ['pausePlanAction', 'reason', (reason) => ({ ...ofPlan, from: dayFromNow(0), to: null, reason })],
    ['endPlanAction', 'reason', (reason) => ({ ...ofPlan, reason })],
    ['resolveAlertAction', 'note', (note) => ({ ...resolving, note })],
  ];
}

/** Writes it there as whoever may. */
function write([action, , withText]: Place, text: string) {
  const desk = desks.get(/Staff|Settings/.test(action) ? 'lead' : 'therapist');
  if (!desk) throw new Error('nobody is there');
  return callAction(desk, action, withText(text));
}

const CONTROLS = ['\u0000', '\u0007', '\u007f', '\u0085', '\ud83d', '\udc00'];
const HIDDEN = ['\u200b', '\u2060', '\ufeff', '\u202e', '\u2066', '\u061c', '\u2028', '\u{e0061}', '\uffff'];

row(
  17,
  'control and zero-width characters, direction marks and half emoji are refused, wherever written',
  async () => {
    const before = await digestOfRows();
    for (const place of places()) {
      const [action, path] = place;
      for (const character of [...CONTROLS, ...HIDDEN]) {
        const answer = await write(place, `An${character}na`);
        const what = `${action} ${path} with ${JSON.stringify(character)}`;
        expect([answer.code, answer.body.includes(`"${path}":"text"`)], what).toEqual(['invalid', true]);
      }
    }
    for (const character of CONTROLS) {
      const { id, ...rest } = phone.session({ note: `An${character}na` });
      const answer = await (await phone.send({ id, ...rest })).json();
      expect(answer).toEqual({ acked: [], rejected: [{ id, code: 'invalid', path: 'note' }] });
    }
    expect(await digestOfRows()).toBe(before);
  },
);

row(17, 'a letter and its accent are kept as one, emoji and every script as they are', async () => {
  const { here, db } = world;
  const [typed, kept] = ['Ame\u0301lie 🙂 नमस्ते', 'Am\u00e9lie 🙂 नमस्ते'];
  for (const place of places()) {
    const answer = await write(place, typed);
    // The second version of a plan is stale where the first was written: it has both texts.
    expect(['ok', 'stale'], `${place[0]}: ${answer.body.slice(0, 300)}`).toContain(answer.code);
  }
  const session = phone.session({ note: typed });
  await phone.expectTakenOnce(session);
  const { clinicId } = here;
  const [where, note] = [{ clinicId }, true];
  const stored = [
    (await db.patient.findMany({ where, select: { name: true } })).filter(({ name }) => name.includes('Am')),
    await db.patient.findMany({ where: { ...where, note: { not: null } }, select: { note } }),
    await db.invitation.findMany({ where, select: { displayName: true } }),
    await db.clinic.findMany({
      where: { id: clinicId, urgentCarePlace: kept },
      select: { urgentCarePlace: true },
    }),
    await db.plan.findMany({ where: { ...where, title: kept }, select: { title: true } }),
    await db.planPause.findMany({ where, select: { reason: true } }),
    await db.alertEvent.findMany({ where: { ...where, kind: 'resolved' }, select: { detail: true } }),
    await db.session.findMany({ where: { id: session.id }, select: { note } }),
  ].map((rows) => JSON.stringify(rows));
  for (const rows of stored) {
    expect(rows).toContain(kept);
    expect(rows).not.toContain(typed);
  }
});
