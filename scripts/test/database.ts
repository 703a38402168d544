import pg from 'pg';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { syncLibrary } from '@/scripts/db/library';
import { applyMigrations } from '../db/engine';
import { enableAppLogin } from '../db/roles';
import { startServer } from '../db/server';

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser, for arranging rows and for reading them again past every wall. */
    adminUrl: string;
  }
}

/** One real PostgreSQL for the whole integration run, migrated, with the library in it; thrown away after. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dir = mkdtempSync(join(tmpdir(), 'holdfast-test-'));
  chmodSync(dir, 0o755);
  const server = await startServer(dir, true);
  const maintenance = new pg.Client(server.url('postgres'));
  await maintenance.connect();
  await maintenance.query('create database holdfast');
  await maintenance.end();
  const adminUrl = server.url('holdfast');
  await applyMigrations(adminUrl);
  await syncLibrary(adminUrl);
  process.env['DATABASE_URL'] = await enableAppLogin(adminUrl, randomBytes(16).toString('hex'));
  process.env['NEXTAUTH_SECRET'] = randomBytes(32).toString('hex');
  process.env['NEXTAUTH_URL'] = 'http://localhost:3000';
  project.provide('adminUrl', adminUrl);
  return async () => {
    await server.stop();
    rmSync(dir, { recursive: true, force: true });
  };
}
