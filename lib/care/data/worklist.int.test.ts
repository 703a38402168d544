import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { newId } from '@/lib/db/id';
import { inScope, type Tx } from '@/lib/db/in-scope';
import { closePool } from '@/lib/db/pool';
import { scopeOf } from '@/lib/db/scope';
import { addDays, eachDay } from '@/lib/time/dates';
import { endPlan } from '@/lib/plans/mutations/pause-plan';
import { patientActor, therapistActor } from '@/prisma/builders/actors';
import { adminDb } from '@/prisma/builders/admin-db';
import { loggedSessionOf } from '@/prisma/builders/logs';
import {
  buildClinic,
  buildMember,
  buildPatient,
  type BuiltMember,
  type BuiltPatient,
} from '@/prisma/builders/people';
import { buildPlan, type BuiltPlan } from '@/prisma/builders/plans';
import { answerSeen } from '../mutations/answer-alert';
import { intakeLogs } from '../mutations/intake-logs';
import { parseEnvelope } from '../rules/envelope';
import { itemShares, mainPlan } from '../rules/patient-page';
import { getPatientPage } from './patient-page';
import { getWorklist, type WorklistScope } from './worklist';

const admin = adminDb(inject('adminUrl'));
const TODAY = '2026-03-20';
const NOW = `${TODAY}T10:00:00Z`;
const STARTS = '2026-03-01';

let therapist: BuiltMember;
let colleague: BuiltMember;
let stranger: BuiltPatient;

interface Arranged {
  readonly patient: BuiltPatient;
  readonly plan: BuiltPlan;
}
const arranged = new Map<string, Arranged>();

async function arrange(name: string, owner: BuiltMember): Promise<Arranged> {
  const patient = await buildPatient(admin, owner.clinicId, { name, therapistId: owner.membershipId });
  const plan = await buildPlan(admin, patient, { startsOn: STARTS, endsOn: '2026-05-31' });
  arranged.set(name, { patient, plan });
  return { patient, plan };
}

/** One session on each date; `done` of its eight holds, with this worst score. */
async function log(
  { patient, plan }: Arranged,
  dates: readonly string[],
  done = 8,
  painWorst = 1,
): Promise<void> {
  const units = plan.items.flatMap(({ sides }) =>
    sides.flatMap(({ id }) => [1, 2].map((rep) => ({ id, rep }))),
  );
  const sessions = dates.map((date) => ({
    ...{ id: newId(), planVersionId: plan.versionId, timeZone: 'Europe/Berlin', note: null },
    ...{ startedAt: `${date}T18:00:00+01:00`, endedAt: `${date}T18:10:00+01:00` },
    ...{ painBefore: 1, painWorst, painAfter: 1 },
    holds: units.slice(0, done).map(({ id, rep }) => ({
      ...{ id: newId(), itemSideId: id, set: 1, rep, seconds: 30, source: 'timed' },
      startedAt: `${date}T18:01:00+01:00`,
    })),
  }));
  const last = dates.at(-1) ?? TODAY;
  await send(patient, { sentAt: `${last}T18:11:00+01:00`, sessions });
}

async function send(
  patient: BuiltPatient,
  body: { sentAt: string; sessions: object[]; [list: string]: unknown },
) {
  const parsed = parseEnvelope(body);
  if (!parsed.ok) throw new Error(parsed.path);
  const answer = await inScope(scopeOf(patientActor(patient)), (tx) =>
    intakeLogs(tx, patient.patientId, parsed.envelope, new Date(body.sentAt).toISOString()),
  );
  if (answer.rejected.length > 0) throw new Error(JSON.stringify(answer.rejected));
}

const yesterday = addDays(TODAY, -1);
const window = eachDay(addDays(TODAY, -14), yesterday);

