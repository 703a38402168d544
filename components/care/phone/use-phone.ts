'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { signInMark } from '@/lib/auth/client';
import { forgetCopies, keepCopy, readToday, storedCopy, storedNumbers } from '@/lib/care/client';
import { localDateNow } from '@/lib/care/rules/local-date';
import { withAcknowledged, withLastSent } from '@/lib/care/rules/phone-acknowledged';
import { saidOf, withStopsSaid } from '@/lib/care/rules/phone-said';
import { withKnownSigns } from '@/lib/care/rules/phone-stops';
import { awaitsServer, isStale } from '@/lib/care/rules/phone-wait';
import type { TodayClinic, TodayCopy } from '@/lib/care/types/phone';
import { keep, send, unsent } from '@/lib/sessions/client/outbox';
import { waitAfter, type OutboxItem } from '@/lib/sessions/rules/outbox';
import { zoneHere } from './here';

export type PhoneState = 'loading' | 'ready' | 'away' | 'signed_out' | 'not_patient';

interface Held {
  readonly state: PhoneState;
  readonly copy: TodayCopy | null;
  /** Whom to call while there is no copy: what a sign-in that ended by itself left. */
  readonly numbers: TodayClinic | null;
  readonly items: readonly OutboxItem[];
  /** The last question to the server was answered. */
  readonly isOnline: boolean;
  /** Exchanges in a row that left something unsent or unanswered. */
  readonly attempts: number;
  /** Something could not be written to this phone. */
  readonly isUnsaved: boolean;
  /** The server's time as far as the phone knows, in milliseconds. */
  readonly now: number;
}

export interface Phone extends Held {
  /** Keeps it on this phone, then sends it by itself. */
  readonly put: (list: OutboxItem['list'], payload: OutboxItem['payload'] & { id: string }) => Promise<void>;
  readonly refresh: () => Promise<void>;
}

const MINUTE_MS = 60_000;
const START: Held = {
  ...{
    state: 'loading',
    copy: null,
    numbers: null,
    items: [],
    isOnline: true,
    attempts: 0,
    isUnsaved: false,
    now: 0,
  },
};

/**
 * What waits of the patient whose copy this is: on a shared phone nobody's words are sent as another's. A browser that
 * keeps nothing has nothing waiting; saying so is left to whoever writes.
 */
const waiting = async (copy: TodayCopy | null): Promise<OutboxItem[]> =>
  copy === null ? [] : unsent(copy.today.patient.id).catch(() => []);

/** Everything said is sent first; then the server is asked what holds now. `onSent` shows what is sent meanwhile. */
async function exchange(
  copy: TodayCopy | null,
  onSent: (next: Partial<Held>) => void,
): Promise<Partial<Held>> {
  const before = await waiting(copy);
  // What the server will hold is held from now on, even if its answer to the question below never arrives.
  const cautious = copy && { ...copy, today: withStopsSaid(copy.today, saidOf(before)) };
  if (cautious && cautious.today !== copy.today) await keepCopy(cautious);
  if (copy && before.some(({ refused }) => refused === null)) await send(copy.today.patient.id);
  const items = await waiting(copy);
  const gone = before.filter(({ id }) => !items.some((item) => item.id === id));
  const settled =
    cautious && gone.length > 0
      ? { ...cautious, today: withAcknowledged(cautious.today, saidOf(gone)) }
      : cautious;
  onSent({ items, copy: settled });
  if (settled && settled !== cautious) await keepCopy(settled);
  const reading = await readToday();
  if (reading.kind === 'away') {
    return { copy: settled, isOnline: false, state: settled ? 'ready' : 'away' };
  }
  if (reading.kind !== 'read') {
    const numbers = reading.kind === 'signed_out' ? (copy?.today.clinic ?? (await storedNumbers())) : null;
    await forgetCopies(numbers);
    return { copy: null, numbers, isOnline: true, state: reading.kind };
  }
  const { offsetMs } = reading;
  const stops = withKnownSigns(reading.today.stops, settled?.today.stops ?? []);
  const today = withLastSent({ ...reading.today, stops }, settled?.today);
  const mark = signInMark();
  const next: TodayCopy = { mark: mark ?? '', today, savedAt: new Date().toISOString(), offsetMs };
  if (mark !== null) await keepCopy(next);
  // The network may have gone between the answer and now.
  return { copy: next, numbers: null, isOnline: navigator.onLine, state: 'ready' };
}

/** What waits to be sent is retried by itself; here it is what the server alone can change. */
function mustAsk(copy: TodayCopy | null): boolean {
  if (copy === null) return false;
  if (isStale(copy, Date.now())) return true;
  return awaitsServer(copy.today, saidOf([]), localDateNow(Date.now() + copy.offsetMs, zoneHere()));
}

/** The phone's own copy, shown at once and then refreshed, and what waits to be sent. */
export function usePhone(): Phone {
  const [held, setHeld] = useState<Held>(START);
  const copy = useRef<TodayCopy | null>(null);
  const line = useRef<Promise<void>>(Promise.resolve());

  const change = useCallback((next: Partial<Held>) => {
    if (next.copy !== undefined) copy.current = next.copy;
    const now = Date.now() + (copy.current?.offsetMs ?? 0);
    setHeld((known) => ({ ...known, ...next, now }));
  }, []);

  // One after the other: an older answer never takes the place of a newer one.
  const refresh = useCallback(() => {
    const turn = async () => {
      const next = await exchange(copy.current, change);
      // Read again: something may have been said while the server answered.
      const items = await waiting(next.copy ?? null);
      change({ ...next, items });
      const isAllSent = next.isOnline && !items.some(({ refused }) => refused === null);
      setHeld((known) => ({ ...known, attempts: isAllSent ? 0 : known.attempts + 1 }));
    };
    line.current = line.current.then(turn, turn);
    return line.current;
  }, [change]);

  const put = useCallback<Phone['put']>(
    async (list, payload) => {
      const owner = copy.current?.today.patient.id;
      try {
        if (owner === undefined) throw new Error('nobody is known to say it');
        await keep(owner, list, payload);
        change({ items: await unsent(owner) });
      } catch {
        change({ isUnsaved: true });
      }
      void refresh();
    },
    [change, refresh],
  );

  useEffect(() => {
    const open = async () => {
      const stored = await storedCopy(signInMark());
      if (stored) change({ copy: stored, items: await waiting(stored), state: 'ready' });
    };
    const again = () => void (document.visibilityState === 'visible' && refresh());
    const offline = () => change({ isOnline: false });
    const minute = () => {
      change({});
      if (mustAsk(copy.current)) again();
    };
    const tick = setInterval(minute, MINUTE_MS);
    line.current = line.current.then(open);
    void refresh();
    window.addEventListener('online', again);
    window.addEventListener('offline', offline);
    document.addEventListener('visibilitychange', again);
    return () => {
      clearInterval(tick);
      window.removeEventListener('online', again);
      window.removeEventListener('offline', offline);
      document.removeEventListener('visibilitychange', again);
    };
  }, [change, refresh]);

  const { attempts } = held;
  useEffect(() => {
    if (attempts === 0) return;
    const retry = setTimeout(() => void refresh(), waitAfter(attempts));
    return () => clearTimeout(retry);
  }, [attempts, refresh]);

  return { ...held, put, refresh };
}
