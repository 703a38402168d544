/** A row of an append-only log. `supersedes` is the id of the row that it corrects. */
export interface LogRow {
  readonly id: string;
  readonly supersedes: string | null;
  readonly withdrawn: boolean;
}

/**
 * The rows that stand: not superseded, not withdrawn, each id once. Give them in order of arrival: of two corrections of
 * one row the later stands. Withdrawing a correction withdraws the session; what it superseded never comes back.
 */
export function effectiveRows<Row extends LogRow>(rows: readonly Row[]): Row[] {
  const superseded = new Set(rows.flatMap((row) => row.supersedes ?? []));
  const latest = new Map<string, Row>();
  for (const row of rows) {
    if (superseded.has(row.id)) continue;
    latest.set(row.supersedes ?? row.id, row);
  }
  return [...latest.values()].filter((row) => !row.withdrawn);
}
