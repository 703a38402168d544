import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { inScope, type Tx } from '@/lib/db/in-scope';
import { closePool } from '@/lib/db/pool';
import { scopeOf } from '@/lib/db/scope';
import { addDays, eachDay } from '@/lib/time/dates';
import { patientActor } from '@/prisma/builders/actors';
import { adminDb } from '@/prisma/builders/admin-db';
import { loggedSessionOf } from '@/prisma/builders/logs';
import { buildClinic, buildPatient, type BuiltPatient } from '@/prisma/builders/people';
import { buildPlan, type BuiltPlan } from '@/prisma/builders/plans';
import { parseEnvelope } from '../rules/envelope';
import { intakeLogs } from './intake-logs';

const admin = adminDb(inject('adminUrl'));
const START = '2026-01-01';
let patient: BuiltPatient;
let plan: BuiltPlan;

beforeAll(async () => {
  const { clinicId } = await buildClinic(admin);
  patient = await buildPatient(admin, clinicId, { name: 'Long History' });
  plan = await buildPlan(admin, patient, { startsOn: START, endsOn: addDays(START, 300) });
});

afterAll(async () => {
  await closePool();
  await admin.$disconnect();
});

/** Rows of all tables that this connection has read and not yet reported: only a difference inside a transaction tells. */
async function rowsRead(tx: Tx): Promise<number> {
  const { rows } = await tx.pg.query<{ read: number }>(
    'select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int as read from pg_stat_xact_user_tables',
  );
  return rows[0]?.read ?? 0;
}

/** Logs one session. @returns how many rows were read for it. */
async function log(date: string): Promise<number> {
  const sentAt = `${date}T18:00:00Z`;
  const session = loggedSessionOf(plan, { startedAt: `${date}T17:00:00Z` });
  const parsed = parseEnvelope({ sentAt, sessions: [session] });
  if (!parsed.ok) throw new Error(parsed.path);
  return inScope(scopeOf(patientActor(patient)), async (tx) => {
    const before = await rowsRead(tx);
    const { acked } = await intakeLogs(tx, patient.patientId, parsed.envelope, sentAt);
    expect(acked).toEqual([session.id]);
    return (await rowsRead(tx)) - before;
  });
}

const logAll = async (from: number, to: number): Promise<void> => {
  for (const date of eachDay(addDays(START, from), addDays(START, to))) await log(date);
};

/** Of each day that was logged: a session, eight holds, a count of the day and four of its sides. */
const ROWS_A_DAY = 14;

it('never reads its history through, by whatever plan the database made after sixty days', async () => {
  await logAll(0, 59);
  await admin.$executeRaw`analyze`;
  const early = await log(addDays(START, 60));
  await logAll(61, 299);
  const late = await log(addDays(START, 300));
  expect(early).toBeGreaterThan(0);
  expect(late - early).toBeLessThan(240 * ROWS_A_DAY);
});
