import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn, spawnSync } from 'node:child_process';
import { hashPassword } from '@/lib/auth/password';
import { newId } from '@/lib/db/id';
import { addDays } from '@/lib/time/dates';
import { adminDb } from '@/prisma/builders/admin-db';
import { buildClinic, buildMember, buildPatient, type BuiltPatient } from '@/prisma/builders/people';
import { buildPlan } from '@/prisma/builders/plans';
import { isBuildStale, stampBuild } from '../scripts/build-stamp';
import { freePort } from '../scripts/db/server';
import { appEnv, nextBuild, nextStart, openDatabase, sentenceOf, stopChild } from '../scripts/stack';
import { load, type Caller, type Sample } from './load';

/*
 * (a) the log of a session of 12 holds through the whole stack, beside (b) a bare Next route handler that inserts the
 * same rows with one statement: one database, one machine, one run, turn about. Only their ratio means anything.
 */

const CONNECTIONS = 10;
const AMOUNT = 1_500;
const ROUNDS = 3;
const START = '2026-01-05';
const PASSWORD = 'bench-password-only';
const NEXT = 'node_modules/next/dist/bin/next';

interface Subject {
  readonly patient: BuiltPatient;
  readonly email: string;
  readonly planId: string;
  readonly versionId: string;
  readonly sides: readonly string[];
}

const at = (date: string, second: number) =>
  new Date(Date.parse(`${date}T16:00:00Z`) + second * 1_000).toISOString();

function holdsOf(
  sides: readonly string[],
  date: string,
): { id: string; itemSideId: string; rep: number; startedAt: string }[] {
  return sides.flatMap((itemSideId, index) =>
    [1, 2, 3].map((rep) => ({ id: newId(), itemSideId, rep, startedAt: at(date, index * 120 + rep * 40) })),
  );
}

/** A new day for each request, as in life: no day gathers sessions without end. */
function dates(): () => string {
  let day = 0;
  return () => addDays(START, day++ % 300);
}

function stackCaller({ versionId, sides }: Subject, cookie: string, origin: string): Caller {
  const nextDate = dates();
  return {
    headers: { cookie, origin },
    nextBody: () => {
      const date = nextDate();
      const holds = holdsOf(sides, date).map((hold) => ({ ...hold, set: 1, seconds: 30, source: 'timed' }));
      const pain = { painBefore: 1, painWorst: 2, painAfter: 1 };
      const session = {
        id: newId(),
        planVersionId: versionId,
        timeZone: 'Europe/Berlin',
        startedAt: at(date, 0),
        endedAt: at(date, 600),
        ...pain,
        holds,
        note: null,
      };
      return JSON.stringify({ sentAt: new Date().toISOString(), sessions: [session] });
    },
  };
}

function bareCaller({ patient, planId, versionId, sides }: Subject): Caller {
  const nextDate = dates();
  return {
    headers: {},
    nextBody: () => {
      const date = nextDate();
      const keys = {
        clinic_id: patient.clinicId,
        id: newId(),
        patient_id: patient.patientId,
        plan_id: planId,
        version_id: versionId,
      };
      const session = { ...keys, local_date: date, started_at: at(date, 0), ended_at: at(date, 600) };
      const holds = holdsOf(sides, date).map(({ id, itemSideId, rep, startedAt }) => ({
        id,
        item_side_id: itemSideId,
        rep,
        started_at: startedAt,
      }));
      return JSON.stringify({ session, holds, sides: sides.map((item_side_id) => ({ item_side_id })) });
    },
  };
}

async function arrange(adminUrl: string): Promise<Subject[]> {
  const db = adminDb(adminUrl);
  try {
    const { clinicId } = await buildClinic(db, { name: 'Bench Clinic' });
    const { membershipId } = await buildMember(db, clinicId);
    const passwordHash = await hashPassword(PASSWORD);
    const subjects: Subject[] = [];
    for (let index = 0; index < CONNECTIONS; index += 1) {
      const email = `bench-${index}@example.org`;
      const patient = await buildPatient(db, clinicId, {
        name: `Bench ${index}`,
        email,
        passwordHash,
        therapistId: membershipId,
      });
      const items = ['HF1', 'HS2'].map((moveId) => ({
        moveId,
        kind: 'hold' as const,
        sides: ['left', 'right'].map((side) => ({
          side: side === 'left' ? ('left' as const) : ('right' as const),
          sets: 1,
          reps: 3,
          holdSeconds: 30,
        })),
      }));
      const plan = await buildPlan(db, patient, { startsOn: START, endsOn: addDays(START, 330), items });
      subjects.push({
        patient,
        email,
        planId: plan.planId,
        versionId: plan.versionId,
        sides: plan.items.flatMap((item) => item.sides.map(({ id }) => id)),
      });
    }
    return subjects;
  } finally {
    await db.$disconnect();
  }
}

