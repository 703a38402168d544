import { describe, expect, it } from 'vitest';
import { canonical, parseEnvelope } from './envelope';

const SENT = '2026-03-02T18:11:00+01:00';
const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);

describe('an envelope', () => {
  it.each<[string, unknown, string]>([
    ['nothing', null, ''],
    ['a list', [], ''],
    ['no sessions', { sentAt: SENT }, 'sessions'],
    ['no sentAt', { sessions: [] }, 'sentAt'],
    ['a sentAt without offset', { sentAt: '2026-03-02T18:11:00', sessions: [] }, 'sentAt'],
    ['sessions that are none', { sentAt: SENT, sessions: {} }, 'sessions'],
    ['a key of its own', { sentAt: SENT, sessions: [], clinicId: 'x' }, 'clinicId'],
    ['51 sessions', { sentAt: SENT, sessions: Array(51).fill({}) }, 'sessions'],
    ['301 holds in one', { sentAt: SENT, sessions: [{}, { holds: Array(301).fill(1) }] }, 'sessions.1.holds'],
    ['100,000 reports', { sentAt: SENT, sessions: [], reports: Array(100_000).fill(1) }, 'reports'],
  ])('with %s is refused by its path', (_name, body, path) => {
    expect(parseEnvelope(body)).toEqual({ ok: false, path });
  });

  it('may leave the other lists out or null', () => {
    const body = { sentAt: SENT, sessions: [], pains: null };
    expect(parseEnvelope(body)).toEqual({ ok: true, envelope: { sentAt: SENT, items: [], rejected: [] } });
  });

  it('takes what is no item at all as a fault of that item', () => {
    const parsed = parseEnvelope({ sentAt: SENT, sessions: [null, 7, nested(10_000), { id: {} }] });
    expect(parsed).toMatchObject({ ok: true, envelope: { items: [], rejected: [{ id: null }, {}, {}, {}] } });
  });
});

describe('a canonical text', () => {
  it('is the same for the same content', () => {
    expect(canonical({ b: [1, { d: null, c: 'x' }], a: undefined })).toBe(canonical({ b: [1, { c: 'x' }] }));
    expect(canonical({ a: 1, b: 2 })).toBe(canonical({ b: 2, a: 1 }));
  });
  it('is another for other content', () => {
    expect(canonical({ a: 0 })).not.toBe(canonical({ a: null }));
    expect(canonical([1, 2])).not.toBe(canonical([2, 1]));
    expect(canonical({ a: '1' })).not.toBe(canonical({ a: 1 }));
  });
});
