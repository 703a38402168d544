import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from } from 'pg-copy-streams';

/** A row by its columns' names. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

const cell = (value: Row[string] | undefined): string =>
  value === null || value === undefined
    ? '\\N'
    : String(value).replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character);

/** Rows that all have the first one's columns, through COPY: every check and foreign key holds them as any other. */
export async function copyRows(client: pg.Client, tableName: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const copying = client.query(from(`copy ${tableName} (${columns.join(', ')}) from stdin`));
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join('\t'));
  copying.end(`${lines.join('\n')}\n`);
  await finished(copying);
}
