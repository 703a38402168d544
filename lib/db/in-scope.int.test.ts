import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { adminDb } from '@/prisma/builders/admin-db';
import { patientActor, therapistActor } from '@/prisma/builders/actors';
import { buildClinic, buildMember, buildPatient, type BuiltPatient } from '@/prisma/builders/people';
import { newId } from './id';
import { inAuth, inScope } from './in-scope';
import { closePool, pool } from './pool';
import { scopeOf } from './scope';

const admin = adminDb(inject('adminUrl'));
let anna: BuiltPatient;
let bela: BuiltPatient;
let elsewhere: BuiltPatient;
let therapist: Awaited<ReturnType<typeof buildMember>>;

beforeAll(async () => {
  const { clinicId } = await buildClinic(admin);
  const other = await buildClinic(admin, { name: 'Elsewhere' });
  therapist = await buildMember(admin, clinicId);
  anna = await buildPatient(admin, clinicId, { name: 'Anna Example' });
  bela = await buildPatient(admin, clinicId, { name: 'Bela Example' });
  elsewhere = await buildPatient(admin, other.clinicId);
});

afterAll(async () => {
  await closePool();
  await admin.$disconnect();
});

describe('inScope', () => {
  it('shows nothing to a connection without a scope', async () => {
    const { rows } = await pool().query('select id from patient');
    expect(rows).toEqual([]);
  });

  it('shows staff their clinic and a patient only the own record, through Prisma and pg alike', async () => {
    const staff = await inScope(scopeOf(therapistActor(therapist)), async (tx) => [
      (await tx.db.patient.findMany({ orderBy: { name: 'asc' } })).map(({ id }) => id),
      (await tx.pg.query<{ id: string }>('select id from patient order by name')).rows.map(({ id }) => id),
    ]);
    expect(staff).toEqual([
      [anna.patientId, bela.patientId],
      [anna.patientId, bela.patientId],
    ]);
    const own = await inScope(scopeOf(patientActor(anna)), (tx) => tx.db.patient.findMany());
    expect(own.map(({ id }) => id)).toEqual([anna.patientId]);
  });

  it('lets what a transaction left running open its own, once that one is over', async () => {
    const scope = scopeOf(therapistActor(therapist));
    const countPatients = () => inScope(scope, (tx) => tx.db.patient.count());
    let commit = (): void => undefined;
    const committed = new Promise<void>((resolve) => (commit = resolve));
    const { early, late } = await inScope(scope, () =>
      Promise.resolve({ early: countPatients().catch(String), late: committed.then(countPatients) }),
    );
    commit();
    expect(await early).toContain('never nests');
    expect(await late).toBe(2);
  });

  it('keeps concurrent scopes apart, even in one tick', async () => {
    const scopes = Array.from({ length: 40 }, (_, index) => (index % 2 ? anna : elsewhere));
    const seen = await Promise.all(
      scopes.map((who) =>
        inScope(scopeOf(patientActor(who)), (tx) =>
          tx.db.patient.findUnique({ where: { clinicId_id: { clinicId: who.clinicId, id: who.patientId } } }),
        ),
      ),
    );
    expect(seen.map((row) => row?.id)).toEqual(scopes.map(({ patientId }) => patientId));
  });

  it('rolls back what a throwing piece of work wrote, nested writes included', async () => {
    const id = newId();
    const scope = scopeOf(therapistActor(therapist));
    const row = { clinicId: anna.clinicId, id, name: 'Never There', givenName: 'Never', zone: 'UTC' };
    const attempt = inScope(scope, async (tx) => {
      await tx.db.patient.create({
        data: {
          ...row,
          episodes: {
            create: { id: newId(), fromOn: new Date(0), problemSite: 'calf', problemSide: 'left' },
          },
        },
      });
      throw new Error('after the write');
    });
    await expect(attempt).rejects.toThrow('after the write');
    expect(await admin.patient.findFirst({ where: { id } })).toBeNull();
  });

  it('throws no value that somebody wrote, because what is thrown is logged', async () => {
    const scope = scopeOf(therapistActor(therapist));
    const said = async (sql: string, ...values: unknown[]) => {
      const thrown: unknown = await inScope(scope, (tx) => tx.pg.query(sql, values)).catch(
        (error: unknown) => error,
      );
      if (!(thrown instanceof Error)) throw new Error('nothing was thrown');
      return [thrown.message, thrown.stack, ...Object.values(thrown)].join(' ');
    };
    const twice = await said(
      'insert into patient (clinic_id, id, name, given_name, zone) values ($1, $2, $3, $3, $4)',
      ...[anna.clinicId, anna.patientId, 'Secretly Ill', 'UTC'],
    );
    expect(twice).toContain('23505');
    expect(twice).not.toContain(anna.patientId);
    const odd = await said('select $1::text::date', 'secretly ill');
    expect(odd).toContain('22007');
    expect(odd).not.toContain('secretly ill');
  });

  it('refuses to nest', async () => {
    const scope = scopeOf(therapistActor(therapist));
    await expect(inScope(scope, () => inScope(scope, () => Promise.resolve(1)))).rejects.toThrow(
      'never nests',
    );
  });

  it('cannot write into another clinic', async () => {
    const attempt = inScope(scopeOf(therapistActor(therapist)), (tx) =>
      tx.db.message.create({
        data: {
          clinicId: elsewhere.clinicId,
          id: newId(),
          patientId: elsewhere.patientId,
          authorId: newId(),
          fromPatient: false,
          body: 'x',
        },
      }),
    );
    await expect(attempt).rejects.toThrow(/row-level security/);
  });
});

describe('inAuth', () => {
  it('reads memberships of every clinic and no health data', async () => {
    const count = await inAuth((tx) => tx.pg.query('select id from membership'));
    expect(count.rowCount).toBeGreaterThanOrEqual(4);
    await expect(inAuth((tx) => tx.pg.query('select name from patient'))).rejects.toThrow(
      /permission denied/,
    );
  });

  it('is the only one that reads password hashes', async () => {
    await expect(pool().query('select password_hash from credential')).rejects.toThrow(/permission denied/);
  });
});
