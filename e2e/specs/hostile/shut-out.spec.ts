import { expect } from '@playwright/test';
import { callAction } from '../../fixtures/actions';
import { deviceOf } from '../../fixtures/devices';
import { validDraft } from '../../fixtures/drafts';
import { listen } from '../../fixtures/listen';
import { loggerOf } from '../../fixtures/logger';
import { row } from '../../fixtures/row';
import { digestOfRows } from '../../fixtures/rows';
import { buildWorld } from '../../fixtures/world';

row(
  25,
  'a therapist shut out: the next request is refused, and the open stream ends within 30 s',
  async () => {
    const world = await buildWorld('Shut out');
    const { here, db } = world;
    const [lead, desk, other] = [
      await deviceOf(here.lead),
      await deviceOf(here.therapist),
      await deviceOf(here.colleague),
    ];
    const phone = await loggerOf(world, here);
    const [stream, theirs] = [await listen(desk), await listen(other)];
    for (const each of [stream, theirs]) await expect.poll(each.text).toContain('retry:');
    let isOver = false;
    void stream.ended.then(() => (isOver = true));

    const shut = { membershipId: here.therapist.membershipId, active: false };
    expect((await callAction(lead, 'setMemberActiveAction', shut)).code).toBe('ok');
    const before = await digestOfRows();
    const { patientId } = here.patient;
    for (const address of ['/worklist', `/patients/${patientId}`, '/library'])
      expect((await desk.get(address)).headers()['location'], address).toBe('/sign-in');
    expect((await desk.get('/api/v1/live')).status()).toBe(401);
    const publishing = { patientId, planId: here.plan.planId, baseNumber: 1, draft: validDraft() };
    for (const [action, input] of [
      ['publishPlanAction', publishing],
      ['invitePatientAction', { patientId }],
    ] as const)
      expect((await callAction(desk, action, input)).code, action).toBe('signed_out');
    expect(await digestOfRows()).toBe(before);

    await expect.poll(() => isOver, { timeout: 30_000 }).toBe(true);
    const heard = stream.text();
    expect((await phone.report('sharp_pain')).status()).toBe(200);
    // A colleague's stream goes on, so this is not what ended.
    await expect.poll(theirs.text).toContain(patientId);
    expect(stream.text()).toBe(heard);
    theirs.leave();
    for (const device of [lead, desk, other, phone.device]) await device.dispose();
    await db.$disconnect();
  },
);