beforeAll(async () => {
  const { clinicId } = await buildClinic(admin);
  therapist = await buildMember(admin, clinicId);
  colleague = await buildMember(admin, clinicId, { name: 'Other Therapist' });
  await log(await arrange('Steady Example', therapist), window);
  await log(await arrange('Silent Example', therapist), eachDay(STARTS, addDays(TODAY, -8)));
  await log(await arrange('Low Example', therapist), window.slice(-5), 4);
  await log(await arrange('Rising Example', therapist), window, 8, 4);
  const flagged = await arrange('Flagged Example', therapist);
  await log(flagged, window.slice(0, -2));
  const report = { id: newId(), at: `${yesterday}T09:00:00Z`, timeZone: 'Europe/Berlin', code: 'swelling' };
  await send(flagged.patient, { sentAt: `${yesterday}T09:00:05Z`, sessions: [], reports: [report] });
  await arrange('Colleague’s Example', colleague);
  const elsewhere = await buildMember(admin, (await buildClinic(admin, { name: 'Elsewhere' })).clinicId);
  const foreign = await arrange('Stranger Example', elsewhere);
  stranger = foreign.patient;
  await log(foreign, window, 8, 9);
});

afterAll(async () => {
  await closePool();
  await admin.$disconnect();
});

const asTherapist = <T>(work: (tx: Tx) => Promise<T>) => inScope(scopeOf(therapistActor(therapist)), work);
const read = (scope: WorklistScope) =>
  asTherapist((tx) => getWorklist(tx, { membershipId: therapist.membershipId, scope, now: NOW }));

describe('getWorklist', () => {
  it('groups a therapist’s own patients by who needs them', async () => {
    const { rows } = await read('mine');
    expect(rows.map(({ name, group }) => [name, group])).toEqual([
      ['Flagged Example', 'red'],
      ['Rising Example', 'rising'],
      ['Silent Example', 'silent'],
      ['Low Example', 'low'],
      ['Steady Example', 'rest'],
    ]);
  });

  it('stands whoever’s therapist works here no more in everybody’s own list, under either policy', async () => {
    const { clinicId, membershipId } = colleague;
    const at = { clinicId_id: { clinicId, id: membershipId } };
    await admin.membership.update({ where: at, data: { active: false } });
    const asked = async () =>
      (await read('mine')).rows.filter(({ therapistName }) => therapistName === null).map(({ name }) => name);
    const open = await asked();
    await admin.clinic.update({ where: { id: clinicId }, data: { colleagues: 'TREATING_TEAM' } });
    const closed = await asked();
    await admin.clinic.update({ where: { id: clinicId }, data: { colleagues: 'OPEN' } });
    await admin.membership.update({ where: at, data: { active: true } });
    expect([open, closed, await asked()]).toEqual([['Colleague’s Example'], ['Colleague’s Example'], []]);
  });

  it('knows since when somebody is silent, and what the last word was', async () => {
    const { rows } = await read('clinic');
    const whyOf = (name: string) => rows.find((row) => row.name === name)?.why;
    expect(whyOf('Silent Example')).toEqual({
      ...{ kind: 'silent', days: 7, last: { on: addDays(TODAY, -8), kind: 'session' } },
    });
    // Longer than the fourteen days that a row shows.
    expect(whyOf('Colleague’s Example')).toEqual({ kind: 'silent', days: 19, last: null });
  });

  it('equals a count by hand from plan days and sessions', async () => {
    const { rows } = await read('mine');
    for (const row of rows) {
      const where = { patientId: row.patientId };
      const due = await admin.planDay.findMany({
        where: { ...where, date: { gte: new Date(addDays(TODAY, -14)), lte: new Date(yesterday) } },
      });
      const sessions = await admin.session.findMany({ where: { ...where, done: true } });
      const dates = new Set(sessions.map(({ localDate }) => localDate.getTime()));
      expect(row.sessions).toMatchObject({
        numerator: due.filter((day) => day.due > 0 && dates.has(day.date.getTime())).length,
        denominator: due.reduce((sum, day) => sum + day.due, 0),
      });
      expect(row.marks.filter((mark) => mark === 'done')).toHaveLength(row.sessions.numerator);
    }
  });

  it('shows the whole clinic when asked, and never another one', async () => {
    const names = (await read('clinic')).rows.map(({ name }) => name);
    expect(names).toContain('Colleague’s Example');
    expect(names).not.toContain('Stranger Example');
    expect(names).toHaveLength(6);
  });

  it('keeps to the treating team where the clinic says so', async () => {
    const { clinicId } = therapist;
    await admin.clinic.update({ where: { id: clinicId }, data: { colleagues: 'TREATING_TEAM' } });
    const names = (await read('clinic')).rows.map(({ name }) => name);
    await admin.clinic.update({ where: { id: clinicId }, data: { colleagues: 'OPEN' } });
    expect(names).not.toContain('Colleague’s Example');
    expect(names).toHaveLength(5);
  });

  it('asks two statements, however many patients there are', async () => {
    const asked = await asTherapist(async (tx) => {
      let count = 0;
      const query: Tx['pg']['query'] = new Proxy(tx.pg.query, {
        apply: (target, _self, input) => {
          count += 1;
          return Reflect.apply(target, tx.pg, input);
        },
      });
      const counted: Tx = { scope: tx.scope, pg: { query }, db: tx.db };
      await getWorklist(counted, { membershipId: therapist.membershipId, scope: 'clinic', now: NOW });
      return count;
    });
    expect(asked).toBe(2);
  });
});