/** Signs in as the page does. @returns the session's cookie. */
async function signIn(origin: string, email: string): Promise<string> {
  const first = await fetch(`${origin}/api/auth/csrf`);
  const { csrfToken }: { csrfToken: string } = await first.json();
  const jar = first.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
  const answer = await fetch(`${origin}/api/auth/callback/credentials`, {
    method: 'POST',
    headers: { cookie: jar, origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken, email, password: PASSWORD, json: 'true' }),
    redirect: 'manual',
  });
  const cookie = answer.headers.getSetCookie().find((text) => text.includes('session-token'));
  if (!cookie) throw new Error(`could not sign in: ${answer.status}`);
  return cookie.split(';')[0] ?? '';
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function print(name: string, samples: readonly Sample[]): void {
  const of = (key: 'perSecond' | 'p50' | 'p97_5' | 'cpuMs') =>
    median(samples.map((sample) => sample[key] ?? Number.NaN)).toFixed(key === 'perSecond' ? 0 : 2);
  const wrong = samples.reduce((sum, sample) => sum + sample.wrong, 0);
  console.log(
    `${name}  ${of('perSecond')}/s  p50 ${of('p50')} ms  p97.5 ${of('p97_5')} ms  cpu ${of('cpuMs')} ms  not stored ${wrong}`,
  );
}

async function main(): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'holdfast-bench-'));
  chmodSync(dir, 0o755);
  const database = await openDatabase(dir);
  try {
    const subjects = await arrange(database.adminUrl);
    const [port, barePort] = [await freePort(), await freePort()];
    const origin = `http://localhost:${port}`;
    const env = appEnv(dir, database, origin);
    if (isBuildStale()) {
      await nextBuild(env);
      stampBuild();
    }
    const bareEnv = { ...env, DATABASE_URL: database.adminUrl, NODE_ENV: 'production' as const };
    if (
      spawnSync(process.execPath, [NEXT, 'build', 'bench/bare'], {
        env: bareEnv,
        stdio: ['ignore', 'ignore', 'inherit'],
      }).status !== 0
    )
      throw new Error('the bare route did not build');
    const app = await nextStart(port, '127.0.0.1', env);
    const bare = spawn(process.execPath, [NEXT, 'start', 'bench/bare', '-p', String(barePort)], {
      env: bareEnv,
      stdio: 'ignore',
    });
    try {
      const stackCallers: Caller[] = [];
      for (const subject of subjects)
        stackCallers.push(stackCaller(subject, await signIn(origin, subject.email), origin));
      const bareCallers = subjects.map(bareCaller);
      const [a, b]: [Sample[], Sample[]] = [[], []];
      // The first round warms both up and is not counted.
      for (let round = 0; round <= ROUNDS; round += 1) {
        const whole = await load(
          `${origin}/api/v1/logs`,
          app.pid ?? 0,
          stackCallers,
          round === 0 ? 300 : AMOUNT,
        );
        const floor = await load(
          `http://localhost:${barePort}/api/log`,
          bare.pid ?? 0,
          bareCallers,
          round === 0 ? 300 : AMOUNT,
        );
        if (round > 0) [a, b].forEach((list, index) => list.push(index === 0 ? whole : floor));
      }
      print('(a) whole stack, 12 holds', a);
      print('(b) bare route, same rows', b);
      console.log(
        `a/b throughput ${(median(a.map(({ perSecond }) => perSecond)) / median(b.map(({ perSecond }) => perSecond))).toFixed(2)} at ${CONNECTIONS} connections (at least 0.45)`,
      );
    } finally {
      await stopChild(app);
      await stopChild(bare);
    }
  } finally {
    await database.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(sentenceOf(error));
  process.exit(1);
});
