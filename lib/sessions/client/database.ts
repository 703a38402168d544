'use client';
import type { Dexie, Table } from 'dexie';
import type { OutboxItem } from '../rules/outbox';
import type { RunningSession } from '../rules/running';

/** The phone's own store. Every row names the patient whose it is: a phone may be shared. */
export interface PhoneStore {
  readonly database: Dexie;
  readonly outbox: Table<OutboxItem, string>;
  /** The session under way, one a patient. */
  readonly running: Table<RunningSession, string>;
  /** The last one that was ended here, one a patient: another tab may still be in it. */
  readonly ended: Table<RunningSession, string>;
}

let opened: Promise<PhoneStore> | undefined;

/** Dexie is loaded when it is first needed, after the first paint. */
async function open(): Promise<PhoneStore> {
  const { default: Dexie } = await import('dexie');
  const database = new Dexie('holdfast');
  database.version(1).stores({ outbox: 'id, createdAt' });
  database.version(2).stores({ outbox: 'id, owner, createdAt', running: 'owner' });
  database.version(3).stores({ outbox: 'id, owner, createdAt', running: 'owner', ended: 'owner' });
  return {
    database,
    outbox: database.table('outbox'),
    running: database.table('running'),
    ended: database.table('ended'),
  };
}

export const phoneStore = (): Promise<PhoneStore> => (opened ??= open());
