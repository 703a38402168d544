import { expect, test, type APIRequestContext } from '@playwright/test';
import { newId } from '@/lib/db/id';
import { loggedSessionOf } from '@/prisma/builders/logs';
import { buildOwnMove } from '@/prisma/builders/moves';
import { callAction } from '../../fixtures/actions';
import { deviceOf, sendLogs } from '../../fixtures/devices';
import { draftItem, validDraft } from '../../fixtures/drafts';
import { listen } from '../../fixtures/listen';
import { row } from '../../fixtures/row';
import { digestOfRows } from '../../fixtures/rows';
import { buildWorld, type World } from '../../fixtures/world';

let world: World;
/** A therapist of the other clinic, and the phone of a patient here. */
let stranger: APIRequestContext;
let phone: APIRequestContext;
let colleague: APIRequestContext;

const ZONE = 'Europe/Berlin';
const report = () => ({ id: newId(), at: new Date().toISOString(), timeZone: ZONE, code: 'giving_way' });
const audited = (clinicId: string, action: string, outcome: string) =>
  world.db.auditEvent.count({ where: { clinicId, action, outcome } });

test.beforeAll(async () => {
  world = await buildWorld('Strangers');
  stranger = await deviceOf(world.there.therapist);
  phone = await deviceOf(world.here.patient);
  colleague = await deviceOf(world.here.colleague);
});
test.afterAll(async () => {
  for (const device of [stranger, phone, colleague]) await device.dispose();
  await world.db.$disconnect();
});

/** Pages that name a patient, and what their opening is called in the trail. */
const PAGES: readonly (readonly [page: string, action: string])[] = [
  ['', 'patient.read'],
  ['/invite', 'patient.invite'],
  ['/plans/new', 'plan.build'],
  ['/plans/[planId]', 'plan.build'],
];

row(1, 'another clinic’s patient is a 404 on every page, audited where the asker works', async () => {
  const { here, there } = world;
  const before = await digestOfRows();
  for (const [page, action] of PAGES) {
    const was = await audited(there.clinicId, action, 'refused');
    const address = `/patients/${here.patient.patientId}${page.replace('[planId]', here.plan.planId)}`;
    const answer = await stranger.get(address);
    expect(answer.status(), address).toBe(404);
    expect(await answer.text()).not.toContain(here.patient.name);
    expect(await audited(there.clinicId, action, 'refused'), address).toBe(was + 1);
  }
  const mixed = await stranger.get(`/patients/${there.patient.patientId}/plans/${here.plan.planId}`);
  expect(mixed.status()).toBe(404);
  expect(await digestOfRows()).toBe(before);
});

row(1, 'another clinic’s rows are not found by any action, audited, nothing changed', async () => {
  const { here, there, db } = world;
  expect((await sendLogs(phone, { reports: [report()] })).status()).toBe(200);
  const { id: alertId } = await db.alert.findFirstOrThrow({ where: { clinicId: here.clinicId } });
  const draft = validDraft();
  const [patientId, planId] = [here.patient.patientId, here.plan.planId];
  const resolving = { reached: 'phone', outcome: 'safe_to_go_on', note: 'Seen.', plan: 'resume' };
  const before = await digestOfRows();
  for (const [name, input, action] of [
    ['invitePatientAction', { patientId }, 'patient.invite'],
    ['publishPlanAction', { patientId, planId, baseNumber: 1, draft }, 'plan.publish'],
    [
      'publishPlanAction',
      { patientId: there.patient.patientId, planId, baseNumber: 1, draft },
      'plan.publish',
    ],
    ['acknowledgeAlertAction', { alertId }, 'alert.acknowledge'],
    ['resolveAlertAction', { alertId, ...resolving }, 'alert.resolve'],
  ] as const) {
    const was = await audited(there.clinicId, action, 'refused');
    expect((await callAction(stranger, name, input)).code, name).toBe('not_found');
    expect(await audited(there.clinicId, action, 'refused'), name).toBe(was + 1);
  }
  expect(await digestOfRows()).toBe(before);
});

