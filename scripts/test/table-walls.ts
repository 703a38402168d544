import type pg from 'pg';
import { randomBytes, randomUUID } from 'node:crypto';

/*
 * What row-level security must do for every table, asked of a real database as the serving role. Rows are arranged with
 * foreign keys switched off, so that each table is judged alone; everything happens in one transaction, rolled back.
 */

interface Column {
  readonly name: string;
  readonly type: string;
  readonly label: string | null;
}

interface Owner {
  readonly clinic: string;
  readonly patient: string;
}

/** Reference tables without a tenant, and counters whose keys are hashes. */
const WITHOUT_TENANT = new Set([
  'library_move',
  'library_move_text',
  'library_template',
  'rate_limit',
  '_prisma_migrations',
]);
/** Seen only while signing in: the serving role has no right to them at all. */
const AUTH_ONLY = new Set(['credential', 'login_session']);

const VALUES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  invitation: { kind: 'STAFF', patient_id: null, expires_at: '2999-01-01' },
  membership: { roles: ['THERAPIST'] },
  plan_version: { weekdays: [1], times_per_day: 1, green_max: 2, red_min: 6 },
  plan_item: { move_id: 'HF1', move_revision: 1 },
  exercise_revision: { kind: 'hold' },
  plan_day: { state: 'due' },
  alert: { tier: 'C' },
  report: { tier: 'C' },
  user: { email: null },
};

function sample(column: Column): unknown {
  switch (column.type) {
    case 'uuid':
      return randomUUID();
    case 'boolean':
      return false;
    case 'jsonb':
      return '{}';
    case 'bytea':
      return randomBytes(32);
    case 'ARRAY':
      return [];
    case 'date':
      return '2026-03-02';
    case 'timestamp with time zone':
      return '2026-03-02T10:00:00Z';
    case 'USER-DEFINED':
      return column.label;
    default:
      return /char|text/.test(column.type) ? 'x' : 1;
  }
}

/** The tables that a tenant's rows stand in, with every required column. */
async function columnsOf(client: pg.ClientBase, table: string): Promise<Column[]> {
  const { rows } = await client.query<Column>(
    `select c.column_name as name, c.data_type as type,
       (select e.enumlabel from pg_enum e join pg_type t on t.oid = e.enumtypid where t.typname = c.udt_name order by e.enumsortorder limit 1) as label
     from information_schema.columns c
     where c.table_schema = 'public' and c.table_name = $1
       and (c.is_nullable = 'NO' and c.column_default is null or c.column_name in ('clinic_id', 'patient_id'))`,
    [table],
  );
  return rows;
}

const quoted = (name: string) => `"${name}"`;

async function insertRow(
  client: pg.ClientBase,
  table: string,
  columns: readonly Column[],
  owner: Owner,
): Promise<void> {
  const fixed: Record<string, unknown> = {
    clinic_id: owner.clinic,
    patient_id: owner.patient,
    ...VALUES[table],
  };
  if (table === 'clinic') fixed['id'] = owner.clinic;
  if (table === 'patient') fixed['id'] = owner.patient;
  const names = columns.map(({ name }) => name);
  for (const extra of Object.keys(VALUES[table] ?? {})) if (!names.includes(extra)) names.push(extra);
  const values = names.map((name) => {
    const column = columns.find((candidate) => candidate.name === name);
    return name in fixed ? fixed[name] : column && sample(column);
  });
  const marks = values.map((_, index) => `$${index + 1}`).join(', ');
  await client.query(
    `insert into ${quoted(table)} (${names.map(quoted).join(', ')}) values (${marks})`,
    values,
  );
}

/** A change that the serving role's column grants allow, where they allow only some. */
const MARKS: Readonly<Record<string, string>> = { session: 'withdrawn_at = now()', clinic: `name = 'x'` };

type Kind = 'staff' | 'patient' | 'none';

async function become(client: pg.ClientBase, kind: Kind, owner: Owner): Promise<void> {
  const settings: Record<string, string> = { 'app.kind': '', 'app.clinic_id': '', 'app.patient_id': '' };
  if (kind !== 'none') Object.assign(settings, { 'app.kind': kind, 'app.clinic_id': owner.clinic });
  if (kind === 'patient') settings['app.patient_id'] = owner.patient;
  for (const [name, value] of Object.entries(settings))
    await client.query('select set_config($1, $2, true)', [name, value]);
  await client.query('set local role holdfast_app');
}

