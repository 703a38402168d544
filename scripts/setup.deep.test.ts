import pg from 'pg';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort, startServer, type DatabaseServer } from './db/server';
import { familyOf, leftOf, runCommand, startCommand } from './test/command';

/* A server of one's own, with the roles that docs/running.md asks for: an owner who is no superuser. */

const dir = mkdtempSync(join(tmpdir(), 'holdfast-setup-'));
chmodSync(dir, 0o755);
let server: DatabaseServer;

beforeAll(async () => {
  server = await startServer(dir, true);
  await query('postgres', `create role holdfast_owner login createrole password 'owner-word'`);
  await query('postgres', 'create database holdfast owner holdfast_owner');
});
afterAll(async () => {
  await server.stop();
  rmSync(dir, { recursive: true, force: true });
});

async function query(database: string, sql: string): Promise<pg.QueryResultRow[]> {
  const client = new pg.Client(server.url(database));
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

function urlAs(user: string, password: string): string {
  const url = new URL(server.url('holdfast'));
  [url.username, url.password] = [user, password];
  return url.toString();
}

const ORIGIN = 'http://localhost:3999';
const env = () => ({
  DATABASE_OWNER_URL: urlAs('holdfast_owner', 'owner-word'),
  DATABASE_URL: urlAs('holdfast_app', 'app-word'),
  NEXTAUTH_URL: ORIGIN,
});
const ANSWERS = {
  ...{ clinic: 'Harbour Street Physio', zone: 'Europe/Berlin', phone: '+49 30 23125 001' },
  ...{ urgent: '116 117', emergency: '112', name: 'Ada Own', email: 'Ada@Example.org' },
};
const flagsOf = (answers: Record<string, string>) =>
  Object.entries(answers).flatMap(([flag, value]) => [`--${flag}`, value]);
const setup = (more: Record<string, string> = {}, ...extra: string[]) =>
  runCommand('setup', env(), [...flagsOf({ ...ANSWERS, ...more }), ...extra]);
const LINK = /http:\/\/localhost:3999\/join\/(\S+)/;
const clinics = () => query('holdfast', 'select name from clinic order by name');
const tables = async () =>
  (await query('holdfast', "select from pg_tables where schemaname = 'public'")).length;

describe('setup', () => {
  it.each(['DATABASE_OWNER_URL', 'DATABASE_URL', 'NEXTAUTH_URL'])('without %s names it', async (name) => {
    const { code, said } = await runCommand('setup', { ...env(), [name]: '' }, flagsOf(ANSWERS));
    expect(code).toBe(1);
    expect(said.trim()).toMatch(new RegExp(`^Set ${name}: [^\\n]*\\.$`));
  });

  it('names every wrong answer before anything is changed', async () => {
    const { code, said } = await setup({ zone: 'Berlin', phone: 'x' });
    expect(code).toBe(1);
    expect(said).toContain('--zone is no time zone');
    expect(said).toContain('--phone is no telephone number');
    expect(await tables()).toBe(0);
  });

  it('tells which answers are missing where nobody can be asked', async () => {
    const { code, said } = await runCommand('setup', env(), ['--clinic', 'Harbour Street Physio']);
    expect(code).toBe(1);
    expect(said).toMatch(/Missing: --zone .*--email/);
    expect(await clinics()).toEqual([]);
  });

  it('refuses to serve as the owner or as a superuser', async () => {
    for (const [url, word] of [
      [env().DATABASE_OWNER_URL, 'owns tables'],
      [server.url('holdfast'), 'is a superuser'],
    ] as const) {
      const { code, said } = await runCommand('setup', { ...env(), DATABASE_URL: url }, flagsOf(ANSWERS));
      expect(code).toBe(1);
      expect(said).toContain(word);
    }
    expect(await clinics()).toEqual([]);
  });

  it('refuses two addresses of two databases', async () => {
    await query('postgres', 'create database elsewhere');
    const url = urlAs('holdfast_app', 'app-word').replace(/holdfast$/, 'elsewhere');
    const { code, said } = await runCommand('setup', { ...env(), DATABASE_URL: url }, flagsOf(ANSWERS));
    expect(code).toBe(1);
    expect(said).toContain('name two databases');
  });

  it('makes a clinic behind its walls, and a link that is stored nowhere', async () => {
    const { code, said } = await setup();
    expect(said).toMatch(LINK);
    expect(code).toBe(0);
    expect(await clinics()).toEqual([{ name: 'Harbour Street Physio' }]);
    const [invitation] = await query(
      'holdfast',
      `select email, roles::text[], encode(token_hash, 'hex') as hash, round(extract(epoch from expires_at - created_at) / 86400)::int as days from invitation`,
    );
    expect(invitation).toMatchObject({ email: 'ada@example.org', roles: ['ADMIN'], days: 7 });
    const [, , secret = ''] = /\/join\/([^.]+)\.(\S+)/.exec(said) ?? [];
    expect(JSON.stringify(invitation)).not.toContain(secret);
    expect(
      await query('holdfast', `select relforcerowsecurity as forced from pg_class where relname = 'clinic'`),
    ).toEqual([{ forced: true }]);
  });

  it('gives a new link while nobody has joined, and the old one ends', async () => {
    const { code, said } = await setup();
    expect(code).toBe(0);
    expect(said).toContain('still waits for its first admin');
    expect(await clinics()).toHaveLength(1);
    expect(await query('holdfast', 'select from invitation where ended_at is null')).toHaveLength(1);
  });

  it('serves the link, and refuses a second clinic unless it is asked for', async () => {
    const { said } = await setup();
    const port = await freePort();
    const serving = { ...env(), DATABASE_OWNER_URL: '', NEXTAUTH_SECRET: 'x'.repeat(32), PORT: String(port) };
    const app = startCommand('start', { ...serving, HOST: '127.0.0.1' });
    await app.until('Ready');
    const family = familyOf(app.pid);
    const page = await fetch(`http://127.0.0.1:${port}/join/${LINK.exec(said)?.[1] ?? ''}`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Harbour Street Physio');
    app.signal('SIGTERM');
    expect(await app.ended).toBe(0);
    expect(await leftOf(family)).toEqual([]);

    await query(
      'holdfast',
      `with u as (insert into "user" (id, name) values (gen_random_uuid(), 'Ada Own') returning id)
       insert into membership (clinic_id, id, user_id, roles, display_name) select c.id, gen_random_uuid(), u.id, '{ADMIN}', 'Ada Own' from clinic c, u`,
    );
    const refused = await setup();
    expect(refused.code).toBe(1);
    expect(refused.said).toContain('holds a clinic already (Harbour Street Physio)');
    const second = await setup({ clinic: 'Second House' }, '--another');
    expect(second.code).toBe(0);
    expect(await clinics()).toEqual([{ name: 'Harbour Street Physio' }, { name: 'Second House' }]);
  });

  it('never lets the demo near it', async () => {
    const url = server.url('holdfast');
    const { code, said } = await runCommand('demo', {
      HOLDFAST_DATA: dir,
      PORT: String(await freePort()),
      DATABASE_URL: url,
    });
    expect(code).toBe(1);
    expect(said).toContain('holds data that is not the demo');
    expect(await clinics()).toHaveLength(2);
  });

  it('migrate finds nothing to do', async () => {
    expect(await runCommand('migrate', env())).toEqual({ code: 0, said: 'The database is up to date.\n' });
  });
});

describe('start', () => {
  it('names what its environment lacks, never a value', async () => {
    const { code, said } = await runCommand('start', { NEXTAUTH_SECRET: 'too-short-word', PORT: '3999' });
    expect(code).toBe(1);
    expect(said).toContain('DATABASE_URL, NEXTAUTH_SECRET, NEXTAUTH_URL');
    expect(said).not.toContain('too-short-word');
  });

  it('refuses a role that the walls don’t hold', async () => {
    const { code, said } = await runCommand('start', {
      ...{ DATABASE_URL: server.url('holdfast'), NEXTAUTH_URL: ORIGIN, NEXTAUTH_SECRET: 'x'.repeat(32) },
    });
    expect(code).toBe(1);
    expect(said).toContain('is a superuser');
  });
});