row(1, 'a live stream tells of the own clinic’s patients only', async () => {
  const { here, there } = world;
  const stream = await listen(stranger);
  const theirs = await deviceOf(there.patient);
  await expect.poll(stream.text).toContain('retry:');
  expect((await sendLogs(phone, { reports: [report()] })).status()).toBe(200);
  // NOTIFY keeps its order: once the own one is here, the other's would have been.
  expect((await sendLogs(theirs, { reports: [report()] })).status()).toBe(200);
  await expect.poll(stream.text).toContain(there.patient.patientId);
  expect(stream.text()).not.toContain(here.patient.patientId);
  stream.leave();
  await theirs.dispose();
});

row(2, 'a patient reads nothing of another patient', async () => {
  const { here, there } = world;
  for (const [page] of PAGES) {
    const own = here.patient.patientId;
    for (const id of [own, here.other.patientId, there.patient.patientId]) {
      const address = `/patients/${id}${page.replace('[planId]', here.otherPlan.planId)}`;
      expect((await phone.get(address)).status(), address).toBe(404);
    }
  }
  for (const query of ['', `?patientId=${here.other.patientId}&planId=${here.otherPlan.planId}`]) {
    const today = await phone.get(`/api/v1/today${query}`);
    expect(today.status()).toBe(200);
    const text = await today.text();
    expect(text).toContain(here.plan.versionId);
    expect(text).not.toContain(here.otherPlan.versionId);
  }
});

for (const [policy, status, outcome] of [
  ['OPEN', 200, 'done'],
  ['TREATING_TEAM', 404, 'refused'],
] as const) {
  row(3, `a colleague under ${policy} gets ${status}, and it stands in the trail`, async () => {
    const { here, db } = world;
    await db.clinic.update({ where: { id: here.clinicId }, data: { colleagues: policy } });
    for (const [page, opening] of PAGES) {
      // What was let in is a look at a patient, whichever page it was.
      const action = outcome === 'done' ? 'patient.read' : opening;
      const was = await audited(here.clinicId, action, outcome);
      const address = `/patients/${here.patient.patientId}${page.replace('[planId]', here.plan.planId)}`;
      expect((await colleague.get(address)).status(), address).toBe(status);
      expect(await audited(here.clinicId, action, outcome), address).toBe(was + 1);
    }
    const list = await (await colleague.get('/patients')).text();
    expect(list.includes(here.patient.name)).toBe(status === 200);
    const worklist = await (await colleague.get('/worklist?scope=clinic')).text();
    expect(worklist.includes(here.patient.name)).toBe(status === 200);
  });
}

row(5, 'another clinic’s move, version, side or session inside an honest request', async () => {
  const { here, there, db } = world;
  const therapist = await deviceOf(here.therapist);
  const exerciseId = newId();
  await buildOwnMove(db, there.clinicId, { id: exerciseId, name: 'Their own move' });
  const before = await digestOfRows();
  const published = await callAction(therapist, 'publishPlanAction', {
    ...{ patientId: here.other.patientId, planId: here.otherPlan.planId, baseNumber: 1 },
    draft: validDraft({ items: [draftItem({ moveId: null, exerciseId })] }),
  });
  expect(published.code).toBe('not_found');
  const honest = () => loggedSessionOf(here.plan, { startedAt: '2026-11-02T10:00:00Z' });
  const [side] = there.plan.items[0]?.sides ?? [];
  const foreign = [
    { ...honest(), planVersionId: there.plan.versionId },
    { ...honest(), planVersionId: here.otherPlan.versionId },
    { ...honest(), holds: honest().holds.map((hold) => ({ ...hold, itemSideId: side?.id })) },
    { ...honest(), supersedes: newId(), reason: null },
  ];
  const answer = await (await sendLogs(phone, { sessions: foreign })).json();
  expect(answer).toMatchObject({ acked: [], rejected: foreign.map(({ id }) => ({ id, code: 'unknown' })) });
  expect(await digestOfRows()).toBe(before);
  await therapist.dispose();
});
