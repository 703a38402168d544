import { afterAll, expect, inject, it } from 'vitest';
import { inScope } from '@/lib/db/in-scope';
import { closePool } from '@/lib/db/pool';
import { scopeOf } from '@/lib/db/scope';
import { therapistActor } from '@/prisma/builders/actors';
import { adminDb } from '@/prisma/builders/admin-db';
import { buildClinic, buildMember } from '@/prisma/builders/people';
import { auditListRead } from './write';

const db = adminDb(inject('adminUrl'));

afterAll(async () => {
  await closePool();
  await db.$disconnect();
});

it('a list that is read again and again stands in the trail once for each who reads it', async () => {
  const { clinicId } = await buildClinic(db);
  const readers = [await buildMember(db, clinicId), await buildMember(db, clinicId)];
  for (const reader of [...readers, ...readers])
    for (const action of ['patient.list', 'worklist.read'])
      await inScope(scopeOf(therapistActor(reader)), (tx) => auditListRead(tx, action));
  const rows = await db.auditEvent.findMany({ where: { clinicId } });
  expect(rows.map(({ actorUserId, action }) => `${actorUserId} ${action}`).toSorted()).toEqual(
    readers.flatMap(({ userId }) => [`${userId} patient.list`, `${userId} worklist.read`]).toSorted(),
  );
});