describe('getPatientPage', () => {
  const pageOf = (patientId: string) => asTherapist((tx) => getPatientPage(tx, { patientId, now: NOW }));
  const own = (name: string): Arranged => {
    const found = arranged.get(name);
    if (!found) throw new Error(name);
    return found;
  };

  it('has nothing to say of a stranger or of a malformed id', async () => {
    expect(await pageOf(stranger.patientId)).toBeNull();
    expect(await pageOf(newId())).toBeNull();
    expect(await pageOf("x' or true --")).toBeNull();
  });

  it('counts each side over every day due, logged or not', async () => {
    const page = await pageOf(own('Steady Example').patient.patientId);
    const plan = page && mainPlan(page);
    const version = plan?.versions.at(-1);
    if (!page || !plan || !version) throw new Error('no plan');
    // 19 days due from 1 to 19 March, 14 of them logged in full, 2 × 30 s a side.
    const shares = itemShares(page, plan, version).flatMap(({ sides }) => sides.map(({ share }) => share));
    expect(shares).toHaveLength(4);
    for (const share of shares) expect(share).toMatchObject({ numerator: 14 * 60, denominator: 19 * 60 });
    expect(page.pains).toHaveLength(14);
    expect(page.moveNames['HF1']).toBe('Half-kneeling hip flexor');
  });

  it('tells what was entered when the patient was added', async () => {
    const { clinicId, patientId } = own('Silent Example').patient;
    const owner = { clinicId, patientId };
    const at = { clinicId_id: { clinicId, id: patientId } };
    const assessedOn = new Date('2026-02-27T00:00:00Z');
    await admin.patient.update({
      where: at,
      data: { email: 's@example.org', language: 'de', note: 'Mornings.' },
    });
    await admin.condition.createMany({
      data: [
        { ...owner, id: newId(), code: 'meniscus_tear', side: 'left', assessedOn },
        { ...owner, id: newId(), code: 'leg_clot_history' },
      ],
    });
    const performedOn = new Date('2026-01-30T00:00:00Z');
    await admin.surgery.create({
      data: { ...owner, id: newId(), kind: 'acl_repair', side: 'right', performedOn },
    });
    expect(await pageOf(patientId)).toMatchObject({
      ...{ email: 's@example.org', language: 'de', note: 'Mornings.' },
      conditions: [
        { code: 'leg_clot_history', side: null, assessedOn: null },
        { code: 'meniscus_tear', side: 'left', assessedOn: '2026-02-27' },
      ],
      surgeries: [{ kind: 'acl_repair', side: 'right', performedOn: '2026-01-30' }],
    });
    expect(await pageOf(own('Steady Example').patient.patientId)).toMatchObject({
      ...{ email: null, note: null, conditions: [], surgeries: [] },
    });
  });

  it('tells how a plan was ended, when and by whom', async () => {
    const { patient, plan } = own('Low Example');
    const { patientId } = patient;
    expect((await pageOf(patientId))?.plans).toMatchObject([{ status: 'ACTIVE', ended: null }]);
    const ending = { patientId, planId: plan.planId, today: TODAY, reason: 'Goal reached' };
    await asTherapist((tx) => endPlan(tx, ending));
    const page = await pageOf(patientId);
    expect(page?.plans).toMatchObject([
      { status: 'ENDED', ended: { on: TODAY, reason: 'Goal reached', byName: therapist.name } },
    ]);
    // Of the same one round trip: what was tapped is told apart from what was timed.
    expect(page?.sides.every(({ tappedTenths }) => tappedTenths === 0)).toBe(true);
    expect(page?.from).toBe(addDays(TODAY, -41));
  });

  it('tells what an alert of pain holds, where it was felt, and whether the move was named', async () => {
    const { patient, plan } = await arrange('Sore Example', therapist);
    const at = new Date(Date.parse(NOW) - 3_600_000).toISOString();
    const one = loggedSessionOf(plan, { startedAt: at, painWorst: 7 });
    const held = plan.items[0]?.sides[0]?.id;
    const named = {
      id: newId(),
      sessionId: one.id,
      itemSideId: held,
      moment: 'worst',
      score: 7,
      site: 'calf',
    };
    await send(patient, { sentAt: NOW, sessions: [one], pains: [{ ...named, side: 'left' }] });
    const told = {
      ...{ tier: 'RED', isNamed: true, holds: true, planId: plan.planId },
      held: [{ side: 'left' }],
      felt: [{ site: 'calf', side: 'left' }],
    };
    expect((await pageOf(patient.patientId))?.alerts).toMatchObject([told]);
    const { rows } = await read('mine');
    expect(rows.find(({ patientId }) => patientId === patient.patientId)?.why).toMatchObject({ alert: told });
  });

  it('tells of a sign the side that was said after it, and raises no second alert for it', async () => {
    const { patient } = await arrange('Swollen Example', therapist);
    const sign = (side: string | null, at = NOW) => ({
      ...{ id: newId(), at, timeZone: 'UTC', code: 'swelling', side, site: null, sessionId: null },
    });
    await send(patient, { sentAt: NOW, sessions: [], reports: [sign(null)] });
    await send(patient, { sentAt: NOW, sessions: [], reports: [sign('right')] });
    const page = await pageOf(patient.patientId);
    expect(page?.alerts).toMatchObject([{ code: 'swelling', felt: [{ site: null, side: 'right' }] }]);
    expect(page?.alerts).toHaveLength(1);
    await send(patient, { sentAt: NOW, sessions: [], reports: [sign('left')] });
    expect((await pageOf(patient.patientId))?.alerts).toHaveLength(1);
  });

  it('tells an alert with its history', async () => {
    const page = await pageOf(own('Flagged Example').patient.patientId);
    expect(page?.alerts).toMatchObject([{ tier: 'C', code: 'swelling', resolvedAt: null }]);
    expect(page?.stops).toMatchObject([{ itemSideId: null, to: null }]);
    const [alert] = page?.alerts ?? [];
    expect(alert?.seenBy).toBeNull();
    const actor = therapistActor(colleague);
    await inScope(scopeOf(actor), (tx) => answerSeen(tx, actor, alert?.id ?? ''));
    const again = await pageOf(own('Flagged Example').patient.patientId);
    expect(again?.alerts[0]?.seenBy).toEqual({ name: 'Other Therapist', isViewer: false });
    const theirs = await inScope(scopeOf(actor), (tx) =>
      getWorklist(tx, { membershipId: colleague.membershipId, scope: 'clinic', now: NOW }),
    );
    const { why } = theirs.rows.find(({ group }) => group === 'red') ?? {};
    expect(why).toMatchObject({ alert: { seenBy: { name: 'Other Therapist', isViewer: true } } });
  });
});
