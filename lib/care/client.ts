'use client';
import type { Table } from 'dexie';
import { SKEW_LIMIT_MS } from '@/lib/sessions/rules/clock';
import type { Today, TodayCopy } from './types/phone';

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

let opened: Promise<Table<TodayCopy, string>> | undefined;

async function open(): Promise<Table<TodayCopy, string>> {
  const { default: Dexie } = await import('dexie');
  const database = new Dexie('holdfast-today');
  database.version(1).stores({ copies: 'mark' });
  return database.table<TodayCopy, string>('copies');
}

const copies = () => (opened ??= open());

const forgetOthers = (table: Table<TodayCopy, string>, mark: string) =>
  table.where('mark').notEqual(mark).delete();

/** What this sign-in kept, or null. What another one kept is deleted first. A browser that keeps nothing has nothing. */
export async function storedCopy(mark: string | null): Promise<TodayCopy | null> {
  try {
    const table = await copies();
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
  } catch {
    opened = undefined;
  }
}

/** Deletes every copy: nobody is signed in on this phone any more. */
export async function forgetCopies(): Promise<void> {
  try {
    await (await copies()).clear();
  } catch {
    opened = undefined;
  }
}
