import pg from 'pg';
import { hashPassword } from '@/lib/auth/password';
import { intakeLogs } from '@/lib/care/mutations/intake-logs';
import { parseEnvelope } from '@/lib/care/rules/envelope';
import type { Db } from '@/lib/db/bound-prisma';
import { newId } from '@/lib/db/id';
import { inScope } from '@/lib/db/in-scope';
import { closePool } from '@/lib/db/pool';
import { scopeOf } from '@/lib/db/scope';
import { templateById } from '@/lib/exercises/content/templates';
import { addDays } from '@/lib/time/dates';
import { localDateOf, nextRealTime } from '@/lib/time/zones';
import { patientActor } from './builders/actors';
import { adminDb } from './builders/admin-db';
import { CLINICS, demoPatients, type DemoPatient } from './builders/demo-people';
import { seeded, sessionOf, type PrescribedSide } from './builders/history';
import {
  buildClinic,
  buildMember,
  buildPatient,
  type BuiltMember,
  type BuiltPatient,
} from './builders/people';
import { buildPlan, type BuiltPlan } from './builders/plans';

export interface DemoAccount {
  readonly role: 'admin' | 'therapist' | 'patient';
  readonly clinic: string;
  readonly email: string;
  readonly password: string;
  readonly name: string;
}

/** `foreign`: it holds a clinic that is not marked as demo. */
export async function isDemoDatabase(adminUrl: string): Promise<'empty' | 'demo' | 'foreign'> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ clinics: number; demo: number }>(
      `select count(*)::int as clinics, count(*) filter (where demo)::int as demo from clinic`,
    );
    const { clinics, demo } = rows[0] ?? { clinics: 0, demo: 0 };
    if (clinics === 0) return 'empty';
    return clinics === demo ? 'demo' : 'foreign';
  } finally {
    await client.end();
  }
}

const PASSWORD = 'holdfast-demo-only';
const WEEKS = 6;
const AHEAD_DAYS = 28;

interface Seeding {
  readonly db: Db;
  readonly passwordHash: string;
  readonly accounts: DemoAccount[];
  readonly now: Date;
}

const emailOf = (name: string, domain: string) => `${name.toLowerCase().replaceAll(' ', '.')}@${domain}`;

function itemsFor({ shape }: DemoPatient) {
  const template = templateById(
    shape === 'after_surgery' ? 'after-knee-replacement-early' : 'knee-pain-routine-short',
  );
  return (template?.items ?? []).map(({ moveId, sides }) => ({
    moveId,
    kind:
      sides[0]?.dose.holdSeconds !== null && (sides[0]?.dose.holdSeconds ?? 0) >= 15
        ? ('hold' as const)
        : ('reps' as const),
    sides: sides.map(({ side, dose }) => ({ side, ...dose })),
  }));
}

async function prescribedSides(db: Db, patient: BuiltPatient, plan: BuiltPlan): Promise<PrescribedSide[]> {
  const rows = await db.planItemSide.findMany({
    where: { clinicId: patient.clinicId, patientId: patient.patientId },
    include: { item: { select: { kind: true, position: true } } },
  });
  const order = plan.items.flatMap((item) => item.sides.map(({ id }) => id));
  return rows
    .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
    .map(({ id, side, sets, reps, holdSeconds, item }) => ({
      id,
      side,
      kind: item.kind,
      sets,
      reps,
      holdSeconds,
    }));
}

async function logAs(patient: BuiltPatient, body: object, sentAt: Date): Promise<void> {
  const parsed = parseEnvelope({ sentAt: sentAt.toISOString(), sessions: [], ...body });
  if (!parsed.ok) throw new Error(`the demo sent a wrong ${parsed.path}`);
  const intake = await inScope(scopeOf(patientActor(patient)), (tx) =>
    intakeLogs(tx, patient.patientId, parsed.envelope, sentAt.toISOString()),
  );
  if (intake.rejected.length > 0) throw new Error(`the demo was refused: ${JSON.stringify(intake.rejected)}`);
}

