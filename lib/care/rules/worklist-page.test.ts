import { describe, expect, it } from 'vitest';
import type { WorklistQuery } from '../schema/worklist';
import type { WorklistGroup, WorklistRow } from '../types/worklist';
import { PAGE_ROWS, worklistPage } from './worklist-page';

const row = (group: WorklistGroup, number: number): WorklistRow => ({
  ...{ patientId: `${group} ${number}`, name: `Patient ${String(number).padStart(3, '0')}`, group },
  ...{ age: null, phone: null, therapistId: null, therapistName: null, problemSite: null, problemSide: null },
  ...{ why: { kind: 'steady' }, worst: [], marks: [], lastSessionAt: null },
  thresholds: { greenMax: 2, redMin: 6 },
  sessions: { numerator: 0, denominator: 0, percent: null, band: null },
});
const many = (group: WorklistGroup, count: number) =>
  Array.from({ length: count }, (_, index) => row(group, index));
const rows = [...many('red', 60), ...many('silent', 70), ...many('rest', 120)];
const query = (change: Partial<WorklistQuery> = {}): WorklistQuery => ({
  ...{ show: 'all', scope: 'mine', q: '', page: 1 },
  ...change,
});

describe('worklistPage', () => {
  it('first shows every red flag, and of the others as many as a screen holds, with their counts', () => {
    const { groups, all, pages } = worklistPage(rows, query());
    expect(groups.map(({ group, rows: shown, all: of }) => [group, shown.length, of])).toEqual([
      ['red', 60, 60],
      ['silent', 25, 70],
      ['rest', 25, 120],
    ]);
    expect([all, pages]).toEqual([250, null]);
  });

  it('leads through everyone of a group, each once', () => {
    const seen = [1, 2, 3].flatMap((page) => worklistPage(rows, query({ show: 'rest', page })).groups);
    expect(seen.map(({ rows: shown, all }) => [shown.length, all])).toEqual([
      [PAGE_ROWS, 120],
      [PAGE_ROWS, 120],
      [20, 120],
    ]);
    expect(new Set(seen.flatMap(({ rows: shown }) => shown)).size).toBe(120);
  });

  it('finds by name whoever stands far down, and pages what fits across groups', () => {
    expect(worklistPage(rows, query({ q: 'patient 119' })).groups).toMatchObject([
      { group: 'rest', rows: [{ name: 'Patient 119' }], all: 1 },
    ]);
    const second = worklistPage(rows, query({ q: 'PATIENT 0', page: 2 }));
    expect(second.pages).toEqual({ page: 2, last: 5, from: 51 });
    expect(second.groups.map(({ group, rows: shown, all }) => [group, shown.length, all])).toEqual([
      ['red', 10, 60],
      ['silent', 40, 70],
    ]);
  });

  it('takes a page past the end for the last one, and nobody for one page', () => {
    expect(worklistPage(rows, query({ show: 'rest', page: 99 })).pages).toEqual({
      page: 3,
      last: 3,
      from: 101,
    });
    expect(worklistPage(rows, query({ q: 'nobody' }))).toMatchObject({ groups: [], all: 0 });
  });
});
