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
import {
  CLINICS,
  demoAccounts,
  demoPatients,
  PATIENT_ACCOUNTS,
  type DemoAccount,
  type DemoPatient,
} from './builders/demo-people';
import { markWhole } from './builders/demo-state';
import { morningAfter, seeded, sessionOf, type PrescribedSide } from './builders/history';
import {
  buildClinic,
  buildMember,
  buildPatient,
  type BuiltMember,
  type BuiltPatient,
} from './builders/people';
import { buildOwnMove } from './builders/moves';
import { buildPlan, type BuiltPlan } from './builders/plans';

export type { DemoAccount } from './builders/demo-people';

const WEEKS = 6;
const AHEAD_DAYS = 28;
const HOUR = 3_600_000;

interface Seeding {
  readonly db: Db;
  /** Of an account's password. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly now: Date;
}

/** One patient's place in the demo. */
interface Placed {
  readonly person: DemoPatient;
  readonly patient: BuiltPatient;
  readonly zone: string;
  /** Of all patients, for a generator of their own. */
  readonly number: number;
  readonly authorId: string;
  /** The six weeks end yesterday; with true also the day that runs, as far as it has run. */
  readonly isLoggingToday: boolean;
}

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

/** The worst score said again of the side that hurt. */
const hurtBy = (sessionId: string, { id, side }: PrescribedSide, score: number, person: DemoPatient) => ({
  ...{ id: newId(), sessionId, itemSideId: id, moment: 'worst', score, side, site: person.problemSite },
});

async function seedDays(
  { now }: Seeding,
  { person, patient, zone, number, isLoggingToday }: Placed,
  plan: BuiltPlan,
  sides: readonly PrescribedSide[],
): Promise<void> {
  const random = seeded(1_000 + number);
  const today = localDateOf(now.toISOString(), zone);
  const startsOn = addDays(today, -7 * WEEKS);
  const flaggedAt = person.flag ? now.getTime() - person.flag.hours * HOUR : Infinity;
  const hour = 7 + (number % 3) * 5;
  const last = 7 * WEEKS - 1 - person.silentDays;
  const held = new Set<string>();
  for (let index = 0; index <= (isLoggingToday && person.silentDays === 0 ? last + 1 : last); index += 1) {
    const day = { shape: person.shape, index, of: 7 * WEEKS, random };
    const date = addDays(startsOn, index);
    const minute = String(Math.floor(random() * 60)).padStart(2, '0');
    const time = `${String(hour + Math.floor(random() * 3)).padStart(2, '0')}:${minute}`;
    const startedAt = new Date(nextRealTime(`${date}T${time}`, zone));
    const open = sides.filter(({ id }) => !held.has(id));
    const logged = sessionOf(day, plan.versionId, open, startedAt, zone);
    const sentAt = new Date((logged?.endedAt.getTime() ?? 0) + 20_000);
    if (!logged || sentAt.getTime() > Math.min(now.getTime(), flaggedAt)) continue;
    const { session, hurt, worst } = logged;
    const pains = hurt === null ? [] : [hurtBy(session.id, hurt, worst, person)];
    await logAs(patient, { sessions: [session], pains }, sentAt);
    if (hurt !== null) held.add(hurt.id);
    const next = addDays(date, 1);
    const answer = morningAfter(day, session, next, zone);
    // Yesterday's is left to be asked today.
    if (answer && next < today)
      await logAs(patient, { answers: [answer] }, new Date(nextRealTime(`${next}T06:40`, zone)));
  }
}

async function seedHistory(seeding: Seeding, placed: Placed): Promise<void> {
  const { person, patient, zone, authorId } = placed;
  const today = localDateOf(seeding.now.toISOString(), zone);
  const plan = await buildPlan(seeding.db, patient, {
    startsOn: addDays(today, -7 * WEEKS),
    endsOn: addDays(today, AHEAD_DAYS),
    items: itemsFor(person),
    authorId,
  });
  await seedDays(seeding, placed, plan, await prescribedSides(seeding.db, patient, plan));
  if (!person.flag) return;
  const at = new Date(seeding.now.getTime() - person.flag.hours * HOUR);
  const report = {
    ...{ id: newId(), at: at.toISOString(), timeZone: zone, code: person.flag.code },
    ...{ side: person.problemSide, site: person.problemSite },
  };
  await logAs(patient, { reports: [report] }, at);
}

interface Treated {
  readonly clinicId: string;
  readonly zone: string;
  readonly therapist: BuiltMember;
  readonly access: { readonly name: string; readonly email?: string; readonly passwordHash?: string };
  readonly startsOn: string;
}

async function seedPatient(
  { db }: Seeding,
  person: DemoPatient,
  { clinicId, zone, therapist, access, startsOn }: Treated,
): Promise<BuiltPatient> {
  const { birthDate, phone, problemSite, problemSide } = person;
  const patient = await buildPatient(db, clinicId, {
    ...{ ...access, birthDate, phone, problemSite, problemSide, zone },
    ...{ therapistId: therapist.membershipId, from: startsOn },
  });
  if (person.shape === 'after_surgery') {
    const performedOn = new Date(`${addDays(startsOn, -12)}T00:00:00Z`);
    await db.surgery.create({
      data: {
        ...{ clinicId, id: newId(), patientId: patient.patientId, performedOn },
        ...{ kind: 'knee_replacement', side: problemSide },
      },
    });
  }
  return patient;
}

async function seedClinic(seeding: Seeding, index: number, progress: () => void): Promise<void> {
  const clinic = CLINICS[index];
  if (!clinic) return;
  const { db, hashes } = seeding;
  const { name, zone } = clinic;
  const { clinicId } = await buildClinic(db, { name, zone, demo: true });
  const accounts = demoAccounts().filter((account) => account.clinic === name);
  const accessOf = (who: string) => {
    const account = accounts.find((entry) => entry.name === who);
    const passwordHash = account && hashes.get(account.password);
    return account && passwordHash ? { name: who, email: account.email, passwordHash } : { name: who };
  };
  await buildMember(db, clinicId, { roles: ['ADMIN'], ...accessOf(clinic.admin) });
  const therapists: BuiltMember[] = [];
  for (const who of clinic.therapists)
    therapists.push(await buildMember(db, clinicId, { roles: ['THERAPIST'], ...accessOf(who) }));
  await buildOwnMove(db, clinicId, { name: 'Doorway chest stretch (demo)' });
  const startsOn = addDays(localDateOf(seeding.now.toISOString(), zone), -7 * WEEKS);
  for (const [number, person] of demoPatients(index).entries()) {
    const therapist = therapists[number % therapists.length];
    if (!therapist) throw new Error('a clinic of the demo has no therapist');
    const access = accessOf(person.name);
    const patient = await seedPatient(seeding, person, { clinicId, zone, therapist, access, startsOn });
    const isLoggingToday = number >= PATIENT_ACCOUNTS;
    const placed = { person, patient, zone, number: index * 100 + number, isLoggingToday };
    await seedHistory(seeding, { ...placed, authorId: therapist.membershipId });
    progress();
  }
}

/** Every password's hash, made once: making one is slow on purpose. */
async function hashesOf(accounts: readonly DemoAccount[]): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  for (const password of new Set(accounts.map((account) => account.password)))
    hashes.set(password, await hashPassword(password));
  return hashes;
}

/** Two clinics with six weeks of days up to now, logged through the product's own door. @returns who can sign in. */
export async function seedDemo(
  adminUrl: string,
  progress: (done: number, of: number) => void,
): Promise<DemoAccount[]> {
  const db = adminDb(adminUrl);
  const accounts = demoAccounts();
  const of = CLINICS.reduce((sum, _, index) => sum + demoPatients(index).length, 0);
  let done = 0;
  const step = () => {
    done += 1;
    if (done % 10 === 0) progress(done, of);
  };
  try {
    const seeding: Seeding = { db, hashes: await hashesOf(accounts), now: new Date() };
    for (const index of CLINICS.keys()) await seedClinic(seeding, index, step);
    await markWhole(db);
    return accounts;
  } finally {
    await db.$disconnect();
    await closePool();
  }
}
