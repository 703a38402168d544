import { describe, expect, it } from 'vitest';
import { HOSTILE, hostileTable } from './hostile-table';

const suites = (...specs: readonly (readonly [title: string, status: string])[]) => ({
  suites: [{ suites: [{ specs: specs.map(([title, status]) => ({ title, tests: [{ status }] })) }] }],
});

const SOME = suites(
  ['row 2: a', 'expected'],
  ['row 2: b', 'expected'],
  ['row 12: a', 'expected'],
  ['row 12: b', 'skipped'],
);
const later = HOSTILE.filter(({ isLater }) => isLater).length;

describe('the table of bad input and faults', () => {
  it('has a line for each row of a whole run, with what was seen of it', () => {
    const { lines, untested } = hostileTable(SOME, true);
    expect(lines).toHaveLength(30);
    expect(lines[1]).toMatch(/^ {2}2 {2}a patient reads another patient +404 +2\/2 passed$/);
    expect(lines[11]).toMatch(/^ 12 .* 1\/2 FAILED$/);
    expect(lines[0]).toMatch(/ NO TEST RAN \(not yet: PDF, CSV, FHIR\)$/);
    expect(lines[17]).toMatch(/ not yet: nothing is exported as CSV$/);
    expect(untested).toBe(28 - later);
  });

  it('has those rows alone that a run of some specs is about', () => {
    expect(hostileTable(SOME, false).lines.map((line) => line.slice(0, 3))).toEqual(['  2', ' 12']);
    expect(hostileTable(suites(['a player', 'expected'], ['row by row', 'expected']), false).lines).toEqual(
      [],
    );
  });

  it('is all there once every row that can have a test has one', () => {
    const every = HOSTILE.flatMap(({ isLater }, index) =>
      isLater ? [] : [[`row ${index + 1}: a`, 'expected'] as const],
    );
    const { lines, untested } = hostileTable(suites(...every), false);
    expect([lines.length, untested]).toEqual([30, 0]);
  });
});
