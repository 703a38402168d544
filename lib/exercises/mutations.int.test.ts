import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { newId } from '@/lib/db/id';
import { inScope } from '@/lib/db/in-scope';
import { closePool } from '@/lib/db/pool';
import { scopeOf } from '@/lib/db/scope';
import { patientActor, therapistActor } from '@/prisma/builders/actors';
import { adminDb } from '@/prisma/builders/admin-db';
import { buildClinic, buildMember, buildPatient, type BuiltMember } from '@/prisma/builders/people';
import { getOwnMove, listOwnMoves, listPrescribable } from './data';
import { archiveOwnMove, createOwnMove, reviseOwnMove } from './mutations';
import { ownMoveSchema } from './schema';

const admin = adminDb(inject('adminUrl'));
let therapist: BuiltMember;
let outsider: BuiltMember;

const move = (change: object = {}) =>
  ownMoveSchema.parse({
    ...{ name: 'Doorway chest stretch', otherNames: 'Pec stretch\n\n Corner stretch ', region: 'shoulder' },
    ...{ kind: 'hold', muscles: [], position: 'standing', equipment: ['doorway'], sided: 'unilateral' },
    ...{ steps: 'Stand in the doorway.', cues: '', mistakes: '', felt: '', tags: ['B'], figure: null },
    dose: {
      ...{ sets: 1, reps: 3, holdSeconds: 30, restSeconds: 10, setRestSeconds: 30 },
      ...{ tempo: null, loadKg: null, band: null, effort: null },
    },
    ...change,
  });
const as = <T>(member: BuiltMember, work: Parameters<typeof inScope<T>>[1]) =>
  inScope(scopeOf(therapistActor(member)), work);
const create = (change: object = {}) => as(therapist, (tx) => createOwnMove(tx, move(change)));
const revise = (exerciseId: string, revision: number, change: object = {}) =>
  as(therapist, (tx) => reviseOwnMove(tx, { exerciseId, revision, move: move(change) }));

beforeAll(async () => {
  const { clinicId } = await buildClinic(admin);
  therapist = await buildMember(admin, clinicId);
  outsider = await buildMember(admin, (await buildClinic(admin, { name: 'Elsewhere' })).clinicId);
});
afterAll(async () => {
  await closePool();
  await admin.$disconnect();
});

describe('a clinic’s own move', () => {
  it('is kept as it was typed, a thing a line, and warns of either leg', async () => {
    const id = await create();
    expect(await as(therapist, (tx) => getOwnMove(tx, id))).toEqual({
      ...{ id, revision: 1, name: 'Doorway chest stretch', kind: 'hold', isArchived: false, plans: 0 },
      ...{ otherNames: ['Pec stretch', 'Corner stretch'], region: 'shoulder', muscles: [] },
      ...{ position: 'standing', equipment: ['doorway'], sided: 'unilateral', felt: '', figure: null },
      ...{ steps: ['Stand in the doorway.'], cues: [], mistakes: [] },
      tags: [{ tag: 'B', leg: 'both', loaded: true }],
      dose: move().dose,
    });
  });

  it('keeps every revision; a stale one is refused and changes nothing', async () => {
    const id = await create();
    await revise(id, 1, { name: 'Corner stretch' });
    await expect(revise(id, 1, { name: 'Too late' })).rejects.toMatchObject({ code: 'stale' });
    const rows = await admin.exerciseRevision.findMany({
      where: { exerciseId: id },
      orderBy: { revision: 'asc' },
    });
    expect(rows.map(({ revision, name, authorId }) => [revision, name, authorId])).toEqual([
      [1, 'Doorway chest stretch', therapist.membershipId],
      [2, 'Corner stretch', therapist.membershipId],
    ]);
  });

  it('is never rewritten, even by whoever reaches the table', async () => {
    const id = await create();
    const rewrite = as(therapist, (tx) =>
      tx.pg.query('update exercise_revision set name = $2 where exercise_id = $1', [id, 'Other']),
    );
    await expect(rewrite).rejects.toMatchObject({ code: '42501' });
  });

  it('is not there for another clinic, and nothing of it is changed from there', async () => {
    const id = await create();
    expect(await as(outsider, (tx) => getOwnMove(tx, id))).toBeNull();
    expect((await as(outsider, listOwnMoves)).map((own) => own.id)).not.toContain(id);
    const change = { exerciseId: id, revision: 1, move: move({ name: 'Taken over' }) };
    await expect(as(outsider, (tx) => reviseOwnMove(tx, change))).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(as(outsider, (tx) => archiveOwnMove(tx, id, true))).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(revise(newId(), 1)).rejects.toMatchObject({ code: 'not_found' });
    expect(await as(therapist, (tx) => getOwnMove(tx, id))).toMatchObject({ revision: 1, isArchived: false });
  });

  it('once archived is offered to no new plan, stays for one that holds it, and comes back', async () => {
    const id = await create();
    const offered = (kept: readonly string[] = []) =>
      as(therapist, async (tx) => (await listPrescribable(tx, [id], kept)).map((own) => own.id));
    expect(await offered()).toEqual([id]);
    await as(therapist, (tx) => archiveOwnMove(tx, id, true));
    expect(await offered()).toEqual([]);
    expect(await offered([id])).toEqual([id]);
    await as(therapist, (tx) => archiveOwnMove(tx, id, false));
    expect(await offered()).toEqual([id]);
  });

  it('is read by no patient whom it was not prescribed to', async () => {
    const id = await create();
    const patient = await buildPatient(admin, therapist.clinicId, { therapistId: therapist.membershipId });
    const seen = await inScope(scopeOf(patientActor(patient)), (tx) =>
      tx.pg.query('select 1 from exercise_revision where exercise_id = $1', [id]),
    );
    expect(seen.rowCount).toBe(0);
  });

  it.each([
    ['no name', { name: ' ' }],
    ['no step', { steps: '\n \n' }],
    ['nine steps', { steps: Array.from({ length: 9 }, (_, step) => `Step ${step}.`).join('\n') }],
    ['a hold of no time', { dose: { ...move().dose, holdSeconds: null } }],
    ['an unknown tag', { tags: ['Z'] }],
    ['a hidden character', { name: 'Door\u200bway' }],
    ['a key too many', { clinicId: 'x' }],
  ])('with %s is refused', (_, change) => {
    expect(() => move(change)).toThrow();
  });
});