/** Runs a statement in a savepoint. @returns its row count, or null when it was refused. */
async function attempt(client: pg.ClientBase, work: () => Promise<number>): Promise<number | null> {
  await client.query('savepoint attempt');
  try {
    return await work();
  } catch {
    return null;
  } finally {
    await client.query('rollback to savepoint attempt');
  }
}

const count = async (client: pg.ClientBase, sql: string) => (await client.query(sql)).rowCount ?? 0;

interface Subject {
  readonly client: pg.ClientBase;
  readonly table: string;
  readonly columns: readonly Column[];
}

/** Compares what a kind sees, changes and deletes with what is its own. */
async function judge(
  { client, table, columns }: Subject,
  kind: Kind,
  owner: Owner,
  own: number,
  foreign: Owner,
): Promise<string[]> {
  const problems: string[] = [];
  const name = quoted(table);
  const key =
    table === 'patient' || columns.some((column) => column.name === 'patient_id')
      ? 'clinic_id'
      : table === 'clinic'
        ? 'id'
        : 'clinic_id';
  await client.query('savepoint kind');
  await become(client, kind, owner);
  const seen = await attempt(client, () => count(client, `select 1 from ${name}`));
  if (seen !== null && seen > own) problems.push(`${kind} sees ${seen} rows, ${own} are its own`);
  const changed = await attempt(client, () =>
    count(client, `update ${name} set ${quoted(key)} = '${owner.clinic}'`),
  );
  if (changed !== null && changed > own)
    problems.push(`${kind} may change ${changed} rows, ${own} are its own`);
  const mark = MARKS[table];
  const marked = mark ? await attempt(client, () => count(client, `update ${name} set ${mark}`)) : null;
  if (marked !== null && marked > own) problems.push(`${kind} may mark ${marked} rows, ${own} are its own`);
  const deleted = await attempt(client, () => count(client, `delete from ${name}`));
  if (deleted !== null && deleted > own)
    problems.push(`${kind} may delete ${deleted} rows, ${own} are its own`);
  const added = await attempt(client, async () => {
    await insertRow(client, table, columns, { ...foreign, patient: randomUUID() });
    return 1;
  });
  if (added === 1) problems.push(`${kind} may add a row of another clinic`);
  await client.query('rollback to savepoint kind');
  return problems;
}

/** @returns one sentence a hole; none where the wall of this table stands. Rolls everything back. */
export async function holesIn(client: pg.ClientBase, table: string): Promise<string[]> {
  const [clinic, elsewhere] = [randomUUID(), randomUUID()];
  const mine = { clinic, patient: randomUUID() };
  const beside = { clinic, patient: randomUUID() };
  const foreign = { clinic: elsewhere, patient: randomUUID() };
  await client.query('begin');
  try {
    await client.query(`set local session_replication_role = replica`);
    const columns = await columnsOf(client, table);
    const clinicOnly = table === 'clinic';
    for (const owner of clinicOnly ? [mine, foreign] : [mine, beside, foreign])
      await insertRow(client, table, columns, owner);
    if (AUTH_ONLY.has(table) || table === 'user')
      await client.query(`grant select, insert, update, delete on ${quoted(table)} to holdfast_app`);
    const ofPatient = columns.some(({ name }) => name === 'patient_id') || table === 'patient';
    const shared = table === 'membership';
    const staffOwn = AUTH_ONLY.has(table) || table === 'user' ? 0 : clinicOnly ? 1 : 2;
    const patientOwn =
      AUTH_ONLY.has(table) || table === 'user' ? 0 : clinicOnly ? 1 : shared ? 2 : ofPatient ? 1 : 0;
    const subject = { client, table, columns };
    return [
      ...(await judge(subject, 'none', mine, 0, foreign)),
      ...(await judge(subject, 'staff', mine, staffOwn, foreign)),
      ...(await judge(subject, 'patient', mine, patientOwn, foreign)),
    ];
  } finally {
    await client.query('rollback');
  }
}

/** Every table of the schema that holds somebody's rows. */
export async function tenantTables(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  return rows.map(({ name }) => name).filter((name) => !WITHOUT_TENANT.has(name));
}
