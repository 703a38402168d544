import { expect, test, type APIRequestContext } from '@playwright/test';
import { newId } from '@/lib/db/id';
import { buildPatient } from '@/prisma/builders/people';
import { actionOf, builtActions, callAction, postAction, writtenActions } from '../fixtures/actions';
import { origin } from '../fixtures/accounts';
import { dayFromNow } from '../fixtures/dates';
import { deviceOf, newDevice, sendLogs } from '../fixtures/devices';
import { validDraft } from '../fixtures/drafts';
import { ownMove } from '../fixtures/own-move';
import { newcomer } from '../fixtures/newcomer';
import { adminRows, digestOfRows } from '../fixtures/rows';
import { buildWorld, type World } from '../fixtures/world';

type Visitor = 'signed out' | 'other clinic' | 'patient' | 'therapist' | 'admin';
const VISITORS: readonly Visitor[] = ['signed out', 'other clinic', 'patient', 'therapist', 'admin'];

/** Whose an action is. The stranger is of the same role in another clinic. */
interface Owned {
  readonly role: 'therapist' | 'admin' | 'anyone';
  /** What its own people could send: an honest request of this world. */
  readonly input: (world: World, alertId: string, invitationId: string, unassignedId: string) => unknown;
  /** For its own role it would go through, so a stranger of that role may as well; the rows become the stranger's own. */
  readonly namesNobody?: true;
}

const TOKEN = `${newId()}.${'a'.repeat(43)}`;
const SETTINGS = {
  ...{ name: 'Taken over', zone: 'Europe/Berlin', phone: '555 0100', urgentCareNumber: '555 0101' },
  ...{ urgentCarePlace: null, emergencyNumber: '112' },
};

