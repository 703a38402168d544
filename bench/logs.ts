import pg from 'pg';
import { hashPassword } from '@/lib/auth/password';
import { newId } from '@/lib/db/id';
import { addDays } from '@/lib/time/dates';
import { adminDb } from '@/prisma/builders/admin-db';
import { buildClinic, buildMember, buildPatient, type BuiltPatient } from '@/prisma/builders/people';
import { buildPlan } from '@/prisma/builders/plans';
import { load, type Caller, type Sample } from './load';
import { median, table, tell, type Verdict } from './report';
import { signIn } from './sign-in';
import { PASSWORD, type Stand } from './stand';

/*
 * (a) the log of a session of 12 holds through the whole stack, beside (b) a bare Next route handler that inserts the
 * same 13 rows with one statement: the same body, one database, one run, turn about. Only their ratio means anything.
 */

const CONNECTIONS = 10;
const WARM_UP = 1_500;
const AMOUNT = 400;
const ROUNDS = 5;
const ZONE = 'Europe/Berlin';
/** More than there are logs of one patient. */
const DAYS = 355;
/** Within the year: what is older than that, no clock is believed. */
const START = addDays(new Date().toISOString().slice(0, 10), -DAYS - 2);

interface Subject {
  readonly patient: BuiltPatient;
  readonly email: string;
  readonly planId: string;
  readonly versionId: string;
  readonly sides: readonly string[];
}

const at = (date: string, second: number) =>
  new Date(Date.parse(`${date}T16:00:00Z`) + second * 1_000).toISOString();

/** What a phone sends: one session a day, as in life, so that no day gathers sessions without end. */
export function bodies({ versionId, sides }: Subject): () => string {
  let day = 0;
  return () => {
    const date = addDays(START, day++ % DAYS);
    const holds = sides.flatMap((itemSideId, index) =>
      [1, 2, 3].map((rep) => ({
        ...{ id: newId(), itemSideId, set: 1, rep, seconds: 30, source: 'timed' },
        startedAt: at(date, index * 120 + rep * 40),
      })),
    );
    const session = {
      ...{ id: newId(), planVersionId: versionId, timeZone: ZONE, note: null, holds },
      ...{ startedAt: at(date, 0), endedAt: at(date, 600) },
      ...{ painBefore: 1, painWorst: 2, painAfter: 1 },
    };
    return JSON.stringify({ sentAt: new Date().toISOString(), sessions: [session] });
  };
}

const dose = (side: 'left' | 'right') => ({ side, sets: 1, reps: 3, holdSeconds: 30 });
const ITEMS = ['HF1', 'HS2'].map((moveId) => ({
  ...{ moveId, kind: 'hold' as const },
  sides: [dose('left'), dose('right')],
}));

export async function arrange(adminUrl: string, name: string): Promise<Subject[]> {
  const db = adminDb(adminUrl);
  try {
    const { clinicId } = await buildClinic(db, { name, zone: ZONE });
    const { membershipId } = await buildMember(db, clinicId);
    const passwordHash = await hashPassword(PASSWORD);
    const subjects: Subject[] = [];
    for (let index = 0; index < CONNECTIONS; index += 1) {
      const email = `${name}-${index}@example.org`;
      const who = { name: `Bench ${index}`, email, passwordHash, therapistId: membershipId };
      const patient = await buildPatient(db, clinicId, who);
      const plan = await buildPlan(db, patient, {
        startsOn: START,
        endsOn: addDays(START, DAYS),
        items: ITEMS,
      });
      const sides = plan.items.flatMap((item) => item.sides.map(({ id }) => id));
      subjects.push({ patient, email, planId: plan.planId, versionId: plan.versionId, sides });
    }
    return subjects;
  } finally {
    await db.$disconnect();
  }
}

/** Every request must have left its session and its twelve holds: speed without them counts nothing. */
async function assertStored(adminUrl: string, [subject]: readonly Subject[], sent: number): Promise<void> {
  const db = adminDb(adminUrl);
  try {
    const where = { clinicId: subject?.patient.clinicId ?? '' };
    const [sessions, holds] = [await db.session.count({ where }), await db.hold.count({ where })];
    if (sessions !== sent || holds !== sent * 12)
      throw new Error(`${sent} logs were sent, but ${sessions} sessions and ${holds} holds are stored`);
  } finally {
    await db.$disconnect();
  }
}

/** What autovacuum does within the first minute in which rows arrive, so that no plan is made for empty tables. */
async function analyze(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('analyze');
  } finally {
    await client.end();
  }
}

const row = (name: string, samples: readonly Sample[]) => {
  const of = (key: 'perSecond' | 'p50' | 'p97_5' | 'cpuMs') =>
    median(samples.map((sample) => sample[key] ?? Number.NaN));
  return {
    '': name,
    'a second': of('perSecond').toFixed(0),
    'p50 ms': of('p50').toFixed(0),
    'p97.5 ms': of('p97_5').toFixed(0),
    'cpu ms a request': of('cpuMs').toFixed(2),
    'not stored': samples.reduce((sum, { wrong }) => sum + wrong, 0),
  };
};

export async function benchLogs(stand: Stand) {
  const { database } = stand;
  const [whole, floor] = [await stand.serveApp(database), await stand.serveBare(database)];
  try {
    const subjects = await arrange(database.adminUrl, 'stack');
    const others = await arrange(database.adminUrl, 'bare');
    const stackCallers: Caller[] = [];
    for (const subject of subjects) {
      const cookie = await signIn(whole.origin, subject.email);
      stackCallers.push({ headers: { cookie, origin: whole.origin }, nextBody: bodies(subject) });
    }
    const bareCallers = others.map((subject): Caller => {
      const { clinicId, patientId } = subject.patient;
      return {
        headers: { 'x-owner': `${clinicId} ${patientId} ${subject.planId}` },
        nextBody: bodies(subject),
      };
    });
    const logs = (amount: number) => load(`${whole.origin}/api/v1/logs`, whole.pid, stackCallers, amount);
    const bare = (amount: number) => load(`${floor.origin}/api/log`, floor.pid, bareCallers, amount);
    await logs(WARM_UP);
    await bare(WARM_UP);
    await analyze(database.adminUrl);
    const [a, b]: [Sample[], Sample[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      // Who goes first changes, so that a machine that grows busier favours neither.
      if (round % 2 === 1) b.push(await bare(AMOUNT));
      a.push(await logs(AMOUNT));
      if (round % 2 === 0) b.push(await bare(AMOUNT));
    }
    const sent = WARM_UP + ROUNDS * AMOUNT;
    await assertStored(database.adminUrl, subjects, sent);
    await assertStored(database.adminUrl, others, sent);
    const rows = [row('(a) whole stack', a), row('(b) bare route, same 13 rows', b)];
    table(
      `Logging a session of 12 holds, ${CONNECTIONS} connections, ${ROUNDS} rounds of ${AMOUNT} each`,
      rows,
    );
    const ratios = a.map((sample, round) => sample.perSecond / (b[round]?.perSecond ?? Number.NaN));
    console.log(`  a/b round by round: ${ratios.map((ratio) => ratio.toFixed(2)).join('  ')}`);
    const verdict: Verdict = { name: 'logs, a/b throughput', ratio: median(ratios), atLeast: 0.45 };
    tell(verdict);
    return { verdicts: [verdict], rounds: { a, b, ratios } };
  } finally {
    await whole.stop();
    await floor.stop();
  }
}
