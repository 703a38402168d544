import pg from 'pg';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DemoAccount } from '@/prisma/builders/demo-people';
import { freePort, startServer, type DatabaseServer } from './db/server';
import { familyOf, leftOf, runCommand, startCommand, type Running } from './test/command';

/* `npm run demo` as a newcomer meets it: real processes, a real PostgreSQL, the built app. */

const folders: string[] = [];
const started: Running[] = [];

function newFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'holdfast-ops-'));
  chmodSync(dir, 0o755);
  folders.push(dir);
  return dir;
}

function start(env: Record<string, string>, ...args: string[]): Running {
  const running = startCommand('demo', env, args);
  started.push(running);
  return running;
}

afterEach(async () => {
  for (const running of started.splice(0)) {
    running.signal('SIGTERM');
    await running.ended;
  }
});
afterAll(() => folders.forEach((dir) => rmSync(dir, { recursive: true, force: true })));

const UP = 'Ctrl-C stops everything.';

async function rowsOf<T extends pg.QueryResultRow>(dir: string, sql: string): Promise<T[]> {
  const [, , , port] = readFileSync(join(dir, 'postgres/postmaster.pid'), 'utf8').split('\n');
  const password = readFileSync(join(dir, 'secret'), 'utf8').trim();
  const client = new pg.Client(`postgresql://postgres:${password}@127.0.0.1:${port}/holdfast`);
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

const countOf = async (dir: string, table: string) =>
  (await rowsOf<{ n: number }>(dir, `select count(*)::int as n from ${table}`))[0]?.n;

/** Signs in as the page does. @returns the cookie. */
async function signIn(origin: string, { email, password }: DemoAccount): Promise<string> {
  const asked = await fetch(`${origin}/api/auth/csrf`);
  const { csrfToken }: { csrfToken: string } = JSON.parse(await asked.text());
  const cookies = (answer: Response) =>
    answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
  const answer = await fetch(`${origin}/api/auth/callback/credentials`, {
    method: 'POST',
    body: new URLSearchParams({ csrfToken, email, password, json: 'true' }),
    headers: { origin, cookie: cookies(asked) },
    redirect: 'manual',
  });
  expect(answer.status).toBe(200);
  return cookies(answer);
}

describe('the demo', () => {
  const dir = newFolder();
  let port: number;
  let env: Record<string, string>;
  let facts: { baseUrl: string; accounts: DemoAccount[] };

  beforeAll(async () => {
    port = await freePort();
    env = { HOLDFAST_DATA: dir, PORT: String(port) };
  });

  it('thrown over half way leaves no process, and the next start makes it whole', async () => {
    const first = start(env);
    await first.until('10 of 60');
    const family = familyOf(first.pid);
    first.signal('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(await leftOf(family)).toEqual([]);

    const second = start(env);
    await second.until(UP);
    expect(second.said()).toContain('interrupted half way');
    expect(await countOf(dir, 'patient')).toBe(60);
    expect(await countOf(dir, 'clinic')).toBe(2);
    facts = JSON.parse(readFileSync(join(dir, 'demo.json'), 'utf8'));
    expect(facts.baseUrl).toBe(`http://localhost:${port}`);
    for (const role of ['admin', 'therapist', 'patient'])
      expect(
        new Set(facts.accounts.filter((entry) => entry.role === role).map(({ clinic }) => clinic)).size,
      ).toBe(2);
    for (const { email, password } of facts.accounts)
      expect(second.said()).toMatch(new RegExp(`${email} +${password}`));
  });

  it('is up again in seconds with its data, and every account finds something to see', async () => {
    const before = Date.now();
    const running = start(env);
    await running.until(UP);
    expect(Date.now() - before).toBeLessThan(30_000);
    expect(running.said()).not.toContain('Inventing');
    expect(await countOf(dir, 'patient')).toBe(60);
    const origin = facts.baseUrl;
    for (const account of facts.accounts) {
      const cookie = await signIn(origin, account);
      if (account.role !== 'patient') continue;
      const today: {
        plans: { sessionsDue: number; sessionsDone: number }[];
        stops: unknown[];
        morningQuestion: object | null;
      } = await (await fetch(`${origin}/api/v1/today`, { headers: { cookie } })).json();
      const isFirst =
        facts.accounts.find(({ role, clinic }) => role === 'patient' && clinic === account.clinic) ===
        account;
      expect(today.stops.length).toBe(isFirst ? 0 : 1);
      if (!isFirst) continue;
      expect(today.plans).toMatchObject([{ sessionsDue: 1, sessionsDone: 0 }]);
      expect(today.morningQuestion).not.toBeNull();
    }
    const groups = await rowsOf(
      dir,
      `select count(distinct (patient_id)) filter (where tier in ('E1', 'E2', 'C'))::int >= 3 as flags,
         count(distinct (patient_id)) filter (where tier in ('RED', 'RISING'))::int >= 4 as rising,
         max(abs(extract(epoch from arrived_at - occurred_at))) filter (where kind = 'red_flag') < 60 as timely,
         count(distinct date_trunc('hour', arrived_at)) filter (where kind = 'red_flag') >= 3 as ages
       from alert where resolved_at is null group by clinic_id`,
    );
    expect(groups).toEqual(
      Array.from({ length: 2 }, () => ({ flags: true, rising: true, timely: true, ages: true })),
    );

    const same = await runCommand('demo', env);
    expect(same).toMatchObject({ code: 1 });
    expect(same.said).toContain(`Port ${port} is taken`);
    const beside = await runCommand('demo', { ...env, PORT: String(await freePort()) });
    expect(beside).toMatchObject({ code: 1 });
    expect(beside.said).toContain('Another start');
    expect((await fetch(`${origin}/api/health`)).status).toBe(200);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL'] as const)(
    'ended by %s leaves no process',
    async (name) => {
      const running = start(env);
      await running.until(UP);
      const family = familyOf(running.pid);
      expect(family.length).toBeGreaterThan(3);
      running.signal(name);
      expect(await running.ended).toBe(name === 'SIGKILL' ? null : 0);
      expect(await leftOf(family)).toEqual([]);
      await expect(fetch(`${facts.baseUrl}/api/health`)).rejects.toThrow();
    },
  );

  it('with --lan lets a phone of this network sign in, and says what wants HTTPS', async () => {
    const address = Object.values(networkInterfaces())
      .flat()
      .find((entry) => entry?.family === 'IPv4' && !entry.internal)?.address;
    const running = start(env, '--lan');
    await running.until(UP);
    if (!address) return expect(running.said()).toContain('no address on a network');
    const origin = `http://${address}:${port}`;
    expect(running.said()).toContain(`For phones on this network: ${origin}`);
    expect(running.said()).toContain('needs HTTPS');
    for (const from of [origin, facts.baseUrl]) {
      const [account] = facts.accounts.filter(({ role }) => role === 'patient');
      if (!account) throw new Error('the demo has no patient');
      const cookie = await signIn(from, account);
      const headers = { cookie, origin: from, 'content-type': 'application/json' };
      const body = JSON.stringify({ sentAt: new Date().toISOString(), sessions: [] });
      const sent = await fetch(`${from}/api/v1/logs`, { method: 'POST', headers, body });
      expect(await sent.json()).toEqual({ acked: [], rejected: [] });
    }
  });

  it('takes over from a start that was killed together with its guard', async () => {
    const first = start(env);
    await first.until(UP);
    const family = familyOf(first.pid).filter((pid) => pid !== first.pid);
    const server = Number(readFileSync(join(dir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
    expect(family).toContain(server);
    first.signal('SIGSTOP');
    const isOurs = (pid: number) => pid !== server && !familyOf(server).includes(pid);
    for (const pid of family.filter(isOurs)) process.kill(pid, 'SIGKILL');
    first.signal('SIGKILL');
    await first.ended;
    const second = start(env);
    await second.until(UP);
    expect(second.said()).not.toContain('Inventing');
    expect(await leftOf([server])).toEqual([]);
    expect(await countOf(dir, 'patient')).toBe(60);
  });
});

describe('the demo says in a sentence and changes nothing', () => {
  it('when its port is taken', async () => {
    const taken = createServer();
    await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
    const address = taken.address();
    const port = address && typeof address === 'object' ? address.port : 0;
    const { code, said } = await runCommand('demo', { HOLDFAST_DATA: newFolder(), PORT: String(port) });
    taken.close();
    expect(code).toBe(1);
    expect(said.trim()).toMatch(new RegExp(`^Port ${port} is taken\\..*PORT=3001`));
  });

  it('when PORT is no port', async () => {
    const { code, said } = await runCommand('demo', { HOLDFAST_DATA: newFolder(), PORT: '80o' });
    expect(code).toBe(1);
    expect(said.trim()).toMatch(/^PORT is "80o", which is no port\.[^\n]*$/);
  });

  it('when the data folder is half there', async () => {
    const dir = newFolder();
    mkdirSync(join(dir, 'postgres'));
    writeFileSync(join(dir, 'postgres/PG_VERSION'), '18\n');
    const { code, said } = await runCommand('demo', { HOLDFAST_DATA: dir, PORT: String(await freePort()) });
    expect(code).toBe(1);
    expect(said).toMatch(/only half there.*Move it away or delete it/);
    expect(said).not.toContain('    at ');
  });

  it('when setting up the data folder was interrupted, by beginning again', async () => {
    const env = { HOLDFAST_DATA: newFolder(), PORT: String(await freePort()) };
    mkdirSync(join(env.HOLDFAST_DATA, 'postgres.new'));
    writeFileSync(join(env.HOLDFAST_DATA, 'postgres.new/PG_VERSION'), '18\n');
    const running = start(env);
    await running.until('Inventing');
    expect(await countOf(env.HOLDFAST_DATA, 'clinic')).toBeLessThanOrEqual(2);
  });
});

describe('with DATABASE_URL', () => {
  let server: DatabaseServer;
  const dir = newFolder();

  beforeAll(async () => {
    server = await startServer(dir, true);
  });
  afterAll(() => server.stop());

  async function query(database: string, sql: string): Promise<pg.QueryResultRow[]> {
    const client = new pg.Client(server.url(database));
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  }
  const demo = async (url: string) =>
    runCommand('demo', { HOLDFAST_DATA: newFolder(), PORT: String(await freePort()), DATABASE_URL: url });
  const tables = `select tablename from pg_tables where schemaname = 'public'`;

  it('refuses a database of another program', async () => {
    await query('postgres', 'create database other');
    await query('other', 'create table bookkeeping (id int)');
    const { code, said } = await demo(server.url('other'));
    expect(code).toBe(1);
    expect(said).toContain('holds data that is not the demo');
    expect(await query('other', tables)).toEqual([{ tablename: 'bookkeeping' }]);
  });

  it('refuses a role that can’t see whether there is a clinic', async () => {
    await query('postgres', `create role plain login password 'plain'`);
    await query('postgres', 'create database plain owner plain');
    const url = new URL(server.url('plain'));
    [url.username, url.password] = ['plain', 'plain'];
    const { code, said } = await demo(url.toString());
    expect(code).toBe(1);
    expect(said).toContain('row-level security');
    expect(await query('plain', tables)).toEqual([]);
  });

  it('says when nothing listens there, and when the database is not there', async () => {
    const nobody = await demo(`postgresql://a:secret-word@127.0.0.1:${await freePort()}/x`);
    expect(nobody).toMatchObject({ code: 1 });
    expect(nobody.said).toContain('Nothing listens');
    expect(nobody.said).not.toContain('secret-word');
    const missing = await demo(server.url('nowhere'));
    expect(missing).toMatchObject({ code: 1 });
    expect(missing.said).toContain('does not exist');
  });
});