const ACTIONS: Readonly<Record<string, Owned>> = {
  'lib/accounts/actions.ts#chooseClinicAction': { role: 'anyone', input: () => null },
  'lib/accounts/actions.ts#signOutAction': { role: 'anyone', input: () => null },
  'lib/care/actions.ts#acknowledgeAlertAction': { role: 'therapist', input: (_, alertId) => ({ alertId }) },
  'lib/accounts/actions.ts#signOutHereAction': { role: 'anyone', input: () => null },
  'lib/care/actions.ts#endPlanAction': {
    role: 'therapist',
    input: ({ here: { patient, plan } }) => ({
      ...{ patientId: patient.patientId, planId: plan.planId, reason: 'Taken over.' },
    }),
  },
  'lib/care/actions.ts#pausePlanAction': {
    role: 'therapist',
    input: ({ here: { patient, plan } }) => ({
      ...{
        patientId: patient.patientId,
        planId: plan.planId,
        from: dayFromNow(0),
        to: null,
        reason: 'Taken over.',
      },
    }),
  },
  'lib/care/actions.ts#resumePlanAction': {
    role: 'therapist',
    input: ({ here: { patient, plan } }) => ({
      ...{ patientId: patient.patientId, planId: plan.planId, on: dayFromNow(0) },
    }),
  },
  'lib/care/actions.ts#publishPlanAction': {
    role: 'therapist',
    input: ({ here: { patient, plan } }) => ({
      ...{ patientId: patient.patientId, planId: plan.planId, baseNumber: 1, draft: validDraft() },
    }),
  },
  'lib/care/actions.ts#resolveAlertAction': {
    role: 'therapist',
    input: (_, alertId) => ({
      ...{ alertId, reached: 'phone', outcome: 'safe_to_go_on', note: 'Seen.', plan: 'resume' },
    }),
  },
  'lib/clinics/actions.ts#changeSettingsAction': { role: 'admin', input: () => SETTINGS, namesNobody: true },
  'lib/clinics/actions.ts#endInvitationAction': {
    role: 'admin',
    input: (_, __, invitationId) => ({ invitationId }),
  },
  'lib/clinics/actions.ts#inviteStaffAction': {
    role: 'admin',
    input: () => ({ name: 'Nobody', email: 'nobody@nowhere.example', roles: ['ADMIN'] }),
    namesNobody: true,
  },
  'lib/clinics/actions.ts#joinStaffAction': {
    role: 'anyone',
    input: () => ({ token: TOKEN, name: null, password: 'a long enough password' }),
  },
  'lib/clinics/actions.ts#setMemberActiveAction': {
    role: 'admin',
    input: ({ here: { colleague } }) => ({ membershipId: colleague.membershipId, active: false }),
  },
  'lib/exercises/actions.ts#archiveOwnMoveAction': {
    role: 'therapist',
    input: ({ here: { ownMoveId } }) => ({ exerciseId: ownMoveId, isArchived: true }),
  },
  'lib/exercises/actions.ts#saveOwnMoveAction': {
    role: 'therapist',
    input: ({ here: { ownMoveId } }) => ({ exerciseId: ownMoveId, revision: 1, move: ownMove() }),
  },
  'lib/plans/actions.ts#changesSinceAction': {
    role: 'therapist',
    input: ({ here: { patient, plan } }) => ({
      ...{ patientId: patient.patientId, planId: plan.planId, number: 1 },
    }),
  },
  'lib/patients/actions.ts#createPatientAction': {
    role: 'therapist',
    input: () => newcomer(),
    namesNobody: true,
  },
  'lib/patients/actions.ts#editPatientAction': {
    role: 'therapist',
    input: ({ here: { patient, therapist } }) => ({
      ...newcomer(),
      ...{ patientId: patient.patientId, therapistId: therapist.membershipId, revision: 1 },
    }),
  },
  'lib/patients/actions.ts#takeOverPatientAction': {
    role: 'therapist',
    input: (_, __, ___, unassignedId) => ({ patientId: unassignedId }),
  },
  'lib/patients/actions.ts#invitePatientAction': {
    role: 'therapist',
    input: ({ here: { patient } }) => ({ patientId: patient.patientId }),
  },
  'lib/patients/actions.ts#endDevicesAction': {
    role: 'therapist',
    input: ({ here: { patient } }) => ({ patientId: patient.patientId }),
  },
  'lib/patients/actions.ts#joinAction': { role: 'anyone', input: () => ({ token: TOKEN }) },
};

/** They take no Result home: they lead somewhere, and change nothing but the device's own session. */
const LEADING = new Set(['chooseClinicAction', 'signOutAction', 'signOutHereAction']);
const called = Object.entries(ACTIONS).filter(([name]) => !LEADING.has(name.split('#')[1] ?? ''));

let world: World;
let alertId: string;
let invitationId: string;
/** Somebody of this clinic who has no therapist. */
let unassignedId: string;
const devices = new Map<Visitor, APIRequestContext>();
const strangers = new Map<string, APIRequestContext>();
let before: string;

/** What a visitor who may not must be told; null where the visitor may. */
function refusal({ role, namesNobody }: Owned, visitor: Visitor): string | null {
  if (role === 'anyone') return 'not_found';
  if (visitor === 'signed out') return 'signed_out';
  if (visitor === 'other clinic') return namesNobody ? null : 'not_found';
  return visitor === role ? null : 'not_found';
}

test.beforeAll(async () => {
  world = await buildWorld('Action matrix');
  const { here, there, db } = world;
  const phone = await deviceOf(here.patient);
  const report = { id: newId(), at: new Date().toISOString(), timeZone: 'Europe/Berlin', code: 'swelling' };
  expect((await sendLogs(phone, { reports: [report] })).status()).toBe(200);
  alertId = (await db.alert.findFirstOrThrow({ where: { clinicId: here.clinicId } })).id;
  devices.set('signed out', await newDevice());
  devices.set('patient', phone);
  devices.set('therapist', await deviceOf(here.therapist));
  devices.set('admin', await deviceOf(here.lead));
  strangers.set('therapist', await deviceOf(there.therapist));
  strangers.set('admin', await deviceOf(there.lead));
  strangers.set('anyone', await deviceOf(there.colleague));
  const lead = devices.get('admin');
  const invited = { name: 'Still Waiting', email: 'still.waiting@nowhere.example', roles: ['THERAPIST'] };
  expect(lead && (await callAction(lead, 'inviteStaffAction', invited)).code).toBe('ok');
  invitationId = (await db.invitation.findFirstOrThrow({ where: { clinicId: here.clinicId } })).id;
  ({ patientId: unassignedId } = await buildPatient(db, here.clinicId, { name: 'Una Assigned' }));
  before = await digestOfRows();
});