async function seedHistory(
  seeding: Seeding,
  person: DemoPatient,
  patient: BuiltPatient,
  zone: string,
  number: number,
  authorId: string,
): Promise<void> {
  const random = seeded(1_000 + number);
  const today = localDateOf(seeding.now.toISOString(), zone);
  const startsOn = addDays(today, -7 * WEEKS);
  const plan = await buildPlan(seeding.db, patient, {
    startsOn,
    endsOn: addDays(today, AHEAD_DAYS),
    items: itemsFor(person),
    authorId,
  });
  const sides = await prescribedSides(seeding.db, patient, plan);
  for (let index = 0; index < 7 * WEEKS; index += 1) {
    const minute = String(Math.floor(random() * 60)).padStart(2, '0');
    const startedAt = new Date(
      nextRealTime(`${addDays(startsOn, index)}T${17 + Math.floor(random() * 3)}:${minute}`, zone),
    );
    const logged = sessionOf(
      { shape: person.shape, index, of: 7 * WEEKS, random },
      plan.versionId,
      sides,
      startedAt,
      zone,
    );
    if (logged)
      await logAs(patient, { sessions: [logged.session] }, new Date(logged.endedAt.getTime() + 20_000));
  }
  if (person.shape !== 'red_flag') return;
  const at = new Date(seeding.now.getTime() - (2 + number) * 3_600_000);
  const report = {
    id: newId(),
    at: at.toISOString(),
    timeZone: zone,
    code: number % 2 ? 'swelling' : 'calf_thigh_swelling',
    side: person.problemSide,
    site: person.problemSite,
  };
  await logAs(patient, { reports: [report] }, at);
}

async function seedClinic(seeding: Seeding, index: number, progress: () => void): Promise<void> {
  const clinic = CLINICS[index];
  if (!clinic) return;
  const { db, passwordHash, accounts } = seeding;
  const { clinicId } = await buildClinic(db, { name: clinic.name, zone: clinic.zone, demo: true });
  const account = (role: DemoAccount['role'], name: string) => {
    const email = emailOf(name, clinic.domain);
    accounts.push({ role, clinic: clinic.name, email, password: PASSWORD, name });
    return { name, email, passwordHash };
  };
  await buildMember(db, clinicId, { roles: ['ADMIN'], ...account('admin', clinic.admin) });
  const therapists: BuiltMember[] = [];
  for (const name of clinic.therapists)
    therapists.push(await buildMember(db, clinicId, { roles: ['THERAPIST'], ...account('therapist', name) }));
  for (const [number, person] of demoPatients(index).entries()) {
    const { membershipId } = therapists[number % therapists.length] ?? {};
    const access = number === 0 ? account('patient', person.name) : { name: person.name };
    const { birthDate, problemSite, problemSide } = person;
    const patient = await buildPatient(db, clinicId, {
      ...access,
      birthDate,
      problemSite,
      problemSide,
      zone: clinic.zone,
      ...(membershipId ? { therapistId: membershipId } : {}),
    });
    if (person.shape === 'after_surgery') {
      await db.surgery.create({
        data: {
          clinicId,
          id: newId(),
          patientId: patient.patientId,
          kind: 'knee_replacement',
          side: problemSide,
        },
      });
    }
    await seedHistory(
      seeding,
      person,
      patient,
      clinic.zone,
      index * 100 + number,
      membershipId ?? patient.membershipId,
    );
    progress();
  }
}

/** Two clinics with six weeks of days up to now, logged through the product's own door. @returns who can sign in. */
export async function seedDemo(
  adminUrl: string,
  progress: (done: number, of: number) => void,
): Promise<DemoAccount[]> {
  const db = adminDb(adminUrl);
  const seeding: Seeding = { db, passwordHash: await hashPassword(PASSWORD), accounts: [], now: new Date() };
  let done = 0;
  const step = () => {
    done += 1;
    if (done % 10 === 0) progress(done, 60);
  };
  try {
    for (const index of CLINICS.keys()) await seedClinic(seeding, index, step);
    return seeding.accounts;
  } finally {
    await db.$disconnect();
    await closePool();
  }
}
