import { mkdirSync, writeFileSync } from 'node:fs';

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** One number that counts, with what it must be. */
export interface Verdict {
  readonly name: string;
  readonly ratio: number;
  readonly atLeast?: number;
  readonly below?: number;
}

export const isMet = ({ ratio, atLeast = -Infinity, below = Infinity }: Verdict): boolean =>
  ratio >= atLeast && ratio < below;

export function tell(verdict: Verdict): void {
  const { name, ratio, atLeast, below } = verdict;
  const asked = atLeast === undefined ? (below === undefined ? '' : `below ${below}`) : `at least ${atLeast}`;
  const mark = asked === '' ? '' : `  (${asked}: ${isMet(verdict) ? 'met' : 'NOT MET'})`;
  console.log(`${name}: ${ratio.toFixed(2)}${mark}`);
}

/** Rows of a table under a headline, each column as wide as it needs. */
export function table(title: string, rows: readonly Readonly<Record<string, string | number>>[]): void {
  console.log(`\n${title}`);
  const columns = Object.keys(rows[0] ?? {});
  const cells = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? '')))];
  const widths = columns.map((_, index) => Math.max(...cells.map((row) => (row[index] ?? '').length)));
  for (const row of cells)
    console.log(
      `  ${row
        .map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0)))
        .join('   ')}`,
    );
}

/** Everything measured, for a machine to read. */
export function keep(results: object): void {
  mkdirSync('.cache', { recursive: true });
  const facts = { at: new Date().toISOString(), node: process.version };
  writeFileSync('.cache/bench.json', `${JSON.stringify({ ...facts, ...results }, null, 2)}\n`);
}
