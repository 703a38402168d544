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

interface TodayStore {
  readonly copies: Table<TodayCopy, string>;
  readonly numbers: Table<KeptNumbers, string>;
}

let opened: Promise<TodayStore> | undefined;

async function open(): Promise<TodayStore> {
  const { default: Dexie } = await import('dexie');
  const database = new Dexie('holdfast-today');
  database.version(1).stores({ copies: 'mark' });
  database.version(2).stores({ copies: 'mark', numbers: 'id' });
  return { copies: database.table('copies'), numbers: database.table('numbers') };
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
    const { copies: kept, numbers } = await store();
    await kept.clear();
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
