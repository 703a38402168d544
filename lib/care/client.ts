'use client';
import type { Table } from 'dexie';
import { SKEW_LIMIT_MS } from '@/lib/sessions/rules/clock';
import type { Today, TodayClinic, TodayCopy } from './types/phone';

export type Reading =
  | { readonly kind: 'read'; readonly today: Today; readonly offsetMs: number }
  | { readonly kind: 'away' | 'signed_out' | 'not_patient' };

/** A small difference is the way that the answer took. */
function offsetOf(answer: Response): number {
  const offset = Date.parse(answer.headers.get('date') ?? '') - Date.now();
  return Math.abs(offset) > SKEW_LIMIT_MS ? offset : 0;
}

/** Lists without rows come as null. */
function completed(today: Today): Today {
  const plans = today.plans.map((plan) => ({
    ...plan,
    items: (plan.items ?? []).map((item) => ({ ...item, steps: item.steps ?? [], sides: item.sides ?? [] })),
  }));
  return { ...today, plans };
}

/** Asks the server. Whatever is no answer of ours, such as a hotel's sign-in page, counts as away. */
export async function readToday(): Promise<Reading> {
  try {
    const answer = await fetch('/api/v1/today', { cache: 'no-store' });
    if (answer.status === 401) return { kind: 'signed_out' };
    if (answer.status === 403) return { kind: 'not_patient' };
    if (!answer.ok) return { kind: 'away' };
    const today: Today = await answer.json();
    return { kind: 'read', today: completed(today), offsetMs: offsetOf(answer) };
  } catch {
    return { kind: 'away' };
  }
}

/** Whom to call, and nothing of the patient. */
type KeptNumbers = Pick<TodayClinic, 'name' | 'phone' | 'urgentCare' | 'emergency'> & { readonly id: 'last' };

/** The version of a plan whose changes the patient has read. */
interface ReadVersion {
  readonly planId: string;
  readonly number: number;
}

interface TodayStore {
  readonly copies: Table<TodayCopy, string>;
  readonly numbers: Table<KeptNumbers, string>;
  readonly read: Table<ReadVersion, string>;
}

let opened: Promise<TodayStore> | undefined;

async function open(): Promise<TodayStore> {
  const { default: Dexie } = await import('dexie');
  const database = new Dexie('holdfast-today');
  database.version(1).stores({ copies: 'mark' });
  database.version(2).stores({ copies: 'mark', numbers: 'id' });
  database.version(3).stores({ copies: 'mark', numbers: 'id', read: 'planId' });
  return {
    copies: database.table('copies'),
    numbers: database.table('numbers'),
    read: database.table('read'),
  };
}

const store = () => (opened ??= open());
const copies = async () => (await store()).copies;

const forgetOthers = (table: Table<TodayCopy, string>, mark: string) =>
  table.where('mark').notEqual(mark).delete();

/** What this sign-in kept, or null. What another one kept is deleted first. A browser that keeps nothing has nothing. */
export async function storedCopy(mark: string | null): Promise<TodayCopy | null> {
  try {
    const table = await copies();
    const left = mark === null ? await table.toCollection().last() : undefined;
    if (left) await keepNumbers(left.today.clinic);
    await forgetOthers(table, mark ?? '');
    return mark === null ? null : ((await table.get(mark)) ?? null);
  } catch {
    return null;
  }
}

/** Keeps it in place of the last one. The page works without: the server is asked again each time. */
export async function keepCopy(copy: TodayCopy): Promise<void> {
  try {
    const table = await copies();
    await forgetOthers(table, copy.mark);
    await table.put(copy);
    await (await store()).numbers.clear();
  } catch {
    opened = undefined;
  }
}

/**
 * Deletes every copy: nobody is signed in on this phone any more. Where the sign-in ended by itself, the clinic's numbers
 * stay until somebody signs in: whoever is worried then must still find whom to call.
 */
export async function forgetCopies(clinic: TodayClinic | null = null): Promise<void> {
  try {
    const { copies: kept, numbers, read } = await store();
    await kept.clear();
    await read.clear();
    await (clinic === null ? numbers.clear() : keepNumbers(clinic));
  } catch {
    opened = undefined;
  }
}

async function keepNumbers({ name, phone, urgentCare, emergency }: TodayClinic): Promise<void> {
  await (await store()).numbers.put({ id: 'last', name, phone, urgentCare, emergency });
}

/** The numbers that an ended sign-in left, or null. */
export async function storedNumbers(): Promise<TodayClinic | null> {
  try {
    return (await (await store()).numbers.get('last')) ?? null;
  } catch {
    return null;
  }
}

/** Of each plan the number of the version whose changes were read on this phone. */
export async function readVersions(): Promise<ReadonlyMap<string, number>> {
  try {
    const rows = await (await store()).read.toArray();
    return new Map(rows.map(({ planId, number }) => [planId, number]));
  } catch {
    return new Map();
  }
}

/** What cannot be kept is told again the next time. */
export async function keepReadVersion(planId: string, number: number): Promise<void> {
  try {
    await (await store()).read.put({ planId, number });
  } catch {
    opened = undefined;
  }
}
