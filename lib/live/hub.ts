import 'server-only';
import pg from 'pg';
import { env } from '@/lib/env';

/** Something of this patient changed. Ids only: NOTIFY is not under row-level security. */
export interface LiveEvent {
  readonly clinicId: string;
  readonly patientId: string;
}

/** `reconnected`: events may have been missed in between, so the view reads again. */
export type LiveSignal =
  { readonly kind: 'changed'; readonly event: LiveEvent } | { readonly kind: 'reconnected' };

type Listener = (signal: LiveSignal) => void;

export const LIVE_CHANNEL = 'holdfast_live';

const PAYLOAD = /^([0-9a-f-]{36}):([0-9a-f-]{36})$/;
const RETRY_MS = 1_000;
/** How often the connection is tried, and how long its answer may take: some firewalls forget a quiet line without a word. */
const TRY_MS = 5_000;

/** One direct connection a process that LISTENs, and hands each event to the streams of its clinic. */
class Hub {
  readonly #listeners = new Map<string, Set<Listener>>();
  #client: pg.Client | undefined;
  #retry: NodeJS.Timeout | undefined;
  #trying: NodeJS.Timeout | undefined;

  /** @returns a function that ends the subscription. */
  subscribe(clinicId: string, listener: Listener): () => void {
    const ofClinic = this.#listeners.get(clinicId) ?? new Set();
    this.#listeners.set(clinicId, ofClinic.add(listener));
    if (!this.#client && !this.#retry) this.#connect();
    return () => {
      ofClinic.delete(listener);
      if (ofClinic.size === 0) this.#listeners.delete(clinicId);
    };
  }

  #connect(): void {
    const client = new pg.Client({
      connectionString: env().DATABASE_LISTEN_URL ?? env().DATABASE_URL,
      application_name: 'holdfast-live',
      ...{ connectionTimeoutMillis: TRY_MS, query_timeout: TRY_MS },
    });
    this.#client = client;
    client.on('notification', ({ payload }) => this.#deliver(payload ?? ''));
    client.on('error', () => this.#lost(client));
    client.on('end', () => this.#lost(client));
    client
      .connect()
      .then(() => client.query(`LISTEN ${LIVE_CHANNEL}`))
      .then(() => this.#all({ kind: 'reconnected' }))
      .catch(() => this.#lost(client));
    this.#trying = setInterval(() => void client.query('select 1').catch(() => this.#lost(client)), TRY_MS);
    this.#trying.unref();
  }

  #deliver(payload: string): void {
    const [, clinicId, patientId] = PAYLOAD.exec(payload) ?? [];
    if (!clinicId || !patientId) return;
    for (const listener of this.#listeners.get(clinicId) ?? []) {
      listener({ kind: 'changed', event: { clinicId, patientId } });
    }
  }

  #all(signal: LiveSignal): void {
    for (const ofClinic of this.#listeners.values()) for (const listener of ofClinic) listener(signal);
  }

  #lost(client: pg.Client): void {
    if (this.#client !== client) return;
    this.#client = undefined;
    clearInterval(this.#trying);
    client.removeAllListeners();
    client.on('error', () => undefined);
    void client.end().catch(() => undefined);
    this.#retry = setTimeout(() => {
      this.#retry = undefined;
      if (this.#listeners.size > 0) this.#connect();
    }, RETRY_MS);
    this.#retry.unref();
  }
}

const kept = globalThis as typeof globalThis & { holdfastHub?: Hub };

export const hub = (): Pick<Hub, 'subscribe'> => (kept.holdfastHub ??= new Hub());
