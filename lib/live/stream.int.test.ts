import { afterAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/db/id';
import { inScope } from '@/lib/db/in-scope';
import { closePool } from '@/lib/db/pool';
import { systemScope } from '@/lib/db/scope';
import { hub, type LiveSignal } from './hub';
import { notifyLive } from './notify';
import { liveStream } from './stream';

afterAll(closePool);

const here = newId();
const elsewhere = newId();

const endless = { everyMs: 60_000, atMostMs: 600_000, takePlace: () => () => undefined };

async function read(reader: ReadableStreamDefaultReader<Uint8Array>, wanted: string): Promise<string> {
  let text = '';
  while (!text.includes(wanted)) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += new TextDecoder().decode(value);
  }
  return text;
}

describe('liveStream', () => {
  it('delivers ids of the own clinic only, on commit', async () => {
    const gone = new AbortController();
    const stream = liveStream({
      subscribe: (listener) => hub().subscribe(here, listener),
      mayHear: () => Promise.resolve(true),
      mayGoOn: () => Promise.resolve(true),
      signal: gone.signal,
      ...endless,
    });
    const reader = stream.getReader();
    await read(reader, 'event: reconnected');
    const stranger = newId();
    const own = newId();
    await inScope(systemScope(elsewhere, 'test'), (tx) => notifyLive(tx, stranger));
    await inScope(systemScope(here, 'test'), async (tx) => {
      await notifyLive(tx, stranger);
      throw new Error('rolled back');
    }).catch(() => undefined);
    await inScope(systemScope(here, 'test'), (tx) => notifyLive(tx, own));
    const text = await read(reader, 'event: changed');
    expect(text).toBe(`event: changed\ndata: {"patientId":"${own}"}\n\n`);
    gone.abort();
    expect((await reader.read()).done).toBe(true);
  });

  it('says nothing of a patient whom this screen may not see', async () => {
    let tell: (signal: LiveSignal) => void = () => undefined;
    const gone = new AbortController();
    const [seen, hidden, unknown] = [newId(), newId(), newId()];
    const stream = liveStream({
      subscribe: (listener) => {
        tell = listener;
        return () => undefined;
      },
      mayHear: (patientId) =>
        patientId === unknown ? Promise.reject(new Error('away')) : Promise.resolve(patientId === seen),
      mayGoOn: () => Promise.resolve(true),
      signal: gone.signal,
      ...endless,
    });
    const reader = stream.getReader();
    await reader.read();
    for (const patientId of [hidden, unknown, seen]) {
      tell({ kind: 'changed', event: { clinicId: here, patientId } });
    }
    const text = await read(reader, seen);
    expect(text).toContain('event: reconnected\ndata: {}');
    expect(text).toContain(`event: changed\ndata: {"patientId":"${seen}"}`);
    expect(text).not.toContain(hidden);
    expect(text).not.toContain(unknown);
    gone.abort();
    expect((await reader.read()).done).toBe(true);
  });

  it.each([
    ['a session that has ended', () => Promise.resolve(false)],
    ['a database that does not answer', () => Promise.reject(new Error('away'))],
  ])('closes on %s and lets go of its subscription', async (_, mayGoOn) => {
    let tell: (signal: LiveSignal) => void = () => undefined;
    let subscribed = true;
    const stream = liveStream({
      subscribe: (listener) => {
        tell = listener;
        return () => (subscribed = false);
      },
      mayHear: () => Promise.resolve(true),
      mayGoOn,
      signal: new AbortController().signal,
      ...endless,
      everyMs: 5,
    });
    const reader = stream.getReader();
    tell({ kind: 'reconnected' });
    expect(await read(reader, 'never')).toContain('event: reconnected');
    expect(subscribed).toBe(false);
  });

  it.each([
    ['its time is over', { atMostMs: 5 }],
    ['its place is wanted', { takePlace: (end: () => void) => (queueMicrotask(end), () => undefined) }],
  ])('closes when %s, though nobody went away', async (_, limits) => {
    let subscribed = true;
    const stream = liveStream({
      subscribe: () => () => (subscribed = false),
      mayHear: () => Promise.resolve(true),
      mayGoOn: () => Promise.resolve(true),
      signal: new AbortController().signal,
      ...endless,
      ...limits,
    });
    await read(stream.getReader(), 'never');
    expect(subscribed).toBe(false);
  });
});
