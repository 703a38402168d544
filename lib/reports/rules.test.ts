import { describe, expect, it } from 'vitest';
import { ratioOf } from '@/lib/adherence/rules/ratio';
import type { OpenAlert, WorklistRow, WorklistWhy } from '@/lib/care/types/worklist';
import { overviewOf } from './rules';

const alert = (arrivedAt: string): OpenAlert => ({
  ...{
    id: arrivedAt,
    kind: 'red_flag',
    tier: 'C',
    code: 'swelling',
    score: null,
    before: null,
    seenAt: null,
    seenBy: null,
  },
  ...{ occurredAt: arrivedAt, arrivedAt },
  ...{ isNamed: false, holds: true, changedSince: false, held: [], felt: [], planId: 'p' },
});
const row = (
  name: string,
  therapistId: string | null,
  done: number,
  due: number,
  why?: WorklistWhy,
): WorklistRow => ({
  ...{
    patientId: name,
    name,
    age: 50,
    phone: null,
    therapistId,
    therapistName: therapistId,
    problemSite: null,
  },
  ...{ problemSide: null, worst: [], marks: [], lastSessionAt: null, thresholds: { greenMax: 2, redMin: 6 } },
  group: why?.kind === 'alert' ? 'red' : why?.kind === 'silent' ? 'silent' : 'rest',
  why: why ?? { kind: 'steady' },
  sessions: ratioOf(done, due),
});

describe('overviewOf', () => {
  const overview = overviewOf([
    row('Anna', 'T1', 14, 14),
    row('Bela', 'T1', 1, 2, { kind: 'silent', days: 8, last: null }),
    row('Cleo', 'T2', 0, 0),
    row('Dora', 'T2', 7, 14, { kind: 'alert', alert: alert('2026-11-20T10:00:00Z'), others: [] }),
    row('Emil', null, 3, 4, { kind: 'alert', alert: alert('2026-11-19T10:00:00Z'), others: [] }),
    row('Fina', null, 0, 5, { kind: 'silent', days: 12, last: null }),
  ]);

  it('adds numerators and denominators, not percentages', () => {
    expect(overview.sessions).toMatchObject({ numerator: 25, denominator: 39 });
    expect(
      overview.therapists.map(({ name, people, withDue, flags }) => [name, people, withDue, flags]),
    ).toEqual([
      ['T2', 2, 1, 1],
      [null, 2, 2, 1],
      ['T1', 2, 2, 0],
    ]);
  });

  it('puts the oldest flag and the longest silence first, and who had nothing due last', () => {
    expect(overview.flags.map(({ row: { name } }) => name)).toEqual(['Emil', 'Dora']);
    expect(overview.silent.map(({ row: { name } }) => name)).toEqual(['Fina', 'Bela']);
    expect(overview.people.map(({ name }) => name).at(-1)).toBe('Cleo');
  });
});