test.afterAll(async () => {
  for (const device of [...devices.values(), ...strangers.values()]) await device.dispose();
  await world.db.$disconnect();
});

test('every action that is written is built and listed here', () => {
  expect(writtenActions()).toEqual(Object.keys(ACTIONS).sort());
  expect(builtActions()).toEqual(Object.keys(ACTIONS).sort());
});

let refusals = 0;

for (const [name, owned] of called) {
  test(`${name} refuses whoever it is not for, and changes nothing`, async () => {
    for (const visitor of VISITORS) {
      const code = refusal(owned, visitor);
      if (code === null) continue;
      const device = visitor === 'other clinic' ? strangers.get(owned.role) : devices.get(visitor);
      if (!device) throw new Error(`nobody came as ${visitor}`);
      const answer = await callAction(
        device,
        name.split('#')[1] ?? '',
        owned.input(world, alertId, invitationId, unassignedId),
      );
      expect(answer.code, `${visitor}: ${answer.status} ${answer.body.slice(0, 300)}`).toBe(code);
      refusals += 1;
    }
    expect(await digestOfRows()).toBe(before);
  });
}

test('nobody enters a clinic that they are no member of, and a strange device ends no session', async () => {
  const sessions = () =>
    adminRows.query('select id, clinic_id from login_session order by id').then(({ rows }) => rows);
  const was = await sessions();
  for (const device of devices.values()) {
    const { id, page } = actionOf('chooseClinicAction');
    const chosen = await device.post(page, {
      headers: { 'next-action': id, accept: 'text/x-component', origin },
      multipart: { '1_clinicId': world.there.clinicId, '0': '["$K1"]' },
    });
    expect(chosen.headers()['x-action-redirect']).toMatch(/^\/;/);
  }
  const stranger = await newDevice();
  const left = await postAction(stranger, actionOf('signOutAction').id, {
    at: actionOf('signOutAction').page,
  });
  expect(left.location).toMatch(/^\/sign-in/);
  await stranger.dispose();
  expect(await sessions()).toEqual(was);
  expect(await digestOfRows()).toBe(before);
});

test('each honest request of theirs would go through, so the refusals above tell of who asked', async () => {
  const asked = called.filter(([, { role }]) => role !== 'anyone');
  const codes: Record<string, string | null> = {};
  // Last of all: these do change rows.
  const order = [
    ...['publishPlanAction', 'pausePlanAction', 'resumePlanAction'],
    ...['acknowledgeAlertAction', 'resolveAlertAction', 'endPlanAction'],
  ];
  const rank = ([name]: (typeof asked)[number]) => order.indexOf(name.split('#')[1] ?? '');
  for (const [name, owned] of asked.toSorted((a, b) => rank(a) - rank(b))) {
    const device = devices.get(owned.role === 'admin' ? 'admin' : 'therapist');
    if (!device) throw new Error(`nobody came as ${owned.role}`);
    const input = owned.input(world, alertId, invitationId, unassignedId);
    codes[name] = (await callAction(device, name.split('#')[1] ?? '', input)).code;
  }
  expect(codes).toEqual(Object.fromEntries(asked.map(([name]) => [name, 'ok'])));
  console.log(
    `matrix: ${Object.keys(ACTIONS).length} actions × ${VISITORS.length} visitors, ${refusals} refusals`,
  );
});
