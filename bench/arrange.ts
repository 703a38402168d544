import pg from 'pg';
import { hashPassword } from '@/lib/auth/password';
import { localDateOf } from '@/lib/time/zones';
import { adminDb } from '@/prisma/builders/admin-db';
import { buildClinic, buildMember, type BuiltMember } from '@/prisma/builders/people';
import type { Database } from '@/scripts/stack';
import { PASSWORD, type Stand } from './stand';
import { buildBulk } from '@/prisma/builders/bulk/build';

const ZONE = 'Europe/Berlin';
export const PATIENTS = 2_000;
const THERAPISTS = 20;
export const THERAPIST_EMAIL = 'therapist@bench.example';

/** A database with one large clinic in it, and the therapist who looks at it. */
export interface Arranged {
  readonly database: Database;
  readonly therapist: BuiltMember;
  readonly patientIds: readonly string[];
  readonly holds: number;
}

async function buildTherapists(adminUrl: string): Promise<[BuiltMember, ...BuiltMember[]]> {
  const db = adminDb(adminUrl);
  try {
    const { clinicId } = await buildClinic(db, { name: 'Bench Clinic', zone: ZONE });
    const passwordHash = await hashPassword(PASSWORD);
    const who = { name: 'Bench Therapist', email: THERAPIST_EMAIL, passwordHash };
    const first = await buildMember(db, clinicId, who);
    const others: BuiltMember[] = [];
    for (let index = 1; index < THERAPISTS; index += 1)
      others.push(await buildMember(db, clinicId, { name: `Bench Colleague ${index}` }));
    return [first, ...others];
  } finally {
    await db.$disconnect();
  }
}

interface Totals {
  readonly holds: number;
  /** Rows whose marks on the patient are not what the raw rows say. */
  readonly wrong: number;
}

const TOTALS = `select (select count(*)::int from hold) as holds,
  (select count(*)::int from patient_now n where
    n.open_alerts <> (select count(*) from alert a where a.clinic_id = n.clinic_id and a.patient_id = n.patient_id and a.resolved_at is null)
    or n.last_session_at is distinct from (select max(s.started_at) from session s where s.clinic_id = n.clinic_id and s.patient_id = n.patient_id)
  ) + (select count(*)::int from (select plan_id, local_date from session except select plan_id, date from day_tally) uncounted) as wrong`;

async function totalsOf(adminUrl: string): Promise<Totals> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Totals>(TOTALS);
    return rows[0] ?? { holds: 0, wrong: 0 };
  } finally {
    await client.end();
  }
}

/** @param blocks how many fortnights of history, each of 40,000 holds. @throws when what is stored contradicts itself. */
export async function arrangeClinic(stand: Stand, name: string, blocks: number): Promise<Arranged> {
  const database = await stand.openAnother(name);
  const therapists = await buildTherapists(database.adminUrl);
  const people = await buildBulk(database.adminUrl, {
    ...{ therapists, zone: ZONE, patients: PATIENTS, blocks },
    today: localDateOf(new Date().toISOString(), ZONE),
  });
  const { holds, wrong } = await totalsOf(database.adminUrl);
  if (wrong > 0) throw new Error(`${wrong} marks of ${name} are not what its rows say`);
  return {
    database,
    therapist: therapists[0],
    patientIds: people.map(({ owner }) => owner.patient_id),
    holds,
  };
}
